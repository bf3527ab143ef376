"""brainpy.math's transformations in 2.4: a first pass notes the Variables, the second takes and gives all of them."""

from _sidetrace import apis, body, lax, tree
from _sidetrace.array import is_arraylike
from _sidetrace.bp_array import plain
from _sidetrace.state import python_state
from _sidetrace.transform import disable_jit

# The Variables that a function was found to touch, for ever (`_fun2stack`).
stacks = {}


class Stack:
    """Variables, in the order of first touch."""

    def __init__(self, noted=()):
        self.variables = [python_state(s) for s, _ in noted]
        self.written = [w for _, w in noted]

    def __add__(self, other):
        both = Stack()
        both.variables, both.written = list(self.variables), list(self.written)
        for v, w in zip(other.variables, other.written):
            places = [i for i, u in enumerate(both.variables) if u is v]
            if places:
                both.written[places[0]] = both.written[places[0]] or w
            else:
                both.variables.append(v)
                both.written.append(w)
        return both

    def without(self, variables):
        left = Stack()
        for v, w in zip(self.variables, self.written):
            if not any(v is u for u in variables):
                left.variables.append(v)
                left.written.append(w)
        return left

    def data(self):
        return [v._take(False) for v in self.variables]

    def put(self, values):
        """What a traced function sees: no event."""
        for v, x in zip(self.variables, values):
            v._poke(x)

    def give(self, values):
        """What the program gave."""
        for v, x, w in zip(self.variables, values, self.written):
            v._give(x, w)


class transforming:
    """While it is open, one more transformation looks for Variables."""

    def __enter__(self):
        apis.transforms.passBegins()

    def __exit__(self, *exc):
        apis.transforms.passEnds()
        return False


def depth():
    return apis.transforms.passes()


def noting(work):
    """The result of `work`, and the Variables that it touched; they have their values back."""
    kept = []
    noted = apis.states.noting(lambda: kept.append(work()))
    return kept[0], Stack([tuple(n) for n in noted])


def _shapes(fun, *args):
    """`jax.eval_shape`, as the first pass."""
    with body.numbered(1):
        traced = body.Traced.on(body.internal(lambda *a: fun(*a)), 'eval_shape', args)
        return traced.shapes()


def _looked(fun, args, outermost):
    """Pass 1 of a function: its result, and its Variables."""
    if outermost:
        return noting(lambda: _first_pass(fun, args))
    return noting(lambda: fun(*args))


def _first_pass(fun, args):
    with body.numbered(1):
        return body.Traced.on(fun, 'eval_shape', args).shapes()


def key_of(fun):
    try:
        hash(fun)
        return fun
    except TypeError:
        return id(fun)


def _tuple(operands):
    return tuple(operands) if isinstance(operands, (tuple, list)) else (operands,)


def _function(f):
    return f if callable(f) else lambda *args, **kwargs: f


def _branch(fun, stack):
    def branch(values, *operands):
        stack.put(values)
        out = fun(*operands)
        return stack.data(), out

    return body.standing_for(branch, fun, 'cond')


def cond(pred, true_fun, false_fun, operands=(), dyn_vars=None, child_objs=None):
    true_fun, false_fun = _function(true_fun), _function(false_fun)
    operands = _tuple(operands)
    key = (key_of(true_fun), key_of(false_fun))
    stack = stacks.get(key)
    if apis.transforms.jitDisabled():
        stack = Stack()
    elif stack is None:
        with transforming():
            outermost = depth() <= 1
            _, first = _looked(body.standing_for(lambda *a: true_fun(*a), true_fun, 'cond'), operands, outermost)
            out, second = _looked(body.standing_for(lambda *a: false_fun(*a), false_fun, 'cond'), operands, outermost)
            stack = stacks[key] = first + second
        if depth() > 0:
            return out
    values, out = lax.cond(pred, _branch(true_fun, stack), _branch(false_fun, stack), stack.data(), *operands)
    stack.give(values)
    return out


