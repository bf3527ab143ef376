"""Arrays and tracers: what jax's functions take and give. Thin over the engine's values."""

from _sidetrace import apis, dtypes, errors, missing, profile


def wrap(v):
    """An engine's value as the program sees it."""
    kind = apis.values.kind(v)
    return TRACERS[kind](v) if kind else ArrayImpl(v)


def value_of(x):
    """The engine's value of an array, a tracer, or a Python number; TypeError for anything else."""
    cls = type(x)
    if cls is ArrayImpl or cls is DynamicJaxprTracer or cls is LinearizeTracer or cls is BatchTracer:
        return x._v
    if cls is float or cls is int or cls is bool:
        return x
    get = getattr(cls, '_sidetrace_value', None)
    if get is not None:
        return get(x)
    raise TypeError('not an array')


def is_arraylike(x):
    return type(x) in (float, int, bool) or hasattr(type(x), '_sidetrace_value')


def binary(name, x, y):
    try:
        vx, vy = value_of(x), value_of(y)
    except TypeError:
        return NotImplemented
    return wrap(apis.arrays.binary(name, vx, vy))


def unary(name, x):
    return wrap(apis.arrays.unary(name, value_of(x)))


def index_items(idx):
    """What stands between brackets, as the engine takes it."""
    items = []
    for i in idx if type(idx) is tuple else (idx,):
        if i is None:
            items.append('n')
        elif i is Ellipsis:
            items.append('e')
        elif type(i) is slice:
            items.append([_bound(i.start), _bound(i.stop), _bound(i.step)])
        elif type(i) is bool:
            raise NotImplementedError('Sidetrace does not have indexing by a single bool yet; use jnp.where.')
        elif type(i) is int:
            items.append(i)
        elif type(i) in (list, range):
            items.append(as_index(list(i)))
        elif hasattr(type(i), '_refuse_as_index'):
            i._refuse_as_index()
        elif hasattr(type(i), '_sidetrace_value'):
            v = value_of(i)
            if not apis.values.isTracer(v) and len(apis.values.shape(v)) == 0 and apis.values.dtype(v) != 'bool':
                v = apis.values.item(v, 0)
            items.append(v)
        else:
            raise TypeError('JAX does not support string indexing; got idx=%r' % (idx,) if isinstance(i, str) else
                            'Indexer must have integer or boolean type, got indexer with type %s' % type(i).__name__)
    return items


def as_index(values):
    from _sidetrace.make import array
    return value_of(array(values))


def _bound(b):
    if b is None or type(b) is int:
        return b
    return b.__index__()


