"""Questions about dtypes."""

from _sidetrace import apis, dtypes, make, profile
from _sidetrace.array import is_arraylike, value_of, wrap
from _sidetrace.numpy.core import arraylike, function, is_traced

_LIMITS = {8: (127, 255), 16: (32767, 65535), 32: (2147483647, 4294967295), 64: (9223372036854775807, 18446744073709551615)}


def _operand(x):
    if is_arraylike(x):
        return value_of(x)
    if any(x is t for t in (int, float, complex)):
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
    return result_type(*[x if any(x is t for t in (int, float, bool, complex)) else dtypes.DType(dtypes.name_of(x)) for x in (a, b)])


@function
def can_cast(from_, to, casting='safe'):
    source, target = [dtypes.DType(dtypes.name_of(x)) for x in (from_, to)]
    if casting == 'unsafe' or source == target:
        return True
    order = 'biufc'
    if casting in ('no', 'equiv'):
        return False
    if casting == 'same_kind':
        return order.index(source.group) <= order.index(target.group) or source.group in 'iu' and target.group in 'iu'
    if source.group == 'b':
        return True
    if source.group == target.group and source.group != 'f':
        return source.itemsize <= target.itemsize
    if source.group == 'u' and target.group == 'i':
        return source.itemsize < target.itemsize
    if source.group == target.group == 'f':
        return source.itemsize < target.itemsize
    if source.group in 'iu' and target.group == 'f':
        return source.itemsize < target.itemsize or target.itemsize == 8
    return target.group == 'c' and source.group != 'c'


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
    kind = dtypes.DType(dtypes.name_of(arg1)).group
    if isinstance(arg2, _Abstract):
        return kind in arg2.kinds
    return dtypes.name_of(arg1) == dtypes.name_of(arg2)


@function
def isdtype(dtype, kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    named = {'bool': 'b', 'signed integer': 'i', 'unsigned integer': 'u', 'integral': 'iu', 'real floating': 'f',
             'complex floating': 'c', 'numeric': 'iufc'}
    mine = dtypes.DType(dtypes.name_of(dtype))
    return any(mine.group in named[k] if isinstance(k, str) and k in named else mine == k for k in kinds)


# bits, digits, mantissa, exponent, largest and smallest exponent, largest, smallest normal, smallest of all, epsilon, resolution
_FLOATS = {
    'float16': (16, 3, 10, 5, 16, -14, 65504.0, 2.0 ** -14, 2.0 ** -24, 2.0 ** -10, 1e-3),
    'bfloat16': (16, 2, 7, 8, 128, -126, 3.3895313892515355e+38, 2.0 ** -126, 2.0 ** -133, 2.0 ** -7, 1e-2),
    'float32': (32, 6, 23, 8, 128, -126, 3.4028234663852886e+38, 2.0 ** -126, 2.0 ** -149, 2.0 ** -23, 1e-6),
    'float64': (64, 15, 52, 11, 1024, -1022, 1.7976931348623157e+308, 2.0 ** -1022, 5e-324, 2.0 ** -52, 1e-15)}


class finfo:
    """Limits of a float dtype, as numbers of it."""

    def __init__(self, dtype):
        self.dtype = dtypes.DType(dtypes.name_of(getattr(dtype, 'dtype', dtype)))
        if self.dtype.group == 'c':
            self.dtype = dtypes.DType({'complex64': 'float32', 'complex128': 'float64'}[self.dtype.name])
        if self.dtype.group != 'f':
            raise ValueError('data type %r not inexact' % (self.dtype.type,))
        import numpy
        scalar = numpy.scalar_type(self.dtype.name)
        (self.bits, self.precision, self.nmant, self.nexp, self.maxexp, self.minexp, largest, tiny, least, eps, resolution) = _FLOATS[
            self.dtype.name]
        self.iexp, self.machep, self.negep = self.nexp, -self.nmant, -self.nmant - 1
        self.eps, self.epsneg, self.max, self.min = scalar(eps), scalar(eps / 2), scalar(largest), scalar(-largest)
        self.tiny = self.smallest_normal = scalar(tiny)
        self.smallest_subnormal, self.resolution = scalar(least), scalar(resolution)

    def __repr__(self):
        # Half as wide ones stand in jaxlib's own form.
        digits = {'float16': '%.5e'} if not profile.two_pass else {'float16': '%.5e', 'bfloat16': '%12.4e'}
        shown = (lambda x: digits[self.dtype.name] % x if x > 0 else '-' + digits[self.dtype.name] % -x) if (
            self.dtype.name in digits) else str
        return 'finfo(resolution=%s, min=%s, max=%s, dtype=%s)' % (self.resolution, shown(self.min), shown(self.max), self.dtype)


    def __str__(self):
        half = self.dtype.name == 'bfloat16'
        digits = {'float16': '%.5e', 'bfloat16': '%12.4e', 'float32': '%.7e', 'float64': '%.16e'}[self.dtype.name]
        old = profile.two_pass
        shown = (lambda x: digits % x) if old else str
        number = (lambda width, n: '%*d' % (width, n)) if old else (lambda width, n: '%d' % n)
        return '\n'.join((
            'Machine parameters for %s' % self.dtype, '-' * 63,
            'precision = %s   resolution = %s' % (number(3, self.precision), shown(1e-2 if half and old else self.resolution)),
            'machep = %s   eps =        %s' % (number(6, self.machep), shown(self.eps)),
            'negep =  %s   epsneg =     %s' % (number(6, self.negep), shown(self.epsneg)),
            'minexp = %s   tiny =       %s' % (number(6, self.minexp), shown(self.tiny)),
            'maxexp = %s   max =        %s' % (number(6, self.maxexp), shown(self.max)),
            'nexp =   %s   min =        -max' % number(6, self.nexp),
            'smallest_normal = %s   smallest_subnormal = %s' % (shown(self.smallest_normal), shown(self.smallest_subnormal)),
            '-' * 63, ''))


class iinfo:
    """Limits of an integer dtype."""

    def __init__(self, int_type):
        self.dtype = dtypes.DType(dtypes.name_of(getattr(int_type, 'dtype', int_type)))
        if self.dtype.group not in 'iu':
            raise ValueError("Invalid integer data type %r." % self.dtype.group)
        self.kind = self.dtype.group
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
    return isinstance(x, complex) or is_arraylike(x) and apis.values.type(value_of(x))[-1].startswith('complex')


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
