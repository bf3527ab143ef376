"""Differences, interpolation, polynomials, quantiles, convolution."""

from _sidetrace import make
from _sidetrace.array import axes_of, unary
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to, check, concrete, function, iota, jitted, lax, named,
                                   promote_inexact, reshape, several, strong, where)


@function
def diff(a, n=1, axis=-1, prepend=None, append=None):
    check('diff', a)
    if n == 0:
        return arraylike(a)
    if n < 0:
        raise ValueError('order must be non-negative but got %s' % n)
    a = arraylike(a)
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional; got %r' % (a,))
    axis = axis_within(axis, a.ndim)
    more = [x for x in (prepend, append) if x is not None]

    def body(x, *ends):
        ends = [arraylike(e) for e in ends]
        ends = [broadcast_to(e, x.shape[:axis] + (1,) + x.shape[axis + 1:]) if e.ndim == 0 else e for e in ends]
        before = ends[:1] if prepend is not None else []
        after = ends[len(before):]
        if ends:
            x = FUNCTIONS['concatenate']([*before, x, *after], axis)
        part = lambda s: (slice(None),) * axis + (s,)
        for _ in range(n):
            high, low = x[part(slice(1, None))], x[part(slice(None, -1))]
            x = high != low if x.dtype == 'bool' else high - low
        return x
    return jitted('diff', (a, *more), body, n, axis, prepend is None, append is None)


@function
def ediff1d(ary, to_end=None, to_begin=None):
    check('ediff1d', ary)
    ary = FUNCTIONS['ravel'](ary)
    parts = [FUNCTIONS['ravel'](several([x])[0]).astype(ary.dtype) for x in (to_begin,) if x is not None] + [ary[1:] - ary[:-1]]
    parts += [FUNCTIONS['ravel'](several([x])[0]).astype(ary.dtype) for x in (to_end,) if x is not None]
    return parts[0] if len(parts) == 1 else FUNCTIONS['concatenate'](parts)


@function
def gradient(f, *varargs, axis=None, edge_order=None):
    if edge_order is not None:
        raise NotImplementedError("The 'edge_order' argument to jnp.gradient is not supported.")
    check('gradient', f)
    f = arraylike(f)
    axes = list(range(f.ndim)) if axis is None else [axis_within(x, f.ndim) for x in axes_of(axis)]
    steps = list(varargs) * len(axes) if len(varargs) == 1 else list(varargs) or [1.0] * len(axes)
    if len(steps) != len(axes):
        raise TypeError('Invalid number of spacing arguments %d for axis=%s' % (len(varargs), axis))
    if any(f.shape[x] < 2 for x in axes):
        raise ValueError('Shape of array too small to calculate a numerical gradient, at least 2 elements are required.')

    def body(a, *hs):
        a, = promote_inexact(a)
        found = [_slope(a, h, x) for h, x in zip(hs, axes)]
        return found
    steps = [s if type(s) in (int, float) else several([s])[0] for s in steps]
    found = jitted('gradient', (f, *steps), body, tuple(axes), several=True)
    return found[0] if len(found) == 1 else list(found)


def _slope(a, h, axis):
    at = lambda *s: a[(slice(None),) * axis + (slice(*s),)]
    n = a.shape[axis]
    if getattr(h, 'ndim', 0) == 0:
        inner, first, last = (at(2, n) - at(0, n - 2)) * 0.5 / h, (at(1, 2) - at(0, 1)) / h, (at(n - 1, n) - at(n - 2, n - 1)) / h
    else:
        d = reshape(h[1:] - h[:-1], [-1 if i == axis else 1 for i in range(a.ndim)])
        part = lambda *s: d[(slice(None),) * axis + (slice(*s),)]
        b, c = part(0, n - 2), part(1, n - 1)
        inner = -c / (b * (b + c)) * at(0, n - 2) + (c - b) / (b * c) * at(1, n - 1) + b / (c * (b + c)) * at(2, n)
        first, last = (at(1, 2) - at(0, 1)) / part(0, 1), (at(n - 1, n) - at(n - 2, n - 1)) / part(n - 2, n - 1)
    return FUNCTIONS['concatenate']([first, inner, last], axis)


