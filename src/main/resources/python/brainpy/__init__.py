"""brainpy, as far as Sidetrace has it."""

from _sidetrace import missing, profile
from _sidetrace.errors import BrainPyError, MathError, NoImplementationError, UniqueNameError
from brainpy import math
from brainpy.math.objects import BrainPyObject


class _Errors:
    BrainPyError = BrainPyError
    MathError = MathError
    UniqueNameError = UniqueNameError
    NoImplementationError = NoImplementationError


errors = _Errors
_elsewhere = missing.getattr_for('brainpy', lambda: ['math', 'BrainPyObject', 'errors', '__version__'])


def __getattr__(name):
    if name == '__version__':
        return '2.4.6.post5' if profile.two_pass else '2.7.8'
    return _elsewhere(name)
