"""brainpy.dnn: layers of artificial networks."""

from _sidetrace import missing
from brainpy import check as _check
from brainpy import math as _bm
from brainpy.dynsys import DynamicalSystem as _System
from brainpy.initialize import XavierNormal as _XavierNormal
from brainpy.initialize import ZeroInit as _ZeroInit
from brainpy.initialize import parameter as _parameter


class Layer(_System):
    """A system that keeps nothing from step to step."""

    def reset_state(self, *args, **kwargs):
        pass


class Dense(Layer):
    """`x @ W + b`."""

    def __init__(self, num_in, num_out, W_initializer=_XavierNormal(), b_initializer=_ZeroInit(), mode=None, name=None):
        super().__init__(mode=mode, name=name)
        self.num_in = num_in
        self.num_out = num_out
        for key, n in (('num_in', num_in), ('num_out', num_out)):
            if n < 0:
                raise ValueError('Received an invalid value for `num_out`, expected a positive integer. Received: %s=%s' % (key, n))
        self.W_initializer = W_initializer
        self.bias_initializer = b_initializer
        _check.is_initializer(W_initializer, 'weight_initializer')
        _check.is_initializer(b_initializer, 'bias_initializer', allow_none=True)
        W = _parameter(W_initializer, (num_in, num_out))
        b = _parameter(b_initializer, (num_out,))
        if isinstance(self.mode, _bm.TrainingMode):
            W = _bm.TrainVar(W)
            b = None if b is None else _bm.TrainVar(b)
        self.W = W
        self.b = b

    def __repr__(self):
        return '%s(name=%s, num_in=%s, num_out=%s, mode=%s)' % (type(self).__name__, self.name, self.num_in, self.num_out, self.mode)

    def update(self, x):
        result = _bm.as_jax(x) @ _bm.as_jax(self.W)
        return result if self.b is None else result + _bm.as_jax(self.b)


Linear = Dense


class Identity(Layer):
    def update(self, x):
        return x


class Activation(Layer):
    """Any function as a layer."""

    def __init__(self, activate_fun, name=None, mode=None, **kwargs):
        super().__init__(name, mode)
        self.activate_fun = activate_fun
        self.kwargs = kwargs

    def update(self, *args, **kwargs):
        return self.activate_fun(*args, **kwargs, **self.kwargs)


class FunAsLayer(Activation):
    def __init__(self, fun, name=None, mode=None, **kwargs):
        super().__init__(fun, name, mode, **kwargs)


class ReLU(Layer):
    def __init__(self, inplace=False):
        super().__init__()
        self.inplace = inplace

    def update(self, input):
        return _bm.relu(input)


class Sigmoid(Layer):
    def update(self, input):
        return _bm.sigmoid(input)


class Tanh(Layer):
    def update(self, input):
        return _bm.tanh(input)


class Softmax(Layer):
    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim

    def update(self, input):
        return _bm.softmax(input, self.dim)


class LeakyReLU(Layer):
    def __init__(self, negative_slope=1e-2, inplace=False):
        super().__init__()
        self.negative_slope = negative_slope
        self.inplace = inplace

    def update(self, input):
        return _bm.leaky_relu(input, self.negative_slope)


class ELU(Layer):
    def __init__(self, alpha=1., inplace=False):
        super().__init__()
        self.alpha = alpha
        self.inplace = inplace

    def update(self, input):
        return _bm.elu(input, self.alpha)


__getattr__ = missing.getattr_for('brainpy.dnn', lambda: list(globals()))
