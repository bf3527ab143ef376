"""Functions that go element by element."""

from _sidetrace import apis, make
from _sidetrace.array import binary, unary, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, TYPED, arraylike, broadcast_to, check, concrete, differing, function, is_float, is_traced,
                                   jitted, lax, named, promote, promote_inexact, strong, where)

_UNARY = '''negative positive abs fabs sign square sqrt cbrt exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh
    cosh tanh arcsinh arccosh arctanh floor ceil trunc rint reciprocal isnan isinf isfinite logical_not invert deg2rad rad2deg'''
_BINARY = '''add subtract multiply divide floor_divide remainder power maximum minimum equal not_equal less less_equal greater
    greater_equal logical_and logical_or logical_xor bitwise_and bitwise_or bitwise_xor left_shift right_shift arctan2'''
_ALSO = {'absolute': 'abs', 'bitwise_not': 'invert', 'bitwise_invert': 'invert', 'radians': 'deg2rad', 'degrees': 'rad2deg',
         'true_divide': 'divide', 'mod': 'remainder', 'pow': 'power', 'acos': 'arccos', 'asin': 'arcsin', 'atan': 'arctan',
         'acosh': 'arccosh', 'asinh': 'arcsinh', 'atanh': 'arctanh', 'atan2': 'arctan2', 'bitwise_left_shift': 'left_shift',
         'bitwise_right_shift': 'right_shift'}


def _unary(name, op):
    def f(x, /):
        check(name, x)
        return unary(op, x)
    f.__name__ = f.__qualname__ = TYPED[name] = name
    return f


def _binary(name, op):
    def f(x, y, /):
        check(name, x, y)
        return binary(op, x, y)
    f.__name__ = f.__qualname__ = TYPED[name] = name
    return f


for _name in _UNARY.split():
    FUNCTIONS[_name] = _unary(_name, 'abs' if _name == 'fabs' else _name)
for _name in _BINARY.split():
    FUNCTIONS[_name] = _binary(_name, _name)
for _name, _same in _ALSO.items():
    FUNCTIONS[_name] = FUNCTIONS[_same]


@function
def fmod(x1, x2, /):
    check('fmod', x1, x2)
    return jitted('fmod', (x1, x2), lambda x, y: _rem(*promote(x, y)))


def _rem(x, y):
    if not is_float(x):
        y = where(y == 0, 1, y)
    return lax('rem', *_ranked(x, y))


def _ranked(*xs):
    return [wrap(v) for v in apis.primitives.promoteShapes([value_of(x) for x in xs])]


@function
def hypot(x1, x2, /):
    check('hypot', x1, x2)
    return jitted('hypot', (x1, x2), _hypot)


def _hypot(x, y):
    x, y = promote_inexact(x, y)
    x, y = abs(x), abs(y)
    inf = strong(float('inf'), 'float32')
    infinite = (x == inf) | (y == inf)
    high, low = FUNCTIONS['maximum'](x, y), FUNCTIONS['minimum'](x, y)
    zero = strong(0, 'float32')
    empty = high == zero
    ratio = low / where(high == zero, FUNCTIONS['full_like'](high, 1), high)
    length = high * unary('sqrt', 1 + unary('square', ratio))
    return where(infinite, inf, where(empty, high, length))


@function
def sinc(x, /):
    check('sinc', x)
    return jitted('sinc', (x,), _sinc)


def _sinc(x):
    x, = promote_inexact(x)
    zero = x == strong(0, 'float32')
    scaled = strong(3.141592653589793, 'float32') * x
    safe = where(zero, strong(1, 'float32'), scaled)
    return where(zero, scaled * strong(0, 'float32') + strong(1, 'float32'), unary('sin', safe) / safe)


@function
def heaviside(x1, x2, /):
    check('heaviside', x1, x2)

    def body(x, half):
        x, half = promote_inexact(x, half)
        zero, one = strong(0, 'float32'), strong(1, 'float32')
        below, above = x < zero, x > zero
        return where(below, zero, where(above, one, where(x != x, x, half)))
    return jitted('heaviside', (x1, x2), body)


@function
def signbit(x, /):
    check('signbit', x)

    def body(x):
        if not is_float(x):
            return x < 0
        # The sign of a zero shows in its reciprocal.
        return (x < 0) | ((x == 0) & (1 / x < 0))
    return jitted('signbit', (arraylike(x),), body)


