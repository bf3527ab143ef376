"""brainpy.math.linalg: jax.numpy.linalg's functions with boxed results."""

from _sidetrace import missing
from _sidetrace.bp_array import boxed, plain
from jax.numpy import linalg as _linalg


def _computing(f):
    def g(*args, **kwargs):
        result = f(*map(plain, args), **kwargs)
        return tuple(boxed(r) for r in result) if isinstance(result, tuple) else boxed(result)
    g.__name__ = f.__name__
    return g


for _name in 'cholesky cond det eigh eigvalsh inv lstsq matrix_power matrix_rank norm pinv qr slogdet solve svd multi_dot'.split():
    globals()[_name] = _computing(getattr(_linalg, _name))

__getattr__ = missing.getattr_for('brainpy.math.linalg', lambda: list(globals()))
