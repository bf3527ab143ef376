"""Branches and loops of `jax.lax`: they know nothing of states."""

from _sidetrace import apis, body, differ, dtypes, make, profile, tree
from _sidetrace.array import is_arraylike, type_of, value_of
from _sidetrace.bp_array import Array


def _concrete(x):
    return apis.values.concrete(value_of(x)) is not None


def predicate(pred, owner):
    """A scalar predicate, checked as jax and brainstate check it."""
    if isinstance(pred, Array):
        pred = pred.value
    if pred is None:
        raise TypeError('cond predicate is None')
    if isinstance(pred, (list, tuple, str)):
        raise TypeError('Pred must be a scalar, got %s of type %s' % (pred, type(pred)))
    if not is_arraylike(pred):
        raise TypeError('Pred type must be either boolean or number, got %s.' % (pred,))
    shape = getattr(pred, 'shape', ())
    if shape != ():
        raise TypeError('Pred must be a scalar, got %s of shape %s.' % (pred, shape))
    return pred


def cond(pred, true_fun, false_fun, *operands, operand=None, linear=None):
    """`jax.lax.cond`."""
    if not (callable(true_fun) and callable(false_fun)):
        raise TypeError('true_fun and false_fun arguments should be callable.')
    if operand is not None:
        operands = (operand,)
    predicate(pred, 'cond')
    if apis.transforms.jitDisabled() and _concrete(pred):
        return true_fun(*operands) if bool(pred) else false_fun(*operands)
    index = apis.lax.index(value_of(pred))
    return branches(index, [true_fun, false_fun], operands, ('true_fun', 'false_fun'), 'cond')


def branches(index, funs, operands, labels, name, numbers=None):
    """`funs` of a switch in the order of their index, of a cond the true one first; `numbers` are whom the journal knows them as."""
    if name == 'cond':
        # jax's own order of branches is (false, true); it traces the true one first.
        traced = [body.Traced.on(f, 'cond', operands, known=True) for f in funs]
        differ.branches(traced[0], traced[1], labels, 'cond')
        traced = [traced[1], traced[0]]
    else:
        traced = [body.Traced.on(f, 'switch', operands, known=True) for f in funs]
        for i, t in enumerate(traced[1:], 1):
            differ.branches(traced[0], t, ('branch 0', 'branch %d' % i), 'switch')
    leaves = apis.lax.cond(
        index, [t.handle for t in traced], body.values(tree.leaves(operands)), [t.number for t in traced] if numbers is None else numbers)
    return traced[0].unflatten(leaves)


def branch_index(index, count):
    """The index of a switch, checked and kept inside."""
    if not is_arraylike(index):
        raise TypeError('Index type must be an integer, got %s.' % (index,))
    shape = getattr(index, 'shape', ())
    if shape != ():
        raise TypeError('Branch index must be scalar, got %s of shape %s.' % (index, shape))
    name = dtypes.default_of(index) if type(index) in (int, float, bool) else index.dtype.name
    if not name.startswith(('int', 'uint')):
        raise TypeError('Index type must be an integer, got %s as %s' % (index, name))
    return make.array(index, 'int32')


def switch(index, branches_, *operands, operand=None):
    """`jax.lax.switch`."""
    funs = tuple(branches_)
    if not all(callable(f) for f in funs):
        raise TypeError('lax.switch: branches argument should be a sequence of callables.')
    if operand is not None:
        operands = (operand,)
    index = branch_index(index, len(funs))
    if not funs:
        raise ValueError('Empty branch sequence')
    if len(funs) == 1:
        return funs[0](*operands)
    if apis.transforms.jitDisabled() and _concrete(index):
        return funs[min(max(int(index), 0), len(funs) - 1)](*operands)
    return branches(clamped_index(index, len(funs)), funs, operands, None, 'switch')


def clamped_index(index, count):
    first, last = [apis.arrays.convert(n, 'int32', False) for n in (0, count - 1)]
    return apis.arrays.clamp(first, value_of(index), last)


