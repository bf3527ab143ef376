"""jax.random, as far as Sidetrace has it: arguments are checked here, the engine draws."""

import math

from _sidetrace import apis, dtypes, draws, errors, make, missing, profile
from _sidetrace.array import is_arraylike, type_of, value_of, wrap
from _sidetrace.array import sizes as _sizes

_KEY = 'key<fry>'
_IMPLS = ('threefry2x32', 'rbg', 'unsafe_rbg', 'philox2x32', 'philox4x32', 'threefry4x32')


# arguments

def _shape_of(x):
    if isinstance(x, (list, tuple)):
        return make.array(x).shape
    return tuple(getattr(x, 'shape', ()))


def _broadcast(*shapes):
    rank = max([len(s) for s in shapes] or [0])
    result = [1] * rank
    for s in shapes:
        for axis, size in enumerate(s, rank - len(s)):
            if result[axis] == 1:
                result[axis] = size
            elif size != 1 and size != result[axis]:
                raise ValueError('Incompatible shapes for broadcasting: shapes=[%s]' % ', '.join(map(str, shapes)))
    return tuple(result)


def _shape(shape, name=None, *parameters):
    """The shape as a tuple; the parameters must fit into it."""
    if shape is None:
        return _broadcast(*[_shape_of(p) for p in parameters])
    if profile.two_pass and type(shape) is int:
        raise TypeError('jax._src.core.NamedShape() argument after * must be an iterable, not int')
    given = shape if isinstance(shape, (tuple, list)) else (shape,)
    if any(isinstance(s, (float, str)) for s in given):
        raise TypeError('Shapes must be 1D sequences of concrete values of integer type, got %s.' % (
            shape if isinstance(shape, str) and not profile.two_pass else tuple(given),))
    shape = tuple(_sizes(shape))
    if any(s < 0 for s in shape):
        if parameters:
            raise TypeError('Only non-negative indices are allowed when broadcasting static shapes, but got shape %s.' % (shape,))
        _refuse_size()
    if parameters:
        fitted = _broadcast(shape, *[_shape_of(p) for p in parameters])
        if fitted != shape:
            raise ValueError(
                '%s parameter shapes must be broadcast-compatible with shape argument, and the result of broadcasting the shapes must'
                ' equal the shape argument, but got result %s for shape argument %s.' % (name, fitted, shape))
    return shape


def _refuse_size():
    raise errors.MLIRError('Invalid type:\nerror: unknown: invalid tensor dimension size')


def _bad_key(what):
    raise TypeError('JAX encountered invalid PRNG key data: expected key_data ' + what)


def _typed(key):
    """`(the key as the engine's value, whether it came as raw words)`."""
    if not is_arraylike(key):
        raise TypeError('unexpected PRNG key type %s' % type(key))
    if type(key) in (int, float, bool):
        _bad_key('to have ndim, shape, and dtype attributes. Got %s' % (key,))
    v = value_of(key)
    if apis.values.dtype(v) == _KEY:
        return v, False
    return apis.random.wrap(v), True


# Before jax 0.4.24 these drew for every key of an array, and then found more numbers than they wanted; those split it.
_UNIFORM = ('uniform', 'normal', 'bernoulli')
_SPLITTING = ('split', 'randint', 'permutation', 'choice')


def _one_key(name, key, drawn=()):
    """`drawn` is the shape that the program wants."""
    v, raw = _typed(key)
    shape = tuple(apis.values.shape(v))
    if shape:
        if profile.two_pass and name in _UNIFORM:
            wanted = _shape(drawn)
            raise TypeError('reshape total size must be unchanged, got new_sizes %s for shape %s.' % (wanted, shape + wanted))
        if profile.two_pass and name in _SPLITTING:
            raise TypeError('split accepts a single key, but was given a key array of shape %s != (). Use jax.vmap for batching.' % (shape,))
        raise ValueError('%s accepts a single key, but was given a key array of shape %s != (). Use jax.vmap for batching.' % (
            name, tuple(key.shape)))
    if name not in ('split', 'fold_in') and not _within:
        apis.random.drawn(value_of(key), name, draws.state_of(value_of(key)))
    return v, raw


