"""Arrays from Python's numbers and containers, and from nothing."""

from _sidetrace import apis, dtypes, profile
from _sidetrace.array import is_arraylike, sizes, value_of, wrap


def array(x, dtype=None, copy=False, order=None, ndmin=0, *, by='array'):
    """`jnp.array`: under a trace the result is a tracer."""
    name = None if dtype is None else dtypes.requested(dtype, by)
    if type(x) in (float, int, bool):
        weak = name is None and type(x) is not bool
        _check_range(x, name)
        if name == 'complex64':
            return array(complex(x), name, copy, order, ndmin)
        result = wrap(apis.arrays.lift(apis.arrays.array([x], [], name or dtypes.default_of(x), weak)))
    elif type(x) is complex:
        name = name or (dtypes.complex_name() and None)
        if name not in (None, 'complex64'):
            raise TypeError("float() argument must be a string or a real number, not 'complex'")
        result = wrap(apis.arrays.lift(apis.arrays.complexArray([x.real, x.imag], [], name is None)))
    elif is_arraylike(x):
        v = apis.primitives.bind('copy', '', [value_of(x)])[0] if copy else value_of(x)
        if name is not None and (apis.values.dtype(v) != name or apis.values.weak(v)):
            v = apis.arrays.convert(v, name, False)
        result = wrap(apis.arrays.lift(v))
    elif isinstance(x, (list, tuple, range)):
        result = _from_nested(list(x), name)
    else:
        result = _from_other(x, name)
    while result.ndim < ndmin:
        result = result[None]
    return result


def _check_range(x, name):
    """Refuses an integer that does not fit, in the words of numpy, or of Python where no dtype is given."""
    wanted = dtypes.DType(name or dtypes.int_name())
    if type(x) is not int or wanted.group not in 'iu' or profile.two_pass and name:
        return
    bits = 8 * wanted.itemsize
    low, high = (0, 2 ** bits - 1) if wanted.group == 'u' else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
    if not low <= x <= high:
        raise OverflowError('Python integer %d out of bounds for %s' % (x, name) if name else
                            'Python int %d too large to convert to %s' % (x, wanted))


def _from_other(x, name):
    """What is neither a number nor a sequence: before jax 0.4.31 None was NaN, and numpy was asked for the numbers in a container."""
    if profile.two_pass and (x is None or type(x) is dict):
        return _from_nested(x, name)
    _refuse(x)


def _as_numpy(x, flat, name):
    """A None or a dict among the numbers of the dtype: what numpy makes of it, where it makes anything."""
    if name is None:
        from _sidetrace import tree
        flat = [leaf for e in flat for leaf in (tree.leaves(e) if type(e) is dict else [] if e is None else [e])]
        name = _dtype_of(flat)
    group = dtypes.DType(name).group
    if group == 'b':
        return bool(x)
    if x is None and group == 'f':
        return float('nan')
    if group == 'c':
        raise TypeError("must be real number, not %s" % type(x).__name__)
    raise TypeError("%s argument must be a string%s or a real number, not '%s'" % (
        'float()' if group == 'f' else 'int()', '' if group == 'f' else ', a bytes-like object', type(x).__name__))


def _refuse(x):
    if x is None:
        raise ValueError('None is not a valid value for jnp.array')
    raise TypeError("Value '%s' with dtype %s is not a valid JAX array type. Only arrays of numeric types are supported by JAX." % (
        x, '<U%d' % len(x) if isinstance(x, str) else 'object'))


def _from_nested(x, name):
    flat = []
    shape = _measure(x)
    _flatten(x, shape, flat)
    if any(hasattr(type(e), '_sidetrace_value') for e in flat):
        return _stacked(x, flat, name)
    if profile.two_pass and any(e is None or type(e) is dict for e in flat):
        flat = [_as_numpy(e, flat, name) if e is None or type(e) is dict else e for e in flat]
    if name is None:
        name = _dtype_of(flat)
    if profile.two_pass and dtypes.DType(name).group in 'iu':
        flat = [_wrapped(e, name) for e in flat]
    if name != 'complex64' and any(type(e) is complex for e in flat):
        raise TypeError("float() argument must be a string or a real number, not 'complex'")
    if name == 'complex64':
        return wrap(apis.arrays.lift(apis.arrays.complexArray([p for e in flat for p in (e.real, e.imag)], shape, False)))
    return wrap(apis.arrays.lift(apis.arrays.array(flat, shape, name, False)))