def lengths(xs_leaves, length, owner='scan'):
    """How many steps a loop over these arrays takes."""
    shapes = [getattr(x, 'shape', ()) for x in xs_leaves]
    if profile.two_pass and any(hasattr(x, 'shape') and x.shape == () for x in xs_leaves):
        raise IndexError('tuple index out of range')
    if any(s == () for s in shapes):
        raise ValueError('%s got value with no leading axis to scan over: %s.' % (
            owner, ', '.join(str(x) for x, s in zip(xs_leaves, shapes) if s == ())))
    sizes = [s[0] for s in shapes]
    if length is not None:
        length = int(length)
        if any(n != length for n in sizes):
            raise ValueError('%s got `length` argument of %d which disagrees with leading axis sizes %s.' % (owner, length, sizes))
        return length
    if not sizes:
        raise ValueError('%s got no values to scan over and `length` not provided.' % owner)
    if len(set(sizes)) > 1:
        raise ValueError('%s got values with different leading axis sizes: %s.' % (owner, ', '.join(map(str, sizes))))
    return sizes[0]


def scan(f, init, xs=None, length=None, reverse=False, unroll=1, _split_transpose=False):
    """`jax.lax.scan`."""
    return scan_as(None, f, init, xs, length, reverse, unroll)


def scan_as(number, f, init, xs, length=None, reverse=False, unroll=1):
    """The same; `number` is whom the journal knows the body as, None for `f` itself."""
    if not callable(f):
        raise TypeError('lax.scan: f argument should be a callable.')
    xs_leaves, xs_tree = tree.flatten(xs)
    n = lengths(xs_leaves, length)
    if apis.transforms.jitDisabled():
        return scan_plainly(f, init, xs_leaves, xs_tree, n, reverse)
    slices = [apis.lax.sliceLike(body.leaf(x)) for x in xs_leaves]
    carry, carry_tree = tree.flatten(init)
    carry = body.values(carry)
    names = tree.paths(init, body.argument(f, 0)) + tree.paths(tree.unflatten(xs_tree, slices), body.argument(f, 1))
    structure = tree.flatten((init, xs))[1]

    def trace():
        return body.Traced.known(f, 'scan', structure, carry + slices, names)

    traced = trace()
    differ.pair(traced, 'scan')
    differ.structure(traced, carry_tree, body.argument(f, 0), 'scan')
    if _promoted(carry, traced.avals):
        traced = trace()
    differ.carry(traced, carry, carry_tree, body.argument(f, 0), 'scan')
    leaves = apis.lax.scan(
        traced.handle, n, len(carry), bool(reverse), int(unroll), carry + body.values(xs_leaves),
        traced.number if number is None else number)
    # A carry that the body hands on as it is comes back as the very object.
    init_leaves = tree.leaves(init)
    out = body.wrapped(leaves)
    for i, same in enumerate(apis.lax.forwarded(traced.handle, len(carry))):
        if same and not profile.two_pass:
            out[i] = init_leaves[i]
    return tuple(tree.unflatten(traced.tree, out))


def _promoted(carry, avals):
    """Gives weakly typed carries the dtype that the body makes of them, as jax does; whether any changed."""
    changed = False
    for i, v in enumerate(carry[:len(avals)]):
        before, after = type_of(v), avals[i]
        if before.weak_type and before.dtype != after.dtype:
            joined = apis.arrays.resultType([v, apis.lax.zerosOf(str(after.dtype))])
            carry[i] = apis.arrays.convert(v, joined, False)
            changed = True
    return changed


def scan_plainly(f, init, xs_leaves, xs_tree, n, reverse):
    """Step by step in Python, under `disable_jit`."""
    if n == 0:
        raise ValueError('zero-length scan is not supported in disable_jit() mode because the output type is unknown.')
    from _sidetrace.ops import FUNCTIONS
    carry, ys = init, []
    steps = range(n - 1, -1, -1) if reverse else range(n)
    for i in steps:
        carry, y = f(carry, tree.unflatten(xs_tree, [x[i] for x in xs_leaves]))
        ys.append(y)
    if reverse:
        ys.reverse()
    return carry, tree.map(lambda *elements: FUNCTIONS['stack'](elements), *ys)


