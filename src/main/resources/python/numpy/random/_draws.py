"""What the older and the newer generators of numpy have in common: shapes of results, bounds, shuffles."""

from _sidetrace import apis
from _sidetrace.array import is_arraylike
from numpy._array import ndarray
from numpy._doubles import doubles


def sizes(size):
    return (int(size),) if is_arraylike(size) else tuple(int(n) for n in size)


def count(shape):
    n = 1
    for k in shape:
        n *= k
    return n


def floats(draw, size):
    """A float, or an array of them."""
    if size is None:
        return draw()
    shape = sizes(size)
    return doubles([draw() for _ in range(count(shape))], shape)


def integers(x, shape):
    return ndarray(apis.transforms.plainly(lambda: apis.arrays.array(x, list(shape), 'int32', False)), 'int64')


def span(low, high, closed=False):
    """Lowest number and how many follow it."""
    if high is None:
        low, high = 0, low
    low, high = int(low), int(high) - (0 if closed else 1)
    if high < low:
        raise ValueError('high %s 0' % ('<' if closed else '<=') if low == 0 else 'low %s high' % ('>' if closed else '>='))
    if low < -2 ** 31 or high >= 2 ** 31:
        raise NotImplementedError('Sidetrace holds integers in 32 bits; draw numbers below 2**31.')
    return low, high - low


def mask(n):
    return (1 << n.bit_length()) - 1


class Source:
    """Draws from a stream of 32-bit words, `_word`, and of doubles, `_double`."""

    def _interval(self, top):
        """Up to `top`, by rejection."""
        if top == 0:
            return 0
        m = mask(top)
        while True:
            x = self._word() & m
            if x <= top:
                return x

    def _shuffled(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._interval(i)
            x[i], x[j] = x[j], x[i]
        return x

    def shuffle(self, x):
        """In place."""
        if isinstance(x, list):
            self._shuffled(x)
        elif isinstance(x, ndarray):
            x[:] = self.permutation(x)
        else:
            raise TypeError("'%s' object does not support item assignment" % type(x).__name__)

    def permutation(self, x):
        if isinstance(x, int):
            return integers(self._shuffled(list(range(x))), (x,))
        if isinstance(x, doubles) and x._x is not None and len(x.shape) == 1:
            return doubles(self._shuffled(list(x._x)), x.shape)
        import numpy
        x = numpy.array(x)
        return x[integers(self._shuffled(list(range(x.shape[0]))), (x.shape[0],))]

    def _population(self, a, size, replace, p):
        """What to choose from (None: the numbers themselves), how many there are, the weights."""
        if isinstance(a, int):
            items, n = None, a
            if n <= 0 and size != 0:
                raise ValueError(self._few)
        else:
            import numpy
            items = a if isinstance(a, ndarray) else list(a) if any(isinstance(e, str) for e in a) else numpy.array(a)
            n = len(items)
            if n == 0 and size != 0:
                raise ValueError("'a' cannot be empty unless no samples are taken")
        if p is not None:
            p = [float(e) for e in p]
            if len(p) != n:
                raise ValueError("'a' and 'p' must have same size" if self._legacy else 'a and p must have same size')
            if any(e < 0 for e in p):
                raise ValueError('probabilities are not non-negative' if self._legacy else 'Probabilities are not non-negative')
            if abs(sum(p) - 1.) > 1.5e-8:
                raise ValueError('probabilities do not sum to 1' if self._legacy else 'Probabilities do not sum to 1')
        if not replace and size is not None and count(sizes(size)) > n:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'" if self._legacy else
                             'Cannot take a larger sample than population when replace is False')
        return items, n, p

    def _weighted(self, p, u):
        """The index at which the running sum of the weights passes `u`."""
        total, running = 0., []
        for e in p:
            total += e
            running.append(total)
        return [sum(1 for c in running if c / total <= x) for x in u]

    def _weighted_once(self, p, k):
        """`k` different indices."""
        p, found = list(p), []
        while len(found) < k:
            u = [self._double() for _ in range(k - len(found))]
            for i in found:
                p[i] = 0.
            found += dict.fromkeys(self._weighted(p, u))
        return found

    def choice(self, a, size=None, replace=True, p=None):
        items, n, p = self._population(a, size, replace, p)
        shape = () if size is None else sizes(size)
        k = count(shape)
        if p is not None:
            chosen = self._weighted(p, [self._double() for _ in range(k)]) if replace else self._weighted_once(p, k)
        else:
            chosen = self._chosen(n, k, replace)
        if size is None:
            return self._one(chosen[0]) if items is None else items[chosen[0]]
        if isinstance(items, list):
            raise NotImplementedError('Sidetrace has no arrays of strings; choose one at a time.')
        if isinstance(items, doubles) and items._x is not None and items.ndim == 1:
            return doubles([items._x[i] for i in chosen], shape)
        indices = integers(chosen, shape)
        return indices if items is None else items[indices]
