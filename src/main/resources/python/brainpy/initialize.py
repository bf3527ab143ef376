"""brainpy.initialize: first values of weights."""

from _sidetrace import missing
from _sidetrace import profile as _profile
from _sidetrace.bp_array import Array as _Array
from _sidetrace.ops import FUNCTIONS as _F
from _sidetrace.scalings import six as _six
from _sidetrace.array import is_arraylike as _is_arraylike
from brainpy import math as _bm


class Initializer:
    """Makes an array of a shape."""

    def __new__(cls, *args, **kwargs):
        if cls is Initializer:
            raise TypeError("Can't instantiate abstract class Initializer with abstract method __call__")
        return object.__new__(cls)

    def __call__(self, shape, dtype=None):
        raise NotImplementedError

    def __repr__(self):
        return type(self).__name__


def _format_shape(shape):
    if isinstance(shape, int):
        return (shape,)
    if len(shape) == 0:
        raise ValueError('Please provide shape.')
    return shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape


def _numbers(shape):
    return [d if isinstance(d, int) else _product(d) for d in shape]


def _product(sizes):
    n = 1
    for d in sizes:
        n *= d
    return n


class _Drawn(Initializer):
    """From a random state; without a seed, the global one."""

    _shown = ()

    def __init__(self, seed):
        # In 2.4 a copy, unless told otherwise; in 2.7 always the one itself.
        self.rng = _bm.random.default_rng(seed, clone=False) if _profile.two_pass else _bm.random.default_rng(seed)

    def __repr__(self):
        return '%s(%s, rng=%s)' % (type(self).__name__, ', '.join('%s=%s' % (key, getattr(self, key)) for key in self._shown), self.rng)


class Normal(_Drawn):
    _shown = ('scale',)

    def __init__(self, mean=0., scale=1., seed=None):
        super().__init__(seed)
        self.mean = mean
        self.scale = scale

    def __call__(self, shape, dtype=None):
        return _bm.asarray(self.rng.normal(size=_format_shape(shape), loc=self.mean, scale=self.scale), dtype=dtype)


class TruncatedNormal(_Drawn):
    _shown = ('loc', 'scale', 'lower', 'upper')

    def __init__(self, loc=0., scale=1., lower=None, upper=None, seed=None):
        assert scale > 0, '`scale` must be positive.'
        super().__init__(seed)
        self.loc = loc
        self.scale = scale
        self.lower = lower
        self.upper = upper

    def __call__(self, shape, dtype=None):
        drawn = self.rng.truncated_normal(
            size=_format_shape(shape), scale=self.scale, lower=self.lower, upper=self.upper, loc=self.loc)
        return _bm.asarray(drawn, dtype=dtype)


class Uniform(_Drawn):
    _shown = ('min_val', 'max_val')

    def __init__(self, min_val=0., max_val=1., seed=None):
        super().__init__(seed)
        self.min_val = min_val
        self.max_val = max_val

    def __call__(self, shape, dtype=None):
        return _bm.asarray(self.rng.uniform(low=self.min_val, high=self.max_val, size=_format_shape(shape)), dtype=dtype)


class VarianceScaling(_Drawn):
    """Of a variance that goes with the numbers of inputs and outputs."""

    def __init__(self, scale, mode, distribution, in_axis=-2, out_axis=-1, seed=None):
        assert mode in ['fan_in', 'fan_out', 'fan_avg']
        assert distribution in ['truncated_normal', 'normal', 'uniform']
        super().__init__(seed)
        self.scale = scale
        self.mode = mode
        self.in_axis = in_axis
        self.out_axis = out_axis
        self.distribution = distribution

    def __call__(self, shape, dtype=None):
        shape = _format_shape(shape)
        rest = _product(shape) / shape[self.in_axis] / shape[self.out_axis]
        fan_in, fan_out = shape[self.in_axis] * rest, shape[self.out_axis] * rest
        variance = self.scale / {'fan_in': fan_in, 'fan_out': fan_out, 'fan_avg': (fan_in + fan_out) / 2}[self.mode]
        root = _F['sqrt']
        if self.distribution == 'truncated_normal':
            drawn = self.rng.truncated_normal(-2, 2, size=shape) * (root(variance) / .87962566103423978)
        elif self.distribution == 'normal':
            drawn = self.rng.randn(*shape) * root(variance)
        else:
            drawn = self.rng.uniform(low=-1, high=1, size=shape) * root(3 * variance)
        return _bm.asarray(drawn, dtype=dtype)

    def __repr__(self):
        name = type(self).__name__
        return '%s(scale=%s, mode=%s, in_axis=%s, \n%sout_axis=%s, distribution=%s, rng=%s)' % (
            name, self.scale, self.mode, self.in_axis, ' ' * len(name), self.out_axis, self.distribution, self.rng)


