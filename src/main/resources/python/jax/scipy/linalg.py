"""jax.scipy.linalg, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace.numpy.core import arraylike, check, lax, promote_inexact
from jax.numpy.linalg import cholesky as _cholesky
from jax.numpy.linalg import det, eigh, inv, qr, svd
from jax.numpy.linalg import solve as _solve


def cholesky(a, lower=False, overwrite_a=False, check_finite=True):
    return _cholesky(a, upper=not lower)


def solve(a, b, lower=False, overwrite_a=False, overwrite_b=False, debug=False, check_finite=True, assume_a='gen'):
    return _solve(a, b)


def solve_triangular(a, b, trans=0, lower=False, unit_diagonal=False, overwrite_b=False, debug=None, check_finite=True):
    check('solve_triangular', a, b)
    a, b = promote_inexact(arraylike(a), arraylike(b))
    flat = b.ndim == 1
    result = lax('triangular_solve', a, b[:, None] if flat else b, conjugate_a=False, left_side=True, lower=bool(lower),
                 transpose_a=trans in (1, 'T'), unit_diagonal=bool(unit_diagonal))
    return result[:, 0] if flat else result


__getattr__ = missing.getattr_for('jax.scipy.linalg', lambda: list(globals()))
