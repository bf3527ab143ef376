"""Sorting, searching, counting."""

from _sidetrace import apis, make, profile
from _sidetrace.array import is_arraylike, unary, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to, check, concrete, function, iota, is_float, jitted, lax,
                                   laxes, promote, promote_inexact, reshape, strong, where as choose)


def _ordering(name, **given):
    """`stable` and `descending`, which jax takes since 0.4.24."""
    for key in given:
        if profile.two_pass or key not in ('stable', 'descending'):
            raise TypeError("%s() got an unexpected keyword argument '%s'" % (name, key))
    return given.get('stable', True), given.get('descending', False)


@function
def where(condition, x=None, y=None, /, *, size=None, fill_value=None):
    if x is None and y is None:
        check('where', condition)
        return nonzero(condition, size=size, fill_value=fill_value)
    check('where', condition, x, y, paths=('condition', 'x', 'y'))
    if size is not None or fill_value is not None:
        raise ValueError('size and fill_value arguments cannot be used in three-term where function.')
    return choose(condition, x, y)


@function
def sort(a, axis=-1, *, kind=None, order=None, **given):
    stable, descending = _ordering('sort', **given)
    check('sort', a)
    a, axis = _along(a, axis)

    def body(x):
        result = lax('sort', x, dimension=axis, is_stable=bool(stable), num_keys=1)
        return lax('rev', result, dimensions='(%d,)' % axis) if descending else result
    return jitted('sort', (a,), body, axis, stable, descending)


def _along(a, axis):
    a = arraylike(a)
    if axis is None:
        a, axis = reshape(a, [a.size]), 0
    return a, axis_within(axis, a.ndim)


@function
def argsort(a, axis=-1, *, kind=None, order=None, **given):
    stable, descending = _ordering('argsort', **given)
    check('argsort', a)
    a, axis = _along(a, axis)

    def body(x):
        count = lax('iota', dimension=axis, dtype='int32', shape=x.shape)
        if descending:
            # Backwards twice, so that equal elements keep their order.
            back = lambda t: lax('rev', t, dimensions='(%d,)' % axis)
            return back(laxes('sort', back(x), back(count), dimension=axis, is_stable=bool(stable), num_keys=1)[1])
        return laxes('sort', x, count, dimension=axis, is_stable=bool(stable), num_keys=1)[1]
    return jitted('argsort', (a,), body, axis, stable, descending)


@function
def lexsort(keys, axis=-1):
    keys = list(keys)
    if not keys:
        raise TypeError('need sequence of keys with len > 0 in lexsort')
    keys = [arraylike(k) for k in keys]
    if len({k.shape for k in keys}) > 1:
        raise ValueError('all keys need to be the same shape')
    if keys[0].ndim == 0:
        return make.array(0)
    axis = axis_within(axis, keys[0].ndim)

    def body(*ks):
        count = lax('iota', dimension=axis, dtype='int32', shape=ks[0].shape)
        return laxes('sort', *ks[::-1], count, dimension=axis, is_stable=True, num_keys=len(ks))[-1]
    return jitted('lexsort', keys, body, axis)


@function
def partition(a, kth, axis=-1):
    check('partition', a)
    a = arraylike(a)
    axis = axis_within(axis, a.ndim)
    kth = axis_within(kth, a.shape[axis])

    def body(x):
        low = -laxes('top_k', -x, axis=axis, k=kth + 1)[0]
        high = laxes('top_k', x, axis=axis, k=x.shape[axis] - kth - 1)[0]
        return FUNCTIONS['concatenate']([low, high], axis)
    return jitted('partition', (a,), body, axis, kth)


@function
def argpartition(a, kth, axis=-1):
    check('argpartition', a)
    a = arraylike(a)
    axis = axis_within(axis, a.ndim)
    kth = axis_within(kth, a.shape[axis])

    def body(x):
        low = laxes('top_k', -x, axis=axis, k=kth + 1)[1]
        taken = FUNCTIONS['put_along_axis'](make.zeros(x.shape), low, 1., axis, inplace=False)
        high = laxes('top_k', 1. - taken, axis=axis, k=x.shape[axis] - kth - 1)[1]
        return FUNCTIONS['concatenate']([low, high], axis)
    return jitted('argpartition', (a,), body, axis, kth)


@function
def sort_complex(a):
    raise NotImplementedError('Sidetrace has no complex numbers yet; the nearest is jnp.sort.')


@function
def searchsorted(a, v, side='left', sorter=None, *, method='scan'):
    check('searchsorted', a, v)
    if side not in ('left', 'right'):
        raise ValueError("invalid argument side=%r, expected 'left' or 'right'" % (side,))
    if method not in ('scan', 'scan_unrolled', 'sort', 'compare_all'):
        raise ValueError("invalid argument method=%r, expected one of ('scan', 'scan_unrolled', 'sort', 'compare_all')" % (method,))
    a, v = arraylike(a), arraylike(v)
    if a.ndim != 1:
        raise ValueError('a should be 1-dimensional')
    if sorter is not None:
        a = a[sorter]
    a, v = promote(a, v)

    def body(a, v):
        column = v[..., None]
        before = a < column if side == 'left' else a <= column
        if is_float(a):
            before = before | (column != column) & ((a == a) if side == 'left' else True)
        return FUNCTIONS['sum'](before, -1, int)
    return jitted('searchsorted', (a, v), body, side)


