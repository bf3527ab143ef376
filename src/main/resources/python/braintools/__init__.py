"""braintools, as far as Sidetrace has it."""

from _sidetrace import missing, profile

if profile.two_pass:
    raise ModuleNotFoundError("No module named 'braintools'", name='braintools')

from braintools import surrogate

__version__ = '0.3.0'
__getattr__ = missing.getattr_for('braintools', lambda: list(globals()))
