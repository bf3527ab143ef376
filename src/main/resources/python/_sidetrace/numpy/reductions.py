"""Reductions over axes, cumulative ones, averages."""

from _sidetrace import apis, dtypes, make
from _sidetrace.array import axes_of, unary, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, TYPED, arraylike, axis_within, broadcast_to, check, concrete, function, is_float, jitted, named,
                                   promote_inexact, strong, where as choose)

TYPED.update({name: '_reduce_' + name for name in ('sum', 'prod', 'max', 'min', 'all', 'any')})
_IDENTITY = {'sum': 0, 'prod': 1, 'all': True, 'any': False}
_JOIN = {'sum': 'add', 'prod': 'multiply', 'max': 'maximum', 'min': 'minimum', 'all': 'logical_and', 'any': 'logical_or'}
_OUT = "The 'out' argument to jnp.%s is not supported."


def _axes(axis, ndim, name):
    if axis is None:
        return []
    concrete(axis, 'axis argument to jnp.%s().' % name)
    axes = [axis_within(a, ndim) for a in axes_of(axis)]
    if len(set(axes)) < len(axes):
        raise ValueError("duplicate value in 'axis': %s" % (tuple(axes_of(axis)),))
    if not axes:
        raise NotImplementedError('Sidetrace does not have reductions over axis=() yet; leave the array as it is.')
    return axes


def reduced(name, a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, ddof=0):
    check(name, a, paths=('a',))
    if out is not None:
        raise NotImplementedError(_OUT % name)
    a = arraylike(a)
    if dtype is not None:
        dtype = dtypes.requested(dtype, name)
        a = a.astype(dtype)
    if name in ('all', 'any') and where is not None:
        a = a.astype('bool')
    axes = _axes(axis, a.ndim, name) if a.ndim or axis is not None else []
    if where is not None:
        check(name, where)
        if name in ('max', 'min') and initial is None:
            raise ValueError(
                "reduction operation %s does not have an identity, so to use a where mask one has to specify 'initial'" % name)
        blank = initial if name in ('max', 'min') else _IDENTITY[name]
        a = choose(where, a, strong(blank, str(a.dtype)) if type(blank) in (int, float, bool) else blank)
    if name in ('max', 'min') and initial is not None and _count(a.shape, axes) == 0:
        shape = [1 if i in axes else s for i, s in enumerate(a.shape)] if keepdims else [
            s for i, s in enumerate(a.shape) if axes and i not in axes]
        return make.full(tuple(shape), initial, a.dtype)
    result = wrap(apis.arrays.reduce(name, value_of(a), axes, bool(keepdims), ddof))
    if dtype is not None:
        result = result.astype(dtype)
    if initial is not None:
        result = FUNCTIONS[_JOIN[name]](strong(initial, str(result.dtype)) if type(initial) in (int, float, bool) else
                                        initial.astype(result.dtype), result)
    return result


def _count(shape, axes):
    n = 1
    for i, s in enumerate(shape):
        n *= s if not axes or i in axes else 1
    return n


@function
def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True):
    return reduced('sum', a, axis, dtype, out, keepdims, initial, where)


@function
def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True):
    return reduced('prod', a, axis, dtype, out, keepdims, initial, where)