class Operators:
    """Operators and methods that every kind of array has. `_out` is how a result is wrapped."""

    __slots__ = ()

    @staticmethod
    def _out(x):
        return x

    def __add__(self, o): return self._out(binary('add', self, o))
    def __radd__(self, o): return self._out(binary('add', o, self))
    def __sub__(self, o): return self._out(binary('subtract', self, o))
    def __rsub__(self, o): return self._out(binary('subtract', o, self))
    def __mul__(self, o): return self._out(binary('multiply', self, o))
    def __rmul__(self, o): return self._out(binary('multiply', o, self))
    def __truediv__(self, o): return self._out(binary('divide', self, o))
    def __rtruediv__(self, o): return self._out(binary('divide', o, self))
    def __floordiv__(self, o): return self._out(binary('floor_divide', self, o))
    def __rfloordiv__(self, o): return self._out(binary('floor_divide', o, self))
    def __mod__(self, o): return self._out(binary('remainder', self, o))
    def __rmod__(self, o): return self._out(binary('remainder', o, self))
    def __pow__(self, o): return self._out(binary('power', self, o))
    def __rpow__(self, o): return self._out(binary('power', o, self))
    def __and__(self, o): return self._out(binary('bitwise_and', self, o))
    def __rand__(self, o): return self._out(binary('bitwise_and', o, self))
    def __or__(self, o): return self._out(binary('bitwise_or', self, o))
    def __ror__(self, o): return self._out(binary('bitwise_or', o, self))
    def __xor__(self, o): return self._out(binary('bitwise_xor', self, o))
    def __rxor__(self, o): return self._out(binary('bitwise_xor', o, self))
    def __lshift__(self, o): return self._out(binary('left_shift', self, o))
    def __rshift__(self, o): return self._out(binary('right_shift', self, o))
    def __eq__(self, o): return self._out(binary('equal', self, o))
    def __ne__(self, o): return self._out(binary('not_equal', self, o))
    def __lt__(self, o): return self._out(binary('less', self, o))
    def __le__(self, o): return self._out(binary('less_equal', self, o))
    def __gt__(self, o): return self._out(binary('greater', self, o))
    def __ge__(self, o): return self._out(binary('greater_equal', self, o))
    def __neg__(self): return self._out(unary('negative', self))
    def __pos__(self): return self._out(unary('positive', self))
    def __abs__(self): return self._out(unary('abs', self))
    def __invert__(self): return self._out(unary('invert', self))
    def __divmod__(self, o): return self // o, self % o

    def __matmul__(self, o):
        return self._out(wrap(apis.arrays.matmul(value_of(self), value_of(o))))

    def __rmatmul__(self, o):
        return self._out(wrap(apis.arrays.matmul(value_of(o), value_of(self))))

    __hash__ = None

    # what it is

    @property
    def shape(self):
        return tuple(apis.values.shape(value_of(self)))

    @property
    def dtype(self):
        return dtypes.DType(apis.values.dtype(value_of(self)))

    @property
    def weak_type(self):
        return apis.values.weak(value_of(self))

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        n = 1
        for s in self.shape:
            n *= s
        return n

    def __len__(self):
        if not self.shape:
            raise TypeError('len() of unsized object')
        return self.shape[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError('iteration over a 0-d array')
        return iter([self[i] for i in range(self.shape[0])])

    def __getitem__(self, idx):
        return wrap(apis.arrays.get(value_of(self), index_items(idx)))

    # as Python's own

    def __bool__(self):
        if apis.values.dtype(value_of(self)) == 'key<fry>':
            raise TypeError('key array cannot be converted to boolean.')
        return bool(self._concrete(_bool_error))

    def __int__(self):
        return int(self._concrete(_int_error))

    def __float__(self):
        return float(self._concrete(_float_error))

    def __complex__(self):
        return complex(self._concrete(_float_error))

    def __index__(self):
        x = self._concrete(_index_error)
        if type(x) is not int:
            raise TypeError('Only integer scalar arrays can be converted to a scalar index.')
        return x

    def _concrete(self, refuse):
        v = apis.values.concrete(value_of(self))
        if v is None:
            refuse(value_of(self))
        if self.size != 1:
            if refuse is _bool_error and self.size == 0:
                raise ValueError('The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not'
                                 ' empty.')
            if refuse is _bool_error:
                raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')
            raise TypeError('Only scalar arrays can be converted to Python scalars; got arr.ndim=%d' % self.ndim)
        return apis.values.item(v, 0)

    def item(self, *args):
        v = apis.values.concrete(value_of(self))
        if v is None:
            _item_error(value_of(self))
        if args:
            return self[args[0] if len(args) == 1 else tuple(args)].item()
        if self.size != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return apis.values.item(v, 0)

    def tolist(self):
        v = value_of(self)
        if apis.values.isTracer(v):
            _array_error(v)
        return nested(list(apis.values.items(v)), self.shape)

    def __format__(self, spec):
        if self.shape == () and not apis.values.isTracer(value_of(self)):
            return format(apis.values.item(value_of(self), 0), spec) if spec else str(self)
        return format(str(self), spec)

    # methods

    def reshape(self, *shape, order='C'):
        shape = shape[0] if len(shape) == 1 and type(shape[0]) in (tuple, list) else shape
        return self._out(wrap(apis.arrays.reshape(value_of(self), sizes(shape))))

    def ravel(self): return self.reshape(-1)
    def flatten(self): return self.reshape(-1)

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and type(axes[0]) in (tuple, list) else axes
        return self._out(wrap(apis.arrays.transpose(value_of(self), list(axes))))

    @property
    def T(self):
        return self.transpose()

    def astype(self, dtype):
        return self._out(wrap(apis.arrays.convert(value_of(self), dtypes.canonical(dtype), False)))

    def squeeze(self, axis=None):
        return self._out(wrap(apis.arrays.squeeze(value_of(self), axes_of(axis))))

    def copy(self):
        return self._out(wrap(value_of(self)))

    def _reduce(self, name, axis, keepdims, ddof=0):
        return self._out(wrap(apis.arrays.reduce(name, value_of(self), axes_of(axis), keepdims, ddof)))

    def sum(self, axis=None, dtype=None, keepdims=False): return self._reduce('sum', axis, keepdims)
    def prod(self, axis=None, dtype=None, keepdims=False): return self._reduce('prod', axis, keepdims)
    def mean(self, axis=None, dtype=None, keepdims=False): return self._reduce('mean', axis, keepdims)
    def max(self, axis=None, keepdims=False): return self._reduce('max', axis, keepdims)
    def min(self, axis=None, keepdims=False): return self._reduce('min', axis, keepdims)
    def all(self, axis=None, keepdims=False): return self._reduce('all', axis, keepdims)
    def any(self, axis=None, keepdims=False): return self._reduce('any', axis, keepdims)
    def var(self, axis=None, ddof=0, keepdims=False): return self._reduce('var', axis, keepdims, ddof)
    def std(self, axis=None, ddof=0, keepdims=False): return self._reduce('std', axis, keepdims, ddof)
    def argmax(self, axis=None, keepdims=False): return self._reduce('argmax', axis, keepdims)
    def argmin(self, axis=None, keepdims=False): return self._reduce('argmin', axis, keepdims)

    def cumsum(self, axis=None):
        return self._out(wrap(apis.arrays.cumulative('cumsum', value_of(self), axes_of(axis))))

    def cumprod(self, axis=None):
        return self._out(wrap(apis.arrays.cumulative('cumprod', value_of(self), axes_of(axis))))

    def dot(self, o):
        return self._out(wrap(apis.arrays.dot(value_of(self), value_of(o))))

    def round(self, decimals=0):
        if decimals:
            raise NotImplementedError('Sidetrace does not have round(decimals=…) yet; round(x * 10) / 10 does the same.')
        return self._out(unary('round', self))

    def clip(self, min=None, max=None):
        return self._out(wrap(apis.arrays.clip(
            value_of(self), [] if min is None else [value_of(min)], [] if max is None else [value_of(max)])))


def sizes(shape):
    """A shape as a list of ints; refuses traced sizes as jax does."""
    if type(shape) is int:
        return [shape]
    if is_arraylike(shape) and not isinstance(shape, (tuple, list)):
        shape = (shape,) if not apis.values.isTracer(value_of(shape)) and getattr(shape, 'ndim', 0) == 0 else tuple(shape)
    result = []
    for s in shape:
        if type(s) is int:
            result.append(s)
        elif type(s) is float:
            raise TypeError("'float' object cannot be interpreted as an integer")
        elif is_arraylike(s) and apis.values.isTracer(value_of(s)):
            raise TypeError(
                'Shapes must be 1D sequences of concrete values of integer type, got (%s).\nIf using `jit`, try using'
                ' `static_argnums` or applying `jit` to smaller subfunctions.' % ', '.join(map(str, shape)) if len(shape) > 1 else
                'Shapes must be 1D sequences of concrete values of integer type, got (%s,).\nIf using `jit`, try using'
                ' `static_argnums` or applying `jit` to smaller subfunctions.' % shape[0])
        else:
            result.append(s.__index__())
    return result


def axes_of(axis):
    """A list of axes; empty for all."""
    if axis is None:
        return []
    return [int(a) for a in axis] if type(axis) in (tuple, list) else [int(axis)]


def nested(flat, shape):
    """Numbers in row-major order as nested lists."""
    if not shape:
        return flat[0]
    step = len(flat) // shape[0] if shape[0] else 0
    return [nested(flat[i * step:(i + 1) * step], shape[1:]) for i in range(shape[0])]


class ArrayMeta(type):
    """`isinstance(x, jax.Array)`: tracers too."""


class Array(Operators, metaclass=ArrayMeta):
    """jax.Array."""

    __slots__ = ('_v',)
    __module__ = 'jax'

    def __init__(self, v):
        self._v = v

    def _sidetrace_value(self):
        return self._v

    def __iter__(self):
        if not self.shape:
            raise TypeError('iteration over a 0-d array')
        return iter([wrap(apis.random.at(self._v, i)) for i in range(self.shape[0])])

    def __hash__(self):
        raise TypeError("unhashable type: '%s'" % type(self).__name__)

    def __setitem__(self, idx, value):
        if profile.two_pass:
            raise TypeError(
                "'<class 'jaxlib.xla_extension.ArrayImpl'>' object does not support item assignment. JAX arrays are immutable. Instead of"
                ' ``x[idx] = y``, use ``x = x.at[idx].set(y)`` or another .at[] method:'
                ' https://jax.readthedocs.io/en/latest/_autosummary/jax.numpy.ndarray.at.html')
        raise TypeError(
            'JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use x = x.at[idx].set(y)'
            ' or another .at[] method: https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html')

    @property
    def at(self):
        return At(self)

    @property
    def aval(self):
        return _Aval(apis.values.shapedArray(self._v))

    def block_until_ready(self):
        return self

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    def __repr__(self):
        return apis.values.repr(self._v)

    def __str__(self):
        return apis.values.str(self._v)


class _Aval:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


class ArrayImpl(Array):
    """Data. Takes any attribute, as jaxlib's does: `x.value = y` on an array is silent."""

    __module__ = 'jaxlib._jax'

    def __getattr__(self, name):
        missing.refuse('jax.Array', name, dir(Array), "'jaxlib._jax.ArrayImpl' object has no attribute '%s'" % name)


class Tracer(Array):
    """What stands for data while a function is traced."""

    __slots__ = ()
    __module__ = 'jax.core'


def _tracer(name, module):
    """A class of tracers, named as jax names it."""

    def __getattr__(self, attribute):
        cause = AttributeError("'ShapedArray' object has no attribute '%s'" % attribute)
        raise AttributeError('%s has no attribute %s' % (name, attribute)) from cause

    return type(Tracer)(name, (Tracer,), {'__slots__': (), '__module__': 'jax._src.interpreters.' + module, '__getattr__': __getattr__})


DynamicJaxprTracer = _tracer('DynamicJaxprTracer', 'partial_eval')
LinearizeTracer = _tracer('LinearizeTracer', 'ad')
JVPTracer = _tracer('JVPTracer', 'ad')
BatchTracer = _tracer('BatchTracer', 'batching')
TRACERS = {t.__name__: t for t in (DynamicJaxprTracer, LinearizeTracer, JVPTracer, BatchTracer)}


class At:
    """`x.at[…]`: updates that give a new array."""

    def __init__(self, x, idx=None):
        self._x = x
        self._idx = idx

    def __getitem__(self, idx):
        return At(self._x, idx)

    def _update(self, how, y):
        return wrap(apis.arrays.update(value_of(self._x), index_items(self._idx), how, value_of(y)))

    def set(self, y, **options): return self._update('set', y)
    def add(self, y, **options): return self._update('add', y)
    def multiply(self, y, **options): return self._update('multiply', y)
    mul = multiply
    def min(self, y, **options): return self._update('min', y)
    def max(self, y, **options): return self._update('max', y)
    def subtract(self, y, **options): return self._update('add', unary('negative', y))
    def divide(self, y, **options): return self._update('multiply', 1 / wrap_number(y))
    def get(self, **options): return self._x[self._idx]


def wrap_number(y):
    return y if not hasattr(type(y), '_sidetrace_value') else wrap(value_of(y))


# Refusals of traced values. `v` is the engine's tracer.

def _tail(v):
    # jax 0.4 ends the sentence where it has no origin to tell.
    return apis.values.tail(v) or ('.' if profile.two_pass else '')


def _bool_error(v):
    raise errors.TracerBoolConversionError(
        'Attempted boolean conversion of traced array with shape %s.%s\nSee %s' % (
            apis.values.aval(v), _tail(v), errors.docs('TracerBoolConversionError')))


def _index_error(v):
    raise errors.TracerIntegerConversionError(
        'The __index__() method was called on traced array with shape %s%s\nSee %s' % (
            apis.values.aval(v), _tail(v), errors.docs('TracerIntegerConversionError')))


def _concretization(v, detail):
    raise errors.ConcretizationTypeError(
        'Abstract tracer value encountered where concrete value is expected: traced array with shape %s%s\n%s%s\n\nSee %s' % (
            apis.values.aval(v), '.' if profile.two_pass else '', detail, _tail(v), errors.docs('ConcretizationTypeError')))


def _cast_error(v, name):
    _concretization(v, 'The problem arose with the `%s` function. If trying to convert the data type of a value, try using'
                       ' `x.astype(%s)` or `jnp.array(x, %s)` instead.' % (name, name, name))


def _int_error(v):
    _cast_error(v, 'int')


def _float_error(v):
    _cast_error(v, 'float')


def _item_error(v):
    _concretization(v, 'This occurred in the item() method of jax.Array')


def _array_error(v):
    raise errors.TracerArrayConversionError(
        'The numpy.ndarray conversion method __array__() was called on traced array with shape %s%s\nSee %s' % (
            apis.values.aval(v), _tail(v), errors.docs('TracerArrayConversionError')))
