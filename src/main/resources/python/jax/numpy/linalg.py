"""jax.numpy.linalg."""

from collections import namedtuple

from _sidetrace import make, missing, profile
from _sidetrace.array import axes_of, unary
from _sidetrace.numpy.core import FUNCTIONS as _F
from _sidetrace.numpy.core import (
    arraylike, axis_within, broadcast_to, check, differing, jitted, lax, laxes, promote_inexact, stop_gradient, where)
from _sidetrace.numpy.linalg import cross, matmul, outer, tensordot, vecdot

EighResult = namedtuple('EighResult', 'eigenvalues eigenvectors')
QRResult = namedtuple('QRResult', 'Q R')
SVDResult = namedtuple('SVDResult', 'U S Vh')
SlogdetResult = namedtuple('SlogdetResult', 'sign logabsdet')


def _square(name, a):
    check('jnp.linalg.' + name, a)
    a, = promote_inexact(arraylike(a))
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        raise ValueError('Argument to %s() must have shape [..., n, n], got %s' % (name, a.shape))
    return a


def norm(x, ord=None, axis=None, keepdims=False):
    check('jnp.linalg.norm', x)
    return jitted('norm', (promote_inexact(arraylike(x))[0],), lambda v: _norm(v, ord, axis, keepdims), ord, axis, keepdims)


def _norm(x, ord, axis, keepdims):
    if x.dtype.group == 'c':
        re, im = _F['real'](x), _F['imag'](x)
        x = unary('sqrt', re * re + im * im) if ord is not None else x
        if ord is None and axis is None:
            return unary('sqrt', _F['sum'](re * re + im * im, keepdims=keepdims))
        if ord is None or not isinstance(axis, int):
            raise NotImplementedError('Sidetrace does not have this norm of complex numbers yet; the nearest is the norm of jnp.abs(x).')
    if axis is None and ord is None:
        return unary('sqrt', _F['sum'](x * x, keepdims=keepdims))
    axes = list(range(x.ndim)) if axis is None else [axis_within(a, x.ndim) for a in axes_of(axis)]
    if len(axes) == 1:
        return _vector_norm(x, ord, axes[0], keepdims)
    if len(axes) != 2:
        raise ValueError('Improper number of axes for norm: axis=%s' % (tuple(axes),))
    return _matrix_norm(x, ord, axes, keepdims)


def _vector_norm(x, ord, axis, keepdims):
    if ord is None or ord == 2:
        return unary('sqrt', _F['sum'](x * x, axis, keepdims=keepdims))
    if ord == float('inf'):
        return _F['max'](abs(x), axis, keepdims=keepdims)
    if ord == float('-inf'):
        return _F['min'](abs(x), axis, keepdims=keepdims)
    if ord == 0:
        return _F['sum']((x != 0).astype(x.dtype), axis, keepdims=keepdims)
    if ord == 1:
        return _F['sum'](abs(x), axis, keepdims=keepdims)
    if isinstance(ord, str):
        raise ValueError("Invalid order '%s' for vector norm." % ord)
    return _F['power'](_F['sum'](abs(x) ** ord, axis, keepdims=keepdims), 1. / ord)


def _matrix_norm(x, ord, axes, keepdims):
    row, column = axes
    if ord is None or ord == 'fro':
        return unary('sqrt', _F['sum'](x * x, tuple(axes), keepdims=keepdims))
    if ord in (1, -1, float('inf'), float('-inf')):
        over, rest = (row, column) if abs(ord) == 1 else (column, row)
        if not keepdims and rest > over:
            rest -= 1
        sums = _F['sum'](abs(x), over, keepdims=keepdims)
        return _F['max' if ord > 0 else 'min'](sums, rest, keepdims=keepdims)
    if ord in ('nuc', 2, -2):
        s = svd(_F['moveaxis'](x, axes, (-2, -1)), compute_uv=False)
        y = _F['sum'](s, -1) if ord == 'nuc' else _F['max' if ord == 2 else 'min'](s, -1)
        return _F['expand_dims'](y, tuple(axes)) if keepdims else y
    raise ValueError("Invalid order '%s' for matrix norm." % ord)


def vector_norm(x, /, *, axis=None, keepdims=False, ord=2):
    x = arraylike(x)
    return norm(x.ravel() if axis is None else x, ord, 0 if axis is None else axis, keepdims)


def matrix_norm(x, /, *, keepdims=False, ord='fro'):
    return norm(x, ord, (-2, -1), keepdims)


def _lu_solved(a, b):
    """The solution of `a x = b` for matrices b."""
    factors, _, order = laxes('lu', stop_gradient(a))
    batch = a.shape[:-2] if a.ndim >= b.ndim else b.shape[:-2]
    a, factors = [broadcast_to(x, batch + x.shape[-2:]) for x in (a, factors)]
    order, b = broadcast_to(order, batch + order.shape[-1:]), broadcast_to(b, batch + b.shape[-2:])
    return lax('custom_linear_solve', a, factors, order, b, transposed=False)


