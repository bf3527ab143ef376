"""Layers with parameters, dropout and embeddings of `brainstate.nn`."""

from _sidetrace.make import asarray, ones
from _sidetrace.nn.module import ElementWiseBlock, Module
from _sidetrace.ops import FUNCTIONS
from _sidetrace.state import ParamState, ShortTermState
from brainstate import environ, random
from brainstate.nn import init

_SIZES = 'The first n-1 dimensions of "in_size" and "out_size" must be the same.'


def weight_standardization(w, eps=1e-4, gain=None, out_axis=-1):
    """Weights with mean 0 and variance 1 over the inputs of each output."""
    out_axis %= w.ndim
    axes = tuple(i for i in range(w.ndim) if i != out_axis)
    fan_in = 1
    for i in axes:
        fan_in *= w.shape[i]
    mean = FUNCTIONS['mean'](w, axis=axes, keepdims=True)
    var = FUNCTIONS['var'](w, axis=axes, keepdims=True)
    from jax import lax
    scale = lax.rsqrt(FUNCTIONS['maximum'](var * fan_in, eps))
    if gain is not None:
        scale = gain * scale
    shift = mean * scale
    return w * scale - shift


def _weight_and_bias(w_init, b_init, inputs, outputs):
    """The parameters of a linear layer; no bias without its initializer."""
    params = dict(weight=init.param(w_init, (inputs, outputs), allow_none=False))
    if b_init is not None:
        params['bias'] = init.param(b_init, outputs, allow_none=False)
    return params


class _Sized(Module):
    def __init__(self, in_size, out_size, name=None):
        super().__init__(name=name)
        self.in_size = in_size
        self.out_size = out_size
        assert self.in_size[:-1] == self.out_size[:-1], _SIZES


class Linear(_Sized):
    """`x @ weight + bias`."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, out_size, w_init=init.KaimingNormal(), b_init=init.ZeroInit(), w_mask=None, name=None,
                 param_type=ParamState):
        super().__init__(in_size, out_size, name)
        self.w_mask = init.param(w_mask, self.in_size + self.out_size)
        params = _weight_and_bias(w_init, b_init, self.in_size[-1], self.out_size[-1])
        self.weight = param_type(params)

    def update(self, x):
        params = self.weight.value
        weight = params['weight']
        if self.w_mask is not None:
            weight = weight * self.w_mask
        y = FUNCTIONS['dot'](x, weight)
        return y + params['bias'] if 'bias' in params else y


class ScaledWSLinear(_Sized):
    """The same with standardized weights."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, out_size, w_init=init.KaimingNormal(), b_init=init.ZeroInit(), w_mask=None, ws_gain=True, eps=1e-4,
                 name=None, param_type=ParamState):
        super().__init__(in_size, out_size, name)
        self.w_mask = init.param(w_mask, (self.in_size[-1], 1))
        self.eps = eps
        params = _weight_and_bias(w_init, b_init, self.in_size[-1], self.out_size[-1])
        if ws_gain:
            params['gain'] = ones((1, self.out_size[-1]), params['weight'].dtype)
        self.weight = param_type(params)

    def update(self, x):
        params = self.weight.value
        w = weight_standardization(params['weight'], self.eps, params.get('gain'))
        if self.w_mask is not None:
            w = w * self.w_mask
        y = FUNCTIONS['dot'](x, w)
        return y + params['bias'] if 'bias' in params else y


class SignedWLinear(_Sized):
    """`x @ (|weight| * sign)`."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, out_size, w_init=init.KaimingNormal(), w_sign=None, name=None, param_type=ParamState):
        super().__init__(in_size, out_size, name)
        self.w_sign = w_sign
        self.weight = param_type(init.param(w_init, self.in_size + self.out_size, allow_none=False))

    def update(self, x):
        w = FUNCTIONS['abs'](self.weight.value)
        return FUNCTIONS['matmul'](x, w if self.w_sign is None else w * self.w_sign)


class OneToOne(Module):
    """One weight for each input."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, w_init=init.Normal(), b_init=None, name=None, param_type=ParamState):
        super().__init__(name=name)
        self.in_size = in_size
        self.out_size = in_size
        params = dict(weight=init.param(w_init, self.in_size, allow_none=False))
        if b_init is not None:
            params['bias'] = init.param(b_init, self.out_size, allow_none=False)
        self.weight = param_type(params)

    def update(self, pre_val):
        params = self.weight.value
        post = pre_val * params['weight']
        return post + params['bias'] if 'bias' in params else post


