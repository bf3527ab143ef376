"""numpy.random.RandomState: the Mersenne Twister."""

import _random
from math import log, sqrt

from _sidetrace import seeds
from numpy.random._draws import Source, count, floats, integers, sizes, span


class RandomState(Source):
    """numpy.random.RandomState, the uniform, normal and exponential draws of it."""

    __module__ = 'numpy.random'
    _legacy = True
    _few = 'a must be greater than 0 unless no samples are taken'
    _one = int

    def __init__(self, seed=None):
        self.seed(seed)

    def __repr__(self):
        return '%s(MT19937) at 0x7F0123456789' % type(self).__name__

    def __str__(self):
        return '%s(MT19937)' % type(self).__name__

    def seed(self, seed=None):
        seed = seeds.UNSEEDED if seed is None else seed
        if not hasattr(seed, '__index__'):
            if isinstance(seed, float):
                raise TypeError('Cannot cast scalar from dtype(%r) to dtype(%r) according to the rule %r' % ('float64', 'int64', 'safe'))
            raise NotImplementedError('Sidetrace seeds numpy.random with one integer.')
        seed = seed.__index__()
        if not 0 <= seed < 2 ** 32:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        words = []
        for i in range(624):
            words.append(seed)
            seed = (1812433253 * (seed ^ (seed >> 30)) + i + 1) & 0xFFFFFFFF
        self._twister = _random.Random()
        self._twister.setstate(tuple(words) + (624,))
        self._double = self._twister.random
        self._spare = None

    def _word(self):
        return self._twister.getrandbits(32)

    def _gauss(self):
        """Of a pair by the polar method, one now and one for later."""
        if self._spare is not None:
            x, self._spare = self._spare, None
            return x
        while True:
            a, b = 2. * self._double() - 1., 2. * self._double() - 1.
            r = a * a + b * b
            if 0. < r < 1.:
                break
        f = sqrt(-2. * log(r) / r)
        self._spare = f * a
        return f * b

    def random_sample(self, size=None):
        return floats(self._double, size)

    def random(self, size=None):
        return floats(self._double, size)

    def rand(self, *d):
        return floats(self._double, d or None)

    def randn(self, *d):
        return floats(self._gauss, d or None)

    def standard_normal(self, size=None):
        return floats(self._gauss, size)

    def normal(self, loc=0., scale=1., size=None):
        if scale < 0:
            raise ValueError('scale < 0')
        return floats(lambda: loc + scale * self._gauss(), size)

    def uniform(self, low=0., high=1., size=None):
        return floats(lambda: low + (high - low) * self._double(), size)

    def standard_exponential(self, size=None):
        return floats(lambda: -log(1. - self._double()), size)

    def exponential(self, scale=1., size=None):
        if scale < 0:
            raise ValueError('scale < 0')
        return floats(lambda: scale * -log(1. - self._double()), size)

    def randint(self, low, high=None, size=None, dtype=int):
        start, top = span(low, high)
        if size is None:
            return start + self._interval(top)
        shape = sizes(size)
        return integers([start + self._interval(top) for _ in range(count(shape))], shape)

    def _chosen(self, n, k, replace):
        if replace:
            return [self._interval(n - 1) for _ in range(k)]
        return self._shuffled(list(range(n)))[:k]
