"""brainstate.nn.init: values that parameters begin with."""

import math

from _sidetrace import missing, pretty
from _sidetrace.make import asarray, full, zeros
from _sidetrace.make import eye as _eye
from _sidetrace.ops import FUNCTIONS
from _sidetrace.scalings import six as _six
from _sidetrace.array import Array as _Array
from _sidetrace.state import State as _State
from brainstate import environ, random


class Initializer:
    """From a shape to an array."""

    __module__ = 'brainstate.nn'

    def __call__(self, *args, **kwargs):
        raise NotImplementedError

    def __repr__(self):
        items = [('%s=' % k, repr(v)) for k, v in vars(self).items() if not k.startswith('_')]
        return pretty.shown(self, type(self).__name__ + '(', ')', items)


def to_size(x):
    if isinstance(x, (tuple, list)):
        return tuple(x)
    if isinstance(x, int):
        return (x,)
    if x is None:
        return x
    raise ValueError('Cannot make a size for %s' % (x,))


def _dtype(kwargs):
    return kwargs['dtype'] if 'dtype' in kwargs else environ.dftype()


def param(parameter, sizes, batch_size=None, allow_none=True, allow_scalar=True):
    """A parameter out of a scalar, an array or an initializer, of a size."""
    if parameter is None:
        if allow_none:
            return None
        raise ValueError('Expect a parameter with type of float, ArrayType, Initializer, or Callable function, but we got None. ')
    if allow_scalar and (isinstance(parameter, (int, float)) or isinstance(parameter, _Array) and parameter.shape == ()):
        return parameter
    sizes = to_size(sizes)
    if callable(parameter) and not isinstance(parameter, (_Array, _State)):
        return parameter(sizes if batch_size is None else (batch_size,) + sizes)
    value = parameter.value if isinstance(parameter, _State) else parameter
    if not hasattr(value, 'shape'):
        raise ValueError('Unknown parameter type: %s' % type(parameter))
    if any(a != b and 1 not in (a, b) for a, b in zip(value.shape[::-1], sizes[::-1])):
        raise ValueError('The shape of the parameter %s does not match with the given size %s' % (value.shape, sizes))
    if batch_size is not None:
        if value.ndim <= len(sizes):
            value = asarray(value).reshape((1,) * (len(sizes) - value.ndim) + tuple(value.shape))
            value = FUNCTIONS['repeat'](value[None], batch_size, axis=0)
        elif value.shape[0] != batch_size:
            raise ValueError('The batch size of the parameter %s does not match with the given batch size %s' % (
                value.shape[0], batch_size))
    return type(parameter)(value) if isinstance(parameter, _State) else value


def calculate_init_gain(nonlinearity, param=None):
    if nonlinearity in ('linear', 'conv1d', 'conv2d', 'conv3d', 'conv_transpose1d', 'conv_transpose2d', 'conv_transpose3d', 'sigmoid'):
        return 1
    if nonlinearity == 'tanh':
        return 5.0 / 3
    if nonlinearity == 'relu':
        return math.sqrt(2.0)
    if nonlinearity == 'leaky_relu':
        return math.sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    if nonlinearity == 'selu':
        return 3.0 / 4
    raise ValueError('Unsupported nonlinearity %s' % nonlinearity)


class ZeroInit(Initializer):
    __module__ = 'brainstate.nn'

    def __call__(self, shape, **kwargs):
        return zeros(to_size(shape), _dtype(kwargs))


class Constant(Initializer):
    __module__ = 'brainstate.nn'

    def __init__(self, value=1.):
        self.value = value

    def __call__(self, shape, **kwargs):
        return full(to_size(shape), self.value, _dtype(kwargs))


class Identity(Initializer):
    __module__ = 'brainstate.nn'

    def __init__(self, value=1.):
        self.value = value

    def __call__(self, shape, **kwargs):
        shape = to_size(shape)
        if len(shape) > 2:
            raise ValueError('Only support initialize 2D weights for %s.' % type(self).__name__)
        return _eye(*shape, dtype=_dtype(kwargs)) * asarray(self.value, _dtype(kwargs))


class _Drawn(Initializer):
    def __init__(self, seed):
        self.rng = random.default_rng(seed)

    def _rng(self, kwargs):
        return kwargs.get('rng', self.rng)


class Normal(_Drawn):
    __module__ = 'brainstate.nn'

    def __init__(self, mean=0., scale=1., seed=None):
        self.scale = scale
        self.mean = mean
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        return self._rng(kwargs).normal(size=to_size(shape), loc=self.mean, scale=self.scale, dtype=_dtype(kwargs))


