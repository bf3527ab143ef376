"""jax, as far as Sidetrace has it."""

from _sidetrace import checks, missing, profile
from _sidetrace import dtypes as _dtypes
from _sidetrace import transform as _transform
from _sidetrace.array import DEVICE, Array
from _sidetrace.batch import vmap
from _sidetrace.callbacks import pure_callback
from _sidetrace.custom import checkpoint, custom_jvp, custom_vjp
from _sidetrace.functional import grad, hessian, jacfwd, jacobian, jacrev, jvp, linearize, value_and_grad, vjp
from _sidetrace.shapes import ShapeDtypeStruct, eval_shape
from jax import debug, errors, lax, nn, numpy, random, tree, tree_util

jit = _transform.decorator(_transform.jax_jit)
jit.__name__ = 'jit'
remat = checkpoint
make_jaxpr = _transform.jax_make_jaxpr
disable_jit = _transform.disable_jit
ensure_compile_time_eval = _transform.ensure_compile_time_eval


def block_until_ready(x):
    return x


def device_get(x):
    from numpy import asarray
    return tree.map(asarray, x)


def device_put(x, device=None):
    return tree.map(numpy.asarray, x)


def effects_barrier():
    """Callbacks have run when their program has."""


def devices(backend=None):
    return [DEVICE]


local_devices = devices


def device_count(backend=None):
    return 1


local_device_count = device_count


def default_backend():
    return 'cpu'


class debug_nans:
    """`jax.debug_nans`, while it is open."""

    def __init__(self, enable=True):
        self._enable = enable

    def __enter__(self):
        self._before = checks.debug_nans
        checks.set_debug_nans(self._enable)

    def __exit__(self, *exc):
        checks.set_debug_nans(self._before)
        return False


class _EnableX64:
    """`jax.enable_x64(True)`, while it is open."""

    def __init__(self, new_val=True):
        self._wide = new_val

    def __enter__(self):
        self._before = _dtypes.wide
        _dtypes.widen(self._wide)

    def __exit__(self, *exc):
        _dtypes.widen(self._before)
        return False


class _Config:
    jax_disable_jit = False

    @property
    def jax_enable_x64(self):
        return _dtypes.wide

    @property
    def x64_enabled(self):
        return _dtypes.wide

    def update(self, name, value):
        if name == 'jax_enable_x64':
            _dtypes.widen(value)
            return
        if name == 'jax_disable_jit':
            _transform.apis.transforms.disableJit(bool(value))
        elif name == 'jax_debug_nans':
            checks.set_debug_nans(value)
        elif name in ('jax_platform_name', 'jax_platforms'):
            pass
        elif value:
            raise NotImplementedError('Sidetrace does not have jax.config.%s yet.' % name)


config = _Config()
_elsewhere = missing.getattr_for('jax', lambda: list(globals()))


def __getattr__(name):
    if name == '__version__':
        return '0.4.23' if profile.two_pass else '0.10.2'
    if name == 'enable_x64' and not profile.two_pass:
        return _EnableX64
    if name == 'scipy':
        # Few programs need it: imported when one does.
        import importlib
        return importlib.import_module('jax.scipy')
    return _elsewhere(name)
