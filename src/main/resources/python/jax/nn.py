"""jax.nn: activations, and functions that networks need."""

from _sidetrace import make as _make
from _sidetrace import missing
from _sidetrace import profile as _profile
from _sidetrace.array import unary as _unary
from _sidetrace.custom import custom_jvp as _custom_jvp
from _sidetrace.numpy.core import FUNCTIONS as _F
from _sidetrace.numpy.core import arraylike as _arraylike
from _sidetrace.numpy.core import check as _check
from _sidetrace.numpy.core import concrete as _concrete
from _sidetrace.numpy.core import jitted as _jitted
from _sidetrace.numpy.core import lax as _lax
from _sidetrace.numpy.core import promote_inexact as _inexact
from _sidetrace.numpy.core import strong as _strong
from _sidetrace.numpy.core import where as _where


def identity(x):
    _check('identity', x)
    return _arraylike(x)


def _activation(f):
    """A function of one array that jax wraps in `jit`; further arguments are constants of its body or operands."""
    name = f.__name__

    def g(x, *args, **kwargs):
        _check(name, x)
        operands = [a for a in (*args, *kwargs.values())]
        keys = list(kwargs)
        n = len(args)
        return _jitted(name, (x, *operands), lambda x, *rest: f(x, *rest[:n], **dict(zip(keys, rest[n:]))), tuple(keys))
    g.__name__ = g.__qualname__ = name
    return g


def _with_rule(slope):
    """An activation with a rule of its own for derivatives: the tangent where `slope` holds, 0 elsewhere, at corners too."""
    def of(f):
        custom = _custom_jvp(_activation(f))

        def rule(g, ans, x):
            from jax import lax
            return lax.select(slope(x), g, lax.full_like(g, 0))

        custom.defjvps(rule)
        return custom
    return of


@_with_rule(lambda x: x > 0)
def relu(x):
    return _F['maximum'](x, 0)


@_with_rule(lambda x: (x > 0) & (x < 6))
def relu6(x):
    return _F['minimum'](_F['maximum'](x, 0), 6.)


@_activation
def squareplus(x, b=4):
    x, = _inexact(x)
    return (x + _unary('sqrt', _unary('square', x) + b)) / 2


@_activation
def softplus(x):
    return _F['logaddexp'](x, 0)


@_activation
def sparse_plus(x):
    return _where(x <= -1., 0., _where(x >= 1., x, (x + 1.) ** 2 / 4))


@_activation
def soft_sign(x):
    x, = _inexact(x)
    return x / (abs(x) + 1)


def sigmoid(x):
    _check('sigmoid', x)
    return _unary('sigmoid', x)


def sparse_sigmoid(x):
    _check('sparse_sigmoid', x)
    return 0.5 * _F['clip'](x + 1., 0., 2.)


@_activation
def silu(x):
    return x * sigmoid(x)


swish = silu


@_activation
def mish(x):
    x, = _inexact(x)
    return x * _unary('tanh', softplus(x))


@_activation
def log_sigmoid(x):
    return -softplus(-x)


@_activation
def elu(x, alpha=1.0):
    x, = _inexact(x)
    return _where(x > 0, x, alpha * _unary('expm1', _where(x > 0, 0., x)))


@_activation
def leaky_relu(x, negative_slope=1e-2):
    x, = _inexact(x)
    return _where(x >= 0, x, negative_slope * x)


@_activation
def hard_tanh(x):
    x = _arraylike(x)
    return _where(x > 1, 1, _where(x < -1, -1, x))


@_activation
def celu(x, alpha=1.0):
    x, = _inexact(x)
    return _F['maximum'](x, 0.) + alpha * _unary('expm1', _F['minimum'](x, 0.) / alpha)


@_activation
def selu(x):
    return 1.0507009873554804934193349852946 * elu(x, 1.6732632423543772848170429916717)


def gelu(x, approximate=True):
    _check('gelu', x)
    x, = _inexact(_arraylike(x))
    if not approximate:
        return 0.5 * x * _lax('erfc', -x * 0.7071067811865476)
    return x * (0.5 * (1. + _unary('tanh', 0.7978845608028654 * (x + 0.044715 * x ** 3))))