@function
def copysign(x1, x2, /):
    check('copysign', x1, x2)

    def body(x, y):
        x, y = promote_inexact(x, y)
        return where(signbit(y), -abs(x), abs(x))
    return jitted('copysign', (x1, x2), body)


@function
def logaddexp(x1, x2, /):
    check('logaddexp', x1, x2)
    return differing('logaddexp', _logaddexp, _shares('exp', _logaddexp), *_ranked(*promote_inexact(x1, x2)))


def _logaddexp(x, y):
    high = FUNCTIONS['maximum'](x, y)
    delta = x - y
    return lax('select_n', *_spread(delta != delta, high + unary('log1p', unary('exp', -abs(delta))), x + y))


def _shares(exponential, fun):
    """The derivative of a logarithm of a sum: each term by its share of the sum."""

    def finite(x):
        return where(x == float('inf'), make.zeros_like(x), x)

    def rule(primals, tangents):
        out = fun(*primals)
        first, second = [t * unary(exponential, finite(x) - finite(out)) for x, t in zip(primals, tangents)]
        return out, first + second

    return rule


def _spread(*xs):
    """All in one shape."""
    shape = FUNCTIONS['broadcast_shapes'](*[x.shape for x in xs])
    return [broadcast_to(x, shape) for x in xs]


@function
def logaddexp2(x1, x2, /):
    check('logaddexp2', x1, x2)
    return differing('logaddexp2', _logaddexp2, _shares('exp2', _logaddexp2), *_ranked(*promote_inexact(x1, x2)))


def _logaddexp2(x, y):
    high = FUNCTIONS['maximum'](x, y)
    delta = x - y
    return lax('select_n', *_spread(
        delta != delta, high + unary('log1p', unary('exp2', -abs(delta))) * 1.4426950408889634, x + y))


@function
def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    check('nan_to_num', x)

    def body(x):
        if not is_float(x):
            return x
        high = 3.4028234663852886e+38 if posinf is None else posinf
        low = -3.4028234663852886e+38 if neginf is None else neginf
        out = where(unary('isnan', x), _as(nan), x)
        out = where(out == float('inf'), _as(high), out)
        return where(out == float('-inf'), _as(low), out)

    def _as(number):
        return strong(number, 'float32') if type(number) in (int, float) else number
    return jitted('nan_to_num', (arraylike(x),), body, nan, posinf, neginf)


