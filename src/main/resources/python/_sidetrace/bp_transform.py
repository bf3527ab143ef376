"""brainpy.math's transformations in 2.7: brainstate's, over functions that give no states back."""

from _sidetrace import make, state_control, state_grad, transform
from _sidetrace.transform import without_states


def _tuple(operands):
    return tuple(operands) if isinstance(operands, (tuple, list)) else (operands,)


def cond(pred, true_fun, false_fun, operands=()):
    return state_control.cond(pred, without_states(true_fun), without_states(false_fun), *_tuple(operands))


def ifelse(conditions, branches, operands=None):
    operands = () if operands is None else _tuple(operands)
    funs = [without_states(b if callable(b) else _constantly(b)) for b in branches]
    return state_control.ifelse(_exclusive(conditions, len(funs)), funs, *operands)


def _constantly(x):
    return lambda *args: x


def _not(x):
    return make.array(x) == False  # noqa: E712  (elementwise)


def _exclusive(conditions, branches):
    """At most one of them true: each only where none before it is, and the last where no other is."""
    if not isinstance(conditions, (list, tuple)) or not conditions:
        return conditions
    exclusive = [conditions[0]]
    for i, c in enumerate(conditions[1:], 1):
        exclusive.append(c & _none(conditions[:i]))
    if branches == len(conditions):
        exclusive[-1] = _none(conditions[:-1] or conditions[:1])
    elif branches > len(conditions):
        exclusive.append(_none(conditions))
    return exclusive


def _none(conditions):
    result = _not(conditions[0])
    for c in conditions[1:]:
        result = result & _not(c)
    return result


def for_loop(body_fun, operands, reverse=False, unroll=1, jit=None, progress_bar=False):
    operands = _tuple(operands)
    first = getattr(operands[0], 'shape', None) if operands else None
    if jit is False and not (first and first[0] == 0):
        with transform.disable_jit():
            return state_control.for_loop(without_states(body_fun), *operands, reverse=reverse, unroll=unroll)
    return state_control.for_loop(without_states(body_fun), *operands, reverse=reverse, unroll=unroll)


def scan(body_fun, init, operands, reverse=False, unroll=1, remat=False, progress_bar=False):
    return state_control.scan(without_states(body_fun), init, operands, reverse=reverse, unroll=unroll)


def while_loop(body_fun, cond_fun, operands):
    operands = _tuple(operands)

    def step(x):
        r = body_fun(*x)
        return x if r is None else r

    def check(x):
        return cond_fun(*x)

    return state_control.while_loop(
        without_states(transform.dressed(check, cond_fun)), without_states(transform.dressed(step, body_fun)), operands)


def _gradient(name, make_gradient):
    def gradient(func=None, grad_vars=None, argnums=None, has_aux=None, return_value=False, holomorphic=False, allow_int=False):
        if func is None:
            return lambda f: gradient(f, grad_vars, argnums, has_aux, return_value, holomorphic, allow_int)
        return make_gradient(
            without_states(func), grad_vars, argnums, has_aux, return_value, holomorphic, allow_int, check_states=False)

    gradient.__name__ = name
    return gradient


grad = _gradient('grad', state_grad.grad)
vector_grad = functional_vector_grad = _gradient('vector_grad', state_grad.vector_grad)
jacrev = jacobian = _gradient('jacrev', state_grad.jacrev)
jacfwd = _gradient('jacfwd', state_grad.jacfwd)
hessian = _gradient('hessian', state_grad.hessian)