def solve(a, b):
    check('jnp.linalg.solve', a, b)
    a, b = promote_inexact(arraylike(a), arraylike(b))
    if a.ndim < 2:
        raise ValueError('left hand array must be at least two dimensional; got a.shape=%s' % (a.shape,))
    if a.shape[-1] != a.shape[-2] or b.ndim == 0 or b.shape[0 if b.ndim == 1 else -2] != a.shape[-1]:
        raise ValueError('unsupported arguments to solve: a.shape=%s, b.shape=%s' % (a.shape, b.shape))
    return jitted('solve', (a, b), lambda a, b: _lu_solved(a, b[:, None])[..., 0] if b.ndim == 1 else _lu_solved(a, b))


def inv(a):
    check('jnp.linalg.inv', a)
    a, = promote_inexact(arraylike(a))
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        raise ValueError('Argument to inv must have shape [..., n, n], got %s.' % (a.shape,))
    return jitted('inv', (a,), lambda a: solve(a, broadcast_to(make.eye(a.shape[-1]), a.shape)))


def det(a):
    a = _square('det', a)

    def body(a):
        if a.shape[-1] == 2:
            return a[..., 0, 0] * a[..., 1, 1] - a[..., 0, 1] * a[..., 1, 0]
        if a.shape[-1] == 3:
            return (a[..., 0, 0] * a[..., 1, 1] * a[..., 2, 2] + a[..., 0, 1] * a[..., 1, 2] * a[..., 2, 0]
                    + a[..., 0, 2] * a[..., 1, 0] * a[..., 2, 1] - a[..., 0, 2] * a[..., 1, 1] * a[..., 2, 0]
                    - a[..., 0, 0] * a[..., 1, 2] * a[..., 2, 1] - a[..., 0, 1] * a[..., 1, 0] * a[..., 2, 2])
        return differing('_det', _signed, _det_jvp, a)
    return jitted('det', (a,), body)


def _signed(a):
    sign, log = slogdet(a)
    return sign * unary('exp', log)


def _det_jvp(primals, tangents):
    value, cofactors = _cofactors(primals[0], tangents[0])
    return value, _F['trace'](cofactors, 0, -1, -2)


def _swaps(pivots):
    return (pivots != _F['arange'](pivots.shape[-1])).sum(-1)


def _sign_of(changes, dtype):
    """The sign after so many changes of it."""
    return (-2 * (changes % 2) + 1).astype(dtype)


def _cofactors(a, b):
    """The determinant of a, and its cofactors times b: also where a has no inverse."""
    if a.shape[-1] == 1:
        return a[..., 0, 0], b
    factors, pivots, order = laxes('lu', a)
    partial = _F['cumprod'](_F['diagonal'](factors, 0, -2, -1), -1) * _sign_of(_swaps(pivots), a.dtype)[..., None]
    factors = factors.at[..., -1, -1].set(1.0 / partial[..., -2])
    flags = dict(conjugate_a=False, left_side=True, transpose_a=False)
    probe = lax('triangular_solve', factors, make.ones(b.shape[:-1] + (1,), b.dtype), lower=False, unit_diagonal=False, **flags)
    lost = broadcast_to((_F['isnan'](probe) | _F['isinf'](probe)).any((-2, -1), keepdims=True), b.shape)
    x = where(lost, make.zeros_like(b), b)
    x = _F['take_along_axis'](x, broadcast_to(order[..., None], x.shape), -2)
    x = lax('triangular_solve', factors, x, lower=True, unit_diagonal=True, **flags)
    x = _F['concatenate']((x[..., :-1, :] * partial[..., -1, None, None], x[..., -1:, :]), -2)
    x = lax('triangular_solve', factors, x, lower=False, unit_diagonal=False, **flags)
    return partial[..., -1], where(lost, make.zeros_like(b), x)


def _sign_and_log(a):
    factors, pivots, _ = laxes('lu', a)
    diagonal = _F['diagonal'](factors, 0, -2, -1)
    zero = (diagonal == 0).any(-1)
    sign = _sign_of(_swaps(pivots) + (diagonal < 0).sum(-1), a.dtype)
    return where(zero, 0., sign), where(zero, float('-inf'), unary('log', abs(diagonal)).sum(-1))


def _slogdet_jvp(primals, tangents):
    sign, log = slogdet(primals[0])
    return (sign, log), (make.zeros_like(sign), _F['trace'](solve(primals[0], tangents[0]), 0, -1, -2))


def slogdet(a, *, method=None):
    a = _square('slogdet', a)
    pair = jitted('slogdet', (a,), lambda a: differing('_slogdet_lu', _sign_and_log, _slogdet_jvp, a), several=True)
    return tuple(pair) if profile.two_pass else SlogdetResult(*pair)