@function
def trapezoid(y, x=None, dx=1.0, axis=-1):
    check('trapezoid', y)

    def body(y, x):
        y, x = promote_inexact(y, x)
        y = FUNCTIONS['moveaxis'](y, axis, -1)
        if x.ndim == 0:
            return x * (y.sum(-1) - 0.5 * (y[..., 0] + y[..., -1]))
        x = x if x.ndim == 1 else FUNCTIONS['moveaxis'](x, axis, -1)
        return 0.5 * ((x[..., 1:] - x[..., :-1]) * (y[..., 1:] + y[..., :-1])).sum(-1)
    return jitted('trapezoid', (arraylike(y), dx if x is None else arraylike(x)), body, axis)


@function
def interp(x, xp, fp, left=None, right=None, period=None):
    check('interp', x, xp, fp)
    if period is not None:
        raise NotImplementedError('Sidetrace does not have jnp.interp(period=…) yet; take x modulo the period first.')
    x, xp, fp = arraylike(x), arraylike(xp), arraylike(fp)
    if xp.shape != fp.shape or xp.ndim != 1:
        raise ValueError('xp and fp must be one-dimensional arrays of equal size')

    def body(x, xp, fp):
        x, xp = promote_inexact(x, xp)
        fp, = promote_inexact(fp)
        i = FUNCTIONS['clip'](FUNCTIONS['searchsorted'](xp, x, side='right'), 1, len(xp) - 1)
        df, dx, delta = fp[i] - fp[i - 1], xp[i] - xp[i - 1], x - xp[i - 1]
        flat = abs(dx) <= strong(1.4210854715202004e-14, 'float32')
        f = where(flat, fp[i - 1], fp[i - 1] + delta / where(flat, 1, dx) * df)
        f = where(x < xp[0], fp[0] if left is None or left == 'extrapolate' else left, f) if left != 'extrapolate' else f
        return where(x > xp[-1], fp[-1] if right is None else right, f) if right != 'extrapolate' else f
    return jitted('_interp', (x, xp, fp), body, left, right)


_METHODS = ('linear', 'lower', 'higher', 'midpoint', 'nearest')


def _quantile(a, q, axis, method, keepdims, skip_nan):
    if method not in _METHODS:
        raise ValueError("method can only be 'linear', 'lower', 'higher', 'midpoint', 'nearest' or 'inverted_cdf'")
    a, q = promote_inexact(a)[0], promote_inexact(q)[0]
    rank = a.ndim
    if axis is None:
        gone, a = list(range(rank)), reshape(a, [a.size])
    else:
        gone = sorted(axis_within(x, rank) for x in axes_of(axis))
        kept = [i for i in range(rank) if i not in gone]
        shape = [a.shape[i] for i in kept]
        a = reshape(FUNCTIONS['transpose'](a, kept + gone), shape + [-1])
    nan = a != a
    if not skip_nan:
        a = where(nan.any(-1, keepdims=True), float('nan'), a)
    a = FUNCTIONS['sort'](a, -1)
    n = a.shape[-1]
    counts = (a == a).sum(-1).astype('float32') if skip_nan else strong(n, 'float32')
    shift = (1,) * (a.ndim - 1)
    where_ = reshape(q, q.shape + shift) * (counts - 1)
    low, high = unary('floor', where_), unary('ceil', where_)
    weight = where_ - low
    pick = lambda at: _at_last(a, FUNCTIONS['clip'](at, 0, n - 1).astype(int), q)
    below, above = pick(low), pick(high)
    if method == 'linear':
        result = below * (1 - weight) + above * weight
    elif method == 'midpoint':
        result = (below + above) * 0.5
    elif method == 'nearest':
        result = where(weight > 0.5, above, where(weight == 0.5, where(low % 2 == 0, below, above), below))
    else:
        result = below if method == 'lower' else above
    if keepdims:
        result = FUNCTIONS['expand_dims'](result, tuple(q.ndim + g for g in gone))
    return result


