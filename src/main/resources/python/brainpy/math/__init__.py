"""brainpy.math, as far as Sidetrace has it: `jax.numpy`'s functions with boxed results, Variables, transformations."""

from _sidetrace import dtypes, missing, ops, profile
from _sidetrace.bp_array import Array, boxed
from _sidetrace.bp_array import plain as _plain
from _sidetrace.variable import Parameter, TrainVar, VarDict, Variable, VariableView, VarList, var_dict, var_list
from brainpy.math import objects, random
from brainpy.math.collectors import ArrayCollector, Collector, TensorCollector
from brainpy.math.modes import (BatchingMode, Mode, NonBatchingMode, TrainingMode, batching_mode, nonbatching_mode,
                                training_mode)
from brainpy.math.naming import clear_name_cache
from brainpy.math.objects import BrainPyObject, FunAsObject, Function, NodeDict, NodeList, ObjectTransform, node_dict, node_list
from brainpy.math.transform import (cls_jit, cond, for_loop, grad, hessian, ifelse, jacfwd, jacobian, jacrev, jit, scan, vector_grad,
                                    while_loop)
from jax import nn as _nn

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


def _activation(name):
    f = getattr(_nn, name)

    def g(x, *args, **kwargs):
        return f(_plain(x), *args, **kwargs)
    g.__name__ = name
    return g


for _name in ('sigmoid', 'relu', 'relu6', 'softplus', 'soft_sign', 'silu', 'swish', 'log_sigmoid', 'elu', 'leaky_relu', 'hard_tanh',
              'celu', 'selu', 'gelu', 'glu', 'log_softmax', 'softmax', 'one_hot', 'hard_sigmoid', 'hard_silu', 'hard_swish', 'mish'):
    globals()[_name] = _activation(_name)
identity = lambda x: x


def unsqueeze(x, dim):
    return boxed(ops.FUNCTIONS['expand_dims'](_plain(x), dim))


def get_activations():
    return {name: globals()[name] for name in ('relu', 'sigmoid', 'tanh', 'softmax', 'gelu', 'elu', 'silu')}


def exprel(x, threshold=1e-5):
    """`(exp(x) - 1) / x`, exact near 0."""
    x = as_jax(x)
    near = 1. + x / 2. + x * x / 6.
    return ops.FUNCTIONS['where'](ops.FUNCTIONS['abs'](x) <= threshold, near, (ops.FUNCTIONS['exp'](x) - 1) / x)


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
    if not isinstance(dt, (int, float)):
        raise AssertionError('"dt" must a float, but we got %s' % (dt,))
    _dt = dt


def set_mode(mode):
    global _mode
    if not isinstance(mode, Mode):
        raise TypeError('Must be instance of brainpy.math.Mode. But we got %s: %s' % (type(mode), mode))
    _mode = mode


def get_mode():
    return _mode


def set_environment(mode=None, dt=None, **options):
    if dt is not None:
        set_dt(dt)
    if mode is not None:
        set_mode(mode)


set = set_environment


def get_float():
    return dtypes.SCALAR_TYPES[dtypes.float_name()]


def get_int():
    return dtypes.SCALAR_TYPES[dtypes.int_name()]


def get_bool():
    return dtypes.SCALAR_TYPES['bool']


def remove_diag(arr):
    """A square matrix without its diagonal."""
    arr = as_jax(arr)
    n, m = arr.shape
    return Array(arr.reshape(-1)[ops.CREATION['array']([i for i in range(n * m) if i // m != i % m])].reshape(n, m - 1))


def get_dt():
    return _dt


def set_host_device_count(n):
    pass


def enable_x64(x64=None):
    dtypes.widen(True if x64 is None else x64)


def disable_x64():
    dtypes.widen(False)


def eval_shape(*args, **kwargs):
    raise NotImplementedError('Sidetrace does not have brainpy.math.eval_shape yet; jax.make_jaxpr shows the shapes.')


_dt = 0.1
_mode = nonbatching_mode
_elsewhere = missing.getattr_for('brainpy.math', lambda: list(globals()))


_DELAYS = ('AbstractDelay', 'TimeDelay', 'LengthDelay', 'NeuTimeDelay', 'NeuLenDelay', 'ROTATE_UPDATE', 'CONCAT_UPDATE')


def __getattr__(name):
    if name in ('dt', 'mode'):
        return globals()['_' + name]
    if name == 'linalg':
        import importlib
        return importlib.import_module('brainpy.math.linalg')
    if name == 'surrogate':
        import importlib
        return importlib.import_module('brainpy.math.surrogate' if profile.two_pass else 'braintools.surrogate')
    if name in _DELAYS:
        from brainpy.math import delayvars
        return getattr(delayvars, name)
    return _elsewhere(name)