class LoRA(Module):
    """A product of two thin matrices, added to a module's result."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_features, lora_rank, out_features, *, base_module=None, kernel_init=init.LecunNormal(),
                 param_type=ParamState, in_size=None):
        super().__init__()
        self.in_size = in_features
        self.out_size = out_features
        self.in_features = in_features
        self.out_features = out_features
        self.base_module = base_module
        self.weight = param_type(dict(lora_a=kernel_init((in_features, lora_rank)), lora_b=kernel_init((lora_rank, out_features))))
        if in_size is not None:
            self.in_size = in_size
            self.out_size = tuple(self.in_size[:-1]) + (out_features,)

    def __call__(self, x):
        out = x @ self.weight.value['lora_a'] @ self.weight.value['lora_b']
        if self.base_module is not None:
            if not callable(self.base_module):
                raise ValueError('`self.base_module` must be callable.')
            out += self.base_module(x)
        return out


class Embedding(Module):
    """Rows of a table by number."""

    __module__ = 'brainstate.nn._embedding'

    def __init__(self, num_embeddings, embedding_size, embedding_init=init.LecunUniform(), padding_idx=None, max_norm=None,
                 norm_type=2.0, scale_grad_by_freq=False, freeze=False, name=None, param_type=ParamState):
        if max_norm is not None or scale_grad_by_freq or padding_idx is not None:
            raise NotImplementedError('Sidetrace does not have padding_idx, max_norm and scale_grad_by_freq of brainstate.nn.Embedding'
                                      ' yet; without them it has Embedding.')
        super().__init__(name=name)
        self.num_embeddings = int(num_embeddings)
        self.embedding_size = (embedding_size,) if isinstance(embedding_size, int) else tuple(embedding_size)
        self.out_size = self.embedding_size
        self.padding_idx = padding_idx
        self.max_norm = max_norm
        self.norm_type = norm_type
        self.scale_grad_by_freq = bool(scale_grad_by_freq)
        self.freeze = bool(freeze)
        self.weight = param_type(init.param(embedding_init, (self.num_embeddings,) + self.out_size))

    def update(self, indices):
        from jax import lax
        indices = asarray(indices)
        if indices.dtype.kind not in 'iu':
            raise TypeError('Embedding indices must be integers.')
        weight = self.weight.value
        return (lax.stop_gradient(weight) if self.freeze else weight)[indices]


# Dropout

def _probability(prob):
    assert 0. <= prob <= 1., 'Dropout probability must be in the range [0, 1]. But got %s.' % prob
    return prob


def _fitting():
    return environ.get('fit', desc='Whether this is a fitting process. Bool.')


def _kept(mask, x, prob):
    return FUNCTIONS['where'](mask, asarray(x / prob, x.dtype), asarray(0., x.dtype))


class Dropout(ElementWiseBlock):
    """Elements stay with a probability, and are scaled; all stay where the environment says `fit=False`."""

    __module__ = 'brainstate.nn'

    def __init__(self, prob=0.5, broadcast_dims=(), name=None):
        super().__init__(name=name)
        self.prob = _probability(prob)
        self.broadcast_dims = broadcast_dims

    def __call__(self, x):
        if not _fitting() or self.prob >= 1.:
            return x
        shape = list(x.shape)
        for dim in self.broadcast_dims:
            shape[dim] = 1
        return _kept(FUNCTIONS['broadcast_to'](random.bernoulli(self.prob, tuple(shape)), x.shape), x, self.prob)


class _DropoutNd(ElementWiseBlock):
    def __init__(self, prob=0.5, channel_axis=-1, name=None):
        super().__init__(name=name)
        self.prob = _probability(prob)
        self.channel_axis = channel_axis

    def __call__(self, x):
        if x.ndim not in (self.minimal_dim, self.minimal_dim + 1):
            raise RuntimeError('dropout1d: Expected %dD or %dD input, but received a %dD input. %s' % (
                self.minimal_dim, self.minimal_dim + 1, x.ndim, self._note))
        axis = self.channel_axis
        if x.ndim == self.minimal_dim:
            stay = (axis % x.ndim,)
        else:
            axis = axis + 1 if axis >= 0 else x.ndim + axis
            assert axis != 0, 'Channel axis must not be 0. But got %s.' % self.channel_axis
            stay = (axis, 0)
        if not _fitting() or self.prob >= 1.:
            return x
        shape = tuple(n if i in stay else 1 for i, n in enumerate(x.shape))
        return _kept(FUNCTIONS['broadcast_to'](random.bernoulli(self.prob, shape), x.shape), x, self.prob)


def _dropout_nd(n):
    note = ('Note that dropout%dd exists to provide channel-wise dropout on inputs with %d spatial dimension%s, a channel dimension, and'
            ' an optional batch dimension%s (i.e. %dD or %dD inputs)%s.' % (n, n, 's' if n > 1 else '', '', n + 1, n + 2, ''))
    return type('Dropout%dd' % n, (_DropoutNd,), {'minimal_dim': n + 1, '_note': note, '__module__': 'brainstate.nn'})


Dropout1d, Dropout2d, Dropout3d = _dropout_nd(1), _dropout_nd(2), _dropout_nd(3)


class DropoutFixed(ElementWiseBlock):
    """Dropout with a mask that `init_state` draws and that stays."""

    __module__ = 'brainstate.nn'

    def __init__(self, in_size, prob=0.5, name=None):
        super().__init__(name=name)
        self.prob = _probability(prob)
        self.in_size = in_size
        self.out_size = in_size

    def init_state(self, batch_size=None, **kwargs):
        if self.prob < 1.:
            self.mask = ShortTermState(init.param(lambda size: random.bernoulli(self.prob, size), self.in_size, batch_size))

    def update(self, x):
        if not _fitting() or self.prob >= 1.:
            return x
        if self.mask.value.shape != x.shape:
            raise ValueError('Input shape %s does not match the mask shape %s. Please call `init_state()` method first.' % (
                x.shape, self.mask.value.shape))
        return _kept(self.mask.value, x, self.prob)
