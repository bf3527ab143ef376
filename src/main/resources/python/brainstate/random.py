"""brainstate.random: samplers that take their keys from a state. `brainpy.math.random` is this module."""

from _sidetrace import apis, draws, make, missing, seeds
from _sidetrace.array import value_of, wrap
from _sidetrace.state import State
from jax import random as _jr


def _format_key(key):
    if isinstance(key, int):
        return _jr.key(key)
    if hasattr(type(key), '_sidetrace_value') and not hasattr(key, 'update'):
        if seeds.typed(key):
            return key
        if key.size == 1 and str(key.dtype).startswith(('int', 'uint')):
            return _jr.key(key.reshape(()))
        if str(key.dtype) != 'uint32' or key.size != 2:
            raise TypeError('Raw key must be a uint32 array of size 2, but got dtype=%s, size=%d.' % (key.dtype, key.size))
        return _jr.wrap_key_data(make.asarray(key, 'uint32'))
    raise TypeError('key must be an int, a typed JAX key, or a uint32 array of size 2.')


def _refuse(bad, message):
    """`jit_error_if`: known only when the numbers are."""
    v = value_of(bad)
    if not apis.values.isTracer(v) and apis.values.item(v, 0):
        raise _runtime_error(message)


def _runtime_error(message):
    from _sidetrace.errors import JaxRuntimeError
    return JaxRuntimeError(message)