# Samplers that are under way: those that they use themselves draw nothing of their own.
_within = []


def _floating(name, dtype):
    if dtype is None or dtype is float:
        dtype = dtypes.float_name()
    n = dtypes.canonical(dtype)
    if n.startswith('complex') and name in ('normal', 'lognormal'):
        raise NotImplementedError('Sidetrace draws no %s yet; the nearest is float32.' % n)
    if not n.startswith(('float', 'bfloat')):
        raise ValueError('dtype argument to `%s` must be a float%s dtype, got %s' % (
            name, ' or complex' if name in ('normal', 'lognormal') else '', dtype if profile.two_pass else n))
    if n != 'float32':
        raise NotImplementedError('Sidetrace draws no %s yet; the nearest is float32.' % n)


def _integer(name, dtype):
    n = dtypes.int_name() if dtype is None or dtype is int else dtypes.canonical(dtype)
    if n in ('int64', 'uint64'):
        raise NotImplementedError('Sidetrace draws no %s yet; the nearest is int32.' % n)
    if not n.startswith(('int', 'uint')):
        raise TypeError('%s only accepts integer dtypes, got %s' % (name, n)) if name == 'randint' else ValueError(
            'dtype argument to `%s` must be an int dtype, got %s' % (name, n))
    return n


def _parameter(x):
    return value_of(make.array(x)) if isinstance(x, (list, tuple)) else value_of(x)


# keys

def _seeded(name, seed, impl=None, dtype=None):
    for i in (impl, dtype):
        if isinstance(i, str) and i not in _IMPLS:
            raise ValueError('unrecognized PRNG implementation "%s". Did you mean one of: %s?' % (
                i, ', '.join('"%s"' % x for x in _IMPLS)))
        if i is not None and i != 'threefry2x32' and str(i) != _KEY:
            raise NotImplementedError('Sidetrace has only the PRNG implementation "threefry2x32".')
    if type(seed) is bool or type(seed) is int:
        if not -2 ** 63 <= seed < 2 ** 63:
            raise OverflowError('Python int too large to convert to C long')
        low = int(seed) & 0xffffffff
        if not apis.transforms.tracing():
            return apis.random.seed(low - (1 << 32) if low >> 31 else low)
        # The number is an array by then, not a literal.
        return apis.random.seed(low - (1 << 32) if low >> 31 else low)
    if not is_arraylike(seed):
        if isinstance(seed, (list, tuple)):
            raise TypeError('%s accepts a scalar seed, but was given an array of shape %s != (). Use jax.vmap for batching' % (
                name, _shape_of(seed)))
        if seed is None and not profile.two_pass:
            raise ValueError('None is not a valid value for jnp.array')
        raise TypeError('Value %r with dtype %s is not a valid JAX array type. Only arrays of numeric types are supported by JAX.' % (
            seed, '<U%d' % len(seed) if isinstance(seed, str) else 'object'))
    v = value_of(make.array(seed))
    if apis.values.dtype(v) == _KEY:
        raise TypeError('%s accepts a scalar seed, but was given a PRNG key.' % name)
    if len(apis.values.shape(v)):
        raise TypeError('%s accepts a scalar seed, but was given an array of shape %s != (). Use jax.vmap for batching' % (
            name, tuple(apis.values.shape(v))))
    aval = type_of(v)
    if aval.dtype.group not in 'iu':
        shown = 'Traced<%r>with<DynamicJaxprTrace(level=%d/0)>' % (aval, 2 if apis.values.isTracer(v) else 1) if profile.two_pass else 'JitTracer(%s)' % aval
        raise TypeError('PRNG key seed must be an integer; got ' + shown)
    return apis.random.seed(v)


def key(seed, *, impl=None, dtype=None):
    return wrap(_seeded('key', seed, impl, dtype))


def PRNGKey(seed, *, impl=None):
    return wrap(apis.random.unwrap(_seeded('PRNGKey', seed, impl)))


def _given_back(keys, raw):
    return wrap(apis.random.unwrap(keys) if raw else keys)


def split(key, num=2):
    if is_arraylike(key) and not _within:
        apis.random.splits(value_of(key))
    return split_apart(key, num)


