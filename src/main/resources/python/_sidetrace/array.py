"""Arrays and tracers: what jax's functions take and give. Thin over the engine's values."""

from _sidetrace import apis, dtypes, missing, profile
from _sidetrace.refusals import (_array_error, _bool_error, _complex_error, _float_error, _index_error, _int_error, _item_error,
                                 _list_error)


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
    if cls is complex:
        dtypes.complex_name()
        return apis.arrays.complexArray([x.real, x.imag], [], True)
    get = getattr(cls, '_sidetrace_value', None)
    if get is not None:
        return get(x)
    raise TypeError('not an array')


def item_of(v, i):
    """The element at a row-major index as a Python number."""
    x = apis.values.item(v, i)
    return x if type(x) in (float, int, bool) else complex(x[0], x[1]) if hasattr(x, '__getitem__') else int(str(x))


def is_arraylike(x):
    return type(x) in (float, int, bool, complex) or hasattr(type(x), '_sidetrace_value')


def binary(name, x, y):
    operands = _operands(name, x, y)
    if operands is None:
        return NotImplemented
    try:
        return wrap(apis.arrays.binary(name, *operands))
    except OverflowError:
        _refuse_large(x, y)
        raise


def matmul(x, y):
    operands = _operands('matmul', x, y)
    return NotImplemented if operands is None else wrap(apis.arrays.matmul(*operands))


def _operands(name, x, y):
    """The engine's values of two operands, or None where Python should say what it cannot do with them."""
    try:
        return value_of(x), value_of(y)
    except TypeError:
        left = is_arraylike(x)
        array, other = (x, y) if left else (y, x)
        if name not in _SIGNS or type(other) not in _NEVER_OPERANDS or type(other) is str and (not left or name == 'multiply'):
            return None
        # Python's own words would name the box, or the type of data without its module; lists would be lengthened.
        lengthens = name in ('add', 'multiply')
        shown = _type_name(array, not (lengthens and type(other) in (list, tuple)))
        boxed = type(array) not in (ArrayImpl, DynamicJaxprTracer)
        names = (shown, type(other).__name__) if left or boxed and lengthens else (type(other).__name__, shown)
        raise TypeError(("unsupported operand type(s) for %s: '%s' and '%s'" if name not in _ORDERS else
                         "'%s' not supported between instances of '%s' and '%s'") % (_SIGNS[name], *names)) from None


def _refuse_large(*operands):
    """Says which operand of a function that jax compiles is a Python integer that no int32 holds."""
    for i, x in enumerate(operands):
        if type(x) is int and not -2 ** 31 <= x < 2 ** 31:
            raise OverflowError('An overflow was encountered while parsing an argument to a jitted computation, whose argument path is %s.%s' % (
                'x%d' % (i + 1) if profile.two_pass else 'xy'[i], '' if profile.two_pass else " Got <class 'int'> with value %d" % x)) from None


_NEVER_OPERANDS = (type(None), str, list, tuple, dict, set)


def _type_name(x, full):
    """The type of what is in the box, as the interpreter calls it."""
    cls = type(wrap(value_of(x)))
    return 'jaxlib._jax.ArrayImpl' if full and cls is ArrayImpl and not profile.two_pass else cls.__name__


_SIGNS = {
    'add': '+', 'subtract': '-', 'multiply': '*', 'divide': '/', 'floor_divide': '//', 'remainder': '%', 'power': '** or pow()',
    'less': '<', 'less_equal': '<=', 'greater': '>', 'greater_equal': '>=', 'bitwise_and': '&', 'bitwise_or': '|', 'bitwise_xor': '^',
    'left_shift': '<<', 'right_shift': '>>', 'matmul': '@'}
_ORDERS = ('less', 'less_equal', 'greater', 'greater_equal')


