"""Activations of `brainstate.nn`: functions, and modules that call them."""

import jax
from _sidetrace.make import asarray, ones, zeros_like
from _sidetrace.nn.module import ElementWiseBlock
from _sidetrace.ops import FUNCTIONS
from _sidetrace.state import ParamState

_where = FUNCTIONS['where']
tanh = FUNCTIONS['tanh']
for _name in ('relu', 'squareplus', 'softplus', 'soft_sign', 'sigmoid', 'silu', 'log_sigmoid', 'elu', 'leaky_relu', 'celu', 'selu', 'gelu',
              'glu', 'logsumexp', 'log_softmax', 'softmax', 'standardize', 'one_hot', 'relu6', 'hard_sigmoid', 'hard_silu',
              'sparse_plus', 'sparse_sigmoid'):
    globals()[_name] = getattr(jax.nn, _name)
swish, hard_swish = jax.nn.silu, jax.nn.hard_silu


def softmin(x, axis=-1):
    return jax.nn.softmax(-x, axis=axis)


def tanh_shrink(x):
    return x - tanh(x)


def prelu(x, a=0.25):
    return _where(x >= 0., x, a * x)


def soft_shrink(x, lambd=0.5):
    return _where(x > lambd, x - lambd, _where(x < -lambd, x + lambd, zeros_like(x)))


def hard_shrink(x, lambd=0.5):
    return _where(x > lambd, x, _where(x < -lambd, x, zeros_like(x)))


def mish(x):
    return x * tanh(jax.nn.softplus(x))


def hard_tanh(x, min_val=-1., max_val=1.):
    return _where(x > max_val, max_val, _where(x < min_val, min_val, x))


def rrelu(x, lower=0.125, upper=0.3333333333333333):
    from brainstate import random
    a = random.uniform(lower, upper, size=x.shape)
    return _where(x >= 0., x, a * x)


def _block(name, function, parameters=(), shows=None):
    """A module of a function and its settings; `shows` is the pattern of its repr where it has its own."""

    def __init__(self, *args, **kwargs):
        ElementWiseBlock.__init__(self)
        names = [k for k, _ in parameters]
        if len(args) > len(names) or set(kwargs) - set(names):
            raise TypeError('%s.__init__() got unexpected arguments' % name)
        given = {**dict(parameters), **dict(zip(names, args)), **kwargs}
        for k in names:
            setattr(self, k, given[k])

    def __call__(self, x):
        return function(x, *[getattr(self, k) for k, _ in parameters])

    members = {'__init__': __init__, '__call__': __call__, '__module__': 'brainstate.nn'}
    if shows is not None:
        members['__repr__'] = lambda self: '%s(%s)' % (name, ', '.join('%s=%s' % (k, getattr(self, k)) for k in shows))
    return type(name, (ElementWiseBlock,), members)


def _last(function):
    return lambda x, dim: function(x, -1 if dim is None else dim)


ReLU = _block('ReLU', relu, (), ())
RReLU = _block('RReLU', rrelu, (('lower', 1. / 8), ('upper', 1. / 3)))
Sigmoid = _block('Sigmoid', sigmoid)
Hardsigmoid = _block('Hardsigmoid', hard_sigmoid)
Tanh = _block('Tanh', tanh)
SiLU = _block('SiLU', silu)
Mish = _block('Mish', mish)
Hardswish = _block('Hardswish', hard_swish)
ELU = _block('ELU', elu, (('alpha', 1.),))
CELU = _block('CELU', celu, (('alpha', 1.),))
SELU = _block('SELU', selu)
GLU = _block('GLU', glu, (('dim', -1),), ('dim',))
GELU = _block('GELU', lambda x, approximate: gelu(x, approximate=approximate), (('approximate', False),), ('approximate',))
Hardshrink = _block('Hardshrink', hard_shrink, (('lambd', 0.5),), ('lambd',))
LeakyReLU = _block('LeakyReLU', leaky_relu, (('negative_slope', 1e-2),), ('negative_slope',))
LogSigmoid = _block('LogSigmoid', log_sigmoid)
Softplus = _block('Softplus', softplus)
Softshrink = _block('Softshrink', soft_shrink, (('lambd', 0.5),), ('lambd',))
Softsign = _block('Softsign', soft_sign)
Tanhshrink = _block('Tanhshrink', tanh_shrink)
Softmin = _block('Softmin', _last(softmin), (('dim', None),), ('dim',))
Softmax = _block('Softmax', _last(softmax), (('dim', None),), ('dim',))
LogSoftmax = _block('LogSoftmax', _last(log_softmax), (('dim', None),), ('dim',))
Identity = _block('Identity', lambda x: x)


class Hardtanh(ElementWiseBlock):
    """Cut off at both ends."""

    __module__ = 'brainstate.nn'

    def __init__(self, min_val=-1., max_val=1.):
        super().__init__()
        self.min_val = min_val
        self.max_val = max_val
        if self.max_val <= self.min_val:
            raise ValueError('max_val (%s) must be greater than min_val (%s)' % (self.max_val, self.min_val))

    def __call__(self, x):
        return hard_tanh(x, self.min_val, self.max_val)


class ReLU6(Hardtanh):
    """Cut off at 0 and 6."""

    __module__ = 'brainstate.nn'

    def __init__(self):
        super().__init__(0., 6.)


class Threshold(ElementWiseBlock):
    """A fixed value for what is not above a threshold."""

    __module__ = 'brainstate.nn'

    def __init__(self, threshold, value):
        super().__init__()
        self.threshold = threshold
        self.value = value

    def __call__(self, x):
        x = asarray(x)
        return _where(x > asarray(self.threshold, x.dtype), x, asarray(self.value, x.dtype))

    def __repr__(self):
        return 'Threshold(threshold=%s, value=%s)' % (self.threshold, self.value)


class PReLU(ElementWiseBlock):
    """A slope below 0 that is trained."""

    __module__ = 'brainstate.nn'

    def __init__(self, num_parameters=1, init=0.25, dtype=None):
        super().__init__()
        self.num_parameters = num_parameters
        self.weight = ParamState(ones(num_parameters, dtype) * init)

    def __call__(self, x):
        return prelu(x, self.weight.value)

    def __repr__(self):
        return 'PReLU(num_parameters=%s)' % self.num_parameters