def split_apart(key, num=2):
    """`split`, of a key that the program does not see."""
    v, raw = _one_key('split', key)
    counts = num if isinstance(num, (tuple, list)) else (num,)
    for n in counts:
        if not hasattr(n, '__index__'):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    counts = _sizes(counts)
    if any(n < 0 for n in counts):
        if profile.two_pass and not apis.transforms.tracing():
            raise TypeError('iota shape must have every element be nonnegative, got (%d,).' % (2 * math.prod(counts)))
        _refuse_size()
    return _given_back(apis.random.split(v, counts), raw)


def fold_in(key, data):
    v, raw = _one_key('fold_in', key)
    if _shape_of(data):
        raise TypeError('fold_in accepts a scalar, but was given an array ofshape %s != (). Use jax.vmap for batching.' % (
            _shape_of(data),))
    if type(data) in (float, str):
        data = int(data)
    if type(data) is int:
        if not profile.two_pass and not 0 <= data < 1 << 32:
            raise OverflowError('Python integer %d out of bounds for uint32' % data)
        data &= 0xffffffff
        data = make.array(data - (1 << 32) if data >> 31 else data) if data >> 31 else data
    return _given_back(apis.random.foldIn(v, value_of(data)), raw)


def key_data(keys):
    return wrap(apis.random.unwrap(_typed(keys)[0]))


def wrap_key_data(key_bits_array, *, impl=None, dtype=None):
    return wrap(apis.random.wrap(value_of(key_bits_array)))


def key_impl(keys):
    _typed(keys)
    return 'threefry2x32'


def clone(key):
    v = _typed(key)[0]
    apis.random.cloned(value_of(key))
    return wrap(v)


# samplers

def bits(key, shape=(), dtype=None):
    v, _ = _one_key('bits', key)
    n = 'uint32' if dtype is None else dtypes.canonical(dtype)
    if not n.startswith('uint'):
        raise ValueError('dtype argument to `bits` must be an unsigned int dtype, got %s' % n)
    return wrap(apis.random.bits(v, int(n[4:]), list(_shape(shape))))


def uniform(key, shape=(), dtype=None, minval=0., maxval=1.):
    v, _ = _one_key('uniform', key, shape)
    _floating('uniform', dtype)
    return wrap(apis.random.uniform(v, list(_shape(shape)), _parameter(minval), _parameter(maxval)))


def normal(key, shape=(), dtype=None):
    v, _ = _one_key('normal', key, shape)
    _floating('normal', dtype)
    return wrap(apis.random.normal(v, list(_shape(shape))))


def randint(key, shape, minval, maxval, dtype=None):
    v, _ = _one_key('randint', key)
    n = _integer('randint', dtype)
    r = wrap(apis.random.randint(v, list(_shape(shape, 'randint', minval, maxval)), _parameter(minval), _parameter(maxval)))
    return r if n == 'int32' else r.astype(n)


def bernoulli(key, p=0.5, shape=None, mode='low'):
    v, _ = _one_key('bernoulli', key, shape)
    if mode not in ('high', 'low'):
        raise ValueError("got mode=%r, expected 'high' or 'low'" % mode)
    if mode == 'high':
        raise NotImplementedError("Sidetrace does not have jax.random.bernoulli(mode='high') yet; the nearest is mode='low'.")
    name = dtypes.default_of(p) if type(p) in (int, float, bool) else apis.values.dtype(value_of(p))
    if name != 'float32':
        raise TypeError('bernoulli probability `p` must have a floating dtype, got %s.' % name)
    p_value = apis.arrays.convert(value_of(p), 'float32', False)
    return wrap(apis.random.bernoulli(v, list(_shape(shape, 'bernoulli', p)), p_value))


def _axis(axis, rank):
    if not -rank <= axis < rank:
        raise ValueError('axis %d is out of bounds for array of dimension %d' % (axis, rank))
    return axis % rank