def cholesky(a, *, upper=False, symmetrize_input=True):
    check('jnp.linalg.cholesky', a)
    a, = promote_inexact(arraylike(a))

    def body(a):
        if symmetrize_input:
            a = (a + _F['swapaxes'](a, -1, -2)) / 2
        lower = _F['tril'](lax('cholesky', a))
        return _F['swapaxes'](lower, -1, -2) if upper else lower
    return jitted('cholesky', (a,), body, upper, symmetrize_input)


def qr(a, mode='reduced'):
    check('jnp.linalg.qr', a)
    a, = promote_inexact(arraylike(a))
    if mode not in ('reduced', 'r', 'complete', 'full'):
        raise ValueError("Unsupported QR decomposition mode '%s'" % mode)
    q, r = jitted('qr', (a,), lambda a: laxes('qr', a, full_matrices=mode in ('complete', 'full')), mode, several=True)
    return r if mode == 'r' else QRResult(q, r)


def eigh(a, UPLO=None, symmetrize_input=True):
    a = _square('eigh', a)

    def body(a):
        if symmetrize_input:
            a = (a + _F['swapaxes'](a, -1, -2)) / 2
        return laxes('eigh', a)
    v, w = jitted('eigh', (a,), body, symmetrize_input, several=True)
    return EighResult(w, v)


def eigvalsh(a, UPLO='L', *, symmetrize_input=True):
    return eigh(a)[0]


def svd(a, full_matrices=True, compute_uv=True, hermitian=False, subset_by_index=None):
    check('jnp.linalg.svd', a)
    a, = promote_inexact(arraylike(a))
    full = bool(full_matrices and compute_uv)
    s, u, vh = jitted('svd', (a,), lambda a: laxes('svd', a, full_matrices=full), full, several=True)
    return SVDResult(u, s, vh) if compute_uv else s


def svdvals(x, /):
    return svd(x, compute_uv=False)


def pinv(a, rtol=None, hermitian=False, *, rcond=None):
    check('jnp.linalg.pinv', a)
    a, = promote_inexact(arraylike(a))

    def body(a):
        u, s, vh = svd(a, False)
        cutoff = (10. * max(a.shape[-2:]) * 1.1920928955078125e-07 if rtol is None and rcond is None else rtol or rcond) * s[..., :1]
        s = where(s > cutoff, s, float('inf'))
        return _F['swapaxes'](vh, -1, -2) @ (_F['swapaxes'](u, -1, -2) / s[..., None])
    return jitted('pinv', (a,), body, rtol, rcond)


def matrix_rank(M, rtol=None, *, tol=None):
    check('jnp.linalg.matrix_rank', M)
    M, = promote_inexact(arraylike(M))
    if M.ndim < 2:
        return (M != 0).any().astype(int)
    s = svd(M, compute_uv=False)
    cutoff = s.max(-1, keepdims=True) * (max(M.shape[-2:]) * 1.1920928955078125e-07 if rtol is None else rtol)
    return (s > cutoff).sum(-1)


def matrix_power(a, n):
    check('jnp.linalg.matrix_power', a)
    a = arraylike(a)
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        raise TypeError('The last two dimensions of a must be square')
    if n < 0:
        a, n = inv(a), -n
    result = broadcast_to(make.eye(a.shape[-1], dtype=a.dtype), a.shape) if n == 0 else None
    while n:
        if n & 1:
            result = a if result is None else result @ a
        n >>= 1
        a = a @ a if n else a
    return result


def lstsq(a, b, rcond=None, *, numpy_resid=False):
    check('jnp.linalg.lstsq', a, b)
    a, b = promote_inexact(arraylike(a), arraylike(b))
    flat = b.ndim == 1
    b = b[:, None] if flat else b
    m, n = a.shape
    u, s, vh = svd(a, False)
    rcond = 1.1920928955078125e-07 * max(m, n) if rcond is None else rcond
    kept = (s > 0) & (s >= rcond * s[0])
    rank = kept.sum()
    inverse = where(kept, 1 / where(kept, s, 1), 0)
    x = vh.T @ ((u.T @ b) * inverse[:, None])
    residuals = _F['sum']((b - a @ x) ** 2, 0)
    return (x[:, 0] if flat else x), residuals, rank, s


def cond(x, p=None):
    s = svd(x, compute_uv=False)
    if p in (None, 2):
        return s[..., 0] / s[..., -1]
    return norm(x, p, (-2, -1)) * norm(inv(x), p, (-2, -1))


def multi_dot(arrays, *, precision=None):
    result = arraylike(arrays[0])
    for a in arrays[1:]:
        result = result @ a
    return result


def trace(x, /, *, offset=0, dtype=None):
    return _F['trace'](x, offset, -2, -1, dtype)


def diagonal(x, /, *, offset=0):
    return _F['diagonal'](x, offset, -2, -1)


def matrix_transpose(x, /):
    return _F['matrix_transpose'](x)


__getattr__ = missing.getattr_for('jax.numpy.linalg', lambda: list(globals()))
