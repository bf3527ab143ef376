"""The functions of `jax.numpy`. `brainpy.math` wraps the results of the same ones."""

from _sidetrace import apis, make
from _sidetrace.array import axes_of, binary, is_arraylike, sizes, unary, value_of, wrap

CREATION = {n: getattr(make, n) for n in (
    'array', 'asarray', 'zeros', 'ones', 'empty', 'full', 'zeros_like', 'ones_like', 'empty_like', 'full_like', 'arange', 'linspace',
    'eye', 'identity')}
FUNCTIONS = {}

_UNARY = {
    'negative': 'negative', 'positive': 'positive', 'abs': 'abs', 'absolute': 'abs', 'fabs': 'abs', 'sign': 'sign',
    'square': 'square', 'sqrt': 'sqrt', 'cbrt': 'cbrt', 'exp': 'exp', 'exp2': 'exp2', 'expm1': 'expm1', 'log': 'log', 'log2': 'log2',
    'log10': 'log10', 'log1p': 'log1p', 'sin': 'sin', 'cos': 'cos', 'tan': 'tan', 'arcsin': 'arcsin', 'arccos': 'arccos',
    'arctan': 'arctan', 'sinh': 'sinh', 'cosh': 'cosh', 'tanh': 'tanh', 'arcsinh': 'arcsinh', 'arccosh': 'arccosh',
    'arctanh': 'arctanh', 'floor': 'floor', 'ceil': 'ceil', 'trunc': 'trunc', 'rint': 'rint', 'reciprocal': 'reciprocal',
    'isnan': 'isnan', 'isinf': 'isinf', 'isfinite': 'isfinite', 'logical_not': 'logical_not', 'invert': 'invert',
    'bitwise_not': 'invert', 'deg2rad': 'deg2rad', 'rad2deg': 'rad2deg', 'radians': 'deg2rad', 'degrees': 'rad2deg'}
_BINARY = {
    'add': 'add', 'subtract': 'subtract', 'multiply': 'multiply', 'divide': 'divide', 'true_divide': 'divide',
    'floor_divide': 'floor_divide', 'remainder': 'remainder', 'mod': 'remainder', 'power': 'power', 'maximum': 'maximum',
    'minimum': 'minimum', 'equal': 'equal', 'not_equal': 'not_equal', 'less': 'less', 'less_equal': 'less_equal',
    'greater': 'greater', 'greater_equal': 'greater_equal', 'logical_and': 'logical_and', 'logical_or': 'logical_or',
    'logical_xor': 'logical_xor', 'bitwise_and': 'bitwise_and', 'bitwise_or': 'bitwise_or', 'bitwise_xor': 'bitwise_xor',
    'left_shift': 'left_shift', 'right_shift': 'right_shift', 'arctan2': 'arctan2'}


def check(name, *operands):
    """Refuses what is not an array, in jax's words."""
    for i, x in enumerate(operands):
        if not is_arraylike(x):
            raise TypeError('%s requires ndarray or scalar arguments, got %s at position %d.' % (name, type(x), i))


def _unary(name, op):
    def f(x):
        check(name, x)
        return unary(op, x)
    f.__name__ = name
    return f


def _binary(name, op):
    def f(x, y):
        check(name, x, y)
        return binary(op, x, y)
    f.__name__ = name
    return f


for _name, _op in _UNARY.items():
    FUNCTIONS[_name] = _unary(_name, _op)
for _name, _op in _BINARY.items():
    FUNCTIONS[_name] = _binary(_name, _op)


def _reduction(name):
    def f(a, axis=None, dtype=None, out=None, keepdims=False, ddof=0, **kwargs):
        check(name, a)
        r = wrap(apis.arrays.reduce(name, value_of(a), axes_of(axis), bool(keepdims), int(ddof)))
        return r if dtype is None else r.astype(dtype)
    f.__name__ = name
    return f


for _name in ('sum', 'prod', 'mean', 'max', 'min', 'all', 'any', 'var', 'std', 'argmax', 'argmin'):
    FUNCTIONS[_name] = _reduction(_name)
FUNCTIONS['amax'] = FUNCTIONS['max']
FUNCTIONS['amin'] = FUNCTIONS['min']


def _cumulative(name):
    def f(a, axis=None, dtype=None, out=None):
        check(name, a)
        return wrap(apis.arrays.cumulative(name, value_of(a), axes_of(axis)))
    f.__name__ = name
    return f


for _name in ('cumsum', 'cumprod'):
    FUNCTIONS[_name] = _cumulative(_name)


def function(f):
    FUNCTIONS[f.__name__] = f
    return f