def permutation(key, x, axis=0, independent=False):
    v, _ = _one_key('permutation', key)
    if not is_arraylike(x):
        raise TypeError('permutation requires ndarray or scalar arguments, got %s at position 0.' % type(x))
    rank = len(_shape_of(x))
    axis = _axis(axis, rank or 1)
    if not rank:
        name = dtypes.default_of(x) if type(x) in (int, float, bool) else apis.values.dtype(value_of(x))
        if not name.startswith(('int', 'uint')):
            raise TypeError('x must be an integer or at least 1-dimensional')
        return wrap(apis.random.shuffle(v, value_of(make.arange(int(x))), axis))
    if independent or rank == 1:
        return wrap(apis.random.shuffle(v, value_of(x), axis))
    order = wrap(apis.random.shuffle(v, value_of(make.arange(_shape_of(x)[axis])), 0))
    return _taken(wrap(value_of(x)), order, axis)


def _taken(x, indices, axis):
    return x[(slice(None),) * axis + (indices,)]


def choice(key, a, shape=(), replace=True, p=None, axis=0, mode=None):
    _one_key('choice', key)
    _within.append('choice')
    try:
        return _choice(key, a, shape, replace, p, axis)
    finally:
        _within.pop()


def _choice(key, a, shape, replace, p, axis):
    if not isinstance(shape, (tuple, list)):
        raise TypeError('shape argument of jax.random.choice must be a sequence, got %s' % (shape,))
    if not is_arraylike(a):
        raise TypeError('choice requires ndarray or scalar arguments, got %s at position 0.' % type(a))
    population = _shape_of(a)
    shape = tuple(_sizes(shape))
    axis = _axis(axis, len(population)) if population else 0
    n = population[axis] if population else int(a)
    draws = 1
    for s in shape:
        draws *= s
    array = make.array(a)
    if not draws:
        return make.zeros(shape, array.dtype)
    if n <= 0:
        raise ValueError('a must be greater than 0 unless no samples are taken')
    if not replace and draws > n:
        raise ValueError("Cannot take a larger sample than population when 'replace=False'" if profile.two_pass else
                         "Cannot take a larger sample (size %d) than population (size %d) when 'replace=False'" % (draws, n))
    if p is None:
        if replace:
            indices = randint(key, shape, 0, n)
            result = _taken(array, indices, axis) if population else indices
        else:
            result = permutation(key, array if population else n, axis)[(slice(None),) * axis + (slice(draws),)]
    else:
        if not is_arraylike(p):
            raise TypeError('choice requires ndarray or scalar arguments, got %s at position 0.' % type(p))
        if _shape_of(p) != (n,):
            raise ValueError('p must be None or match the shape of a' if profile.two_pass else
                             'p must be None or a 1D vector with the same size as a.shape[axis]. p has shape %s and a.shape[axis] is %d.'
                             % (_shape_of(p), n))
        indices = _weighted(key, shape, draws, n, wrap(value_of(p)) * 1., replace)
        result = _taken(array, indices, axis) if population else indices
    return result.reshape(population[:axis] + shape + population[axis + 1:] if population else shape)


def _weighted(key, shape, draws, n, p, replace):
    if not replace:
        noise = gumbel(key, (n,)) + wrap(apis.arrays.unary('log', value_of(p)))
        return wrap(apis.arrays.sort(value_of(-noise), 0, True))[:draws]
    cumulative = p.cumsum()
    r = cumulative[-1] * (1 - uniform(key, shape))
    return (cumulative < r[..., None]).sum(-1)


def shuffle(key, x, axis=0):
    return permutation(key, x, axis, independent=True)