def _dtype_of(flat):
    return dtypes.complex_name() if any(type(e) is complex for e in flat) else dtypes.float_name() if any(
        type(e) is float for e in flat) or not flat else dtypes.int_name() if any(type(e) is int for e in flat) else 'bool'


def _wrapped(x, name):
    """An integer as numpy before 2 puts it into a dtype: the bits that fit."""
    bits = 8 * dtypes.DType(name).itemsize
    if type(x) is not int or -1 << bits - 1 <= x < 1 << bits - 1 or name == 'uint64' and 0 <= x < 1 << 64:
        return x
    if not -1 << 63 <= x < 1 << 63:
        raise OverflowError('Python int too large to convert to C long')
    low = x & (1 << bits) - 1
    return low - (1 << bits) if name[0] == 'i' and low >> bits - 1 else low


def _measure(x):
    shape = []
    while isinstance(x, (list, tuple, range)):
        shape.append(len(x))
        if not len(x):
            break
        x = x[0]
    return shape


def _flatten(x, shape, flat, depth=0):
    if depth == len(shape):
        if isinstance(x, (list, tuple)):
            _refuse_ragged(shape[:depth])
        if not is_arraylike(x) and not (profile.two_pass and (x is None or type(x) is dict)):
            _refuse(x)
        flat.append(x)
        return
    if not isinstance(x, (list, tuple, range)) or len(x) != shape[depth]:
        _refuse_ragged(shape[:depth])
    for e in x:
        _flatten(e, shape, flat, depth + 1)


def _refuse_ragged(shape):
    raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape after %d dimensions. The'
                     ' detected shape was %s + inhomogeneous part.' % (len(shape), tuple(shape)))


def _stacked(x, flat, name):
    """Rows one above the other, all in the dtype that they have in common. Before jax 0.5 all rows were made before the first was put."""
    if name is None:
        name = apis.arrays.resultType([value_of(e) if hasattr(type(e), '_sidetrace_value') else e for e in flat])
    rows = (_stacked(e, flat, name) if isinstance(e, (list, tuple)) else array(e, name) for e in x)
    if profile.two_pass:
        rows = list(rows)
    return wrap(apis.arrays.concatenate([apis.arrays.expandDims(value_of(row), [0]) for row in rows], 0))


def asarray(x, dtype=None, order=None, copy=None):
    return array(x, dtype, by='asarray')


def zeros(shape, dtype=None):
    return _filled(shape, 0, dtype, 'zeros')


def ones(shape, dtype=None):
    return _filled(shape, 1, dtype, 'ones')


empty = zeros


def _counts(shape):
    counts = sizes(shape)
    if any(n < 0 for n in counts):
        raise TypeError('broadcast_in_dim shape must have every element be nonnegative, got %s.' % (tuple(counts),))
    return counts


def _filled(shape, x, dtype, by):
    return wrap(apis.arrays.full(_counts(shape), x, dtypes.float_name() if dtype is None else dtypes.requested(dtype, by), False))


def full(shape, fill_value, dtype=None):
    v = value_of(fill_value) if is_arraylike(fill_value) else value_of(array(fill_value))
    if dtype is not None:
        return wrap(apis.arrays.full(_counts(shape), v, dtypes.requested(dtype, 'full'), False))
    if isinstance(v, (int, float)):
        return wrap(apis.arrays.full(_counts(shape), v, dtypes.default_of(v), not isinstance(v, bool)))
    return wrap(apis.arrays.full(_counts(shape), v, apis.values.dtype(v), apis.values.weak(v)))


def zeros_like(a, dtype=None, shape=None):
    return _alike(a, 0, dtype, shape, 'zeros_like')


def ones_like(a, dtype=None, shape=None):
    return _alike(a, 1, dtype, shape, 'ones_like')


empty_like = zeros_like


def full_like(a, fill_value, dtype=None, shape=None):
    v = value_of(fill_value) if is_arraylike(fill_value) else value_of(array(fill_value))
    return _alike(a, v, dtype, shape, 'full')