def glu(x, axis=-1):
    _check('glu', x)
    x, = _inexact(_arraylike(x))
    if x.shape[axis] % 2:
        raise AssertionError('axis size must be divisible by 2')

    def body(x):
        a, b = _F['split'](x, 2, axis)
        return a * sigmoid(b)
    return _jitted('glu', (x,), body, axis)


@_activation
def hard_sigmoid(x):
    return relu6(x + 3.) / 6.


@_activation
def hard_silu(x):
    return x * hard_sigmoid(x)


hard_swish = hard_silu


def logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False, where=None):
    _check('logsumexp', *([a] if b is None else [a, b]))
    a, = _inexact(_arraylike(a))
    masked = a if where is None else _where(where, a, float('-inf'))
    if b is not None:
        masked = _where(b != 0, masked, float('-inf'))
    top = _F['max'](masked, axis, keepdims=keepdims, initial=float('-inf'))
    top = _unary('stop_gradient', _lax('select_n', _unary('isfinite', top), _make.zeros_like(top), top))
    wide = top if keepdims or axis is None and a.ndim == 0 else _F['expand_dims'](top, tuple(range(a.ndim)) if axis is None else axis)
    weights = _unary('exp', masked - wide)
    total = _F['sum'](weights if b is None else b * weights, axis, keepdims=keepdims)
    sign = _F['sign'](total)
    result = _unary('log', abs(total)) + top
    if return_sign:
        return result, sign
    return result if b is None else _where(sign < 0, float('nan'), result)


def logmeanexp(x, axis=None, where=None, keepdims=False):
    _check('logmeanexp', x)
    x = _arraylike(x)
    n = x.size if axis is None else x.shape[axis]
    return logsumexp(x, axis, keepdims=keepdims, where=where) - _unary('log', _strong(n, 'float32'))


def _shifted(x, axis, where):
    top = _F['max'](x, axis, keepdims=True, initial=None if _profile.two_pass and where is None else float('-inf'), where=where)
    return x - _unary('stop_gradient', top)


def log_softmax(x, axis=-1, where=None):
    _check('log_softmax', x)

    def body(x):
        x, = _inexact(x)
        shifted = _shifted(x, axis, where)
        result = shifted - _unary('log', _F['sum'](_unary('exp', shifted), axis, keepdims=True, where=where))
        return result if where is None else _where(where, result, float('-inf'))
    return _jitted('log_softmax', (_arraylike(x),), body, axis, id(where))


def softmax(x, axis=-1, where=None):
    _check('softmax', x)
    x, = _inexact(_arraylike(x))
    weights = _unary('exp', _shifted(x, axis, where))
    result = weights / _F['sum'](weights, axis, keepdims=True, where=where)
    return result if where is None else _where(where, result, 0.)


def standardize(x, axis=-1, mean=None, variance=None, epsilon=1e-5, where=None):
    _check('standardize', x)

    def body(x):
        x, = _inexact(x)
        middle = _F['mean'](x, axis, keepdims=True, where=where) if mean is None else mean
        spread = variance
        if spread is None:
            spread = _F['clip'](
                _F['mean'](_unary('square', x), axis, keepdims=True, where=where) - _unary('square', middle), 0)
        return (x - middle) * _unary('rsqrt', spread + epsilon)
    return _jitted('standardize', (_arraylike(x),), body, axis, id(mean), id(variance), epsilon, id(where))


def one_hot(x, num_classes, *, dtype=None, axis=-1):
    n = _concrete(num_classes, 'The error arose in jax.nn.one_hot argument `num_classes`.').__index__()
    x = _arraylike(x) if not isinstance(x, (list, tuple)) else _make.array(x)

    def body(x):
        at = axis + x.ndim + 1 if axis < 0 else axis
        shape = tuple(n if i == at else 1 for i in range(x.ndim + 1))
        count = _lax('iota', dimension=at, dtype=x.dtype, shape=shape)
        return (_F['expand_dims'](x, at) == count).astype('float32' if dtype is None else dtype)
    return _jitted('_one_hot', (x,), body, n, dtype, axis)


def tanh(x):
    return _F['tanh'](x)


def log1mexp(x):
    _check('log1mexp', x)
    x, = _inexact(_arraylike(x))
    return _where(x < 0.6931471805599453, _unary('log', -_unary('expm1', -x)), _unary('log1p', -_unary('exp', -x)))


__getattr__ = missing.getattr_for('jax.nn', lambda: list(globals()))
