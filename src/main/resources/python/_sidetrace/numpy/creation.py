"""Arrays from nothing, from functions, from diagonals."""

from _sidetrace import apis, dtypes, make
from _sidetrace.array import is_arraylike, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to, check, concrete, function, iota, jitted, lax,
                                   promote_inexact, reshape, several, strong, where)



def array(object, dtype=None, copy=True, order=None, ndmin=0):
    """`jnp.array`: what is an array already is copied."""
    return make.array(object, dtype, copy, order, ndmin)


CREATION = {'array': array}
CREATION.update({n: getattr(make, n) for n in (
    'asarray', 'zeros', 'ones', 'empty', 'full', 'zeros_like', 'ones_like', 'empty_like', 'full_like', 'arange', 'linspace',
    'eye', 'identity')})
FUNCTIONS.update(CREATION)


def creating(f):
    CREATION[f.__name__] = f
    return function(f)


@creating
def tri(N, M=None, k=0, dtype=None):
    N = concrete(N, "argument of 'N' jnp.tri()").__index__()
    shape = (N, N if M is None else M.__index__())
    return _below(shape, k).astype(dtypes.float_name() if dtype is None else dtype)


def _below(shape, k):
    rows = lax('iota', dimension=0, dtype='int32', shape=shape)
    return rows + strong(k, 'int32') >= lax('iota', dimension=1, dtype='int32', shape=shape)


def _triangle(name):
    def f(m, k=0):
        check(name, m)
        m = arraylike(m)
        if m.ndim < 2:
            raise ValueError('Argument to jax.numpy.%s must be at least 2D' % name)

        def body(x):
            mask = _below(x.shape[-2:], k if name == 'tril' else k - 1)
            if x.ndim > 2:
                mask = broadcast_to(mask, x.shape)
            zeros = make.zeros_like(x)
            return lax('select_n', mask, zeros, x) if name == 'tril' else lax('select_n', mask, x, zeros)
        return jitted(name, (m,), body, k)
    f.__name__ = f.__qualname__ = name
    return function(f)


tril, triu = _triangle('tril'), _triangle('triu')


@function
def diag(v, k=0):
    check('diag', v)

    def body(v):
        if v.ndim == 1:
            zero = strong(0, str(v.dtype))
            n = len(v) + abs(k)
            padded = lax('pad', v, zero, padding_config='((%d, %d, 0),)' % (max(0, k), max(0, -k)))
            rows = lax('iota', dimension=0, dtype='int32', shape=(n, n))
            columns = lax('iota', dimension=1, dtype='int32', shape=(n, n))
            on = rows + strong(k, 'int32') == columns
            return where(on, padded[None, :] if k > 0 else padded[:, None], zero)
        if v.ndim == 2:
            return diagonal(v, k)
        raise ValueError('diag input must be 1d or 2d')
    return jitted('_diag', (arraylike(v),), body, k)


@function
def diagflat(v, k=0):
    check('diagflat', v)
    return diag(FUNCTIONS['ravel'](v), k)


@function
def diagonal(a, offset=0, axis1=0, axis2=1):
    check('diagonal', a)
    a = arraylike(a)
    if a.ndim < 2:
        raise ValueError('diagonal requires an array of at least two dimensions.')

    def body(x):
        x = FUNCTIONS['moveaxis'](x, (axis1, axis2), (-2, -1))
        n = max(0, min(x.shape[-2] + min(offset, 0), x.shape[-1] - max(offset, 0)))
        at = iota(n)
        rows, columns = (at - offset, at) if offset < 0 else (at, at + offset) if offset > 0 else (at, iota(n))
        return x[..., rows, columns]
    return jitted('diagonal', (a,), body, offset, axis1, axis2)


@function
def fill_diagonal(a, val, wrap=False, *, inplace=True):
    if inplace:
        raise NotImplementedError('JAX arrays are immutable, must use inplace=False')
    a = arraylike(a)
    at = iota(min(a.shape))
    return a.at[(at,) * a.ndim].set(val)


@function
def diag_indices(n, ndim=2):
    return (iota(n),) * ndim


@function
def diag_indices_from(arr):
    return diag_indices(arr.shape[0], arr.ndim)


def _triangle_indices(name, mask):
    def f(n, k=0, m=None):
        return FUNCTIONS['nonzero'](mask(make.ones((n, n if m is None else m)), k))
    f.__name__ = f.__qualname__ = name
    return function(f)


tril_indices, triu_indices = _triangle_indices('tril_indices', tril), _triangle_indices('triu_indices', triu)


@function
def tril_indices_from(arr, k=0):
    return tril_indices(arr.shape[-2], k, arr.shape[-1])


@function
def triu_indices_from(arr, k=0):
    return triu_indices(arr.shape[-2], k, arr.shape[-1])


@function
def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for indexing are 'xy' and 'ij', got %s" % indexing)
    if not copy:
        raise ValueError('jax.numpy.meshgrid only supports copy=True')
    args = several(xi)
    if any(a.ndim != 1 for a in args):
        raise ValueError('Arguments to jax.numpy.meshgrid must be 1D, got shapes [%s]' % ', '.join(str(a.shape) for a in args))
    order = list(range(len(args)))
    if indexing == 'xy' and len(args) >= 2:
        order[0], order[1] = 1, 0
    shape = [1] * len(args)
    for a, at in zip(args, order):
        shape[at] = a.shape[0]
    result = []
    for a, at in zip(args, order):
        sizes = [a.shape[0] if i == at else 1 for i in range(len(args))] if sparse else shape
        result.append(lax('broadcast_in_dim', a, broadcast_dimensions='(%d,)' % at, shape=tuple(sizes)))
    return result


