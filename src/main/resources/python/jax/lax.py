"""jax.lax, as far as Sidetrace has it."""

import builtins as _builtins

from _sidetrace import apis, make, missing, ops
from _sidetrace.array import axes_of, sizes, value_of, wrap
from _sidetrace.lax import cond, fori_loop, scan, switch, while_loop
from _sidetrace.lax import map_ as map
from _sidetrace.numpy.core import laxes as _laxes
from _sidetrace.collectives import (
    all_gather, all_to_all, axis_index, axis_size, pmax, pmean, pmin, ppermute, pshuffle, psum, psum_scatter, pswapaxes)

_UNARY = (
    'neg', 'abs', 'sign', 'exp', 'exp2', 'expm1', 'log', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh',
    'asinh', 'acosh', 'atanh', 'sqrt', 'rsqrt', 'cbrt', 'square', 'floor', 'ceil', 'logistic', 'is_finite', 'stop_gradient',
    'lgamma', 'digamma', 'erfc', 'erf_inv')
_BINARY = ('add', 'sub', 'mul', 'div', 'rem', 'max', 'min', 'pow', 'atan2', 'zeta', 'polygamma', 'eq', 'ne', 'lt', 'le', 'gt', 'ge')
_BITS = {'bitwise_and': 'and', 'bitwise_or': 'or', 'bitwise_xor': 'xor', 'shift_left': 'shift_left',
         'shift_right_logical': 'shift_right_logical', 'shift_right_arithmetic': 'shift_right_arithmetic'}


def _alike(values):
    """Python numbers take the dtype of the arrays beside them."""
    typed = [v for v in values if not isinstance(v, (int, float, bool))]
    if not typed or len(typed) == len(values):
        return values
    name = apis.values.dtype(typed[0])
    return [apis.arrays.convert(v, name, True) if isinstance(v, (int, float, bool)) else v for v in values]


def _applying(name, primitive):
    def f(*operands):
        return wrap(apis.lax.bind(primitive, _alike([value_of(x) for x in operands])))
    f.__name__ = name
    return f


for _name in _UNARY + _BINARY:
    globals()[_name] = _applying(_name, _name)
for _name, _primitive in _BITS.items():
    globals()[_name] = _applying(_name, _primitive)
bitwise_not = _applying('bitwise_not', 'not')


def complex(x, y):
    return wrap(apis.lax.bind('complex', [value_of(make.asarray(v)) for v in (x, y)]))


def real(x):
    return wrap(apis.lax.bind('real', [value_of(x)]))


def imag(x):
    return wrap(apis.lax.bind('imag', [value_of(x)]))


def conj(x):
    return ops.FUNCTIONS['conj'](x)


def clamp(min, x, max):
    low, value, high = _alike([value_of(min), value_of(x), value_of(max)])
    return wrap(apis.arrays.clamp(low, value, high))


def select(pred, on_true, on_false):
    return wrap(apis.lax.bind('select_n', [value_of(pred)] + _alike([value_of(on_false), value_of(on_true)])))


def select_n(which, *cases):
    return wrap(apis.lax.bind('select_n', [value_of(which)] + _alike([value_of(c) for c in cases])))


def convert_element_type(operand, new_dtype):
    return make.asarray(operand).astype(new_dtype)


def integer_pow(x, y):
    return x ** int(y)


def reciprocal(x):
    return 1 / x


def broadcast(operand, sizes):
    return ops.FUNCTIONS['broadcast_to'](operand, tuple(sizes) + operand.shape)


def reshape(operand, new_sizes, dimensions=None):
    return operand.reshape(tuple(new_sizes))


def transpose(operand, permutation):
    return operand.transpose(tuple(permutation))


def expand_dims(array, dimensions):
    return ops.FUNCTIONS['expand_dims'](array, tuple(dimensions))


def squeeze(array, dimensions):
    return ops.FUNCTIONS['squeeze'](array, tuple(dimensions))


def rev(operand, dimensions):
    return ops.FUNCTIONS['flip'](operand, tuple(dimensions))


def concatenate(operands, dimension):
    return ops.FUNCTIONS['concatenate'](operands, dimension)


def full(shape, fill_value, dtype=None):
    return make.full(shape, fill_value, dtype)


def full_like(x, fill_value, dtype=None, shape=None):
    return make.full_like(x, fill_value, dtype, shape)


def iota(dtype, size):
    return make.arange(size, dtype=dtype)


def slice(operand, start_indices, limit_indices, strides=None):
    steps = strides or (None,) * len(start_indices)
    return operand[tuple(_builtins.slice(a, b, s) for a, b, s in zip(start_indices, limit_indices, steps))]


def slice_in_dim(operand, start_index, limit_index, stride=1, axis=0):
    index = [_builtins.slice(None)] * operand.ndim
    index[axis] = _builtins.slice(start_index, limit_index, stride)
    return operand[tuple(index)]


def index_in_dim(operand, index, axis=0, keepdims=True):
    part = slice_in_dim(operand, index, index + 1 if index != -1 else None, axis=axis)
    return part if keepdims else squeeze(part, (axis,))


def _starts(operand, start_indices):
    """The start along each axis as a scalar index; negative ones count from the end."""
    starts = []
    for s, n in zip(start_indices, operand.shape):
        if type(s) is int:
            starts.append(make.array(s + n if s < 0 else s, 'int32'))
        else:
            starts.append(ops.FUNCTIONS['where'](s < 0, s + n, s))
    return [value_of(s) for s in starts]