@named('amax')
@function
def max(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    return reduced('max', a, axis, None, out, keepdims, initial, where)


@named('amin')
@function
def min(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    return reduced('min', a, axis, None, out, keepdims, initial, where)


@function
def all(a, axis=None, out=None, keepdims=False, *, where=None):
    return reduced('all', a, axis, None, out, keepdims, None, where)


@function
def any(a, axis=None, out=None, keepdims=False, *, where=None):
    return reduced('any', a, axis, None, out, keepdims, None, where)


@function
def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=None):
    check('mean', a)
    if where is None:
        if dtype is not None and dtypes.DType(dtypes.canonical(dtype)).group in 'iu':
            return reduced('mean', a, axis, None, out, keepdims).astype(dtype)
        return reduced('mean', a, axis, None, out, keepdims)
    a = arraylike(a)
    count = sum(broadcast_to(where, a.shape).astype(int).astype('float32'), axis, keepdims=keepdims)
    return sum(promote_inexact(a)[0], axis, dtype, out, keepdims, where=where) / count


def _spread_of(name):
    def f(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None, mean=None, correction=None):
        check(name, a)
        if out is not None:
            raise NotImplementedError(_OUT % name)
        ddof = correction if correction is not None else ddof
        if where is None and mean is None:
            return reduced(name, a, axis, None, None, keepdims, ddof=ddof)
        a, = promote_inexact(arraylike(a))
        middle = FUNCTIONS['mean'](a, axis, keepdims=True, where=where) if mean is None else mean
        squares = unary('square', a - middle)
        n = _count(a.shape, _axes(axis, a.ndim, name)) if where is None else sum(
            broadcast_to(where, a.shape).astype('float32'), axis, keepdims=keepdims)
        result = sum(squares, axis, keepdims=keepdims, where=where) / (n - ddof)
        return unary('sqrt', result) if name == 'std' else result
    f.__name__ = f.__qualname__ = name
    return function(f)


var, std = _spread_of('var'), _spread_of('std')


def _search(name, numbered):
    def f(a, axis=None, out=None, keepdims=None):
        check(name, a)
        if out is not None:
            raise NotImplementedError(_OUT % name)
        a = arraylike(a)
        if _count(a.shape, [] if axis is None else _axes(axis, a.ndim, name)) == 0:
            raise ValueError('attempt to get %s of an empty sequence' % name)
        if numbered and is_float(a):
            blank = float('-inf') if name == 'nanargmax' else float('inf')
            best = reduced(name[3:], choose(unary('isnan', a), blank, a), axis, None, None, bool(keepdims))
            return choose(reduced('all', unary('isnan', a), axis, None, None, bool(keepdims)), -1, best)
        return reduced(name[-6:], a, axis, None, None, bool(keepdims))
    f.__name__ = f.__qualname__ = name
    return function(f)


argmax, argmin = _search('argmax', False), _search('argmin', False)
nanargmax, nanargmin = _search('nanargmax', True), _search('nanargmin', True)


@function
def ptp(a, axis=None, out=None, keepdims=False):
    check('ptp', a)
    return jitted('_ptp', (arraylike(a),), lambda x: max(x, axis, keepdims=keepdims) - min(x, axis, keepdims=keepdims), axis, keepdims)


@function
def count_nonzero(a, axis=None, keepdims=False):
    check('count_nonzero', a)
    return jitted('count_nonzero', (arraylike(a),), lambda x: sum(x != strong(0, str(x.dtype)), axis, int, keepdims=keepdims),
                  axis, keepdims)


@function
def average(a, axis=None, weights=None, returned=False, keepdims=False):
    check('average', a)
    a = arraylike(a)
    if weights is None:
        middle = mean(a, axis, keepdims=keepdims)
        total = make.full_like(middle, a.size // (middle.size or 1))
        return (middle, total) if returned else middle
    weights = arraylike(weights)
    a, weights = promote_inexact(a, weights)
    if a.shape != weights.shape:
        if axis is None:
            raise ValueError('Axis must be specified when shapes of a and weights differ.')
        if weights.ndim != 1:
            raise ValueError('1D weights expected when shapes of a and weights differ.')
        at = axis_within(axis, a.ndim)
        if weights.shape[0] != a.shape[at]:
            raise ValueError('Length of weights not compatible with specified axis.')
        weights = broadcast_to(weights.reshape([-1 if i == at else 1 for i in range(a.ndim)]), a.shape)
    total = sum(weights, axis, keepdims=keepdims)
    middle = sum(a * weights, axis, keepdims=keepdims) / total
    return (middle, broadcast_to(total, middle.shape)) if returned else middle


def _without_nan(name, blank):
    def f(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        check(name, a)

        def body(x):
            if is_float(x):
                x = choose(x != x, strong(blank, 'float32'), x)
            return reduced(name[3:], x, axis, dtype, None, keepdims, initial, where)
        return jitted(name, (arraylike(a),), body, axis, dtype, keepdims, initial, id(where))
    f.__name__ = f.__qualname__ = name
    return function(f)


nansum, nanprod = _without_nan('nansum', 0), _without_nan('nanprod', 1)


def _nan_extreme(name, blank):
    def f(a, axis=None, out=None, keepdims=False, initial=None, where=None):
        check(name, a)

        def body(x):
            if not is_float(x):
                return reduced(name[3:], x, axis, None, None, keepdims, initial, where)
            result = reduced(name[3:], choose(x != x, strong(blank, 'float32'), x), axis, None, None, keepdims, initial, where)
            return choose(all(x != x, axis, keepdims=keepdims), strong(float('nan'), 'float32'), result)
        return jitted(name, (arraylike(a),), body, axis, keepdims, initial, id(where))
    f.__name__ = f.__qualname__ = name
    return function(f)


nanmax, nanmin = _nan_extreme('nanmax', float('-inf')), _nan_extreme('nanmin', float('inf'))


@function
def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, where=None):
    check('nanmean', a)
    a = arraylike(a)
    if not is_float(a):
        return mean(a, axis, dtype, out, keepdims, where=where)

    def body(x):
        there = unary('logical_not', x != x)
        count = sum(there.astype(int).astype('float32'), axis, keepdims=keepdims, where=where)
        return nansum(x, axis, keepdims=keepdims, where=where) / count
    return jitted('nanmean', (a,), body, axis, keepdims, id(where))


@function
def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=None):
    check('nanvar', a)

    def body(x):
        x, = promote_inexact(x)
        middle = nanmean(x, axis, keepdims=True)
        squares = unary('square', choose(x != x, 0., x - middle))
        n = sum((x == x).astype(int), axis, keepdims=keepdims)
        result = sum(squares, axis, keepdims=keepdims) / (n - ddof)
        return choose(n > ddof, result, float('nan'))
    return jitted('nanvar', (arraylike(a),), body, axis, ddof, keepdims)


@function
def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, where=None):
    return unary('sqrt', nanvar(a, axis, dtype, out, ddof, keepdims, where))


