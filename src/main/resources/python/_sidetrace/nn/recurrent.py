"""Recurrent cells of `brainstate.nn`."""

from _sidetrace.nn import functions
from _sidetrace.nn.layers import Linear
from _sidetrace.nn.module import Module
from _sidetrace.ops import FUNCTIONS
from _sidetrace.state import HiddenState, ParamState
from brainstate import random
from brainstate.nn import init

_concatenate, _split, _sigmoid = FUNCTIONS['concatenate'], FUNCTIONS['split'], functions.sigmoid


class RNNCell(Module):
    """A recurrent cell; `init_state` makes its hidden states."""

    __module__ = 'brainstate.nn'
    _hidden = ('h',)

    def _set_up(self, num_in, num_out, state_init, activation, name, state_first=True):
        Module.__init__(self, name=name)
        if state_first:
            self._state_initializer = state_init
        self.num_out = num_out
        self.num_in = num_in
        self.in_size = (num_in,)
        self.out_size = (num_out,)
        if not state_first:
            self._state_initializer = state_init
        if isinstance(activation, str):
            activation = getattr(functions, activation)
        assert callable(activation), 'The activation function should be a string or a callable function. '
        self.activation = activation

    def _initial(self, batch_size):
        return init.param(self._state_initializer, [self.num_out], batch_size)

    def init_state(self, batch_size=None, **kwargs):
        for name in self._hidden:
            setattr(self, name, HiddenState(self._initial(batch_size)))

    def reset_state(self, batch_size=None, **kwargs):
        for name in self._hidden:
            getattr(self, name).value = self._initial(batch_size)


class ValinaRNNCell(RNNCell):
    __module__ = 'brainstate.nn'

    def __init__(self, num_in, num_out, state_init=init.ZeroInit(), w_init=init.XavierNormal(), b_init=init.ZeroInit(),
                 activation='relu', name=None):
        self._set_up(num_in, num_out, state_init, activation, name, False)
        self.W = Linear(num_in + num_out, num_out, w_init=w_init, b_init=b_init)

    def update(self, x):
        h = self.W(_concatenate([x, self.h.value], axis=-1))
        self.h.value = self.activation(h)
        return self.h.value


class GRUCell(RNNCell):
    __module__ = 'brainstate.nn'

    def __init__(self, num_in, num_out, w_init=init.Orthogonal(), b_init=init.ZeroInit(), state_init=init.ZeroInit(),
                 activation='tanh', name=None):
        self._set_up(num_in, num_out, state_init, activation, name)
        self.Wrz = Linear(num_in + num_out, num_out * 2, w_init=w_init, b_init=b_init)
        self.Wh = Linear(num_in + num_out, num_out, w_init=w_init, b_init=b_init)

    def update(self, x):
        old = self.h.value
        r, z = _split(_sigmoid(self.Wrz(_concatenate([x, old], axis=-1))), 2, axis=-1)
        rh = r * old
        h = self.activation(self.Wh(_concatenate([x, rh], axis=-1)))
        h = (1 - z) * old + z * h
        self.h.value = h
        return h


class MGUCell(RNNCell):
    __module__ = 'brainstate.nn'

    def __init__(self, num_in, num_out, w_init=init.Orthogonal(), b_init=init.ZeroInit(), state_init=init.ZeroInit(),
                 activation='tanh', name=None):
        self._set_up(num_in, num_out, state_init, activation, name)
        self.Wf = Linear(num_in + num_out, num_out, w_init=w_init, b_init=b_init)
        self.Wh = Linear(num_in + num_out, num_out, w_init=w_init, b_init=b_init)

    def update(self, x):
        old = self.h.value
        f = _sigmoid(self.Wf(_concatenate([x, old], axis=-1)))
        fh = f * old
        h = self.activation(self.Wh(_concatenate([x, fh], axis=-1)))
        self.h.value = (1 - f) * self.h.value + f * h
        return self.h.value


class LSTMCell(RNNCell):
    __module__ = 'brainstate.nn'
    _hidden = ('c', 'h')

    def __init__(self, num_in, num_out, w_init=init.XavierNormal(), b_init=init.ZeroInit(), state_init=init.ZeroInit(),
                 activation='tanh', name=None):
        self._set_up(num_in, num_out, state_init, activation, name, False)
        self.W = Linear(num_in + num_out, num_out * 4, w_init=w_init, b_init=b_init)

    def update(self, x):
        h, c = self.h.value, self.c.value
        i, g, f, o = _split(self.W(_concatenate([x, h], axis=-1)), 4, axis=-1)
        c = _sigmoid(f + 1.) * c + _sigmoid(i) * self.activation(g)
        h = _sigmoid(o) * self.activation(c)
        self.h.value = h
        self.c.value = c
        return h


class URLSTMCell(RNNCell):
    __module__ = 'brainstate.nn'
    _hidden = ('c', 'h')

    def __init__(self, num_in, num_out, w_init=init.XavierNormal(), state_init=init.ZeroInit(), activation='tanh', name=None):
        self._set_up(num_in, num_out, state_init, activation, name, False)
        self.W = Linear(num_in + num_out, num_out * 4, w_init=w_init, b_init=None)
        u = random.uniform(1 / self.num_out, 1 - 1 / self.num_out, (self.num_out,))
        self.bias = ParamState(-FUNCTIONS['log'](1 / u - 1))

    def update(self, x):
        h, c = self.h.value, self.c.value
        f, r, u, o = _split(self.W(_concatenate([x, h], axis=-1)), 4, axis=-1)
        f_gate = _sigmoid(f + self.bias.value)
        r_gate = _sigmoid(r - self.bias.value)
        g = 2 * r_gate * f_gate + (1 - 2 * r_gate) * f_gate ** 2
        next_cell = g * c + (1 - g) * self.activation(u)
        next_hidden = _sigmoid(o) * self.activation(next_cell)
        self.h.value = next_hidden
        self.c.value = next_cell
        return next_hidden