def _sampler(name, parameters=(), defaults=(), shape=(), integer=False, inner=None):
    """A function of `jax.random` that takes a key, these parameters, a shape and a dtype."""
    inner = inner or '_' + name
    names = ('key',) + parameters + ('shape', 'dtype')

    def sample(*args, **kwargs):
        if len(args) > len(names):
            raise TypeError('%s() takes from %d to %d positional arguments but %d were given' % (
                name, 1 + len(parameters), len(names), len(args)))
        given = dict(zip(names, args))
        for k, x in kwargs.items():
            if k not in names:
                raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, k))
            if k in given:
                raise TypeError("%s() got multiple values for argument '%s'" % (name, k))
            given[k] = x
        for k, x in zip(parameters[len(parameters) - len(defaults):], defaults):
            given.setdefault(k, x)
        absent = [k for k in ('key',) + parameters if k not in given]
        if absent:
            raise TypeError('%s() missing %d required positional argument%s: %s' % (
                name, len(absent), 's' if len(absent) > 1 else '', ' and '.join(map(repr, absent))))
        v, _ = _one_key(name, given['key'])
        if integer:
            dtype = _integer(name, given.get('dtype'))
        else:
            _floating(name, given.get('dtype'))
        values = [given[k] for k in parameters]
        r = wrap(apis.random.draw(
            inner, v, list(_shape(given.get('shape', shape), name, *values)), [_parameter(x) for x in values]))
        return r if not integer or dtype == 'int32' else r.astype(dtype)

    sample.__name__ = sample.__qualname__ = name
    return sample


exponential = _sampler('exponential')
laplace = _sampler('laplace')
logistic = _sampler('logistic')
cauchy = _sampler('cauchy')
maxwell = _sampler('maxwell')
rademacher = _sampler('rademacher', integer=True)
truncated_normal = _sampler('truncated_normal', ('lower', 'upper'), shape=None)
gamma = _sampler('gamma', ('a',), shape=None)
loggamma = _sampler('loggamma', ('a',), shape=None)
beta = _sampler('beta', ('a', 'b'), shape=None)
chisquare = _sampler('chisquare', ('df',), shape=None)
t = _sampler('t', ('df',), shape=None)
pareto = _sampler('pareto', ('b',), shape=None)
rayleigh = _sampler('rayleigh', ('scale',), shape=None)
weibull_min = _sampler('weibull_min', ('scale', 'concentration'))
geometric = _sampler('geometric', ('p',), shape=None, integer=True)
triangular = _sampler('triangular', ('left', 'mode', 'right'), shape=None)
lognormal = _sampler('lognormal', ('sigma',), (1.,), shape=None)
wald = _sampler('wald', ('mean',), shape=None)
_poisson = _sampler('poisson', ('lam',), shape=None, integer=True)


def poisson(key, lam, shape=None, dtype=None):
    shape = _shape(shape, 'poisson', lam)
    return _poisson(key, wrap(apis.arrays.broadcastTo(_parameter(lam), list(shape))), shape, dtype)


def gumbel(key, shape=(), dtype=None, mode=None):
    v, _ = _one_key('gumbel', key)
    _floating('gumbel', dtype)
    if mode not in (None, 'low'):
        raise NotImplementedError('Sidetrace does not have jax.random.gumbel(mode=%r) yet; the nearest is "low".' % mode)
    return wrap(apis.random.draw('_gumbel', v, list(_shape(shape)), []))


def dirichlet(key, alpha, shape=None, dtype=None):
    v, _ = _one_key('dirichlet', key)
    _floating('dirichlet', dtype)
    alphas = _shape_of(alpha)
    if not alphas:
        raise ValueError('dirichlet requires alpha.ndim >= 1, got alpha.ndim == 0')
    shape = alphas[:-1] if shape is None else tuple(_sizes(shape))
    return wrap(apis.random.draw('_dirichlet', v, list(shape), [_parameter(alpha)]))


def categorical(key, logits, axis=-1, shape=None, replace=True, mode=None):
    v, _ = _one_key('categorical', key)
    if not replace:
        raise NotImplementedError('Sidetrace does not have jax.random.categorical(replace=False) yet; the nearest is choice.')
    if not is_arraylike(logits):
        raise TypeError('categorical requires ndarray or scalar arguments, got %s at position 0.' % type(logits))
    if shape is not None:
        batch = list(_shape_of(logits))
        del batch[axis]
        shape = _shape(shape)
        fitted = _broadcast(shape, tuple(batch))
        if fitted != shape:
            raise ValueError(
                'categorical parameter shapes must be broadcast-compatible with shape argument, and the result of broadcasting the'
                ' shapes must equal the shape argument, but got result %s for shape argument %s.' % (fitted, shape))
    return wrap(apis.random.categorical(v, value_of(logits), axis, [] if shape is None else [list(shape)]))


__getattr__ = missing.getattr_for('jax.random', lambda: list(globals()))