def ifelse(conditions, branches, operands=None, show_code=False, dyn_vars=None, child_objs=None):
    conditions = list(conditions) if isinstance(conditions, (tuple, list)) else [conditions]
    if not isinstance(branches, (tuple, list)):
        raise ValueError('"branches" must be a tuple/list. But we got %s.' % type(branches))
    branches = [_function(b) for b in branches]
    if len(branches) != len(conditions) + 1:
        raise ValueError(
            'The numbers of branches and conditions do not match. Got len(conditions)=%d and len(branches)=%d. We expect'
            ' len(conditions) + 1 == len(branches). ' % (len(conditions), len(branches)))
    operands = () if operands is None else _tuple(operands)
    if len(conditions) == 1:
        return cond(conditions[0], branches[0], branches[1], operands)
    if apis.transforms.jitDisabled():
        for c, b in zip(conditions, branches):
            if c:
                return b(*operands)
        return branches[-1](*operands)
    key = tuple(key_of(b) for b in branches)
    stack = stacks.get(key)
    if stack is None:
        with transforming():
            outermost = depth() <= 1
            seen = [_looked(body.standing_for(lambda *a, b=b: b(*a), b, 'ifelse'), operands, outermost) for b in branches]
            structures = [tree.structure(out) for out, _ in seen]
            if any(s != structures[0] for s in structures):
                raise TypeError('All returns in branches should have the same tree structure. But we got:\n' + ''.join(
                    '- %s\n' % s for s in structures))
            stack = Stack()
            for _, found in seen:
                stack = stack + found
            stacks[key] = stack
        if depth():
            return seen[0][0]
    funs = [_branch(b, stack) for b in branches]
    rest = funs[-1]
    for c, f in list(zip(conditions, funs))[:0:-1]:
        rest = body.internal(lambda *r, c=c, f=f, g=rest: lax.cond(c, f, g, *r))
    values, out = lax.cond(conditions[0], funs[0], rest, stack.data(), *operands)
    stack.give(values)
    return out


def for_loop(body_fun, operands, reverse=False, unroll=1, remat=False, jit=None, progress_bar=False, unroll_kwargs=None,
             dyn_vars=None, child_objs=None):
    operands = _tuple(operands)
    extra = dict(unroll_kwargs or {})
    if jit is None:
        jit = not apis.transforms.jitDisabled()

    def transform(stack):
        def step(carry, x):
            stack.put(carry)
            out = body_fun(*x, **extra)
            return stack.data(), out

        return lambda: lax.scan(body.standing_for(step, body_fun, 'for_loop'), stack.data(), operands, reverse=reverse, unroll=unroll)

    key = (key_of(body_fun), tuple(sorted(extra)))
    stack = stacks.get(key)
    if not jit:
        stack = Stack()
        with disable_jit():
            values, out = transform(stack)()
        return out
    if stack is None:
        _refuse_unsliceable(operands)
        with transforming():
            stack, out = searched(transform(Stack()))
        stacks[key] = stack
        if depth():
            return out[1]
    values, out = transform(stack)()
    stack.give(values)
    return out


def _refuse_unsliceable(operands):
    """Pass 1 takes what is looped over as traced arrays, whatever it was."""
    for x in tree.leaves(operands):
        if not is_arraylike(x):
            body.refuse(x)
        if getattr(x, 'shape', ()) == ():
            raise IndexError('tuple index out of range')


def searched(work):
    """Pass 1 of a loop, whose body is only found inside the loop."""
    if depth() > 1:
        with body.numbered(1):
            out, stack = noting(work)
    else:
        out, stack = noting(lambda: _shapes(work))
    return stack, out


def scan(body_fun, init, operands, reverse=False, unroll=1, remat=False, progress_bar=False):
    def transform(stack):
        def step(carry, x):
            stack.put(carry[0])
            new, out = body_fun(carry[1], x)
            return (stack.data(), new), out

        step = body.standing_for(step, body_fun, 'scan')
        return lambda: lax.scan(step, (stack.data(), init), operands, reverse=reverse, unroll=unroll)

    key = key_of(body_fun)
    stack = stacks.get(key)
    if stack is None:
        with transforming():
            stack, out = searched(transform(Stack()))
        stacks[key] = stack
        if depth():
            return out[1]
    (values, carry), out = transform(stack)()
    stack.give(values)
    return carry, out


def while_loop(body_fun, cond_fun, operands, dyn_vars=None, child_objs=None):
    operands = _tuple(operands)
    key = (key_of(body_fun), key_of(cond_fun))
    stack = stacks.get(key)
    if apis.transforms.jitDisabled():
        stack = Stack()
    elif stack is None:
        with transforming():
            outermost = depth() <= 1
            _, first = _looked(body.standing_for(lambda *a: cond_fun(*a), cond_fun, 'while_loop'), operands, outermost)
            out, second = _looked(body.standing_for(lambda *a: body_fun(*a), body_fun, 'while_loop'), operands, outermost)
            stack = stacks[key] = first + second
        if depth():
            return out

    def step(carry):
        stack.put(carry[0])
        new = body_fun(*carry[1])
        new = carry[1] if new is None else new
        new = new if isinstance(new, tuple) else tuple(new) if isinstance(new, list) else (new,)
        return stack.data(), new

    def check(carry):
        stack.put(carry[0])
        return plain(cond_fun(*carry[1]))

    values, out = lax.while_loop(
        body.standing_for(check, cond_fun, 'while_loop'), body.standing_for(step, body_fun, 'while_loop'), (stack.data(), operands))
    stack.give(values)
    return out