KaimingUniform, KaimingNormal, XavierUniform, XavierNormal, LecunUniform, LecunNormal = _six(VarianceScaling, __name__)


class ZeroInit(Initializer):
    def __call__(self, shape, dtype=None):
        return _bm.zeros(_numbers(shape), dtype=dtype)


class Constant(Initializer):
    def __init__(self, value=1.):
        self.value = value

    def __call__(self, shape, dtype=None):
        return _bm.ones(_numbers(shape), dtype=dtype) * self.value

    def __repr__(self):
        return '%s(value=%s)' % (type(self).__name__, self.value)


class OneInit(Constant):
    """Ones, or another constant."""


class Identity(Constant):
    def __call__(self, shape, dtype=None):
        if isinstance(shape, int):
            shape = (shape,)
        elif not isinstance(shape, (tuple, list)):
            raise ValueError('Only support shape of int, or tuple/list of int in %s, but we got %s.' % (type(self).__name__, shape))
        elif len(shape) > 2:
            raise ValueError('Only support initialize 2D weights for %s.' % type(self).__name__)
        return _bm.eye(*_numbers(shape), dtype=dtype) * self.value


def parameter(param, sizes, allow_none=True, allow_scalar=True, sharding=None):
    """The value of a parameter that is given as a number, an array or a function of its shape."""
    if param is None:
        if allow_none:
            return None
        raise ValueError('Expect a parameter with type of float, ArrayType, Initializer, or Callable function, but we got None. ')
    sizes = (sizes,) if isinstance(sizes, int) else tuple(sizes)
    if allow_scalar and isinstance(param, (float, int, bool)):
        return param
    if callable(param):
        # 2.4 jits it, so that it runs twice and draws twice from the global random state.
        return (_bm.jit(param, static_argnums=0) if _profile.two_pass else param)(sizes)
    if not _is_arraylike(param):
        raise ValueError('Unknown param type %s: %s' % (type(param), param))
    if not isinstance(param, _Array):
        param = _bm.asarray(param)
    if allow_scalar and param.shape in ((), (1,)):
        return param
    if param.shape != sizes:
        raise ValueError('The shape of the parameters should be %s, but we got %s' % (sizes, param.shape))
    return param


def variable(init, batch_or_mode=None, sizes=None, batch_axis=0, axis_names=None, batch_axis_name=None):
    """A Variable of an array or of a function of its shape, with an axis for a batch where the mode or a number says so."""
    sizes = (sizes,) if isinstance(sizes, int) else None if sizes is None else tuple(sizes)
    number = None
    if isinstance(batch_or_mode, _bm.BatchingMode):
        number = batch_or_mode.batch_size
    elif isinstance(batch_or_mode, int) and batch_or_mode is not False:
        number = int(batch_or_mode)
    elif not (batch_or_mode in (None, False) or isinstance(batch_or_mode, _bm.NonBatchingMode)):
        raise ValueError('Unknown batch_size_or_mode: %s' % batch_or_mode)
    if callable(init):
        if sizes is None:
            raise ValueError('"varshape" cannot be None when data is a callable function.')
        if number is None:
            return _bm.Variable(init(sizes))
        return _bm.Variable(init(sizes[:batch_axis] + (number,) + sizes[batch_axis:]), batch_axis=batch_axis)
    if sizes is not None and _bm.shape(init) != sizes:
        raise ValueError('The shape of "data" %s does not match with "var_shape" %s' % (_bm.shape(init), sizes))
    if number is None:
        return _bm.Variable(init)
    return _bm.Variable(_bm.repeat(_bm.expand_dims(init, axis=batch_axis), number, axis=batch_axis), batch_axis=batch_axis)


def variable_(init, sizes=None, batch_or_mode=None, batch_axis=0, axis_names=None, batch_axis_name=None):
    """The same with the size before the batch."""
    return variable(init, batch_or_mode, sizes, batch_axis)


__getattr__ = missing.getattr_for('brainpy.initialize', lambda: list(globals()))
