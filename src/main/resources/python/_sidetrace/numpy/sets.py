"""Sets: arrays sorted, each element once."""

from collections import namedtuple

from _sidetrace import make
from _sidetrace.numpy.core import FUNCTIONS, arraylike, axis_within, check, concrete, function, is_float, joined, reshape, several, where

_UNIQUE = ('The error arose for the first argument of jnp.unique(). To make jnp.unique() compatible with JIT and other transforms, you can'
           ' specify a concrete value for the size argument, which will determine the output size.')


@function
def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, size=None, fill_value=None,
           sorted=True):
    check('unique', ar)
    ar = arraylike(ar)
    if size is None:
        concrete(ar, _UNIQUE)
    shape = ar.shape
    whole = axis is None
    if whole:
        rows = reshape(ar, [ar.size, 1])
    else:
        axis = axis_within(axis, ar.ndim)
        ar = FUNCTIONS['moveaxis'](ar, axis, 0)
        shape = ar.shape[:1]
        rows = reshape(ar, [shape[0], ar.size // max(1, shape[0])])
    n = rows.shape[0]
    order = FUNCTIONS['lexsort']([rows[:, i] for i in range(rows.shape[1])][::-1]) if n else make.zeros(0, int)
    lined = rows[order]
    fresh = _differs(lined, equal_nan) if n else make.zeros(0, bool)
    at = FUNCTIONS['nonzero'](fresh, size=size)[0]
    picked = lined[at]
    if size is not None and n:
        # What is missing is filled up with the first of all, or with the value given.
        there = FUNCTIONS['arange'](size) < fresh.sum()
        blank = lined[0] if fill_value is None else make.full(rows.shape[1:], fill_value, rows.dtype)
        picked = where(there[:, None], picked, blank)
    values = picked[:, 0] if whole else FUNCTIONS['moveaxis'](picked.reshape((-1,) + ar.shape[1:]), 0, axis)
    result = [values]
    if return_index:
        result.append(order[at])
    if return_inverse:
        numbers = FUNCTIONS['cumsum'](fresh) - 1
        result.append(make.zeros(n, int).at[order].set(numbers).reshape(shape))
    if return_counts:
        counts = FUNCTIONS['diff'](FUNCTIONS['append'](at if size is None else where(there, at, n), n))
        result.append(counts)
    return result[0] if len(result) == 1 else tuple(result)


def _differs(lined, equal_nan):
    """Whether each row differs from the one before it; the first does."""
    a, b = lined[1:], lined[:-1]
    differs = a != b
    if equal_nan and is_float(lined):
        differs = differs & ~((a != a) & (b != b))
    return joined([make.ones(1, bool), differs.any(1)], 0)


_Values = {name: namedtuple('_Unique%sResult' % name, fields) for name, fields in (
    ('All', 'values indices inverse_indices counts'), ('Counts', 'values counts'), ('Inverse', 'values inverse_indices'))}


@function
def unique_values(x, /, *, size=None, fill_value=None):
    return unique(x, size=size, fill_value=fill_value, equal_nan=False)


@function
def unique_counts(x, /, *, size=None, fill_value=None):
    return _Values['Counts'](*unique(x, return_counts=True, size=size, fill_value=fill_value, equal_nan=False))


@function
def unique_inverse(x, /, *, size=None, fill_value=None):
    return _Values['Inverse'](*unique(x, return_inverse=True, size=size, fill_value=fill_value, equal_nan=False))


@function
def unique_all(x, /, *, size=None, fill_value=None):
    return _Values['All'](*unique(x, True, True, True, size=size, fill_value=fill_value, equal_nan=False))


@function
def union1d(ar1, ar2, *, size=None, fill_value=None):
    check('union1d', ar1, ar2)
    for x in (ar1, ar2):
        if size is None:
            concrete(x, 'The error arose for the first argument of jnp.union1d()')
    return unique(FUNCTIONS['concatenate']([FUNCTIONS['ravel'](ar1), FUNCTIONS['ravel'](ar2)]), size=size, fill_value=fill_value)


@function
def intersect1d(ar1, ar2, assume_unique=False, return_indices=False, *, size=None, fill_value=None):
    check('intersect1d', ar1, ar2)
    if size is not None:
        raise NotImplementedError('Sidetrace does not have jnp.intersect1d(size=…) yet; the nearest is jnp.isin.')
    a, i = (FUNCTIONS['ravel'](ar1), None) if assume_unique else unique(ar1, return_index=True)
    b, k = (FUNCTIONS['ravel'](ar2), None) if assume_unique else unique(ar2, return_index=True)
    both = FUNCTIONS['sort'](FUNCTIONS['concatenate']([a, b]))
    common = both[1:][both[1:] == both[:-1]]
    if not return_indices:
        return common
    at = FUNCTIONS['searchsorted'](a, common), FUNCTIONS['searchsorted'](b, common)
    return (common,) + tuple(p if o is None else o[p] for p, o in zip(at, (i, k)))


@function
def setdiff1d(ar1, ar2, assume_unique=False, *, size=None, fill_value=None):
    check('setdiff1d', ar1, ar2)
    if size is None:
        concrete(ar1, 'The error arose in setdiff1d()')
    a = FUNCTIONS['ravel'](ar1) if assume_unique else unique(ar1)
    left = a[isin(a, ar2, invert=True)]
    if size is None:
        return left
    return FUNCTIONS['concatenate']([left, make.full((max(0, size - left.size),), 0 if fill_value is None else fill_value)])[:size]


@function
def setxor1d(ar1, ar2, assume_unique=False, *, size=None, fill_value=None):
    check('setxor1d', ar1, ar2)
    concrete(ar1, 'The error arose in setxor1d()')
    a = FUNCTIONS['ravel'](ar1) if assume_unique else unique(ar1)
    b = FUNCTIONS['ravel'](ar2) if assume_unique else unique(ar2)
    both = FUNCTIONS['sort'](FUNCTIONS['concatenate']([a, b]))
    if not both.size:
        return both
    edge = joined([make.ones(1, bool), both[1:] != both[:-1], make.ones(1, bool)], 0)
    return both[edge[1:] & edge[:-1]]


@function
def isin(element, test_elements, assume_unique=False, invert=False, *, method='auto'):
    check('isin', element, test_elements)
    element, test = arraylike(element), FUNCTIONS['ravel'](test_elements)
    if invert:
        return (element[..., None] != test).all(-1)
    return (element[..., None] == test).any(-1)
