"""brainstate.nn, as far as Sidetrace has it."""

from _sidetrace import missing
from brainstate.nn import init
from _sidetrace.nn.functions import *  # noqa: F403
from _sidetrace.nn.functions import GELU, GLU, LeakyReLU
from _sidetrace.nn.layers import (Dropout, Dropout1d, Dropout2d, Dropout3d, DropoutFixed, Embedding, Linear, LoRA, OneToOne,
                                  ScaledWSLinear, SignedWLinear, weight_standardization)
from _sidetrace.nn.metrics import AccuracyMetric, AverageMetric, Metric, MetricState, MultiMetric, WelfordMetric
from _sidetrace.nn.module import (ElementWiseBlock, EnvironContext, Module, Sequential, assign_state_values, call_all_fns, call_order,
                                  init_all_states, reset_all_states)
from _sidetrace.nn.normalization import BatchNorm0d, BatchNorm1d, BatchNorm2d, BatchNorm3d, LayerNorm, RMSNorm
from _sidetrace.nn.recurrent import GRUCell, LSTMCell, MGUCell, RNNCell, URLSTMCell, ValinaRNNCell


def clip_grad_norm(grad, max_norm, norm_type=2.0, return_norm=False):
    """Gradients scaled down so that their norm is not above `max_norm`."""
    from _sidetrace import tree
    from _sidetrace.make import array
    from _sidetrace.ops import FUNCTIONS
    from jax.numpy import linalg
    norm_type = {None: 2.0, 'inf': float('inf'), '-inf': float('-inf')}.get(norm_type, norm_type)
    leaves = tree.leaves(grad)
    if not leaves:
        return (grad, array(0.)) if return_norm else grad
    norm = linalg.norm(FUNCTIONS['concatenate']([g.ravel() for g in leaves]), ord=norm_type)
    factor = FUNCTIONS['minimum'](1.0, max_norm / (norm + 1e-6))
    clipped = tree.map(lambda g: g * factor, grad)
    return (clipped, norm) if return_norm else clipped


__getattr__ = missing.getattr_for('brainstate.nn', lambda: list(globals()))