def _at_last(a, at, q):
    if a.ndim == 1:
        return a[at]
    shape = q.shape + a.shape[:-1]
    wide = broadcast_to(a, q.shape + a.shape)
    at = broadcast_to(at, shape)
    return FUNCTIONS['take_along_axis'](wide, at[..., None], -1)[..., 0]


def _quantiles(name, skip_nan, percent):
    def f(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
        check(name, a, q)
        if weights is not None:
            raise NotImplementedError('Sidetrace does not have jnp.%s(weights=…) yet; the nearest is jnp.average.' % name)
        return jitted(name, (arraylike(a), q), lambda a, q: _quantile(
            a, arraylike(q) / 100 if percent else q, axis, method, keepdims, skip_nan), axis, method, keepdims)
    f.__name__ = f.__qualname__ = name
    return function(f)


quantile, nanquantile = _quantiles('quantile', False, False), _quantiles('nanquantile', True, False)
percentile, nanpercentile = _quantiles('percentile', False, True), _quantiles('nanpercentile', True, True)


def _medians(name, by):
    def f(a, axis=None, out=None, overwrite_input=False, keepdims=False):
        check(name, a)
        return jitted(name, (arraylike(a),), lambda x: by(x, 0.5, axis, keepdims=keepdims, method='midpoint'), axis, keepdims)
    f.__name__ = f.__qualname__ = name
    return function(f)


median, nanmedian = _medians('median', quantile), _medians('nanmedian', nanquantile)


def _sliding(name):
    def f(a, v, mode='full' if name == 'convolve' else 'valid', *, precision=None, preferred_element_type=None):
        check(name, a, v)
        a, v = arraylike(a), arraylike(v)
        if a.ndim != 1 or v.ndim != 1:
            raise ValueError('%s() only support 1-dimensional inputs.' % name)
        if not len(a) or not len(v):
            raise ValueError('%s: inputs cannot be empty, got shapes %s and %s.' % (name, a.shape, v.shape))
        if mode not in ('full', 'same', 'valid'):
            raise ValueError("mode must be one of ['full', 'same', 'valid']")

        def body(a, v):
            a, v = promote_inexact(a, v)
            kernel = v if name == 'convolve' else v[::-1]
            swapped = len(kernel) > len(a)
            long, short = (kernel, a) if swapped else (a, kernel)
            n, k = len(long), len(short)
            rows = FUNCTIONS['arange'](n + k - 1)[:, None] - FUNCTIONS['arange'](k)[None, :]
            inside = (rows >= 0) & (rows < n)
            full = where(inside, long[FUNCTIONS['clip'](rows, 0, n - 1)], 0) @ short
            if mode == 'full':
                return full
            if mode == 'valid':
                return full[k - 1:n]
            start = (k - 1) // 2 if name == 'convolve' or not swapped else k // 2
            return full[start:start + n]
        return jitted(name, (a, v), body, mode)
    f.__name__ = f.__qualname__ = name
    return function(f)


convolve, correlate = _sliding('convolve'), _sliding('correlate')


@function
def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None):
    check('cov', m)
    if fweights is not None or aweights is not None:
        raise NotImplementedError('Sidetrace does not have weights for jnp.cov yet.')
    x = FUNCTIONS['atleast_2d'](promote_inexact(m)[0])
    x = x if rowvar or x.shape[0] == 1 else x.T
    if y is not None:
        y = FUNCTIONS['atleast_2d'](promote_inexact(y)[0])
        x = FUNCTIONS['concatenate']([x, y if rowvar or y.shape[0] == 1 else y.T], 0)
    n = x.shape[1] - ((0 if bias else 1) if ddof is None else ddof)
    x = x - x.mean(1, keepdims=True)
    return FUNCTIONS['squeeze'](x @ x.T / n)


@function
def corrcoef(x, y=None, rowvar=True):
    c = cov(x, y, rowvar)
    if c.ndim == 0:
        return c / c
    s = FUNCTIONS['sqrt'](FUNCTIONS['diag'](c))
    return FUNCTIONS['clip'](c / s[:, None] / s[None, :], -1, 1)
