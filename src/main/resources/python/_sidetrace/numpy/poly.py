"""Polynomials by their coefficients, the highest power first."""

from _sidetrace import make
from _sidetrace.numpy.core import FUNCTIONS, arraylike, check, function, jitted, promote_inexact, several


@function
def polyval(p, x, *, unroll=16):
    check('polyval', p, x)

    def body(p, x):
        p, x = promote_inexact(p, x)
        y = make.zeros_like(x)
        for i in range(p.shape[0]):
            y = y * x + p[i]
        return y
    return jitted('polyval', (arraylike(p), x), body)


@function
def polyadd(a1, a2):
    check('polyadd', a1, a2)
    a1, a2 = _equally_long(a1, a2)
    return a1 + a2


@function
def polysub(a1, a2):
    check('polysub', a1, a2)
    a1, a2 = _equally_long(a1, a2)
    return a1 - a2


def _equally_long(a, b):
    a, b = arraylike(a), arraylike(b)
    n = max(len(a), len(b))
    return [FUNCTIONS['concatenate']([make.zeros(n - len(x), x.dtype), x]) if len(x) < n else x for x in (a, b)]


@function
def polymul(a1, a2, *, trim_leading_zeros=False):
    check('polymul', a1, a2)
    return FUNCTIONS['convolve'](*promote_inexact(a1, a2))


@function
def polyder(p, m=1):
    check('polyder', p)
    p, = promote_inexact(p)
    for _ in range(m):
        p = p[:-1] * FUNCTIONS['arange'](len(p) - 1, 0, -1)
    return p


@function
def polyint(p, m=1, k=None):
    check('polyint', p)
    p, = promote_inexact(p)
    constants = [0.] * m if k is None else [float(c) for c in FUNCTIONS['atleast_1d'](several([k])[0])]
    for c in (constants * m)[:m]:
        p = FUNCTIONS['append'](p / FUNCTIONS['arange'](len(p), 0, -1), c)
    return p


@function
def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    check('polyfit', x, y)
    if full or cov:
        raise NotImplementedError('Sidetrace does not have jnp.polyfit(full=…, cov=…) yet; the coefficients alone are there.')
    x, y = promote_inexact(x, y)
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.shape[0] == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim not in (1, 2):
        raise TypeError('expected 1D or 2D array for y')
    if x.shape[0] != y.shape[0]:
        raise TypeError('expected x and y to have same length')
    lhs = FUNCTIONS['vander'](x, deg + 1)
    rhs = y
    if w is not None:
        w, = promote_inexact(w)
        lhs, rhs = lhs * w[:, None], rhs * (w if y.ndim == 1 else w[:, None])
    scale = FUNCTIONS['sqrt']((lhs * lhs).sum(0))
    from jax.numpy import linalg
    solution = linalg.lstsq(lhs / scale, rhs)[0]
    return (solution.T / scale).T


@function
def poly(seq_of_zeros):
    zeros, = promote_inexact(FUNCTIONS['atleast_1d'](seq_of_zeros))
    p = make.ones(1)
    for i in range(len(zeros)):
        p = FUNCTIONS['convolve'](p, FUNCTIONS['stack']([make.ones(()), -zeros[i]]))
    return p


@function
def roots(p, *, strip_zeros=True):
    raise NotImplementedError('Sidetrace has no complex numbers yet, so jnp.roots is not there; the nearest is jnp.polyval.')
