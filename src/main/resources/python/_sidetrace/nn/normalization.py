"""Normalizations of `brainstate.nn`."""

import jax
from _sidetrace.make import asarray, ones, zeros, zeros_like
from _sidetrace.nn.module import Module
from _sidetrace.ops import FUNCTIONS
from _sidetrace.state import BatchState, ParamState
from brainstate import environ
from brainstate.nn import init


def _axes(ndim, axes):
    found = []
    for axis in axes:
        found.append(axis + ndim if axis < 0 else axis)
        if not 0 <= found[-1] < ndim:
            raise ValueError('Invalid axis %d for %dD input' % (found[-1], ndim))
    return tuple(found)


def _tuple(axes):
    return (axes,) if isinstance(axes, int) else axes


class NormalizationParamState(ParamState):
    """Scale and bias."""

    __module__ = 'brainstate.nn._normalizations'

    def execute(self, x):
        param = self.value
        if 'scale' in param:
            x = x * param['scale']
        if 'bias' in param:
            x = x + param['bias']
        return x


def _stats(x, axes, dtype, use_mean=True, fast=True, mask=None):
    """Mean and variance over axes."""
    dtype = FUNCTIONS['result_type'](x) if dtype is None else dtype
    x = asarray(x, FUNCTIONS['promote_types'](dtype, 'float32'))
    axes = _axes(x.ndim, axes)
    square = jax.lax.square
    where = {} if mask is None else {'where': mask}
    if not use_mean:
        var = square(x).mean(axes, **where)
        return zeros_like(var), var
    if fast:
        squares = square(x)
        mean, of_squares = x.mean(axes, **where), squares.mean(axes, **where)
        return mean, FUNCTIONS['maximum'](0., of_squares - square(mean))
    mean = x.mean(axes, **where)
    return mean, square(x - FUNCTIONS['expand_dims'](mean, axes)).mean(axes, **where)


def _normalized(x, mean, var, weights, reduction_axes, dtype, epsilon):
    if mean is None:
        return asarray(x, dtype)
    shape = [1 if i in _axes(x.ndim, reduction_axes) else n for i, n in enumerate(x.shape)]
    mean, var = mean.reshape(shape), var.reshape(shape)
    y = (x - mean) * jax.lax.rsqrt(var + epsilon)
    if weights is not None:
        y = weights.execute(y)
    return asarray(y, dtype)


