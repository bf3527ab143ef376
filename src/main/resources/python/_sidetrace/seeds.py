"""What the random states of brainstate and of BrainPy 2.4 have in common: keys and the arguments of samplers."""

from _sidetrace import apis, make
from _sidetrace.array import Array as JaxArray
from _sidetrace.array import is_arraylike, value_of, wrap
from _sidetrace.bp_array import Array as Box

# Unseeded programs of the real packages take the clock. One number for all makes runs alike.
UNSEEDED = 20240229


def typed(x):
    return is_arraylike(x) and type(x) not in (int, float, bool) and apis.values.dtype(value_of(x)) == 'key<fry>'


def plain(x):
    """A parameter as jax takes it: boxes opened, sequences made arrays."""
    if isinstance(x, (tuple, list)):
        return make.asarray(x)
    return x.value if isinstance(x, Box) else x


def shape_of(size):
    return () if size is None else tuple(size) if isinstance(size, (tuple, list)) else (size,)


def common(*parameters):
    """The shape that the parameters broadcast to; None takes no part."""
    from jax.random import _broadcast
    return _broadcast(*[tuple(getattr(p, 'shape', ())) for p in parameters if p is not None])


def shifted(loc, scale, x):
    if loc is None:
        return x if scale is None else x * scale
    return x + loc if scale is None else x * scale + loc


def unary(name, x):
    return wrap(apis.arrays.unary(name, value_of(x)))


def number(x):
    """As float32; a number stays a literal."""
    return _constant(x) if type(x) in (int, float) else make.asarray(x, 'float32')


def truncated(uniform, key, lower, upper, loc, scale, size):
    """A normal sample between bounds, by the inverse of its distribution function."""
    def quantile(x):
        z = value_of((x - loc) / scale / _constant(2 ** 0.5))
        return (_constant(1.) + wrap(apis.random.function('erf', z))) / _constant(2.)

    def beside(x, towards):
        return wrap(apis.random.beside(value_of(x), towards))

    low, high = quantile(lower), quantile(upper)
    out = uniform(key, size, minval=beside(2 * low - 1, float('inf')), maxval=beside(2 * high - 1, -float('inf')))
    out = wrap(apis.random.function('erf_inv', value_of(out)))
    out = out * scale * _constant(2 ** 0.5) + loc
    return out.clip(beside(_stopped(lower), float('inf')), beside(_stopped(upper), -float('inf')))


def _stopped(x):
    return wrap(apis.random.function('stop_gradient', value_of(x)))


def _constant(x):
    return wrap(apis.random.constant(x))


def is_array(x):
    return isinstance(x, (JaxArray, Box)) or hasattr(x, 'dtype')