def dynamic_slice(operand, start_indices, slice_sizes):
    return wrap(apis.lax.dynamicSlice(value_of(operand), _starts(operand, start_indices), sizes(slice_sizes)))


def dynamic_slice_in_dim(operand, start_index, slice_size, axis=0):
    starts = [0] * operand.ndim
    starts[axis] = start_index
    lengths = list(operand.shape)
    lengths[axis] = slice_size
    return dynamic_slice(operand, starts, lengths)


def dynamic_index_in_dim(operand, index, axis=0, keepdims=True):
    part = dynamic_slice_in_dim(operand, index, 1, axis)
    return part if keepdims else squeeze(part, (axis,))


def dynamic_update_slice(operand, update, start_indices):
    return wrap(apis.lax.bind('dynamic_update_slice', [value_of(operand), value_of(update)] + _starts(operand, start_indices)))


def dynamic_update_slice_in_dim(operand, update, start_index, axis):
    starts = [0] * operand.ndim
    starts[axis] = start_index
    return dynamic_update_slice(operand, update, starts)


def dynamic_update_index_in_dim(operand, update, index, axis):
    update = make.asarray(update, operand.dtype)
    if update.ndim != operand.ndim:
        update = expand_dims(update, (axis,))
    return dynamic_update_slice_in_dim(operand, update, index, axis)


def dot(lhs, rhs, precision=None, preferred_element_type=None):
    return ops.FUNCTIONS['dot'](lhs, rhs)


def _cumulative(name):
    def f(operand, axis=0, reverse=False):
        if reverse:
            return ops.FUNCTIONS['flip'](f(ops.FUNCTIONS['flip'](operand, axis), axis), axis)
        return wrap(apis.arrays.cumulative(name, value_of(operand), axes_of(axis)))
    f.__name__ = name
    return f


for _name in ('cumsum', 'cumprod', 'cummax', 'cummin'):
    globals()[_name] = _cumulative(_name)


def argmax(operand, axis, index_dtype='int32'):
    return operand.argmax(axis)


def argmin(operand, axis, index_dtype='int32'):
    return operand.argmin(axis)


def sort(operand, dimension=-1, is_stable=True, num_keys=1):
    """In order along an axis: of several operands by the first ones."""
    if not isinstance(operand, (tuple, list)):
        return ops.FUNCTIONS['sort'](operand, dimension)
    arrays = [make.asarray(x) for x in operand]
    if not 1 <= num_keys <= len(arrays):
        raise ValueError('num_keys=%r must be between 1 and len(operand)=%d' % (num_keys, len(arrays)))
    return tuple(_laxes('sort', *arrays, dimension=dimension % arrays[0].ndim, is_stable=bool(is_stable), num_keys=num_keys))


def sort_key_val(keys, values, dimension=-1, is_stable=True):
    return sort((keys, values), dimension, is_stable)


def top_k(operand, k, *, axis=-1):
    operand = make.asarray(operand)
    if k < 0:
        raise ValueError('k argument to top_k must be nonnegative, got %d' % k)
    if operand.ndim == 0:
        raise TypeError('top_k operand must have >= 1 dimension, got ()')
    if operand.shape[axis] < k:
        raise ValueError('k argument to top_k must be no larger than size along axis; got k=%d with shape=%s and axis=%d' % (
            k, operand.shape, axis % operand.ndim))
    return _laxes('top_k', operand, axis=axis % operand.ndim, k=int(k))


def cumlogsumexp(operand, axis=0, reverse=False):
    return associative_scan(ops.FUNCTIONS['logaddexp'], operand, reverse, axis)


def erf(x):
    return wrap(apis.lax.bind('erf', [value_of(x)]))


def associative_scan(fn, elems, reverse=False, axis=0):
    """The running combination along an axis, in the order that jax combines in."""
    from _sidetrace import tree
    leaves, structure = tree.flatten(elems)
    if reverse:
        leaves = [ops.FUNCTIONS['flip'](x, axis) for x in leaves]

    def combine(a, b):
        return tree.leaves(fn(tree.unflatten(structure, a), tree.unflatten(structure, b)))

    def cut(x, start, stop=None, step=None):
        index = [_builtins.slice(None)] * x.ndim
        index[axis] = _builtins.slice(start, stop, step)
        return x[tuple(index)]

    def woven(a, b):
        n = a.shape[axis] + b.shape[axis]
        pairs = ops.FUNCTIONS['stack']([cut(a, 0, b.shape[axis]), b], axis + 1)
        shape = list(a.shape)
        shape[axis] = 2 * b.shape[axis]
        joined = pairs.reshape(tuple(shape))
        return joined if n == shape[axis] else ops.FUNCTIONS['concatenate']([joined, cut(a, b.shape[axis])], axis)

    def run(xs):
        n = xs[0].shape[axis]
        if n < 2:
            return xs
        reduced = combine([cut(x, 0, -1, 2) for x in xs], [cut(x, 1, None, 2) for x in xs])
        odd = run(reduced)
        rest = [cut(x, 2, None, 2) for x in xs]
        even = combine([cut(x, 0, -1) for x in odd] if n % 2 == 0 else odd, rest)
        even = [ops.FUNCTIONS['concatenate']([cut(x, 0, 1), e], axis) for x, e in zip(xs, even)]
        return [woven(e, o) for e, o in zip(even, odd)]

    result = run(leaves)
    if reverse:
        result = [ops.FUNCTIONS['flip'](x, axis) for x in result]
    return tree.unflatten(structure, result)


__getattr__ = missing.getattr_for('jax.lax', lambda: list(globals()))
