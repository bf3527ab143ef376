"""braintools, as far as Sidetrace has it."""

from _sidetrace import missing, profile

if profile.two_pass:
    raise ModuleNotFoundError("No module named 'braintools'", name='braintools')

from braintools import surrogate

__version__ = '0.3.0'
_elsewhere = missing.getattr_for('braintools', lambda: list(globals()))


def __getattr__(name):
    if name == 'optim':
        # Few programs need it: imported when one does.
        import importlib
        return importlib.import_module('braintools.optim')
    return _elsewhere(name)