@creating
def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    check('logspace', start, stop)

    def body(a, b, base):
        a, b = promote_inexact(a, b)
        base, exponents = promote_inexact(base, make.linspace(a, b, num, endpoint))
        return lax('pow', base, exponents)
    result = jitted('_logspace', (start, stop, base), body, num, endpoint)
    return result if dtype is None else result.astype(dtype)


@creating
def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    check('geomspace', start, stop)

    def body(a, b):
        a, b = promote_inexact(a, b)
        sign = FUNCTIONS['sign'](a)
        lines = [FUNCTIONS['log10'](x / sign) for x in (a, b)]
        return sign * logspace(lines[0], lines[1], num, endpoint)
    result = jitted('_geomspace', (start, stop), body, num, endpoint)
    return result if dtype is None else result.astype(dtype)


@function
def vander(x, N=None, increasing=False):
    check('vander', x)
    x = arraylike(x)
    if x.ndim != 1:
        raise ValueError('x must be a one-dimensional array')

    def body(x):
        n = x.shape[0] if N is None else N
        powers = lax('iota', dimension=0, dtype=x.dtype, shape='(%d,)' % n)
        powers = powers if increasing else strong(n - 1, str(x.dtype)) - powers
        return FUNCTIONS['power'](x[:, None], powers[None, :])
    return jitted('vander', (x,), body, N, increasing)


@creating
def fromfunction(function, shape, *, dtype=float, **kwargs):
    grids = meshgrid(*[make.arange(s, dtype=dtype) for s in shape], indexing='ij') if shape else []
    return function(*grids, **kwargs)


@creating
def fromiter(*args, **kwargs):
    raise NotImplementedError(
        'jnp.fromiter() is not implemented because it may be non-pure and thus unsafe for use with JIT and other JAX transformations.'
        ' Consider using jnp.asarray(np.fromiter(...)) instead, although care should be taken if np.fromiter is used within'
        ' jax transformations because of its potential side-effect of consuming the iterable object; for more information see'
        ' https://docs.jax.dev/en/latest/notebooks/Common_Gotchas_in_JAX.html#pure-functions')


@creating
def indices(dimensions, dtype=None, sparse=False):
    dimensions = tuple(concrete(d, 'dimensions argument of jnp.indices').__index__() for d in dimensions)
    n = len(dimensions)
    found = []
    for i, size in enumerate(dimensions):
        line = lax('iota', dimension=0, dtype=dtypes.int_name() if dtype is None else dtypes.canonical(dtype), shape='(%d,)' % size)
        sizes = tuple(size if i == k else 1 for k in range(n)) if sparse else dimensions
        found.append(lax('broadcast_in_dim', line, broadcast_dimensions='(%d,)' % i, shape=sizes))
    return tuple(found) if sparse else FUNCTIONS['stack'](found) if found else make.zeros((0,), int)


@function
def copy(a, order=None):
    check('copy', a)
    return make.array(a, copy=True)


class _Grid:
    """`jnp.mgrid` and `jnp.ogrid`: meshes by slices."""

    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        lines = [_line(s) for s in (key if isinstance(key, tuple) else (key,))]
        if not isinstance(key, tuple):
            return lines[0]
        grids = meshgrid(*lines, indexing='ij', sparse=self._sparse)
        return grids if self._sparse else FUNCTIONS['stack'](grids)


def _line(s):
    if isinstance(s.step, complex):
        return make.linspace(s.start or 0, s.stop, int(abs(s.step)))
    return make.arange(s.start or 0, s.stop, s.step)


class _Joining:
    """`jnp.r_` and `jnp.c_`: arrays put together by brackets."""

    def __init__(self, columns):
        self._columns = columns

    def __getitem__(self, key):
        parts = [_line(k) if isinstance(k, slice) else FUNCTIONS['atleast_1d'](arraylike(k) if is_arraylike(k) else make.array(k))
                 for k in (key if isinstance(key, tuple) else (key,))]
        return FUNCTIONS['column_stack'](parts) if self._columns else FUNCTIONS['concatenate'](parts)


OBJECTS = {'mgrid': _Grid(False), 'ogrid': _Grid(True), 'r_': _Joining(False), 'c_': _Joining(True)}


def _window(name, value):
    def f(M):
        if M == 1:
            return make.ones(1)
        n = make.arange(M).astype('float32')
        return value(n, M - 1)
    f.__name__ = f.__qualname__ = name
    return creating(f)


_TURN = 6.283185307179586
_window('hanning', lambda n, m: 0.5 * (1 - FUNCTIONS['cos'](_TURN * n / m)))
_window('hamming', lambda n, m: 0.54 - 0.46 * FUNCTIONS['cos'](_TURN * n / m))
_window('blackman', lambda n, m: 0.42 - 0.5 * FUNCTIONS['cos'](_TURN * n / m) + 0.08 * FUNCTIONS['cos'](2 * _TURN * n / m))
_window('bartlett', lambda n, m: 1 - FUNCTIONS['abs'](2 * n - m) / m)
