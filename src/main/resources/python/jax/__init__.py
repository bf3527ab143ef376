"""jax, as far as Sidetrace has it."""

from _sidetrace import missing, profile
from _sidetrace import body as _body
from _sidetrace import transform as _transform
from _sidetrace import tree as _tree
from _sidetrace.array import DEVICE, Array
from _sidetrace.batch import vmap
from _sidetrace.callbacks import pure_callback
from _sidetrace.config import check_tracer_leaks, checking_leaks, config, debug_infs, debug_nans, explain_cache_misses, log_compiles
from _sidetrace.custom import checkpoint, custom_jvp, custom_vjp
from _sidetrace.float0 import float0
from _sidetrace.functional import grad, hessian, jacfwd, jacobian, jacrev, jvp, linearize, value_and_grad, vjp
from _sidetrace.shapes import ShapeDtypeStruct, eval_shape
from jax import debug, errors, lax, nn, numpy, ops, random, tree, tree_util

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
    return _tree.map(asarray, x)


def device_put(x, device=None):
    return _tree.map(numpy.asarray, x)


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


def clear_caches():
    """Forgets everything that was traced and compiled."""
    _transform.clear_all()
    _body.forget()


class named_scope:
    """A name for what is traced while it is open; jaxprs do not print it."""

    def __init__(self, name):
        if not isinstance(name, str):
            raise TypeError('named_scope name argument must be a string.')
        self._name = name

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False

    def __call__(self, fun):
        return _transform.dressed(lambda *args, **kwargs: fun(*args, **kwargs), fun)


def named_call(fun, *, name=None):
    """`fun` under a name, which jaxprs do not print."""
    if name is None:
        name = fun.__name__
    return named_scope(name)(fun)


def typeof(x):
    """The type of an array: prints as `float32[3]`."""
    return _transform.body.aval_of(x)


_elsewhere = missing.getattr_for('jax', lambda: list(globals()))


def __getattr__(name):
    if name == '__version__':
        return '0.4.23' if profile.two_pass else '0.10.2'
    if name == 'enable_x64' and not profile.two_pass:
        from _sidetrace.config import enable_x64
        return enable_x64
    if name in ('scipy', 'experimental', 'core'):
        # Few programs need them: imported when one does.
        import importlib
        return importlib.import_module('jax.' + name)
    return _elsewhere(name)
