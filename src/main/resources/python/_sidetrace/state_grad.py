"""`brainstate.transform.grad` and its family: gradients with respect to states and arguments."""

from _sidetrace import apis, body, functional, tree
from _sidetrace.bp_array import unboxed
from _sidetrace.state import State
from _sidetrace.stateful import StatefulFunction
from _sidetrace.transform import _is_state


class GradientTransform:
    """A function whose call gives gradients."""

    __module__ = 'brainstate.transform'

    def __init__(self, target, transform, grad_states=None, argnums=None, return_value=False, has_aux=False, params=None,
                 check_states=True, name='grad'):
        if isinstance(grad_states, dict):
            grad_states = dict(grad_states)
        self._states, self._tree = tree.flatten(grad_states, is_leaf=_is_state)
        if any(not isinstance(s, State) for s in self._states):
            raise TypeError('All grad_states must be State instances.')
        if argnums is None and not self._states:
            argnums = 0
        for a in () if argnums is None else argnums if isinstance(argnums, (tuple, list)) else (argnums,):
            if isinstance(a, bool) or not isinstance(a, int):
                raise ValueError('argnums must be an int or a sequence of ints, got %r of type %s.' % (a, type(a).__name__))
            if a < 0:
                raise ValueError(
                    'argnums %d is negative. Gradient transforms do not support negative argnums; use the non-negative index of the'
                    ' positional argument instead.' % a)
        self.argnums = argnums
        self.return_value = return_value
        self.has_aux = bool(has_aux)
        self.check_states = check_states
        self.target = target
        self._function = StatefulFunction(target, transform=name)
        if argnums is None:
            inner = 0
        else:
            inner = argnums + 2 if isinstance(argnums, int) else tuple(a + 2 for a in argnums)
            if self._states:
                inner = (0,) + (inner if isinstance(inner, tuple) else (inner,))
        self._transform = transform(body.internal(lambda *a, **k: self._differentiated(*a, **k)), argnums=inner, has_aux=True, **(params or {}))
        from _sidetrace.transform import dressed
        dressed(self, target)

    def _differentiated(self, grad_vals, other_vals, *args, **kwargs):
        program, leaves = self._function.program(*args, **kwargs)
        values = [grad_vals[id(s)] if id(s) in grad_vals else other_vals[id(s)] for s in program.states]
        writes, out = self._function.apply(program, leaves, values, args, kwargs)
        if not self.has_aux:
            return out, (out, writes)
        if not isinstance(out, (tuple, list)):
            raise TypeError(
                'When has_aux=True, the differentiated function must return a (loss, aux) pair (a tuple or list), but got a return'
                ' value of type %s. Return the auxiliary data alongside the loss, e.g. `return loss, aux`.' % type(out).__name__)
        return out[0], (out, writes)

    def __call__(self, *args, **kwargs):
        program, _ = self._function.program(*args, **kwargs)
        values = dict(zip(map(id, program.states), program.take()))
        grad_vals, other_vals = self._split(program, values)
        grads, (outputs, writes) = self._transform(grad_vals, other_vals, *args, **kwargs)
        program.assign(writes)
        program.ran()
        return self._returned(grads, outputs)

    def _split(self, program, values):
        wanted = {id(s) for s in self._states}
        grad_vals = {k: v for k, v in values.items() if k in wanted}
        other_vals = {k: v for k, v in values.items() if k not in wanted}
        for s in self._states:
            if id(s) not in grad_vals:
                if self.check_states:
                    raise s._born(ValueError(
                        'Some states are not found in the state trace when performing gradient transformations.\n You can turn off this'
                        ' check by setting `check_states=False` in GradientTransform` initialization. Missing states: %s' % (s,)))
                grad_vals[id(s)] = s.value
        return grad_vals, other_vals

    def _returned(self, grads, outputs):
        if self._states:
            of_states = self._format(grads if self.argnums is None else grads[0])
            if self.argnums is None:
                grads = of_states
            else:
                grads = (of_states, grads[1] if isinstance(self.argnums, int) else grads[1:])
        result = (grads,)
        if self.return_value:
            result += (outputs[0] if self.has_aux else outputs,)
        if self.has_aux:
            result += (outputs[1],)
        return result if len(result) > 1 else grads

    def _format(self, of_states):
        return tree.unflatten(self._tree, [of_states[id(s)] for s in self._states])

    def __repr__(self):
        return 'GradientTransform(target=%r)' % (self.target,)


class HessianTransform(GradientTransform):
    """Second derivatives with respect to pairs of states."""

    def _format(self, of_states):
        rows = [tree.unflatten(self._tree, [of_states[id(j)][id(i)] for i in self._states]) for j in self._states]
        return tree.unflatten(self._tree, rows)


def _vector_grad(fun, argnums=0, has_aux=False):
    """The gradient of the sum of the results: one number for each element of the arguments."""

    def grad_f(*args, **kwargs):
        partial, chosen = functional._selected(fun, argnums, args, kwargs)
        leaves = tree.leaves(chosen)
        for x in leaves:
            functional._check_input(x, 'vector_grad')
        linear = functional.Linearized(partial, chosen, [True] * len(leaves), has_aux)
        ones = [apis.lax.onesLike(r) for r in linear.results[:linear.out_tree.num_leaves]]
        # brainunit gives plain arrays, whatever boxes the arguments came in.
        grads = unboxed(tree.unflatten(linear.args_tree, body.wrapped(linear.pullback(ones))))
        grads = grads[0] if isinstance(argnums, int) else grads
        return (grads, linear.aux) if has_aux else grads

    return grad_f


def _maker(name, transform, cls=GradientTransform):
    def make(fun=None, grad_states=None, argnums=None, has_aux=None, return_value=False, holomorphic=False, allow_int=False,
             unit_aware=False, check_states=True, func=None, **options):
        fun = func if fun is None else fun
        if fun is None:
            return lambda f: make(f, grad_states, argnums, has_aux, return_value, holomorphic, allow_int, unit_aware, check_states)
        params = {'allow_int': allow_int} if name == 'grad' else None
        return cls(fun, transform, grad_states, argnums, return_value, has_aux, params, check_states, name)

    make.__name__ = name
    return make


grad = _maker('grad', functional.grad)
vector_grad = _maker('vector_grad', _vector_grad)
jacrev = _maker('jacrev', functional.jacrev)
jacfwd = _maker('jacfwd', functional.jacfwd)
hessian = _maker('hessian', functional.hessian, HessianTransform)
jacobian = jacrev
