"""numpy, as far as learners' programs on transformations use it: arrays that are computed at once, also while a function is traced."""

from _sidetrace import profile as _profile
from _sidetrace import missing, ops
from _sidetrace import dtypes as _dtypes
from _sidetrace.array import Array as _JaxArray
from numpy._array import ndarray, plainly

bool_ = _dtypes.SCALAR_TYPES['bool']


def _wrapped(name, f, default=None):
    def g(*args, **kwargs):
        if name in _BY_METHOD and args and isinstance(args[0], _JaxArray):
            return getattr(args[0], name)(*args[1:], **kwargs)
        return plainly(f, args, kwargs, default)
    g.__name__ = name
    return g


# numpy hands these to the method of what is no ndarray: on a traced array they are traced.
_BY_METHOD = ('sum', 'prod', 'max', 'min', 'any', 'all', 'mean', 'std', 'var', 'argmax', 'argmin', 'argsort', 'cumsum', 'cumprod', 'clip',
              'reshape', 'repeat', 'squeeze', 'swapaxes', 'take', 'transpose', 'round')


for _name, _f in ops.FUNCTIONS.items():
    globals()[_name] = _wrapped(_name, _f)
for _name, _f in ops.CREATION.items():
    globals()[_name] = _wrapped(_name, _f, 'float64')
globals().update(ops.CONSTANTS)
globals().update(ops.OBJECTS)


def _scalar(name):
    base = {'f': float, 'i': int, 'u': int}[_dtypes.DType(name).group]

    class Scalar(base):
        dtype_name = name

        def __new__(cls, x=0):
            if base is not float:
                return int.__new__(cls, x)
            from _sidetrace import apis
            return float.__new__(cls, apis.values.rounded(float(x), name))

        def __repr__(self):
            # numpy 1 showed the number alone.
            return str(self) if name == 'bfloat16' or _profile.two_pass else 'np.%s(%s)' % (name, str(self))

        def __str__(self):
            from _sidetrace import apis
            return apis.values.shown(float(self), name) if base is float else base.__repr__(self)

        def __format__(self, spec):
            return format(base(self), spec)

        @property
        def dtype(self):
            return _dtypes.DType(name)

        shape = ()
        ndim = 0

        def _sidetrace_value(self):
            from _sidetrace import apis
            return apis.arrays.array([base(self)], [], _dtypes.canonical(name), False)

        itemsize = _dtypes.DType(name).itemsize

        def item(self):
            return base(self)

        def astype(self, to):
            return scalar_type(_dtypes.name_of(to))(self)

    Scalar.__name__ = Scalar.__qualname__ = name
    Scalar.__module__ = 'numpy'
    return Scalar


_types = {}
for _name in ('float16', 'float32', 'float64', 'bfloat16', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'):
    _types[_name] = _scalar(_name)
    if _name != 'bfloat16':
        globals()[_name] = _types[_name]
scalar_type = _types.get
float_ = globals()['float64']
int_ = globals()['int64']
dtype = lambda x: _dtypes.DType(_dtypes.name_of(x))

_elsewhere = missing.getattr_for('numpy', lambda: list(globals()))


def __getattr__(name):
    if name == 'random':
        import importlib
        return importlib.import_module('numpy.random')
    return _elsewhere(name)