def _cumulative(name, ignoring=None):
    engine = name.replace('nan', '')

    def f(a, axis=None, dtype=None, out=None):
        check(name, a)
        if out is not None:
            raise NotImplementedError(_OUT % name)
        a = arraylike(a)
        if ignoring is not None and is_float(a):
            a = choose(a != a, ignoring, a)
        if a.dtype == 'bool' or dtype is not None:
            a = a.astype(int if dtype is None else dtype)
        return wrap(apis.arrays.cumulative(engine, value_of(a), [] if axis is None else [axis_within(axis, a.ndim)]))
    f.__name__ = f.__qualname__ = name
    return function(f)


cumsum, cumprod = _cumulative('cumsum'), _cumulative('cumprod')
nancumsum, nancumprod = _cumulative('nancumsum', 0), _cumulative('nancumprod', 1)


def _array_api_cumulative(name, engine, start):
    def f(x, /, *, axis=None, dtype=None, include_initial=False):
        check(name, x)
        x = arraylike(x)
        if axis is None:
            if x.ndim != 1:
                raise ValueError('The input array has rank %d, however axis was not set to an explicit value. The axis argument is only'
                                 ' optional for one-dimensional arrays.' % x.ndim)
            axis = 0
        result = engine(x, axis, dtype)
        if include_initial:
            shape = tuple(1 if i == axis_within(axis, x.ndim) else s for i, s in enumerate(x.shape))
            result = FUNCTIONS['concatenate']([make.full(shape, start, result.dtype), result], axis)
        return result
    f.__name__ = f.__qualname__ = name
    return function(f)


_array_api_cumulative('cumulative_sum', cumsum, 0)
_array_api_cumulative('cumulative_prod', cumprod, 1)
