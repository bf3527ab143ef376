"""jax.scipy, as far as Sidetrace has it."""

from _sidetrace import missing
from jax.scipy import special, stats

_elsewhere = missing.getattr_for('jax.scipy', lambda: list(globals()))


def __getattr__(name):
    if name == 'linalg':
        import importlib
        return importlib.import_module('jax.scipy.linalg')
    return _elsewhere(name)
