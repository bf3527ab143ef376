"""Questions about dtypes."""

from _sidetrace import apis, dtypes, make
from _sidetrace.array import is_arraylike, value_of, wrap
from _sidetrace.numpy.core import arraylike, function, is_traced

_LIMITS = {8: (127, 255), 16: (32767, 65535), 32: (2147483647, 4294967295), 64: (9223372036854775807, 18446744073709551615)}


def _operand(x):
    if type(x) in (int, float, bool) or is_arraylike(x):
        return value_of(x)
    if x in (int, float):
        # Python's types are as weak as its numbers.
        return x(0)
    return value_of(make.zeros((), dtypes.canonical(x)))


@function
def result_type(*args):
    if not args:
        raise ValueError('at least one array or dtype is required')
    return dtypes.DType(apis.arrays.resultType([_operand(a) for a in args]))


@function
def promote_types(a, b):
    return result_type(*[x if x in (int, float, bool) else dtypes.DType(dtypes.name_of(x)) for x in (a, b)])


@function
def can_cast(from_, to, casting='safe'):
    source, target = [dtypes.DType(dtypes.name_of(x)) for x in (from_, to)]
    if casting == 'unsafe' or source == target:
        return True
    order = 'biufc'
    if casting in ('no', 'equiv'):
        return False
    if casting == 'same_kind':
        return order.index(source.kind) <= order.index(target.kind) or source.kind in 'iu' and target.kind in 'iu'
    if source.kind == 'b':
        return True
    if source.kind == target.kind:
        return source.itemsize <= target.itemsize
    if source.kind == 'u' and target.kind == 'i':
        return source.itemsize < target.itemsize
    if source.kind in 'iu' and target.kind == 'f':
        return source.itemsize < target.itemsize or target.itemsize == 8
    return target.kind == 'c' and source.kind != 'c'


class _Abstract(type):
    """`jnp.floating` and such: kinds of dtypes."""

    def __repr__(cls):
        return "<class 'numpy.%s'>" % cls.__name__


def _abstract(name, kinds, base=object):
    return _Abstract(name, (base,), {'kinds': kinds, '__module__': 'numpy'})


generic = _abstract('generic', 'biufc')
number = _abstract('number', 'iufc', generic)
integer = _abstract('integer', 'iu', number)
signedinteger = _abstract('signedinteger', 'i', integer)
unsignedinteger = _abstract('unsignedinteger', 'u', integer)
inexact = _abstract('inexact', 'fc', number)
floating = _abstract('floating', 'f', inexact)
complexfloating = _abstract('complexfloating', 'c', inexact)
ABSTRACT = {t.__name__: t for t in (generic, number, integer, signedinteger, unsignedinteger, inexact, floating, complexfloating)}


@function
def issubdtype(arg1, arg2):
    if isinstance(arg1, _Abstract):
        return isinstance(arg2, _Abstract) and issubclass(arg1, arg2)
    kind = dtypes.DType(dtypes.name_of(arg1)).kind
    if isinstance(arg2, _Abstract):
        return kind in arg2.kinds
    return dtypes.name_of(arg1) == dtypes.name_of(arg2)


@function
def isdtype(dtype, kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    named = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu', 'real floating': 'f',
             'complex floating': 'c', 'numeric': 'iufc'}
    mine = dtypes.DType(dtypes.name_of(dtype))
    return any(mine.kind in named[k] if isinstance(k, str) and k in named else mine == k for k in kinds)


class finfo:
    """Limits of a float dtype."""

    def __init__(self, dtype):
        self.dtype = dtypes.DType(dtypes.canonical(getattr(dtype, 'dtype', dtype)))
        if self.dtype.kind != 'f':
            raise ValueError('data type %r not inexact' % (self.dtype.type,))
        self.bits = 8 * self.dtype.itemsize
        from numpy import float32 as scalar
        self.eps, self.max, self.min = scalar(1.1920928955078125e-07), scalar(3.4028234663852886e+38), scalar(-3.4028234663852886e+38)
        self.tiny = self.smallest_normal = scalar(1.1754943508222875e-38)
        self.smallest_subnormal = scalar(1.401298464324817e-45)
        self.resolution, self.epsneg = scalar(1e-06), scalar(5.960464477539063e-08)
        self.precision, self.nmant, self.nexp, self.maxexp, self.minexp = 6, 23, 8, 128, -126

    def __repr__(self):
        return 'finfo(resolution=%s, min=%s, max=%s, dtype=%s)' % (self.resolution, self.min, self.max, self.dtype)


class iinfo:
    """Limits of an integer dtype."""

    def __init__(self, int_type):
        self.dtype = dtypes.DType(dtypes.name_of(getattr(int_type, 'dtype', int_type)))
        if self.dtype.kind not in 'iu':
            raise ValueError("Invalid integer data type %r." % self.dtype.kind)
        self.kind = self.dtype.kind
        self.bits = 8 * self.dtype.itemsize
        signed, unsigned = _LIMITS[self.bits]
        self.min, self.max = (-signed - 1, signed) if self.kind == 'i' else (0, unsigned)

    def __repr__(self):
        return 'iinfo(min=%d, max=%d, dtype=%s)' % (self.min, self.max, self.dtype)


@function
def isscalar(element):
    return type(element) in (int, float, bool, complex) or getattr(element, 'shape', None) == () and is_arraylike(element)


@function
def iscomplexobj(x):
    return isinstance(x, complex)


@function
def isrealobj(x):
    return not iscomplexobj(x)


@function
def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def view(x, dtype=None):
    """`x.view(dtype)`."""
    name = dtypes.canonical(x.dtype if dtype is None else dtype)
    if is_traced(x) or dtypes.DType(name).itemsize != 4 or x.dtype.itemsize != 4:
        raise NotImplementedError('Sidetrace has x.view(dtype) for data of 32-bit dtypes alone.')
    return wrap(apis.arrays.view(value_of(x), name))



@function
def astype(x, dtype, /, *, copy=False, device=None):
    if dtype is None:
        raise ValueError("jnp.astype: dtype must be specified")
    return arraylike(x).astype(dtype)


CLASSES = {'finfo': finfo, 'iinfo': iinfo, **ABSTRACT}
