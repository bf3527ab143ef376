"""brainstate.transform, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace import transform as _transform
from _sidetrace.state_control import cond, for_loop, ifelse, scan, switch, while_loop
from _sidetrace.callbacks import jit_error_if
from _sidetrace.custom import state_checkpoint as checkpoint
from _sidetrace.state_control import map_ as map
from _sidetrace.state_grad import GradientTransform, grad, hessian, jacfwd, jacobian, jacrev, vector_grad
from _sidetrace.state_map import vmap, vmap2
from _sidetrace.stateful import StatefulFunction, make_jaxpr

# Few programs need these: imported when one does.
_DEBUG = ('checkify', 'check', 'check_error', 'named_call', 'named_scope', 'eval_shape', 'StateFinder')
_CHECKS = ('all_checks', 'user_checks', 'nan_checks', 'div_checks', 'index_checks', 'float_checks', 'automatic_checks')

jit = _transform.decorator(_transform.stateful_jit)
remat = checkpoint
jit.__name__ = 'jit'

_elsewhere = missing.getattr_for('brainstate.transform', lambda: list(globals()) + list(_DEBUG))


def __getattr__(name):
    if name in _DEBUG:
        from _sidetrace import state_debug
        return getattr(state_debug, name)
    if name in _CHECKS:
        from _sidetrace import checkify
        return getattr(checkify, name)
    return _elsewhere(name)