class RandomState(State):
    """A key that moves on with every draw."""

    __module__ = 'brainstate.random'

    def __init__(self, seed_or_key=None):
        super().__init__(_jr.key(seeds.UNSEEDED) if seed_or_key is None else _format_key(seed_or_key))
        self._backup = None

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, self.value)

    # the key

    def check_if_deleted(self):
        pass

    def backup_key(self):
        if self._backup is not None:
            raise ValueError('The random key has been backed up, and has not been restored.')
        self._backup = self.value

    def restore_key(self):
        if self._backup is None:
            raise ValueError('The random key has not been backed up.')
        self.value = self._backup
        self._backup = None

    def clone(self):
        return type(self)(self.split_key())

    def set_key(self, key):
        self.value = _format_key(key)

    def seed(self, seed_or_key=None):
        self.value = _jr.key(seeds.UNSEEDED) if seed_or_key is None else _format_key(seed_or_key)

    def split_key(self, n=None, backup=False):
        if n is not None:
            n = _positive(n)
        keys = _jr.split_apart(self.value, num=2 if n is None else n + 1)
        if backup:
            self.backup_key()
        self.value = keys[0]
        return keys[1] if n is None else keys[1:]

    def self_assign_multi_keys(self, n, backup=True):
        keys = _jr.split_apart(self.value, _positive(n))
        if backup:
            self.backup_key()
        self.value = keys

    def _key(self, key):
        if key is not None:
            return _format_key(key)
        key = self.split_key()
        draws.split_off(self._state, value_of(key))
        return key

    # samplers

    def rand(self, *dn, key=None, dtype=None):
        return _jr.uniform(self._key(key), dn, dtype)

    def randn(self, *dn, key=None, dtype=None):
        return _jr.normal(self._key(key), dn, dtype)

    def random(self, size=None, key=None, dtype=None):
        return _jr.uniform(self._key(key), seeds.shape_of(size), dtype)

    random_sample = ranf = sample = random

    def randint(self, low, high=None, size=None, dtype=None, key=None):
        if high is None:
            low, high = 0, low
        low, high = seeds.plain(low), seeds.plain(high)
        size = seeds.common(low, high) if size is None else size
        return _jr.randint(self._key(key), seeds.shape_of(size), low, high, dtype)

    def random_integers(self, low, high=None, size=None, key=None, dtype=None):
        low, high = seeds.plain(low), seeds.plain(high)
        if high is None:
            low, high = 1, low
        high = high + 1
        size = seeds.common(low, high) if size is None else size
        return _jr.randint(self._key(key), seeds.shape_of(size), low, high, dtype)

    def choice(self, a, size=None, replace=True, p=None, key=None):
        p, key = seeds.plain(p), self._key(key)
        if isinstance(a, (list, tuple)) and any(isinstance(x, str) for x in a):
            import numpy
            i = _jr.choice(key, make.arange(len(a)), seeds.shape_of(size), replace, p)
            return numpy.asarray(a)[numpy.asarray(i)]
        return _jr.choice(key, seeds.plain(a), seeds.shape_of(size), replace, p)

    def permutation(self, x, axis=0, independent=False, key=None):
        x = seeds.plain(x)
        return _jr.permutation(self._key(key), x, axis, independent)

    def shuffle(self, x, axis=0, key=None):
        return self.permutation(x, axis=axis, key=key)

    def normal(self, loc=None, scale=None, size=None, key=None, dtype=None):
        loc, scale = seeds.plain(loc), seeds.plain(scale)
        size = seeds.common(scale, loc) if size is None else size
        return seeds.shifted(loc, scale, _jr.normal(self._key(key), seeds.shape_of(size), dtype))

    def uniform(self, low=0., high=1., size=None, key=None, dtype=None):
        low, high = seeds.plain(low), seeds.plain(high)
        size = seeds.common(low, high) if size is None else size
        return _jr.uniform(self._key(key), seeds.shape_of(size), dtype, low, high)

    def exponential(self, scale=None, size=None, key=None, dtype=None):
        scale = seeds.plain(scale)
        size = seeds.common(scale) if size is None else size
        r = _jr.exponential(self._key(key), seeds.shape_of(size), dtype)
        return r if scale is None else r * seeds.number(scale)

    def gamma(self, shape, scale=None, size=None, key=None, dtype=None):
        shape, scale = seeds.plain(shape), seeds.plain(scale)
        size = seeds.common(shape, scale) if size is None else size
        r = _jr.gamma(self._key(key), shape, seeds.shape_of(size), dtype)
        return r if scale is None else r * scale

    def standard_gamma(self, shape, size=None, key=None, dtype=None):
        return self.gamma(shape, None, size, key, dtype)

    def loggamma(self, a, size=None, key=None, dtype=None):
        return self._drawn(_jr.loggamma, (a,), size, key, dtype)

    def beta(self, a, b, size=None, key=None, dtype=None):
        return self._drawn(_jr.beta, (a, b), size, key, dtype)

    def pareto(self, a, size=None, key=None, dtype=None):
        return self._drawn(_jr.pareto, (a,), size, key, dtype)

    def standard_t(self, df, size=None, key=None, dtype=None):
        return self._drawn(_jr.t, (df,), size, key, dtype)

    def poisson(self, lam=1., size=None, key=None, dtype=None):
        return self._drawn(_jr.poisson, (lam,), size, key, dtype)

    def _drawn(self, sampler, parameters, size, key, dtype):
        parameters = [seeds.plain(p) for p in parameters]
        size = seeds.common(*parameters) if size is None else size
        return sampler(self._key(key), *parameters, shape=seeds.shape_of(size), dtype=dtype)

    def gumbel(self, loc=None, scale=None, size=None, key=None, dtype=None):
        return self._moved(_jr.gumbel, loc, scale, size, key, dtype)

    def laplace(self, loc=None, scale=None, size=None, key=None, dtype=None):
        return self._moved(_jr.laplace, loc, scale, size, key, dtype)

    def logistic(self, loc=None, scale=None, size=None, key=None, dtype=None):
        return self._moved(_jr.logistic, loc, scale, size, key, dtype)

    def _moved(self, sampler, loc, scale, size, key, dtype):
        loc, scale = seeds.plain(loc), seeds.plain(scale)
        size = seeds.common(loc, scale) if size is None else size
        return seeds.shifted(loc, scale, sampler(self._key(key), seeds.shape_of(size), dtype))

    def standard_cauchy(self, size=None, key=None, dtype=None):
        return _jr.cauchy(self._key(key), seeds.shape_of(size), dtype)

    def standard_exponential(self, size=None, key=None, dtype=None):
        return _jr.exponential(self._key(key), seeds.shape_of(size), dtype)

    def standard_normal(self, size=None, key=None, dtype=None):
        return _jr.normal(self._key(key), seeds.shape_of(size), dtype)

    def maxwell(self, size=None, key=None, dtype=None):
        return _jr.maxwell(self._key(key), seeds.shape_of(size), dtype)

    def lognormal(self, mean=None, sigma=None, size=None, key=None, dtype=None):
        mean, sigma = [None if x is None else seeds.number(seeds.plain(x)) for x in (mean, sigma)]
        size = seeds.common(mean, sigma) if size is None else size
        return seeds.unary('exp', seeds.shifted(mean, sigma, _jr.normal(self._key(key), seeds.shape_of(size), dtype)))

    def rayleigh(self, scale=1., size=None, key=None, dtype=None):
        scale = seeds.plain(scale)
        size = seeds.common(scale) if size is None else size
        u = _jr.uniform(self._key(key), seeds.shape_of(size), dtype)
        x = seeds.unary('sqrt', -2. * seeds.unary('log', u))
        return x if scale is None else x * scale

    def weibull(self, a, size=None, key=None, dtype=None):
        return self.weibull_min(a, None, size, key, dtype)

    def weibull_min(self, a, scale=None, size=None, key=None, dtype=None):
        key, a, scale = self._key(key), seeds.plain(a), seeds.plain(scale)
        if size is None:
            size = seeds.common(a, scale)
        elif getattr(a, 'size', 1) > 1:
            raise ValueError('"a" should be a scalar when "size" is provided. But we got %s' % a)
        u = _jr.uniform(key, seeds.shape_of(size), dtype)
        r = (-seeds.unary('log1p', -u)) ** (1. / a)
        return r if scale is None else r * scale

    def bernoulli(self, p=0.5, size=None, key=None, check_valid=True):
        p = seeds.plain(p)
        if check_valid:
            checked = wrap(value_of(make.asarray(p)))
            _refuse(((checked < 0) | (checked > 1)).any(), 'Parameter p should be within [0, 1], but we got {p}')
        size = seeds.common(p) if size is None else size
        return _jr.bernoulli(self._key(key), p, seeds.shape_of(size))

    def truncated_normal(self, lower, upper, loc=0., scale=1., size=None, key=None, dtype=None, check_valid=True):
        lower, upper, loc, scale = [seeds.number(seeds.plain(x)) for x in (lower, upper, loc, scale)]
        if check_valid:
            _refuse(((loc < lower - 2 * scale) | (loc > upper + 2 * scale)).any(),
                    'mean is more than 2 std from [lower, upper] in truncated_normal. The distribution of values may be incorrect.')
        size = seeds.common(lower, upper, loc, scale) if size is None else size
        return seeds.truncated(_jr.uniform, self._key(key), lower, upper, loc, scale, size)

    def geometric(self, p, size=None, key=None, dtype=None):
        p = seeds.plain(p)
        size = seeds.common(p) if size is None else size
        u = _jr.uniform(self._key(key), seeds.shape_of(size))
        r = seeds.unary('floor', seeds.unary('log1p', -u) / seeds.unary('log1p', -p)) + 1
        return make.asarray(r, dtype or 'int32')

    def chisquare(self, df, size=None, key=None, dtype=None, check_valid=True):
        df, key = seeds.plain(df), self._key(key)
        size = seeds.common(df) if size is None else size
        return 2. * _jr.gamma(key, 0.5 * seeds.number(df), shape=seeds.shape_of(size))

    def dirichlet(self, alpha, size=None, key=None, dtype=None):
        return _jr.dirichlet(self._key(key), seeds.plain(alpha), seeds.shape_of(size), dtype)

    def t(self, df, size=None, key=None, dtype=None):
        df = seeds.number(seeds.plain(df))
        size = df.shape if size is None else seeds.shape_of(size)
        keys = self.split_key(2) if key is None else _jr.split_apart(_format_key(key), 2)
        half = df / make.asarray(2., 'float32')
        n = _jr.normal(keys[0], size)
        return n * seeds.unary('sqrt', half / _jr.gamma(keys[1], half, size))

    def categorical(self, logits, axis=-1, size=None, key=None):
        key, logits = self._key(key), seeds.plain(logits)
        return _jr.categorical(key, logits, axis, None if size is None else seeds.shape_of(size))

    def rand_like(self, input, *, dtype=None, key=None):
        return self.random(input.shape, key, dtype)

    def randn_like(self, input, *, dtype=None, key=None):
        return self.randn(*input.shape, key=key, dtype=dtype)

    def randint_like(self, input, low=0, high=None, *, dtype=None, key=None):
        return self.randint(low, max(input) if high is None else high, input.shape, dtype, key)


