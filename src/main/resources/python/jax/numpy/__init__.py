"""jax.numpy, as far as Sidetrace has it."""

from _sidetrace import dtypes as _dtypes
from _sidetrace import missing, ops
from _sidetrace.array import Array as ndarray

globals().update(ops.FUNCTIONS)
globals().update(ops.CREATION)
globals().update(ops.CONSTANTS)
globals().update(ops.OBJECTS)
globals().update(_dtypes.SCALAR_TYPES)
bool_ = _dtypes.SCALAR_TYPES['bool']
float_ = _dtypes.SCALAR_TYPES['float32']
int_ = _dtypes.SCALAR_TYPES['int32']


def dtype(x):
    return _dtypes.DType(_dtypes.name_of(x))


def array_repr(x):
    return repr(x)


_elsewhere = missing.getattr_for('jax.numpy', lambda: list(globals()))


def __getattr__(name):
    if name in ('linalg', 'fft'):
        # Few programs need them: imported when one does.
        import importlib
        return importlib.import_module('jax.numpy.' + name)
    return _elsewhere(name)
