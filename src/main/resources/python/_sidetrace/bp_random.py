"""brainpy.math.random of BrainPy 2.4: a Variable that holds a raw key, samplers that give boxes."""

from _sidetrace import apis, draws, make, missing, seeds
from _sidetrace.array import value_of
from _sidetrace.bp_array import Array, boxed
from _sidetrace.variable import Variable
from jax import random as _jr


def _formalized(key):
    if isinstance(key, int):
        return _jr.PRNGKey(key)
    if not seeds.is_array(key) or str(key.dtype) != 'uint32' or key.size != 2:
        raise TypeError('key must be a int or an array with two uint32.')
    return make.asarray(seeds.plain(key))


def _raw(seed_or_key):
    if seed_or_key is None:
        seed_or_key = seeds.UNSEEDED
    if isinstance(seed_or_key, int):
        return _jr.PRNGKey(seed_or_key)
    if len(seed_or_key) != 2 and str(seed_or_key.dtype) != 'uint32':
        raise ValueError('key must be an array with dtype uint32. But we got %s' % (seed_or_key,))
    return make.asarray(seeds.plain(seed_or_key))


class RandomState(Variable):
    """A key that moves on with every draw."""

    __module__ = 'brainpy._src.math.random'

    def __init__(self, seed_or_key=None, seed=None, ready_to_trace=True):
        if seed is not None and seed_or_key is not None:
            raise ValueError('Please set "seed_or_key" or "seed", not both.')
        super().__init__(_raw(seed if seed_or_key is None else seed_or_key))
        apis.states.splitsBeforeCalls(self._state)

    def __repr__(self):
        shown = repr(self.value)
        return '%s(key=%s)' % (type(self).__name__, shown[shown.index('('):])

    __str__ = __repr__

    # the key

    def clone(self):
        return type(self)(self.split_key())

    def seed(self, seed_or_key=None, seed=None):
        if seed is not None and seed_or_key is not None:
            raise ValueError('Please set "seed_or_key" or "seed", not both.')
        self._write(_raw(seed if seed_or_key is None else seed_or_key))

    def split_key(self):
        keys = _jr.split_apart(self.value, num=2)
        self._write(keys[0])
        return keys[1]

    def split_keys(self, n):
        keys = _jr.split_apart(self.value, n + 1)
        self._write(keys[0])
        return keys[1:]

    def _key(self, key):
        if key is not None:
            return _formalized(key)
        key = self.split_key()
        draws.split_off(self._state, value_of(key))
        return key

    # samplers

    def rand(self, *dn, key=None):
        return boxed(_jr.uniform(self._key(key), dn))

    def randn(self, *dn, key=None):
        return boxed(_jr.normal(self._key(key), dn))

    def random(self, size=None, key=None):
        return boxed(_jr.uniform(self._key(key), seeds.shape_of(size)))

    random_sample = ranf = sample = random

    def randint(self, low, high=None, size=None, dtype=int, key=None):
        low, high = (0, seeds.plain(low)) if high is None else (seeds.plain(low), seeds.plain(high))
        size = seeds.common(low, high) if size is None else size
        return boxed(_jr.randint(self._key(key), seeds.shape_of(size), low, high, dtype))

    def random_integers(self, low, high=None, size=None, key=None):
        low, high = (1, seeds.plain(low)) if high is None else (seeds.plain(low), seeds.plain(high))
        high = high + 1
        size = seeds.common(low, high) if size is None else size
        return boxed(_jr.randint(self._key(key), seeds.shape_of(size), low, high))

    def choice(self, a, size=None, replace=True, p=None, key=None):
        return boxed(_jr.choice(self._key(key), seeds.plain(a), seeds.shape_of(size), replace, seeds.plain(p)))

    def permutation(self, x, axis=0, independent=False, key=None):
        return boxed(_jr.permutation(self._key(key), seeds.plain(x), axis, independent))

    def shuffle(self, x, axis=0, key=None):
        if not isinstance(x, Array):
            raise TypeError('This numpy operator needs in-place updating, therefore inputs should be brainpy Array.')
        x.value = _jr.permutation(self._key(key), x.value, axis)

    def normal(self, loc=None, scale=None, size=None, key=None):
        return self._moved(_jr.normal, loc, scale, size, key)

    def gumbel(self, loc=None, scale=None, size=None, key=None):
        return self._moved(_jr.gumbel, loc, scale, size, key)

    def laplace(self, loc=None, scale=None, size=None, key=None):
        return self._moved(_jr.laplace, loc, scale, size, key)

    def logistic(self, loc=None, scale=None, size=None, key=None):
        return self._moved(_jr.logistic, loc, scale, size, key)

    def _moved(self, sampler, loc, scale, size, key):
        loc, scale = seeds.plain(loc), seeds.plain(scale)
        size = seeds.common(loc, scale) if size is None else size
        return boxed(seeds.shifted(loc, scale, sampler(self._key(key), seeds.shape_of(size))))

    def lognormal(self, mean=None, sigma=None, size=None, key=None):
        r = seeds.plain(self._moved(_jr.normal, mean, sigma, size, key))
        return boxed(seeds.unary('exp', r))

    def uniform(self, low=0., high=1., size=None, key=None):
        low, high = seeds.plain(low), seeds.plain(high)
        size = seeds.common(low, high) if size is None else size
        return boxed(_jr.uniform(self._key(key), seeds.shape_of(size), None, low, high))

    def exponential(self, scale=None, size=None, key=None):
        scale = seeds.plain(scale)
        size = seeds.common(scale) if size is None else size
        r = _jr.exponential(self._key(key), seeds.shape_of(size))
        # A rate, for all its name: so 2.4 has it.
        return boxed(r if scale is None else r / scale)

    def gamma(self, shape, scale=None, size=None, key=None):
        shape, scale = seeds.plain(shape), seeds.plain(scale)
        size = seeds.common(shape, scale) if size is None else size
        r = _jr.gamma(self._key(key), shape, seeds.shape_of(size))
        return boxed(r if scale is None else r * scale)

    def standard_gamma(self, shape, size=None, key=None):
        return self._drawn(_jr.gamma, (shape,), size, key)

    def loggamma(self, a, size=None, key=None):
        return self._drawn(_jr.loggamma, (a,), size, key)

    def beta(self, a, b, size=None, key=None):
        return self._drawn(_jr.beta, (a, b), size, key)

    def pareto(self, a, size=None, key=None):
        return self._drawn(_jr.pareto, (a,), size, key)

    def poisson(self, lam=1., size=None, key=None):
        return self._drawn(_jr.poisson, (lam,), size, key)

    def bernoulli(self, p, size=None, key=None):
        return self._drawn(_jr.bernoulli, (p,), size, key)

    def _drawn(self, sampler, parameters, size, key):
        parameters = [seeds.plain(p) for p in parameters]
        size = seeds.common(*parameters) if size is None else size
        return boxed(sampler(self._key(key), *parameters, shape=seeds.shape_of(size)))

    def standard_cauchy(self, size=None, key=None):
        return boxed(_jr.cauchy(self._key(key), seeds.shape_of(size)))

    def standard_exponential(self, size=None, key=None):
        return boxed(_jr.exponential(self._key(key), seeds.shape_of(size)))

    def standard_normal(self, size=None, key=None):
        return boxed(_jr.normal(self._key(key), seeds.shape_of(size)))

    def maxwell(self, size=None, key=None):
        return boxed(_jr.maxwell(self._key(key), seeds.shape_of(size)))

    def truncated_normal(self, lower, upper, size=None, loc=0., scale=1., dtype=float, key=None):
        lower, upper, loc, scale = [seeds.number(seeds.plain(x)) for x in (lower, upper, loc, scale)]
        bad = ((loc < lower - 2 * scale) | (loc > upper + 2 * scale)).any()
        if not apis.values.isTracer(bad._v) and bad:
            raise ValueError('mean is more than 2 std from [lower, upper] in truncated_normal. The distribution of values may be incorrect.')
        size = seeds.common(lower, upper, loc, scale) if size is None else seeds.shape_of(size)
        return boxed(seeds.truncated(_jr.uniform, self._key(key), lower, upper, loc, scale, size))

    def geometric(self, p, size=None, key=None):
        p = seeds.plain(p)
        size = seeds.common(p) if size is None else size
        u = _jr.uniform(self._key(key), seeds.shape_of(size))
        return boxed(seeds.unary('floor', seeds.unary('log1p', -u) / seeds.unary('log1p', -p)))

    def chisquare(self, df, size=None, key=None):
        x = _jr.normal(self._key(key), (df,) + seeds.shape_of(size)) ** 2
        return boxed(x.sum() if size is None else x.sum(axis=0))

    def dirichlet(self, alpha, size=None, key=None):
        return boxed(_jr.dirichlet(self._key(key), seeds.plain(alpha), seeds.shape_of(size)))

    def rayleigh(self, scale=1., size=None, key=None):
        scale = seeds.plain(scale)
        size = seeds.common(scale) if size is None else size
        u = _jr.uniform(self._key(key), seeds.shape_of(size))
        return boxed(seeds.unary('sqrt', -2. * seeds.unary('log', u)) * scale)

    def weibull(self, a, size=None, key=None):
        return self.weibull_min(a, None, size, key)

    def weibull_min(self, a, scale=None, size=None, key=None):
        key, a, scale = self._key(key), seeds.plain(a), seeds.plain(scale)
        size = seeds.common(a, scale) if size is None else size
        u = _jr.uniform(key, seeds.shape_of(size))
        r = (-seeds.unary('log1p', -u)) ** (1. / a)
        return boxed(r if scale is None else r / scale)

    def t(self, df, size=None, key=None):
        df = seeds.plain(df)
        size = seeds.common(df) if size is None else seeds.shape_of(size)
        keys = self.split_keys(2) if key is None else _jr.split_apart(_formalized(key), 2)
        n = _jr.normal(keys[0], size)
        half = df / 2.
        return boxed(n * seeds.unary('sqrt', half / _jr.gamma(keys[1], half, size)))

    def categorical(self, logits, axis=-1, size=None, key=None):
        key, logits = self._key(key), seeds.plain(logits)
        return boxed(_jr.categorical(key, logits, axis, None if size is None else seeds.shape_of(size)))

    def rand_like(self, input, *, dtype=None, key=None):
        return self.random(input.shape, key)

    def randn_like(self, input, *, dtype=None, key=None):
        return self.randn(*input.shape, key=key)

    def randint_like(self, input, low=0, high=None, *, dtype=None, key=None):
        return self.randint(low, max(input) if high is None else high, input.shape, int if dtype is None else dtype, key)


Generator = RandomState
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
        gumbel laplace logistic normal pareto poisson standard_cauchy standard_exponential standard_gamma standard_normal uniform
        lognormal chisquare dirichlet geometric rayleigh weibull weibull_min maxwell t loggamma categorical rand_like randint_like
        randn_like split_key split_keys truncated_normal'''.split():
    globals()[_name] = _of_default(_name)


def bernoulli(p=0.5, size=None, key=None):
    return default_state().bernoulli(p, size, key)


def seed(seed=None):
    default_state().seed(seed)


def clone_rng(seed_or_key=None, clone=True):
    if seed_or_key is None:
        return default_state().clone() if clone else default_state()
    return RandomState(seed_or_key)


default_rng = clone_rng
_elsewhere = missing.getattr_for('brainpy.math.random', lambda: list(globals()))


def __getattr__(name):
    return default_state() if name == 'DEFAULT' else _elsewhere(name)
