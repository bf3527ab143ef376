"""brainpy.math's gradients in 2.4: the function runs once to find its Variables, then to be differentiated."""

from _sidetrace import apis, body, functional, make, tree
from _sidetrace.array import type_of, value_of
from _sidetrace.bp_array import Array, unboxed
from _sidetrace.two_pass import Stack, depth, key_of, searched, stacks, transforming
from _sidetrace.variable import Variable


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
        self._scalar = transform is functional.grad
        self.target = target
        self._stack = Stack()
        self._looked = False
        self._inner = transform(body.standing_for(lambda *a, **k: self._to_differentiate(*a, **k), target, 'grad'), argnums=inner, has_aux=True, **settings)

    def _to_differentiate(self, grad_values, values, *args, **kwargs):
        self._stack.put(values)
        for v, x in zip(self._grad_vars, grad_values):
            v._poke(x)
        out = self.target(*args, **kwargs)
        if self._scalar:
            _refuse_box(out[0] if self._has_aux else out)
        return unboxed(out[0] if self._has_aux else out), (out, [v._take(False) for v in self._grad_vars], self._stack.data())

    def _run(self, values, args, kwargs):
        return self._inner([v._take(False) for v in self._grad_vars], values, *args, **kwargs)

    def __call__(self, *args, **kwargs):
        out = None
        if not apis.transforms.jitDisabled() and not self._looked:
            out = self._look(args, kwargs)
        return self._returned(self._run(self._stack.data(), args, kwargs) if out is None else out)

    def _look(self, args, kwargs):
        """Pass 1; within another transformation's its result is the answer."""
        key = key_of(self.target)
        stack = stacks.get(key)
        out = None
        if stack is None:
            stack, out = self._first_pass(args, kwargs)
            stacks[key] = stack
        self._keep(stack)
        return out if depth() else None

    def _first_pass(self, args, kwargs):
        with transforming():
            return searched(lambda: self._run([], args, kwargs))

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


def _refuse_box(out):
    """Boxes are arrays with axes, for scalars come without; jax does not know a traced one's type and shows it."""
    if isinstance(out, Array):
        raise TypeError('Gradient only defined for scalar-output functions. Output was Traced<%r>with<DynamicJaxprTrace(level=1/0)>.' % (
            type_of(value_of(out)),)) from TypeError('not a valid JAX type')


def _vector_grad(fun, argnums=0, has_aux=False):
    """Ones, pulled back; in the boxes in which the arguments came."""

    def grad_f(*args, **kwargs):
        partial, chosen = functional._selected(fun, argnums, args, kwargs)
        out, pull, aux = functional.vjp(partial, *chosen, has_aux=True)
        grads = pull(tree.map(make.ones_like, out))
        return (grads[0] if isinstance(argnums, int) else grads), aux

    return grad_f


def _giving_plain(transform):
    """`transform` with arrays of jax where it would give boxes."""

    def plainly(fun, argnums=0, has_aux=False):
        def f(*args, **kwargs):
            jac, aux = transform(fun, argnums, has_aux=True)(*args, **kwargs)
            return unboxed(jac), aux

        return f

    return plainly


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
vector_grad = _gradient('vector_grad', _vector_grad)
jacrev = jacobian = _gradient('jacrev', functional.jacrev)
jacfwd = _gradient('jacfwd', _giving_plain(functional.jacfwd))


def hessian(func, grad_vars=None, argnums=None, return_value=False, holomorphic=False, dyn_vars=None, child_objs=None):
    """`bm.hessian`."""
    return jacfwd(jacrev(func, grad_vars, argnums), grad_vars, argnums, return_value=return_value)
