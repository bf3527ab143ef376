"""jax.scipy.stats.norm: the normal distribution."""

from _sidetrace import missing
from _sidetrace.array import unary as _unary
from _sidetrace.numpy.core import arraylike as _arraylike
from _sidetrace.numpy.core import check as _check
from _sidetrace.numpy.core import promote_inexact as _inexact
from jax.scipy import special as _special


def logpdf(x, loc=0, scale=1):
    _check('norm.logpdf', x, loc, scale)
    x, loc, scale = _inexact(_arraylike(x), loc, scale)
    square = _unary('square', scale)
    return (_unary('log', 6.283185307179586 * square) + _unary('square', x - loc) / square) / -2


def pdf(x, loc=0, scale=1):
    return _unary('exp', logpdf(x, loc, scale))


def cdf(x, loc=0, scale=1):
    _check('norm.cdf', x, loc, scale)
    x, loc, scale = _inexact(_arraylike(x), loc, scale)
    return _special.ndtr((x - loc) / scale)


def logcdf(x, loc=0, scale=1):
    return _unary('log', cdf(x, loc, scale))


def sf(x, loc=0, scale=1):
    return cdf(-_arraylike(x), -_arraylike(loc), scale)


def ppf(q, loc=0, scale=1):
    return _special.ndtri(q) * scale + loc


__getattr__ = missing.getattr_for('jax.scipy.stats.norm', lambda: list(globals()))