@function
def where(condition, x=None, y=None):
    if x is None and y is None:
        raise NotImplementedError('Sidetrace does not have jnp.where with one argument yet; use jnp.where(condition, x, y).')
    check('where', condition, x, y)
    return wrap(apis.arrays.where(value_of(condition), value_of(x), value_of(y)))


@function
def clip(arr=None, min=None, max=None, *, a=None, a_min=None, a_max=None):
    arr = a if arr is None else arr
    low = min if min is not None else a_min
    high = max if max is not None else a_max
    check('clip', arr)
    return wrap(apis.arrays.clip(value_of(arr), [] if low is None else [value_of(low)], [] if high is None else [value_of(high)]))


@function
def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    check('isclose', a, b)
    return wrap(apis.arrays.isClose(False, value_of(a), value_of(b), value_of(rtol), value_of(atol), bool(equal_nan)))


@function
def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    check('allclose', a, b)
    return wrap(apis.arrays.isClose(True, value_of(a), value_of(b), value_of(rtol), value_of(atol), bool(equal_nan)))


@function
def array_equal(a1, a2, equal_nan=False):
    a1, a2 = make.asarray(a1), make.asarray(a2)
    if a1.shape != a2.shape:
        return make.array(False)
    return (a1 == a2).all()


@function
def reshape(a, shape, order='C'):
    check('reshape', a)
    return wrap(apis.arrays.reshape(value_of(a), sizes(shape)))


@function
def ravel(a, order='C'):
    check('ravel', a)
    return wrap(apis.arrays.reshape(value_of(a), [-1]))


@function
def transpose(a, axes=None):
    check('transpose', a)
    return wrap(apis.arrays.transpose(value_of(a), axes_of(axes)))


@function
def expand_dims(a, axis):
    check('expand_dims', a)
    return wrap(apis.arrays.expandDims(value_of(a), axes_of(axis)))


@function
def squeeze(a, axis=None):
    check('squeeze', a)
    return wrap(apis.arrays.squeeze(value_of(a), axes_of(axis)))


@function
def broadcast_to(array, shape):
    check('broadcast_to', array)
    return wrap(apis.arrays.broadcastTo(value_of(array), sizes(shape)))


def _several(arrays):
    if is_arraylike(arrays):
        arrays = list(arrays)
    return [value_of(a) if hasattr(type(a), '_sidetrace_value') else value_of(make.array(a)) for a in arrays]


@function
def concatenate(arrays, axis=0):
    return wrap(apis.arrays.concatenate(_several(arrays), axis))


@function
def stack(arrays, axis=0):
    return wrap(apis.arrays.stack(_several(arrays), axis))


@function
def vstack(tup):
    return concatenate([make.array(a) if make.array(a).ndim > 1 else make.array(a).reshape(1, -1) for a in tup], 0)


@function
def hstack(tup):
    parts = [make.array(a).reshape(-1) if make.array(a).ndim == 0 else make.array(a) for a in tup]
    return concatenate(parts, 0 if parts[0].ndim == 1 else 1)


@function
def append(arr, values, axis=None):
    if axis is None:
        return concatenate([make.array(arr).reshape(-1), make.array(values).reshape(-1)], 0)
    return concatenate([arr, values], axis)


@function
def flip(m, axis=None):
    check('flip', m)
    return wrap(apis.arrays.flip(value_of(m), axes_of(axis)))


@function
def matmul(a, b):
    check('matmul', a, b)
    return wrap(apis.arrays.matmul(value_of(a), value_of(b)))


@function
def dot(a, b):
    check('dot', a, b)
    return wrap(apis.arrays.dot(value_of(a), value_of(b)))


@function
def outer(a, b):
    a, b = make.asarray(a).reshape(-1), make.asarray(b).reshape(-1)
    return a[:, None] * b[None, :]


@function
def sort(a, axis=-1):
    check('sort', a)
    return wrap(apis.arrays.sort(value_of(a), axis, False))


@function
def argsort(a, axis=-1):
    check('argsort', a)
    return wrap(apis.arrays.sort(value_of(a), axis, True))


@function
def round(a, decimals=0):
    return make.asarray(a).round(decimals)


around = FUNCTIONS['around'] = round


@function
def shape(a):
    return make.asarray(a).shape if not hasattr(a, 'shape') else a.shape


@function
def size(a):
    return make.asarray(a).size if not hasattr(a, 'size') else a.size


@function
def ndim(a):
    return make.asarray(a).ndim if not hasattr(a, 'ndim') else a.ndim


CONSTANTS = {
    'pi': 3.141592653589793, 'e': 2.718281828459045, 'inf': float('inf'), 'nan': float('nan'), 'euler_gamma': 0.5772156649015329,
    'newaxis': None}