def _positive(n):
    from operator import index
    try:
        n = index(n)
    except TypeError:
        raise TypeError('n must be an integer, but got %r' % (n,)) from None
    if n < 1:
        raise ValueError('n should be a positive integer, but got %d' % n)
    return n


_default = []


def default_state():
    """The state of the module's functions: there from the start, whoever asks first."""
    if not _default:
        apis.states.fromTheStart(lambda: _default.append(RandomState()))
    return _default[0]


def _of_default(name):
    method = getattr(RandomState, name)

    def f(*args, **kwargs):
        return method(default_state(), *args, **kwargs)

    f.__name__ = f.__qualname__ = name
    return f


for _name in '''rand randint random_integers randn random random_sample ranf sample choice permutation shuffle beta exponential gamma
        gumbel laplace logistic normal pareto poisson standard_cauchy standard_exponential standard_gamma standard_normal standard_t
        uniform bernoulli lognormal chisquare dirichlet geometric rayleigh weibull weibull_min maxwell t loggamma categorical rand_like
        randint_like randn_like split_key'''.split():
    globals()[_name] = _of_default(_name)


def truncated_normal(lower, upper, size=None, loc=0., scale=1., key=None, dtype=None, check_valid=True):
    return default_state().truncated_normal(lower, upper, loc, scale, size, key, dtype, check_valid)