class _BatchNorm(Module):
    """Over the batch; keeps running means, which it uses where the environment says `fit=False`."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, feature_axis=-1, *, track_running_stats=True, epsilon=1e-5, momentum=0.99, affine=True,
                 bias_initializer=init.Constant(0.), scale_initializer=init.Constant(1.), axis_name=None, axis_index_groups=None,
                 use_fast_variance=True, name=None, dtype=None, param_type=NormalizationParamState, mean_type=BatchState):
        super().__init__(name=name)
        self.in_size = in_size
        self.out_size = in_size
        self.affine = affine
        self.bias_initializer = bias_initializer
        self.scale_initializer = scale_initializer
        self.dtype = dtype or environ.dftype()
        self.track_running_stats = track_running_stats
        self.momentum = asarray(momentum, self.dtype)
        self.epsilon = asarray(epsilon, self.dtype)
        self.use_fast_variance = use_fast_variance
        self.feature_axes = _axes(len(self.in_size), _tuple(feature_axis))
        self.axis_name = axis_name
        self.axis_index_groups = axis_index_groups
        shape = tuple(n if i in self.feature_axes else 1 for i, n in enumerate(self.in_size))
        self.running_mean = mean_type(zeros(shape, self.dtype)) if track_running_stats else None
        self.running_var = mean_type(ones(shape, self.dtype)) if track_running_stats else None
        self.weight = None
        if affine:
            assert track_running_stats, 'Affine parameters are not needed when track_running_stats is False.'
            self.weight = param_type(dict(bias=init.param(bias_initializer, shape), scale=init.param(scale_initializer, shape)))

    def update(self, x, mask=None):
        n = self.num_spatial_dims
        if x.ndim not in (n + 1, n + 2):
            raise ValueError('expected %dD (with batch) or %dD (without batch) input (got %dD input, %s)' % (n + 2, n + 1, x.ndim, x.shape))
        batch = x.ndim == n + 2
        shape = x.shape[1:] if batch else x.shape
        if self.in_size != shape:
            raise ValueError('The expected input shape is %s, while we got %s.' % (self.in_size, shape))
        axes = tuple(i for i in range(x.ndim) if i - batch not in self.feature_axes)
        fit = environ.get('fit', desc='Whether this is a fitting process. Bool.')
        mean = var = None
        if self.track_running_stats and fit:
            mean, var = _stats(x, axes, self.dtype, fast=self.use_fast_variance, mask=mask)
            self.running_mean.value = self.momentum * self.running_mean.value + (1 - self.momentum) * mean
            self.running_var.value = self.momentum * self.running_var.value + (1 - self.momentum) * var
        elif self.track_running_stats:
            mean, var = self.running_mean.value, self.running_var.value
        return _normalized(x, mean, var, self.weight, axes, self.dtype, self.epsilon)


def _batch_norm(n):
    return type('BatchNorm%dd' % n, (_BatchNorm,), {'num_spatial_dims': n, '__module__': 'brainstate.nn'})


BatchNorm0d, BatchNorm1d, BatchNorm2d, BatchNorm3d = [_batch_norm(n) for n in range(4)]


class _FeatureNorm(Module):
    """A normalization over features."""

    def _start(self, in_size, reduction_axes, feature_axes, axis_name, axis_index_groups):
        """Takes the axes; gives the shape of the weights."""
        super().__init__()
        self.in_size = in_size
        self.out_size = in_size
        self.feature_axes = _axes(len(self.in_size), _tuple(feature_axes))
        self.reduction_axes = _tuple(reduction_axes)
        self.axis_name = axis_name
        self.axis_index_groups = axis_index_groups
        return tuple(n if i in self.feature_axes else 1 for i, n in enumerate(self.in_size))


class LayerNorm(_FeatureNorm):
    """Over features of each example."""

    __module__ = 'brainstate.nn._normalizations'

    def __init__(self, in_size, reduction_axes=-1, feature_axes=-1, *, epsilon=1e-6, use_bias=True, use_scale=True,
                 bias_init=init.ZeroInit(), scale_init=init.Constant(1.), axis_name=None, axis_index_groups=None,
                 use_fast_variance=True, dtype=None, param_type=NormalizationParamState):
        shape = self._start(in_size, reduction_axes, feature_axes, axis_name, axis_index_groups)
        weights = {}
        if use_scale:
            weights['scale'] = init.param(scale_init, shape)
        if use_bias:
            weights['bias'] = init.param(bias_init, shape)
        self.weight = param_type(weights) if weights else None
        self.epsilon = epsilon
        self.dtype = dtype or environ.dftype()
        self.use_bias = use_bias
        self.use_scale = use_scale
        self.bias_init = bias_init
        self.scale_init = scale_init
        self.use_fast_variance = use_fast_variance

    def update(self, x, *, mask=None):
        mean, var = _stats(x, self.reduction_axes, self.dtype, fast=self.use_fast_variance, mask=mask)
        return _normalized(x, mean, var, self.weight, self.reduction_axes, self.dtype, self.epsilon)


class RMSNorm(_FeatureNorm):
    """The same by the root of the mean square."""

    __module__ = 'brainstate.nn._normalizations'

    def __init__(self, in_size, *, epsilon=1e-6, dtype=None, use_scale=True, scale_init=init.Constant(1.), reduction_axes=-1,
                 feature_axes=-1, axis_name=None, axis_index_groups=None, use_fast_variance=True, param_type=NormalizationParamState):
        shape = self._start(in_size, reduction_axes, feature_axes, axis_name, axis_index_groups)
        self.scale = param_type({'scale': init.param(scale_init, shape)}) if use_scale else None
        self.epsilon = epsilon
        self.dtype = dtype or environ.dftype()
        self.use_scale = use_scale
        self.scale_init = scale_init
        self.use_fast_variance = use_fast_variance

    def update(self, x, *, mask=None):
        mean, var = _stats(x, self.reduction_axes, self.dtype, use_mean=False, fast=self.use_fast_variance, mask=mask)
        return _normalized(x, mean, var, self.scale, self.reduction_axes, self.dtype, self.epsilon)
