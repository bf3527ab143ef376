"""jax.experimental, as far as Sidetrace has it."""

from _sidetrace import missing

_elsewhere = missing.getattr_for('jax.experimental', lambda: ['checkify'])


def __getattr__(name):
    if name == 'checkify':
        import importlib
        return importlib.import_module('jax.experimental.checkify')
    return _elsewhere(name)