def seed(seed_or_key=None):
    if seed_or_key is None:
        return default_state().seed()
    default_state().set_key(_format_key(seed_or_key))


def set_key(seed_or_key):
    default_state().set_key(_format_key(seed_or_key))


def get_key():
    return default_state().value


def get_key_data():
    return _jr.key_data(default_state().value)


def restore_key():
    default_state().restore_key()


def split_keys(n, backup=False):
    if not isinstance(n, int) or n <= 0:
        raise ValueError('n must be a positive integer, got %s' % (n,))
    return default_state().split_key(n, backup)


def self_assign_multi_keys(n, backup=True):
    if not isinstance(n, int) or n <= 0:
        raise ValueError('n must be a positive integer, got %s' % (n,))
    default_state().self_assign_multi_keys(n, backup)


def clone_rng(seed_or_key=None, clone=True):
    if seed_or_key is None:
        return default_state().clone() if clone else default_state()
    return RandomState(seed_or_key)


def default_rng(seed_or_key=None):
    return default_state() if seed_or_key is None else RandomState(seed_or_key)


class seed_context:
    """While it is open, the default state draws from a seed of its own."""

    def __init__(self, seed_or_key):
        self._seed = seed_or_key

    def __enter__(self):
        self._before = default_state().value
        seed(self._seed)

    def __exit__(self, *exc):
        default_state().seed(self._before)
        return False


_elsewhere = missing.getattr_for('brainstate.random', lambda: list(globals()))


def __getattr__(name):
    return default_state() if name == 'DEFAULT' else _elsewhere(name)
