"""jax.scipy.special, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace.array import unary as _unary
from _sidetrace.numpy.core import FUNCTIONS as _F
from _sidetrace.numpy.core import arraylike as _arraylike
from _sidetrace.numpy.core import check as _check
from _sidetrace.numpy.core import differing as _differing
from _sidetrace.numpy.core import lax as _lax
from _sidetrace.numpy.core import promote_inexact as _inexact
from _sidetrace.numpy.core import where as _where
from jax.nn import log_softmax, logsumexp, softmax


def _of_one(name, primitive):
    def f(x):
        _check(name, x)
        return _lax(primitive, *_inexact(_arraylike(x)))
    f.__name__ = f.__qualname__ = name
    return f


erf, erfc = _of_one('erf', 'erf'), _of_one('erfc', 'erfc')
erfinv = _of_one('erfinv', 'erf_inv')
gammaln, digamma = _of_one('gammaln', 'lgamma'), _of_one('digamma', 'digamma')
expit = _of_one('expit', 'logistic')


def logit(x):
    _check('logit', x)
    x, = _inexact(_arraylike(x))
    return _unary('log', x / (1 - x))


def zeta(x, q=None):
    if q is None:
        raise NotImplementedError('Riemann zeta function not implemented; pass q != None to compute the Hurwitz Zeta function.')
    _check('zeta', x, q)
    return _lax('zeta', *_inexact(_arraylike(x), _arraylike(q)))


def polygamma(n, x):
    _check('polygamma', n, x)
    return _lax('polygamma', *_inexact(_arraylike(n), _arraylike(x)))


def xlogy(x, y):
    _check('xlogy', x, y)
    x, y = _inexact(_arraylike(x), _arraylike(y))
    return _differing('xlogy', _xlogy, _xlogy_jvp, x, y)


def _xlogy(x, y):
    return _where((x != 0.) | (y != y), x * _unary('log', y), 0.)


def _xlogy_jvp(primals, tangents):
    (x, y), (dx, dy) = primals, tangents
    return _xlogy(x, y), dx * _unary('log', y) + dy * x / y


def xlog1py(x, y):
    _check('xlog1py', x, y)
    x, y = _inexact(_arraylike(x), _arraylike(y))
    return _differing('xlog1py', _xlog1py, _xlog1py_jvp, x, y)


def _xlog1py(x, y):
    return _where((x != 0.) | (y != y), x * _unary('log1p', y), 0.)


def _xlog1py_jvp(primals, tangents):
    (x, y), (dx, dy) = primals, tangents
    return _xlog1py(x, y), dx * _unary('log1p', y) + dy * x / (1 + y)


def entr(x):
    _check('entr', x)
    x, = _inexact(_arraylike(x))
    return _where(x < 0, float('-inf'), -xlogy(x, x))


def gamma(x):
    _check('gamma', x)
    x, = _inexact(_arraylike(x))
    sign = _where((x > 0) | (_unary('floor', x) % 2 == 0), 1., -1.)
    return sign * _unary('exp', gammaln(x))


def factorial(n, exact=False):
    return gamma(_inexact(_arraylike(n))[0] + 1)


def betaln(a, b):
    a, b = _inexact(_arraylike(a), _arraylike(b))
    return gammaln(a) + gammaln(b) - gammaln(a + b)


def beta(a, b):
    return _unary('exp', betaln(a, b))


def rel_entr(p, q):
    p, q = _inexact(_arraylike(p), _arraylike(q))
    return xlogy(p, p) - xlogy(p, q)


def kl_div(p, q):
    p, q = _inexact(_arraylike(p), _arraylike(q))
    return rel_entr(p, q) - p + q


def ndtr(x):
    _check('ndtr', x)
    x, = _inexact(_arraylike(x))
    w = x * 0.7071067811865476
    z = abs(w)
    return 0.5 * _where(z < 0.7071067811865476, 1. + erf(w), _where(w > 0, 2. - erfc(z), erfc(z)))


def log_ndtr(x, series_order=3):
    return _unary('log', ndtr(x))


def ndtri(p):
    _check('ndtri', p)
    p, = _inexact(_arraylike(p))
    return 1.4142135623730951 * erfinv(2. * p - 1.)


def i0(x):
    return _F['i0'](x)


__getattr__ = missing.getattr_for('jax.scipy.special', lambda: list(globals()))