@function
def digitize(x, bins, right=False, *, method=None):
    check('digitize', x, bins)
    x, bins = arraylike(x), arraylike(bins)
    if bins.ndim != 1:
        raise ValueError('digitize: bins must be a 1-dimensional array; got bins=%r' % (bins,))
    if len(bins) == 0:
        return make.zeros(x.shape, 'int32')

    def body(x, bins):
        side = 'right' if not right else 'left'
        return choose(bins[-1] >= bins[0], searchsorted(bins, x, side=side), len(bins) - searchsorted(bins[::-1], x, side=side))
    return jitted('digitize', (x, bins), body, right)


@function
def bincount(x, weights=None, minlength=0, *, length=None):
    check('bincount', x)
    x = arraylike(x)
    if x.dtype.group not in 'iu':
        raise TypeError('x argument to bincount must have an integer type; got %s' % x.dtype)
    if x.ndim != 1:
        raise ValueError('only 1-dimensional input supported.')
    if length is None:
        concrete(x, "The error occurred because of argument 'x' of jnp.bincount. To avoid this error, pass a static `length` argument.")
        length = max(minlength, int(x.max()) + 1 if x.size else 0)
    else:
        length = concrete(length, 'length argument of jnp.bincount').__index__()
    if weights is None:
        weights = make.array(1, int)
    elif arraylike(weights).shape != x.shape:
        raise ValueError('shape of weights must match shape of x.')
    return make.zeros(length, arraylike(weights).dtype).at[FUNCTIONS['clip'](x, 0)].add(weights)


@function
def histogram_bin_edges(a, bins=10, range=None, weights=None):
    if isinstance(bins, str):
        raise NotImplementedError('string values for `bins` not implemented.')
    a = arraylike(a)
    if arraylike(bins).ndim == 1:
        return arraylike(bins)
    n = concrete(bins, 'bins argument of histogram_bin_edges').__index__()
    if range is None:
        range = FUNCTIONS['stack']([a.min(), a.max()]) if a.size else make.array([0., 1.])
    low, high = (range[0], range[1]) if isinstance(range, (tuple, list)) else (range[0], range[1])
    low, high = arraylike(low), arraylike(high)
    flat = high - low == 0
    return FUNCTIONS['linspace'](choose(flat, low - 0.5, low), choose(flat, high + 0.5, high), n + 1).astype('float32')


@function
def histogram(a, bins=10, range=None, weights=None, density=None):
    check('histogram', a)
    a, = promote_inexact(arraylike(a))
    if weights is None:
        weights = make.ones(a.shape)
    elif arraylike(weights).shape != a.shape:
        raise ValueError('weights should have the same shape as a.')
    edges = histogram_bin_edges(a, bins, range, weights)
    at = searchsorted(edges, a, side='right')
    at = choose(a == edges[-1], len(edges) - 1, at)
    counts = make.zeros(len(edges), arraylike(weights).dtype).at[at].add(weights)[1:]
    if density:
        counts = counts / FUNCTIONS['diff'](edges) / counts.sum()
    return counts, edges


def _positions(a, size, fill_value):
    a = arraylike(a)
    mask = a if a.dtype == 'bool' else a != strong(0, str(a.dtype))
    flat = reshape(mask, [a.size])
    if size is None:
        concrete(flat.sum(), _SIZE)
        return _unflat(make.array([i for i, x in enumerate(flat.tolist()) if x], int), a.shape)
    size = concrete(size, _SIZE).__index__()
    counts = FUNCTIONS['cumsum'](flat)
    hits = FUNCTIONS['cumsum'](bincount(counts, length=size)) if a.size and size else make.zeros(size, int)
    total = counts[-1] if a.size else 0
    found = _unflat(choose(iota(size) < total, hits, 0), a.shape)
    if not isinstance(fill_value, tuple):
        fill_value = (0 if fill_value is None else fill_value,) * len(found)
    return tuple(choose(iota(size) < total, f, x) for f, x in zip(found, fill_value))


def _unflat(hits, shape):
    found = []
    stride = 1
    for size in reversed(shape):
        found.append(hits // stride % size if size else hits)
        stride *= size
    return tuple(reversed(found))


_SIZE = ('The size argument of jnp.nonzero must be statically specified to use jnp.nonzero within JAX transformations.')


@function
def nonzero(a, *, size=None, fill_value=None):
    check('nonzero', a)
    if arraylike(a).ndim == 0:
        raise ValueError('Calling nonzero on 0d arrays is not allowed. Use jnp.atleast_1d(scalar).nonzero() instead.')
    return _positions(a, size, fill_value)


@function
def flatnonzero(a, *, size=None, fill_value=None):
    return nonzero(FUNCTIONS['ravel'](a), size=size, fill_value=fill_value)[0]


@function
def argwhere(a, *, size=None, fill_value=None):
    found = nonzero(a, size=size, fill_value=fill_value)
    return FUNCTIONS['stack'](found, -1)


@function
def extract(condition, arr, *, size=None, fill_value=0):
    return compress(FUNCTIONS['ravel'](condition), FUNCTIONS['ravel'](arr), size=size, fill_value=fill_value)


@function
def compress(condition, a, axis=None, *, size=None, fill_value=0, out=None):
    condition = arraylike(condition) if is_arraylike(condition) else make.array(condition)
    a = arraylike(a)
    if condition.ndim != 1:
        raise ValueError('condition must be a 1D array')
    if axis is None:
        a, axis = FUNCTIONS['ravel'](a), 0
    at = nonzero(condition if condition.dtype == 'bool' else condition != 0, size=size, fill_value=fill_value)[0]
    return FUNCTIONS['take'](a, at, axis)
