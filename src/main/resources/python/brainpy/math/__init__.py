"""brainpy.math, as far as Sidetrace has it: `jax.numpy`'s functions with boxed results, Variables, transformations."""

from _sidetrace import dtypes, missing, ops
from _sidetrace.bp_array import Array, boxed
from _sidetrace.variable import Parameter, TrainVar, VarDict, Variable, VarList, var_dict, var_list
from brainpy.math import objects, random
from brainpy.math.objects import BrainPyObject, NodeDict, NodeList, Sequential
from brainpy.math.transform import (cls_jit, cond, for_loop, grad, hessian, ifelse, jacfwd, jacobian, jacrev, jit, scan, vector_grad,
                                    while_loop)
from jax.nn import relu as _relu
from jax.nn import sigmoid as _sigmoid

ndarray = JaxArray = Array


def _creating(f):
    def g(*args, **kwargs):
        return Array(f(*[_plain(a) for a in args], **{k: _plain(v) for k, v in kwargs.items()}))
    g.__name__ = f.__name__
    return g


def _computing(f):
    def g(*args, **kwargs):
        return boxed(f(*args, **kwargs))
    g.__name__ = f.__name__
    return g


def _plain(x):
    return x.value if isinstance(x, Array) else x


for _name, _f in ops.FUNCTIONS.items():
    globals()[_name] = _f if _name in ops.PLAIN else _computing(_f)
for _name, _f in ops.CREATION.items():
    globals()[_name] = _creating(_f)
globals().update(ops.CONSTANTS)
globals().update(ops.OBJECTS)
globals().update({k: v for k, v in dtypes.SCALAR_TYPES.items()})
bool_ = dtypes.SCALAR_TYPES['bool']
float_ = dtypes.SCALAR_TYPES['float32']
int_ = dtypes.SCALAR_TYPES['int32']


def sigmoid(x):
    return _sigmoid(_plain(x))


def relu(x):
    return _relu(_plain(x))


def as_jax(x, dtype=None):
    return ops.CREATION['asarray'](_plain(x), dtype)


as_device_array = as_jax


def as_numpy(x, dtype=None):
    from numpy import asarray as np_asarray
    return np_asarray(x)


as_ndarray = as_numpy


def as_variable(x, dtype=None):
    return Variable(x, dtype)


def set_platform(platform):
    if platform not in ('cpu', 'gpu', 'tpu'):
        raise ValueError('platform must be cpu, gpu or tpu')


def get_platform():
    return 'cpu'


def set_dt(dt):
    global _dt
    _dt = dt


def get_dt():
    return _dt


def set_host_device_count(n):
    pass


def enable_x64(x64=None):
    raise NotImplementedError('Sidetrace does not have 64-bit types yet; the nearest are float32 and int32.')


def disable_x64():
    pass


def eval_shape(*args, **kwargs):
    raise NotImplementedError('Sidetrace does not have brainpy.math.eval_shape yet; jax.make_jaxpr shows the shapes.')


_dt = 0.1
__getattr__ = missing.getattr_for('brainpy.math', lambda: list(globals()))