def unary(name, x):
    return wrap(apis.arrays.unary(name, value_of(x)))


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
    def __rlshift__(self, o): return self._out(binary('left_shift', o, self))
    def __rshift__(self, o): return self._out(binary('right_shift', self, o))
    def __rrshift__(self, o): return self._out(binary('right_shift', o, self))
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
    def __divmod__(self, o): return self._out(_jnp('divmod')(wrap(value_of(self)), o))
    def __rdivmod__(self, o): return self._out(_jnp('divmod')(o, wrap(value_of(self))))

    def __round__(self, ndigits=None):
        rounded = _jnp('round')(wrap(value_of(self)), ndigits or 0)
        return self._out(rounded if ndigits is not None else rounded.astype(int))

    def __matmul__(self, o): return self._out(matmul(self, o))
    def __rmatmul__(self, o): return self._out(matmul(o, self))

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
        from _sidetrace import indexing
        x, plain = indexing.with_flags(self, idx)
        return wrap(apis.arrays.get(value_of(x), indexing.index_items(plain)))

    # as Python's own

    def __bool__(self):
        if apis.values.dtype(value_of(self)) == 'key<fry>':
            raise TypeError('key array cannot be converted to boolean.')
        return bool(self._concrete(_bool_error))

    def __int__(self):
        x = self._concrete(_int_error)
        if type(x) is complex:
            raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'complex'")
        return int(x)

    def __float__(self):
        x = self._concrete(_float_error)
        if type(x) is complex:
            raise TypeError("float() argument must be a string or a real number, not 'complex'")
        return float(x)

    def __complex__(self):
        return complex(self._concrete(_complex_error))

    def __index__(self):
        if self.shape or apis.values.dtype(value_of(self)).rstrip('0123456789') not in ('int', 'uint'):
            raise TypeError('Only integer scalar arrays can be converted to a scalar index.')
        return self._concrete(_index_error)

    def _concrete(self, refuse):
        v = apis.values.concrete(value_of(self))
        if self.size != 1 and refuse is _bool_error:
            if self.size:
                raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')
            if profile.two_pass:
                return False
            raise ValueError('The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.')
        if self.size != 1 or self.ndim and not profile.two_pass and refuse in (_int_error, _float_error):
            raise TypeError('Only length-1 arrays can be converted to Python scalars.' if profile.two_pass else
                            'Only scalar arrays can be converted to Python scalars; got arr.ndim=%d' % self.ndim)
        if v is None:
            refuse(value_of(self))
        return item_of(v, 0)

    def item(self, *args):
        v = apis.values.concrete(value_of(self))
        if v is None:
            _item_error(value_of(self))
        if args:
            return self[args[0] if len(args) == 1 else tuple(args)].item()
        if self.size != 1:
            if profile.two_pass:
                raise TypeError('Only length-1 arrays can be converted to Python scalars.')
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return item_of(v, 0)

    def tolist(self):
        v = apis.values.concrete(value_of(self))
        if v is None:
            _list_error(value_of(self))
        return nested([item_of(v, i) for i in range(self.size)] if self.dtype.group == 'c' else list(apis.values.items(v)), self.shape)

    def __format__(self, spec):
        if self.shape == () and not apis.values.isTracer(value_of(self)):
            # numpy formats its own numbers as Python's; bfloat16 is another package's.
            other = profile.two_pass and apis.values.dtype(value_of(self)) == 'bfloat16'
            return format(str(self) if other else item_of(value_of(self), 0), spec)
        if spec:
            raise TypeError('unsupported format string passed to %s.__format__' % _format_name(self))
        return str(self)

    # methods

    def reshape(self, *shape, order='C'):
        shape = shape[0] if len(shape) == 1 else shape
        if order == 'F':
            axes = list(range(self.ndim))[::-1]
            back = sizes(shape)[::-1]
            turned = wrap(apis.arrays.reshape(apis.arrays.transpose(value_of(self), axes), back))
            return self._out(turned.transpose())
        wanted = sizes(shape)
        if wanted.count(-1) > 1:
            raise TypeError('can only specify one unknown axis size with a `-1` value, got %s' % (tuple(wanted),))
        if type(shape) is int and shape not in (-1, self.size):
            raise TypeError('cannot reshape array of shape %s (size %d) into shape %s (size %d)' % (self.shape, self.size, shape, shape))
        return self._out(wrap(apis.arrays.reshape(value_of(self), wanted)))

    def ravel(self, order='C'): return self.reshape(-1, order=order)
    def flatten(self, order='C'): return self.reshape(-1, order=order)

    def transpose(self, *axes):
        axes = axes[0] if len(axes) == 1 and (type(axes[0]) in (tuple, list) or axes[0] is None) else axes
        return self._out(_jnp('transpose')(wrap(value_of(self)), axes or None))

    @property
    def T(self):
        return self.transpose()

    @property
    def mT(self):
        return self._out(_jnp('matrix_transpose')(wrap(value_of(self))))

    def astype(self, dtype, copy=False, device=None):
        return self._out(wrap(apis.arrays.convert(value_of(self), dtypes.requested(dtype, 'astype'), False)))

    def copy(self):
        return self._out(wrap(value_of(self)))

    @property
    def itemsize(self):
        return self.dtype.itemsize

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    @property
    def real(self):
        return self._out(_jnp('real')(wrap(value_of(self))))

    @property
    def imag(self):
        return self._out(_jnp('imag')(wrap(value_of(self))))


def _format_name(x):
    return type(x).__name__ if apis.values.isTracer(value_of(x)) else 'numpy.ndarray'


def _jnp(name):
    from _sidetrace.numpy.core import FUNCTIONS
    return FUNCTIONS[name]


def _method(name):
    def method(self, *args, **kwargs):
        return self._out(_jnp(name)(wrap(value_of(self)), *args, **kwargs))
    method.__name__ = name
    return method


for _name in ('all any argmax argmin argpartition argsort clip conj conjugate cumprod cumsum diagonal dot max mean min nonzero'
              ' prod ptp repeat round searchsorted sort squeeze std sum swapaxes take trace var').split():
    setattr(Operators, _name, _method(_name))