def while_loop(cond_fun, body_fun, init_val):
    """`jax.lax.while_loop`."""
    return while_loop_as(None, cond_fun, body_fun, init_val)


def while_loop_as(numbers, cond_fun, body_fun, init_val):
    """The same; `numbers` are whom the journal knows condition and body as, None for the functions themselves."""
    if not (callable(body_fun) and callable(cond_fun)):
        raise TypeError('lax.while_loop: body_fun and cond_fun arguments should be callable.')
    if apis.transforms.jitDisabled():
        val = init_val
        while cond_fun(val):
            val = body_fun(val)
        return val
    carry, structure = tree.flatten(init_val)
    carry = body.values(carry)
    args = tree.flatten((init_val,))[1]

    def trace(fun):
        return body.Traced.known(fun, 'while_loop', args, carry, tree.paths(init_val, body.argument(fun, 0)))

    condition = trace(cond_fun)
    step = trace(body_fun)
    differ.structure(step, structure, body.argument(body_fun, 0), 'while_loop')
    if _promoted(carry, step.avals):
        condition, step = trace(cond_fun), trace(body_fun)
    if len(condition.avals) != 1 or condition.avals[0].text != 'bool[]':
        raise TypeError('cond_fun must return a boolean scalar, but got output type(s) %s.' % (condition.avals,))
    differ.carry(step, carry, structure, body.argument(body_fun, 0), 'while_loop')
    return step.unflatten(apis.lax.whileLoop(
        condition.handle, step.handle, carry, *((condition.number, step.number) if numbers is None else numbers)))


def fori_loop(lower, upper, body_fun, init_val, *, unroll=None):
    """`jax.lax.fori_loop`: a scan where the bounds are data, else a while loop."""
    if not callable(body_fun):
        raise TypeError('lax.fori_loop: body_fun argument should be callable.')
    of_lower, of_upper = body.aval_of(lower), body.aval_of(upper)
    if of_lower.dtype != of_upper.dtype:
        lower, upper = _bounds(lower, upper, of_lower, of_upper)
    if apis.transforms.jitDisabled():
        val = init_val
        for i in range(int(lower), int(upper)):
            val = body_fun(i, val)
        return val
    if all(_concrete(b) and aval.shape == () for b, aval in ((lower, of_lower), (upper, of_upper))):
        # The counter is a Python number again, with no say in promotion.
        first = int(lower)

        def step(loop_carry, _):
            i, x = loop_carry
            return (i + 1, body_fun(i, x)), None

        step = body.standing_for(step, body_fun, 'fori_loop', body_fun)
        return scan(step, (first, init_val), None, length=max(int(upper) - first, 0))[0][1]

    def while_step(loop_carry):
        i, upper_, x = loop_carry
        return i + 1, upper_, body_fun(i, x)

    check = body.internal(lambda loop_carry: loop_carry[0] < loop_carry[1])
    return while_loop(check, body.standing_for(while_step, body_fun, 'fori_loop', body_fun), (lower, upper, init_val))[2]


def _bounds(lower, upper, of_lower, of_upper):
    """Bounds of one dtype: a Python number takes the other's."""
    if of_lower.dtype.name.startswith('int') and of_upper.dtype.name.startswith('int'):
        if of_lower.weak_type and not of_upper.weak_type:
            return make.array(lower, of_upper.dtype.name), upper
        if of_upper.weak_type and not of_lower.weak_type:
            return lower, make.array(upper, of_lower.dtype.name)
    raise TypeError('lower and upper arguments to fori_loop must have equal types, got %s and %s' % (
        of_lower.dtype.name, of_upper.dtype.name))


def map_(f, xs, *, batch_size=None):
    """`jax.lax.map`."""
    def step(_, x):
        return None, f(x)

    return scan(body.standing_for(step, f, 'map'), None, xs)[1]
