"""brainstate.transform, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace import transform as _transform
from _sidetrace.callbacks import jit_error_if
from _sidetrace.custom import state_checkpoint as checkpoint
from _sidetrace.state_control import cond, for_loop, ifelse, scan, switch, while_loop
from _sidetrace.callbacks import jit_error_if
from _sidetrace.custom import state_checkpoint as checkpoint
from _sidetrace.state_control import map_ as map
from _sidetrace.state_grad import GradientTransform, grad, hessian, jacfwd, jacobian, jacrev, vector_grad
from _sidetrace.state_map import vmap, vmap2
from _sidetrace.stateful import StatefulFunction, make_jaxpr

jit = _transform.decorator(_transform.stateful_jit)
remat = checkpoint
jit.__name__ = 'jit'

__getattr__ = missing.getattr_for('brainstate.transform', lambda: list(globals()))
