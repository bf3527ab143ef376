"""Arrays of numbers in 64 bits as numpy.random makes them: printed, indexed and computed with at full width. jax gets them in 32 bits."""

import operator
from math import copysign, isfinite, sqrt

from _sidetrace import apis
from numpy._array import ndarray

_WIDTH, _PRECISION, _EDGE, _MANY = 75, 8, 3, 1000


class doubles(ndarray):
    """A float64 array with all its digits, until something is written into it."""

    __slots__ = ('_x', '_sizes')

    def __init__(self, x, sizes):
        self._x = x
        self._sizes = tuple(sizes)
        super().__init__(apis.transforms.plainly(lambda: apis.arrays.array(x, list(sizes), 'float32', False)), 'float64')

    def _nested(self):
        rows = self._x
        for n in reversed(self._sizes[1:]):
            rows = [rows[i:i + n] for i in range(0, len(rows), n)] if n else []
        return rows

    def tolist(self):
        return self._nested() if self._x is not None else super().tolist()

    def __iter__(self):
        return (self[i] for i in range(self._sizes[0]))

    def __getitem__(self, idx):
        if self._x is None or not isinstance(idx, (int, slice)):
            return super().__getitem__(idx)
        rest = self._sizes[1:]
        if isinstance(idx, slice):
            rows = self._nested()[idx]
            return doubles(_flat(rows, len(rest)), (len(rows),) + rest)
        n = self._sizes[0]
        if not -n <= idx < n:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (idx, n))
        row = self._nested()[idx]
        return doubles(_flat(row, len(rest) - 1), rest) if rest else _scalar(row)

    def __setitem__(self, idx, y):
        super().__setitem__(idx, y)
        self._x = None

    def reshape(self, *sizes):
        if self._x is None or any(not isinstance(s, int) or s < 0 for s in sizes):
            return super().reshape(*sizes)
        return doubles(self._x, sizes)

    def flatten(self):
        return doubles(self._x, (len(self._x),)) if self._x is not None else super().flatten()

    ravel = flatten

    def _whole(self, name, f, axis, options):
        if self._x is None or axis is not None or options:
            return getattr(super(), name)(axis, **options)
        return _scalar(f(self._x))

    def sum(self, axis=None, **options): return self._whole('sum', _pairwise, axis, options)
    def mean(self, axis=None, **options): return self._whole('mean', _mean, axis, options)
    def std(self, axis=None, **options): return self._whole('std', lambda x: sqrt(_variance(x)), axis, options)
    def var(self, axis=None, **options): return self._whole('var', _variance, axis, options)
    def max(self, axis=None, **options): return self._whole('max', max, axis, options)
    def min(self, axis=None, **options): return self._whole('min', min, axis, options)

    def __repr__(self):
        return 'array(%s)' % _text(self, ', ', 6, 1) if self._x is not None else super().__repr__()

    def __str__(self):
        return _text(self, ' ', 0, 0) if self._x is not None else super().__str__()


def _elementwise(name, f):
    def forward(self, o):
        pairs = _pairs(self, o)
        return getattr(super(doubles, self), name)(o) if pairs is None else doubles([f(x, y) for x, y in pairs], self._sizes)

    def backward(self, o):
        pairs = _pairs(self, o)
        there = name.replace('__', '__r', 1)
        return getattr(super(doubles, self), there)(o) if pairs is None else doubles([f(y, x) for x, y in pairs], self._sizes)

    setattr(doubles, name, forward)
    setattr(doubles, name.replace('__', '__r', 1), backward)


def _pairs(x, y):
    """The elements of both, if both are known at full width."""
    if x._x is None:
        return None
    if isinstance(y, (int, float)):
        return [(e, float(y)) for e in x._x]
    if isinstance(y, doubles) and y._sizes == x._sizes and y._x is not None:
        return zip(x._x, y._x)
    return None


def _divide(x, y):
    return x / y if y else float('nan') if x == 0 or x != x else copysign(float('inf'), x) * copysign(1., y)


