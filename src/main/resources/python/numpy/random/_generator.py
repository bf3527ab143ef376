"""numpy.random.Generator over PCG64, seeded by a SeedSequence."""

from _sidetrace import seeds
from numpy.random._draws import Source, count, floats, integers, sizes, span

_W32, _W64, _W128 = 2 ** 32 - 1, 2 ** 64 - 1, 2 ** 128 - 1
_STEP = 0x2360ED051FC65DA44385DF649FCCF645


def _seeded(entropy):
    """Four 64-bit words, as SeedSequence mixes them from an integer."""
    words = []
    while True:
        words.append(entropy & _W32)
        entropy >>= 32
        if not entropy:
            break
    const = 0x43b0d7e5

    def hashed(x):
        nonlocal const
        x ^= const
        const = const * 0x931e8875 & _W32
        x = x * const & _W32
        return x ^ x >> 16

    def mixed(x, y):
        r = (0xca01f9dd * x - 0x4973f715 * y) & _W32
        return r ^ r >> 16

    pool = [hashed(words[i] if i < len(words) else 0) for i in range(4)]
    for i in range(4):
        for j in range(4):
            if i != j:
                pool[j] = mixed(pool[j], hashed(pool[i]))
    for word in words[4:]:
        for j in range(4):
            pool[j] = mixed(pool[j], hashed(word))
    const, out = 0x8b51f9dd, []
    for i in range(8):
        x = pool[i % 4] ^ const
        const = const * 0x58f38ded & _W32
        x = x * const & _W32
        out.append(x ^ x >> 16)
    return [out[i] | out[i + 1] << 32 for i in range(0, 8, 2)]


class Generator(Source):
    """numpy.random.Generator, as far as its draws need no tables."""

    __module__ = 'numpy.random'
    _legacy = False
    _few = 'a must be a positive integer unless no samples are taken'

    def __init__(self, seed=None):
        seed = seeds.UNSEEDED if seed is None else seed
        if not isinstance(seed, int):
            raise NotImplementedError('Sidetrace seeds numpy.random.default_rng with one integer.')
        if seed < 0:
            raise ValueError('expected non-negative integer')
        a, b, c, d = _seeded(seed)
        self._inc = ((c << 64 | d) << 1 | 1) & _W128
        self._state = (self._inc + (a << 64 | b)) & _W128
        self._state = (self._state * _STEP + self._inc) & _W128
        self._half = None

    def __repr__(self):
        return 'Generator(PCG64) at 0x7F0123456789'

    def __str__(self):
        return 'Generator(PCG64)'

    def _wide(self):
        s = self._state = (self._state * _STEP + self._inc) & _W128
        x, turn = (s >> 64 ^ s) & _W64, s >> 122
        return (x >> turn | x << (64 - turn)) & _W64

    def _word(self):
        if self._half is not None:
            x, self._half = self._half, None
            return x
        x = self._wide()
        self._half = x >> 32
        return x & _W32

    def _double(self):
        return (self._wide() >> 11) * (1. / 9007199254740992.)

    def _bounded(self, top):
        """Up to `top`, by Lemire's multiplication."""
        if top == 0:
            return 0
        n = top + 1
        m = self._word() * n
        if m & _W32 < n:
            least = (_W32 - top) % n
            while m & _W32 < least:
                m = self._word() * n
        return m >> 32

    def _one(self, x):
        import numpy
        return numpy.int64(x)

    def random(self, size=None):
        return floats(self._double, size)

    def uniform(self, low=0., high=1., size=None):
        return floats(lambda: low + (high - low) * self._double(), size)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        start, top = span(low, high, endpoint)
        if size is None:
            return self._one(start + self._bounded(top))
        shape = sizes(size)
        return integers([start + self._bounded(top) for _ in range(count(shape))], shape)

    def _chosen(self, n, k, replace):
        if replace:
            return [self._bounded(n - 1) for _ in range(k)]
        if n > 10000 and k > n // 50:
            return self._drawn(list(range(n)), max(n - k, 1))[n - k:]
        chosen = []
        for j in range(n - k, n):
            x = self._bounded(j)
            chosen.append(j if x in chosen else x)
        return self._drawn(chosen, 1)

    def _drawn(self, x, first):
        for i in range(len(x) - 1, first - 1, -1):
            j = self._bounded(i)
            x[i], x[j] = x[j], x[i]
        return x

    def __getattr__(self, name):
        if name in ('normal', 'standard_normal', 'exponential', 'standard_exponential', 'poisson', 'binomial', 'gamma', 'beta',
                    'multivariate_normal', 'standard_gamma', 'permuted', 'bytes', 'lognormal', 'laplace', 'triangular'):
            raise AttributeError('Sidetrace does not have numpy.random.Generator.%s yet (the real package has it). The nearest that is there:'
                                 ' numpy.random.RandomState(seed).normal, Generator.random, Generator.uniform.' % name)
        raise AttributeError("'numpy.random._generator.Generator' object has no attribute '%s'" % name)


def default_rng(seed=None):
    return seed if isinstance(seed, Generator) else Generator(seed)
