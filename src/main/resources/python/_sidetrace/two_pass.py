"""brainpy.math's transformations in 2.4: a first pass notes the Variables, the second takes and gives all of them."""

from _sidetrace import apis, body, functional, lax, state_grad, tree
from _sidetrace.array import is_arraylike
from _sidetrace.bp_array import Array
from _sidetrace.state import python_state
from _sidetrace.transform import disable_jit
from _sidetrace.variable import Variable

# The Variables that a function was found to touch, for ever (`_fun2stack`).
_found = {}


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


class _transforming:
    """While it is open, one more transformation looks for Variables."""

    def __enter__(self):
        apis.transforms.passBegins()

    def __exit__(self, *exc):
        apis.transforms.passEnds()
        return False


def _depth():
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


def _key(fun):
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
    key = (_key(true_fun), _key(false_fun))
    stack = _found.get(key)
    if apis.transforms.jitDisabled():
        stack = Stack()
    elif stack is None:
        with _transforming():
            outermost = _depth() <= 1
            _, first = _looked(body.standing_for(lambda *a: true_fun(*a), true_fun, 'cond'), operands, outermost)
            out, second = _looked(body.standing_for(lambda *a: false_fun(*a), false_fun, 'cond'), operands, outermost)
            stack = _found[key] = first + second
        if _depth() > 0:
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
    key = tuple(_key(b) for b in branches)
    stack = _found.get(key)
    if stack is None:
        with _transforming():
            outermost = _depth() <= 1
            seen = [_looked(body.standing_for(lambda *a, b=b: b(*a), b, 'ifelse'), operands, outermost) for b in branches]
            structures = [tree.structure(out) for out, _ in seen]
            if any(s != structures[0] for s in structures):
                raise TypeError('All returns in branches should have the same tree structure. But we got:\n' + ''.join(
                    '- %s\n' % s for s in structures))
            stack = Stack()
            for _, found in seen:
                stack = stack + found
            _found[key] = stack
        if _depth():
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

    key = (_key(body_fun), tuple(sorted(extra)))
    stack = _found.get(key)
    if not jit:
        stack = Stack()
        with disable_jit():
            values, out = transform(stack)()
        return out
    if stack is None:
        _refuse_unsliceable(operands)
        with _transforming():
            stack, out = _searched(transform(Stack()))
        _found[key] = stack
        if _depth():
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


def _searched(work):
    """Pass 1 of a loop, whose body is only found inside the loop."""
    if _depth() > 1:
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

    key = _key(body_fun)
    stack = _found.get(key)
    if stack is None:
        with _transforming():
            stack, out = _searched(transform(Stack()))
        _found[key] = stack
        if _depth():
            return out[1]
    (values, carry), out = transform(stack)()
    stack.give(values)
    return carry, out


def while_loop(body_fun, cond_fun, operands, dyn_vars=None, child_objs=None):
    operands = _tuple(operands)
    key = (_key(body_fun), _key(cond_fun))
    stack = _found.get(key)
    if apis.transforms.jitDisabled():
        stack = Stack()
    elif stack is None:
        with _transforming():
            outermost = _depth() <= 1
            _, first = _looked(body.standing_for(lambda *a: cond_fun(*a), cond_fun, 'while_loop'), operands, outermost)
            out, second = _looked(body.standing_for(lambda *a: body_fun(*a), body_fun, 'while_loop'), operands, outermost)
            stack = _found[key] = first + second
        if _depth():
            return out

    def step(carry):
        stack.put(carry[0])
        new = body_fun(*carry[1])
        new = carry[1] if new is None else new
        new = new if isinstance(new, tuple) else tuple(new) if isinstance(new, list) else (new,)
        return stack.data(), new

    def check(carry):
        stack.put(carry[0])
        r = cond_fun(*carry[1])
        return r.value if isinstance(r, Array) else r

    values, out = lax.while_loop(
        body.standing_for(check, cond_fun, 'while_loop'), body.standing_for(step, body_fun, 'while_loop'), (stack.data(), operands))
    stack.give(values)
    return out