def _power(x, y):
    return x * x if y == 2. else x ** y if x > 0 or y == int(y) and y >= 0 else float('nan')


for _name, _f in {'add': operator.add, 'sub': operator.sub, 'mul': operator.mul, 'truediv': _divide, 'pow': _power}.items():
    _elementwise('__%s__' % _name, _f)


def _flat(rows, depth):
    for _ in range(depth):
        rows = [e for row in rows for e in row]
    return list(rows)


def _scalar(x):
    import numpy
    return numpy.float64(x)


def _pairwise(x):
    """The sum in numpy's order."""
    n = len(x)
    if n < 8:
        total = -0.0
        for e in x:
            total += e
        return total
    if n > 128:
        half = n // 2
        half -= half % 8
        return _pairwise(x[:half]) + _pairwise(x[half:])
    r = list(x[:8])
    end = n - n % 8
    for i in range(8, end, 8):
        for k in range(8):
            r[k] += x[i + k]
    total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
    for e in x[end:]:
        total += e
    return total


def _mean(x):
    return _pairwise(x) / len(x) if x else float('nan')


def _variance(x):
    middle = _mean(x)
    return _pairwise([(e - middle) * (e - middle) for e in x]) / len(x)


# as numpy prints them

def _text(a, separator, indent, suffix):
    summarize = len(a._x) > _MANY
    rows = a._nested()
    shown = _shown(rows, len(a._sizes), summarize)
    return _rows(rows, len(a._sizes), 0, indent, separator, suffix, summarize, _format(shown)) if a._x else '[]'


def _edges(rows, summarize):
    return rows if not summarize or len(rows) <= 2 * _EDGE else rows[:_EDGE] + [None] + rows[-_EDGE:]


def _shown(rows, depth, summarize):
    rows = [r for r in _edges(rows, summarize) if r is not None]
    return rows if depth == 1 else [e for row in rows for e in _shown(row, depth - 1, summarize)]


def _format(shown):
    finite = [abs(x) for x in shown if isfinite(x) and x != 0]
    if finite and (max(finite) >= 1e16 or min(finite) < 1e-4 or max(finite) / min(finite) > 1000):
        return _scientific(shown)
    texts = {x: ('%.*f' % (_PRECISION, x)).rstrip('0') for x in shown}
    before = max(len(t.split('.')[0]) for t in texts.values())
    after = max(len(t.split('.')[1]) for t in texts.values())
    return lambda x: ' ' * (before - len(texts[x].split('.')[0])) + texts[x] + ' ' * (after - len(texts[x].split('.')[1]))


def _scientific(shown):
    fraction = 0
    for x in shown:
        digits = repr(x) if 'e' in repr(x) else '%.17e' % x
        shortest = next(p for p in range(18) if float('%.*e' % (p, x)) == x) if 'e' not in repr(x) else len(
            digits.split('e')[0].lstrip('-').replace('.', '').rstrip('0')) - 1
        fraction = max(fraction, min(_PRECISION, shortest))
    width = max(len('%.*e' % (fraction, x)) for x in shown)
    return lambda x: ('%.*e' % (fraction, x)).rjust(width)


def _rows(rows, depth, axis, indent, separator, suffix, summarize, form):
    if depth > 1:
        between = separator.rstrip() + '\n' * (depth - 1) + ' ' * (indent + 1 + axis)
        parts = ['...' if r is None else _rows(r, depth - 1, axis + 1, indent, separator, suffix, summarize, form)
                 for r in _edges(rows, summarize)]
        return '[' + between.join(parts) + ']'
    room = _WIDTH - (axis + 1) - suffix
    start = ' ' * (indent + 1 + axis)
    lines, line = [], start
    for i, e in enumerate(_edges(rows, summarize)):
        word = '...' if e is None else form(e)
        if i and len(line) + len(separator) + len(word) > room:
            lines.append((line + separator).rstrip())
            line = start + word
        else:
            line += (separator if i else '') + word
    return '[' + '\n'.join(lines + [line])[len(start):] + ']'