class TruncatedNormal(_Drawn):
    __module__ = 'brainstate.nn'

    def __init__(self, loc=0., scale=1., lower=-2., upper=2., seed=None):
        assert scale > 0, '`scale` must be positive.'
        self.scale, self.loc, self.lower, self.upper = scale, loc, lower, upper
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        return self._rng(kwargs).truncated_normal(
            size=to_size(shape), scale=self.scale, lower=self.lower, upper=self.upper, loc=self.loc, dtype=_dtype(kwargs))


class Gamma(_Drawn):
    __module__ = 'brainstate.nn'

    def __init__(self, shape, scale=None, seed=None):
        self.shape, self.scale = shape, scale
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        return self._rng(kwargs).gamma(self.shape, scale=self.scale, size=to_size(shape), dtype=_dtype(kwargs))


class Exponential(_Drawn):
    __module__ = 'brainstate.nn'

    def __init__(self, scale=None, seed=None):
        self.scale = scale
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        return self._rng(kwargs).exponential(scale=self.scale, size=to_size(shape), dtype=_dtype(kwargs))


class Uniform(_Drawn):
    __module__ = 'brainstate.nn'

    def __init__(self, min_val=0., max_val=1., seed=None):
        self.min_val, self.max_val = min_val, max_val
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        return self._rng(kwargs).uniform(low=self.min_val, high=self.max_val, size=to_size(shape), dtype=_dtype(kwargs))


class VarianceScaling(_Drawn):
    """Draws whose variance is `scale` over the number of inputs, of outputs, or their mean."""

    __module__ = 'brainstate.nn'

    def __init__(self, scale, mode, distribution, in_axis=-2, out_axis=-1, seed=None):
        assert mode in ['fan_in', 'fan_out', 'fan_avg']
        assert distribution in ['truncated_normal', 'normal', 'uniform']
        self.scale, self.mode, self.in_axis, self.out_axis, self.distribution = scale, mode, in_axis, out_axis, distribution
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        shape, dtype, rng = to_size(shape), _dtype(kwargs), self._rng(kwargs)
        elements = 1
        for n in shape:
            elements *= n
        field = elements / shape[self.in_axis] / shape[self.out_axis]
        fan_in, fan_out = shape[self.in_axis] * field, shape[self.out_axis] * field
        denominator = {'fan_in': fan_in, 'fan_out': fan_out, 'fan_avg': (fan_in + fan_out) / 2}[self.mode]
        variance = asarray(self.scale / denominator, dtype)
        sqrt = FUNCTIONS['sqrt']
        if self.distribution == 'truncated_normal':
            return rng.truncated_normal(-2, 2, size=shape, dtype=dtype) * (sqrt(variance) / 0.8796256610342398)
        if self.distribution == 'normal':
            return rng.randn(*shape, dtype=dtype) * sqrt(variance)
        return rng.uniform(low=-1, high=1, size=shape, dtype=dtype) * sqrt(3 * variance)


KaimingUniform, KaimingNormal, XavierUniform, XavierNormal, LecunUniform, LecunNormal = _six(VarianceScaling, 'brainstate.nn')


class Orthogonal(_Drawn):
    """The orthogonal part of a normal matrix."""

    __module__ = 'brainstate.nn'

    def __init__(self, scale=1., axis=-1, seed=None):
        self.scale, self.axis = scale, axis
        super().__init__(seed)

    def __call__(self, shape, **kwargs):
        from jax.numpy import linalg
        shape, dtype = to_size(shape), _dtype(kwargs)
        rows = shape[self.axis]
        columns = 1
        for n in shape:
            columns *= n
        columns //= rows
        drawn = self._rng(kwargs).normal(size=(rows, columns) if rows > columns else (columns, rows), dtype=dtype)
        q, r = linalg.qr(drawn)
        q = q * FUNCTIONS['sign'](FUNCTIONS['diag'](r))
        if rows < columns:
            q = q.T
        rest = [n for i, n in enumerate(shape) if i != self.axis % len(shape)]
        q = FUNCTIONS['moveaxis'](FUNCTIONS['reshape'](q, (rows,) + tuple(rest)), 0, self.axis)
        return asarray(self.scale, dtype) * q


__getattr__ = missing.getattr_for('brainstate.nn.init', lambda: list(globals()))