def sizes(shape):
    """A shape as a list of ints; refuses traced sizes as jax does."""
    if type(shape) is int:
        return [shape]
    if is_arraylike(shape) and not isinstance(shape, (tuple, list)):
        shape = (shape,) if getattr(shape, 'ndim', 0) == 0 else tuple(shape)
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
        elif not hasattr(s, '__index__'):
            raise TypeError('Shapes must be 1D sequences of concrete values of integer type, got %s.' % (tuple(shape),))
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

    def __repr__(cls):
        module = 'jaxlib.xla_extension' if profile.two_pass and cls.__module__ == 'jaxlib._jax' else cls.__module__
        name = "<class '%s.%s'>" % (module, cls.__qualname__)
        return name if cls.__name__ != 'Array' or profile.two_pass else "<class 'jax.jaxlib._jax.Array'>"


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
        name = type(self).__name__
        if profile.two_pass and name != 'ArrayImpl':
            # Tracers could be told apart in dicts and sets until jax forbade it.
            return id(self)
        raise TypeError("unhashable type: '%s'" % ('jaxlib._jax.ArrayImpl' if name == 'ArrayImpl' and not profile.two_pass else name))

    def __setitem__(self, idx, value):
        if profile.two_pass:
            raise TypeError(
                "'<class '%s'>' object does not support item assignment. JAX arrays are immutable. Instead of"
                ' ``x[idx] = y``, use ``x = x.at[idx].set(y)`` or another .at[] method:'
                ' https://jax.readthedocs.io/en/latest/_autosummary/jax.numpy.ndarray.at.html' % (
                    'jax._src.interpreters.partial_eval.DynamicJaxprTracer' if isinstance(self, Tracer) else 'jaxlib.xla_extension.ArrayImpl'))
        raise TypeError(
            'JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use x = x.at[idx].set(y)'
            ' or another .at[] method: https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html')

    @property
    def at(self):
        from _sidetrace.indexing import _IndexUpdateHelper
        return _IndexUpdateHelper(self)

    # where it is

    def is_deleted(self): return isinstance(self, Deleted)
    def devices(self): return {DEVICE}
    def addressable_data(self, index): return self
    def copy_to_host_async(self): pass
    is_fully_addressable = is_fully_replicated = committed = True

    @property
    def device(self): return DEVICE

    @property
    def sharding(self): return SHARDING

    def delete(self):
        if type(self) is ArrayImpl:
            self.__class__ = Deleted

    def view(self, dtype=None, type=None):
        from _sidetrace.numpy.typing import view
        return view(self, dtype)

    def compress(self, condition, axis=None, *, size=None, fill_value=0, out=None):
        return _jnp('compress')(condition, self, axis, size=size, fill_value=fill_value)

    def choose(self, choices, out=None, mode='raise'):
        return _jnp('choose')(self, choices, out, mode)

    @property
    def aval(self):
        return type_of(self._v)

    def block_until_ready(self):
        return self

    def __repr__(self):
        return apis.values.repr(self._v)

    def __str__(self):
        return apis.values.str(self._v)


class _Device:
    """The one processor."""

    id = process_index = 0
    platform = device_kind = 'cpu'

    def __repr__(self):
        return 'CpuDevice(id=0)'

    __str__ = lambda self: 'TFRT_CPU_0'


class _Sharding:
    """Where every array is."""

    memory_kind = 'device'

    @property
    def device_set(self):
        return {DEVICE}

    def __repr__(self):
        return 'SingleDeviceSharding(device=%r%s)' % (DEVICE, '' if profile.two_pass else ', memory_kind=device')


DEVICE = _Device()
SHARDING = _Sharding()


class ShapedArray:
    """The type of an array."""

    __module__ = 'jax.core'

    def __init__(self, text, weak_type, shape, dtype):
        self.text = text
        self.weak_type = weak_type
        self.shape = tuple(shape)
        self.dtype = dtypes.DType(dtype)

    ndim = property(lambda self: len(self.shape))

    def __eq__(self, other):
        return isinstance(other, ShapedArray) and (self.text, self.weak_type) == (other.text, other.weak_type)

    def same(self, other):
        """The same shape and dtype, whatever the say in promotion."""
        return self.text == other.text

    def __hash__(self):
        return hash((self.text, self.weak_type))

    def __repr__(self):
        return 'ShapedArray(%s%s)' % (self.text, ', weak_type=True' if self.weak_type else '')

    def __str__(self):
        return repr(self) if profile.two_pass else ('~' if self.weak_type else '') + self.text


def type_of(v):
    """The type of an engine's value."""
    return ShapedArray(*apis.values.type(v))


class ArrayImpl(Array):
    """Data. Takes any attribute, as jaxlib's does: `x.value = y` on an array is silent."""

    __module__ = 'jaxlib._jax'

    def __getattr__(self, name):
        missing.refuse('jax.Array', name, dir(Array), "'%sArrayImpl' object has no attribute '%s'" % (
            '' if profile.two_pass else 'jaxlib._jax.', name))


class Deleted(ArrayImpl):
    """An array whose buffer was donated, or deleted."""

    def _sidetrace_value(self):
        raise RuntimeError('Array has been deleted with shape=%s.' % apis.values.aval(self._v))

    def __repr__(self):
        return self._sidetrace_value()

    __str__ = __repr__


Deleted.__name__ = 'ArrayImpl'


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