@function
def divmod(x1, x2, /):
    check('divmod', x1, x2)
    return jitted('divmod', (x1, x2), lambda x, y: (x // y, x % y), several=True)


@function
def modf(x, /, out=None):
    check('modf', x)

    def body(x):
        x, = promote_inexact(x)
        whole = where(x >= strong(0, 'float32'), unary('floor', x), unary('ceil', x))
        return x - whole, whole
    return jitted('modf', (x,), body, several=True)


@function
def fix(x, out=None):
    check('fix', x)
    x = arraylike(x)
    return where(x >= 0, unary('floor', x), unary('ceil', x)) if is_float(x) else x


@function
def float_power(x, y, /):
    check('float_power', x, y)
    return lax('pow', *_ranked(*promote_inexact(x, y)))


@function
def ldexp(x1, x2, /):
    check('ldexp', x1, x2)

    def body(x, n):
        if arraylike(n).dtype.group not in 'iub':
            raise ValueError('jnp.ldexp: x2 argument should be an integer')
        x, n = promote_inexact(x, n)
        # In two steps, so that no power overflows before it is used.
        half = unary('floor', n / 2)
        return x * lax('pow', weak_two(x), half) * lax('pow', weak_two(x), n - half)

    def weak_two(x):
        return strong(2, 'float32')
    return jitted('ldexp', (x1, x2), body)


@function
def frexp(x, /):
    check('frexp', x)

    def body(x):
        x, = promote_inexact(x)
        odd = unary('isinf', x) | (x != x) | (x == 0)
        safe = where(odd, 1., abs(x))
        n = unary('floor', unary('log2', safe)) + 1
        n = where(ldexp(1., n.astype(int)) <= safe, n + 1, n)
        n = where(ldexp(.5, n.astype(int)) > safe, n - 1, n)
        return where(odd, x, ldexp(x, -n.astype(int))), where(odd, 0, n).astype(int)
    return jitted('frexp', (x,), body, several=True)


@function
def gcd(x1, x2):
    check('gcd', x1, x2)
    return jitted('gcd', (x1, x2), _gcd)


def _gcd(x, y):
    x, y = promote(x, y)
    if x.dtype.group not in 'iu':
        raise ValueError('Arguments to jax.numpy.gcd must be integers.')
    a, b = _spread(abs(x), abs(y))
    # Euclid's steps shrink a 32-bit pair at least like Fibonacci's numbers do.
    for _ in range(48):
        if not (is_traced(a) or is_traced(b)) and not (b != 0).any():
            break
        more = b != 0
        a, b = where(more, b, a), where(more, fmod(a, where(more, b, 1)), 0)
    return a


@function
def lcm(x1, x2):
    check('lcm', x1, x2)

    def body(x, y):
        x, y = promote(x, y)
        if x.dtype.group not in 'iu':
            raise ValueError('Arguments to jax.numpy.lcm must be integers.')
        x, y = abs(x), abs(y)
        d = _gcd(x, y)
        return where(d == 0, 0, x * (y // where(d == 0, 1, d)))
    return jitted('lcm', (x1, x2), body)


@function
def fmax(x1, x2):
    return where((arraylike(x1) > x2) | unary('isnan', x2), x1, x2)


@function
def fmin(x1, x2):
    return where((arraylike(x1) < x2) | unary('isnan', x2), x1, x2)


@function
def isposinf(x, /, out=None):
    check('isposinf', x)
    return arraylike(x) == float('inf')


@function
def isneginf(x, /, out=None):
    check('isneginf', x)
    return arraylike(x) == float('-inf')


def is_complex(x):
    return x.dtype.group == 'c'


@function
def iscomplex(x):
    x = arraylike(x)
    return imag(x) != strong(0, 'float32') if is_complex(x) else make.zeros(x.shape, bool)


@function
def isreal(x):
    return unary('logical_not', iscomplex(x))


@named('conj')
@function
def conjugate(x, /):
    check('conjugate', x)
    x = arraylike(x)
    return lax('conj', x, input_dtype=x.dtype) if is_complex(x) else x


@function
def real(x, /):
    check('real', x)
    x = arraylike(x)
    return lax('real', x) if is_complex(x) else x


@function
def imag(x, /):
    check('imag', x)
    x = arraylike(x)
    return lax('imag', x) if is_complex(x) else make.zeros_like(x)


@function
def angle(z, deg=False):
    check('angle', z)
    z = arraylike(z)

    def body(z):
        z = promote_inexact(z)[0]
        result = FUNCTIONS['arctan2'](imag(z), real(z))
        return FUNCTIONS['rad2deg'](result) if deg else result
    return jitted('angle', (z,), body, deg)


@named('around')
@function
def round(a, decimals=0, out=None):
    check('round', a)
    a = arraylike(a)
    if out is not None:
        raise NotImplementedError("The 'out' argument to jnp.round is not supported.")
    decimals = concrete(decimals, 'jnp.round: the decimals argument must be static')
    if is_complex(a):
        return lax('complex', round(real(a), decimals), round(imag(a), decimals))
    if not is_float(a):
        if decimals < 0:
            raise NotImplementedError('integer np.round not implemented for decimals < 0')
        return a

    def body(x):
        if decimals == 0:
            return lax('round', x, rounding_method=1)
        factor = float(10 ** decimals)
        rounded = lax('round', x * factor, rounding_method=1)
        # On data as in the compiled function, in which the factor is a constant.
        return rounded / factor if is_traced(x) or x.dtype.name == 'float64' else rounded * float(make.array(1, 'float32') / make.array(factor, 'float32'))
    return jitted('round', (a,), body, decimals)


@function
def i0(x):
    check('i0', x)

    def body(x):
        x, = promote_inexact(x)
        quarter = x * x / 4
        total = term = make.ones_like(x)
        for k in range(1, 60):
            term = term * quarter / (k * k)
            total = total + term
        return total
    return jitted('i0', (x,), body)


@function
def clip(arr=None, /, min=None, max=None, *, a=None, a_min=None, a_max=None):
    arr = a if arr is None else arr
    if arr is None:
        raise ValueError('At most one of a and arr may be given, but both are None')
    low = a_min if min is None else min
    high = a_max if max is None else max
    check('clip', *[x for x in (arr, low, high) if x is not None])
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
    same = a1 == a2
    if equal_nan:
        same = same | ((a1 != a1) & (a2 != a2))
    return same.all()


@function
def array_equiv(a1, a2):
    a1, a2 = make.asarray(a1), make.asarray(a2)
    try:
        return (a1 == a2).all()
    except (ValueError, TypeError):
        return make.array(False)