class GradientTransform:
    """What `bm.grad` makes in 2.4."""

    def __init__(self, target, transform, grad_vars, argnums, return_value, has_aux, settings):
        self._grad_vars, self._grad_tree = tree.flatten(grad_vars, is_leaf=lambda a: isinstance(a, Array))
        for v in self._grad_vars:
            if not isinstance(v, Variable):
                names = ', '.join("<class 'brainpy._src.math.object_transform.variables.%s'>" % n for n in ('Variable', 'VarList', 'VarDict'))
                raise ValueError("Must be instance of (%s), but we got <class 'brainpy._src.math.ndarray.Array'>" % names)
        if argnums is None and not self._grad_vars:
            argnums = 0
        if argnums is None:
            inner = 0
        elif isinstance(argnums, int):
            inner = (0, argnums + 2) if self._grad_vars else argnums + 2
        else:
            inner = tuple(a + 2 for a in argnums)
            inner = (0,) + inner if self._grad_vars else inner
        self._argnums = argnums
        self._return_value = return_value
        self._has_aux = has_aux
        self.target = target
        self._stack = Stack()
        self._looked = False
        self._inner = transform(body.standing_for(lambda *a, **k: self._to_differentiate(*a, **k), target, 'grad'), argnums=inner, has_aux=True, **settings)

    def _to_differentiate(self, grad_values, values, *args, **kwargs):
        self._stack.put(values)
        for v, x in zip(self._grad_vars, grad_values):
            v._poke(x)
        out = self.target(*args, **kwargs)
        loss = tree.map(lambda a: a.value if isinstance(a, Array) else a, out[0] if self._has_aux else out,
                        is_leaf=lambda a: isinstance(a, Array))
        return loss, (out, [v._take(False) for v in self._grad_vars], self._stack.data())

    def _run(self, values, args, kwargs):
        return self._inner([v._take(False) for v in self._grad_vars], values, *args, **kwargs)

    def __call__(self, *args, **kwargs):
        out = None
        if not apis.transforms.jitDisabled() and not self._looked:
            out = self._look(args, kwargs)
        return self._returned(self._run(self._stack.data(), args, kwargs) if out is None else out)

    def _look(self, args, kwargs):
        """Pass 1; within another transformation's its result is the answer."""
        key = _key(self.target)
        stack = _found.get(key)
        out = None
        if stack is None:
            stack, out = self._first_pass(args, kwargs)
            _found[key] = stack
        self._keep(stack)
        return out if _depth() else None

    def _first_pass(self, args, kwargs):
        with _transforming():
            return _searched(lambda: self._run([], args, kwargs))

    def _keep(self, stack):
        self._stack = stack.without(self._grad_vars)
        self._looked = True

    def _returned(self, results):
        grads, (outputs, grad_values, values) = results
        for v, x in zip(self._grad_vars, grad_values):
            v._give(x, False)
        self._stack.give(values)
        if self._grad_vars:
            if self._argnums is None:
                grads = tree.unflatten(self._grad_tree, grads)
            else:
                of_variables = tree.unflatten(self._grad_tree, grads[0])
                grads = (of_variables, grads[1] if isinstance(self._argnums, int) else grads[1:])
        result = (grads,)
        if self._return_value:
            result += (outputs[0] if self._has_aux else outputs,)
        if self._has_aux:
            result += (outputs[1],)
        return result if len(result) > 1 else grads


def _gradient(name, transform, settings=()):
    def gradient(func=None, grad_vars=None, argnums=None, holomorphic=False, allow_int=False, reduce_axes=(), has_aux=None,
                 return_value=False, dyn_vars=None, child_objs=None):
        if func is None:
            return lambda f: gradient(f, grad_vars, argnums, holomorphic, allow_int, reduce_axes, has_aux, return_value)
        given = {'allow_int': allow_int} if 'allow_int' in settings else {}
        return GradientTransform(func, transform, grad_vars, argnums, return_value, bool(has_aux), given)

    gradient.__name__ = name
    return gradient


grad = _gradient('grad', functional.grad, ('allow_int',))
vector_grad = functional_vector_grad = _gradient('vector_grad', state_grad._vector_grad)
jacrev = jacobian = _gradient('jacrev', functional.jacrev)
jacfwd = _gradient('jacfwd', functional.jacfwd)
hessian = _gradient('hessian', functional.hessian)