def _alike(a, v, dtype, shape, by):
    """Filled in the shape and the type of `a`, weak where that is weak."""
    a = a if hasattr(a, 'shape') else array(a)
    counts = _counts(a.shape if shape is None else shape)
    if dtype is not None:
        return wrap(apis.arrays.full(counts, v, dtypes.requested(dtype, by), False))
    return wrap(apis.arrays.full(counts, v, dtypes.name_of(a.dtype), is_arraylike(a) and apis.values.weak(value_of(a))))


def arange(start, stop=None, step=None, dtype=None):
    for x in (start, stop, step):
        if is_arraylike(x) and apis.values.isTracer(value_of(x)):
            from _sidetrace.refusals import concretization
            concretization(value_of(x), "It arose in the jnp.arange argument '%s'" % (
                'stop' if x is start and stop is None else 'start' if x is start else 'stop' if x is stop else 'step'))
    numbers = [x if type(x) in (int, float, bool) or x is None else x.item() for x in (start, stop, step)]
    start, stop, step = numbers
    if stop is None:
        start, stop = 0, start
    step = 1 if step is None else step
    if step == 0:
        raise ZeroDivisionError('division by zero')
    if dtype is None:
        name = dtypes.float_name() if any(type(x) is float for x in (start, stop, step)) else dtypes.int_name()
    else:
        name = dtypes.requested(dtype, 'arange')
    return wrap(apis.arrays.arange(float(start), float(stop), float(step), name))


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None):
    from _sidetrace.numpy.core import FUNCTIONS, check, concrete
    check('linspace', start, stop)
    num = concrete(num, "'num' argument of jnp.linspace").__index__()
    if num < 0:
        raise ValueError('Number of samples, %d, must be non-negative.' % num)
    a, b = value_of(start), value_of(stop)
    if type(start) is complex or type(stop) is complex or 'complex64' in (apis.values.type(a)[3], apis.values.type(b)[3]):
        raise NotImplementedError('Sidetrace does not have jnp.linspace of complex numbers yet; the nearest is of their parts.')
    if getattr(start, 'ndim', 0) or getattr(stop, 'ndim', 0):
        t = arange(num) / max(1, num - 1 if endpoint else num)
        a, b = array(start), array(stop)
        shape = FUNCTIONS['broadcast_shapes'](a.shape, b.shape)
        t = t.reshape((num,) + (1,) * len(shape))
        r = FUNCTIONS['moveaxis'](a * (1 - t) + b * t, 0, axis)
    else:
        r = wrap(apis.arrays.linspace(a, b, num, bool(endpoint)))
    if dtype is not None:
        dtype = dtypes.requested(dtype, 'linspace')
        r = (FUNCTIONS['floor'](r) if dtypes.DType(dtypes.canonical(dtype)).group in 'iu' else r).astype(dtype)
    if not retstep:
        return r
    return r, (array(stop, 'float32') - array(start, 'float32')) / max(1, num - 1 if endpoint else num)


def eye(N, M=None, k=0, dtype=None):
    dtype = dtypes.float_name() if dtype is None else dtypes.requested(dtype, 'eye')
    rows = _dimension(N, 'N', "argument of 'N' jnp.eye()")
    columns = rows if M is None else _dimension(M, 'M', "argument 'M' of jnp.eye()")
    if rows < 0 or columns < 0:
        raise ValueError('negative dimensions are not allowed, got %s and %s' % (N, M))
    return wrap(apis.arrays.eye(rows, columns, int(k), dtype))


def _dimension(n, name, context):
    """A size as an int, or jax's refusal of it."""
    if not hasattr(n, '__index__'):
        raise TypeError('Shapes must be 1D sequences of concrete values of integer type, got %s. %s.' % (
            (n,), "'%s' argument of jnp.eye()" % name if profile.two_pass else context))
    return n.__index__()


def identity(n, dtype=None):
    return eye(n, dtype=dtype)


def scalar(x, name):
    """`jnp.float32(x)`."""
    return array(x, name if name not in dtypes.CANONICAL or dtypes.wide else dtypes.SCALAR_TYPES[name], by='asarray')


dtypes._ScalarMeta.make = scalar
