"""`brainstate.transform`'s branches and loops: the states that a function writes travel through them."""

from _sidetrace import apis, body, lax, make, tree
from _sidetrace.array import value_of
from _sidetrace.stateful import StatefulFunction, Union


def _leaves(operands):
    return body.values(tree.leaves((operands, {})))


def _branches(index_of, funs, operands, name):
    programs = [StatefulFunction(f, transform=name).program(*operands)[0] for f in funs]
    union = Union(*programs)
    writes, reads = union.take()
    wrapped = [_seen_as(union.wrap(p, _leaves, reads), f) for p, f in zip(programs, funs)]
    writes, out = index_of(wrapped, writes, [p.number for p in programs])
    union.assign(writes)
    for p in programs:
        apis.lax.ran(p.number, 0, [s._state for s, r in zip(p.states, p.read) if r])
    return out


def _seen_as(wrapper, fun):
    """Named in messages as brainstate's own wrapper is."""
    wrapper._describes = 'wrapped_branch at site-packages/brainstate/transform/_util.py:200'
    return wrapper


def cond(pred, true_fun, false_fun, *operands):
    """`brainstate.transform.cond`."""
    if not (callable(true_fun) and callable(false_fun)):
        raise TypeError('true_fun and false_fun arguments should be callable.')
    lax.predicate(pred, 'cond')
    if apis.transforms.jitDisabled() and lax._concrete(pred):
        return true_fun(*operands) if bool(pred) else false_fun(*operands)
    index = apis.lax.index(value_of(pred))
    return _branches(
        lambda funs, writes, numbers: lax.branches(
            index, funs, (writes,) + operands, ('true_fun', 'false_fun'), 'cond', numbers=numbers[::-1]),
        [true_fun, false_fun], operands, 'cond')


def switch(index, branches, *operands):
    """`brainstate.transform.switch`."""
    if not all(callable(f) for f in branches):
        raise TypeError('branches argument should be a sequence of callables.')
    index = lax.branch_index(index, len(branches))
    funs = tuple(branches)
    if not funs:
        raise ValueError('Empty branch sequence')
    if len(funs) == 1:
        return funs[0](*operands)
    if apis.transforms.jitDisabled() and lax._concrete(index):
        return funs[min(max(int(index), 0), len(funs) - 1)](*operands)
    clamped = lax.clamped_index(index, len(funs))
    return _branches(
        lambda wrapped, writes, numbers: lax.branches(clamped, wrapped, (writes,) + operands, None, 'switch', numbers=numbers),
        funs, operands, 'switch')


def ifelse(conditions, branches, *operands, check_cond=True):
    """`brainstate.transform.ifelse`: just one condition is true; with `check_cond=False` the first true one counts."""
    if not all(callable(f) for f in branches):
        raise TypeError('branches argument should be a sequence of callables.')
    branches = tuple(branches)
    if not branches:
        raise ValueError('Empty branch sequence')
    if len(conditions) != len(branches):
        raise ValueError('The number of conditions should be equal to the number of branches.')
    if len(branches) == 1:
        return branches[0](*operands)
    flags = make.array([make.array(c) for c in conditions], 'int32')
    if check_cond:
        from _sidetrace.callbacks import jit_error_if
        jit_error_if(flags.sum() != 1, 'Only one condition can be True. But got {c}.', c=flags)
    return switch(first_true(flags, len(branches)), branches, *operands)


def first_true(flags, n):
    """The number of the first condition that holds; the last one where none does."""
    from _sidetrace.ops import FUNCTIONS
    return FUNCTIONS['where'](flags.any(), (flags != 0).argmax(), n - 1)


def scan(f, init, xs, length=None, reverse=False, unroll=1, pbar=None, name='scan'):
    """`brainstate.transform.scan`: states that the body writes are carried, those that it only reads are constants."""
    if not callable(f):
        raise TypeError('f argument should be a callable.')
    xs_leaves, xs_tree = tree.flatten(xs)
    n = lax.lengths(xs_leaves, length)
    if apis.transforms.jitDisabled():
        return lax.scan_plainly(f, init, xs_leaves, xs_tree, n, reverse)
    slices = [body.wrapped([apis.lax.sliceLike(body.leaf(x))])[0] for x in xs_leaves]
    program, _ = StatefulFunction(f, transform=name).program(init, tree.unflatten(xs_tree, slices))
    union = Union(program)
    writes, reads = union.take()
    step = union.wrap(program, _leaves, reads)

    def scanned(carry, x):
        new, out = step(carry[0], carry[1], x)
        new_carry, y = tuple(out)
        return (new, new_carry), y

    (writes, carry), ys = lax.scan_as(
        program.number, body.internal(scanned), (writes, init), xs, length=n, reverse=reverse, unroll=unroll)
    union.assign(writes)
    program.ran(0)
    return carry, ys


def for_loop(f, *xs, length=None, reverse=False, unroll=1, pbar=None):
    """`brainstate.transform.for_loop`."""

    def step(carry, x):
        return carry, f(*x)

    return scan(body.standing_for(step, f, 'for_loop'), None, xs, length, reverse, unroll, pbar, 'for_loop')[1]


def while_loop(cond_fun, body_fun, init_val):
    """`brainstate.transform.while_loop`: the condition may read states, not write them."""
    if not (callable(body_fun) and callable(cond_fun)):
        raise TypeError('while_loop: body_fun and cond_fun arguments should be callable.')
    if apis.transforms.jitDisabled():
        val = init_val
        while cond_fun(val):
            val = body_fun(val)
        return val
    condition, _ = StatefulFunction(cond_fun, transform='while_loop').program(init_val)
    step, _ = StatefulFunction(body_fun, transform='while_loop').program(init_val)
    if any(condition.written):
        raise ValueError('while_loop: cond_fun should not have any write states.')
    union = Union(condition, step)
    writes, reads = union.take()
    ask = union.wrap(condition, _leaves, reads, with_writes=False)
    go = union.wrap(step, _leaves, reads)
    writes, out = lax.while_loop_as(
        (condition.number, step.number), body.internal(lambda carry: ask(carry[0], carry[1])), body.internal(lambda carry: tuple(go(carry[0], carry[1]))),
        (writes, init_val))
    union.assign(writes)
    return out


def map_(f, *xs, batch_size=None):
    """`brainstate.transform.map`."""
    if batch_size is not None:
        raise NotImplementedError('Sidetrace does not have map(batch_size=…) yet; map without it gives the same values.')
    return for_loop(f, *xs)
