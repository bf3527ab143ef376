"""Elements by index, by condition; arrays with elements put in, taken out, added around."""

from _sidetrace import apis, make
from _sidetrace.array import is_arraylike, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to, check, concrete, function, iota, is_traced, jitted, lax,
                                   promote, reshape, several, strong, transposed, where)


@function
def take(a, indices, axis=None, out=None, mode=None, unique_indices=False, indices_are_sorted=False, fill_value=None):
    check('take', a, indices)
    if mode not in (None, 'fill', 'clip', 'wrap', 'raise'):
        raise ValueError("Invalid mode '%s' for np.take" % mode)
    if mode == 'raise':
        raise NotImplementedError("The 'raise' mode to jnp.take is not supported.")
    a, indices = arraylike(a), arraylike(indices)
    if axis is None:
        a, axis = reshape(a, [a.size]), 0
    axis = axis_within(axis, a.ndim)

    def body(a, at):
        size = a.shape[axis]
        if mode == 'wrap':
            at = at % size
        elif mode == 'clip':
            at = FUNCTIONS['clip'](at, 0, size - 1)
        return _filled(a, at, axis, fill_value) if mode in (None, 'fill') else a[(slice(None),) * axis + (at,)]
    return jitted('_take', (a, indices), body, axis, mode, fill_value)


def _blank(a, fill_value):
    if fill_value is not None:
        return fill_value
    kind = a.dtype.group
    if kind == 'f':
        return float('nan')
    bits = a.dtype.itemsize * 8
    return True if kind == 'b' else -2 ** (bits - 1) if kind == 'i' else 2 ** bits - 1


def _filled(a, at, axis, fill_value):
    """What is out of range reads the fill value."""
    size = a.shape[axis]
    outside = (at < -size) | (at >= size)
    picked = a[(slice(None),) * axis + (FUNCTIONS['clip'](at, -size, max(0, size - 1)),)]
    if not is_traced(outside) and not outside.any():
        return picked
    mask = outside.reshape(outside.shape + (1,) * (a.ndim - axis - 1))
    return where(mask, wrap(apis.arrays.convert(_blank(a, fill_value), str(a.dtype), False)), picked)


@function
def take_along_axis(arr, indices, axis=-1, mode=None, fill_value=None):
    check('take_along_axis', arr, indices)
    arr, indices = arraylike(arr), arraylike(indices)
    if indices.dtype.group not in 'iu':
        raise TypeError('take_along_axis indices must be of integer type, got %s' % indices.dtype)
    if axis is None:
        if indices.ndim != 1:
            raise ValueError('take_along_axis indices must be 1D if axis=None, got shape %s' % (indices.shape,))
        arr, axis = reshape(arr, [arr.size]), 0
    if arr.ndim != indices.ndim:
        raise ValueError('indices and arr must have the same number of dimensions; %d vs. %d' % (indices.ndim, arr.ndim))
    axis = axis_within(axis, arr.ndim)

    def body(x, at):
        return x[_along(x, at, axis)]
    return jitted('take_along_axis', (arr, indices), body, axis)


def _along(x, at, axis):
    shape = FUNCTIONS['broadcast_shapes'](*[tuple(1 if i == axis else s for i, s in enumerate(y.shape)) for y in (x, at)])
    full = shape[:axis] + (at.shape[axis],) + shape[axis + 1:]
    at = broadcast_to(at, full)
    return tuple(at if i == axis else iota(x.shape[i]).reshape([-1 if k == i else 1 for k in range(x.ndim)]) for i in range(x.ndim))


@function
def put_along_axis(arr, indices, values, axis, inplace=True, *, mode=None):
    if inplace:
        raise ValueError('jax.numpy.put_along_axis cannot modify arrays in-place, because JAX arrays are immutable. Pass inplace=False to'
                         ' instead return an updated array.')
    arr = arraylike(arr)
    if axis is None:
        return put_along_axis(reshape(arr, [arr.size]), indices, values, 0, False).reshape(arr.shape)
    return arr.at[_along(arr, arraylike(indices), axis_within(axis, arr.ndim))].set(values)


@function
def put(a, ind, v, mode=None, *, inplace=True):
    if inplace:
        raise ValueError('jax.numpy.put cannot modify arrays in-place, because JAX arrays are immutable. Pass inplace=False to instead'
                         ' return an updated array.')
    a, ind, v = arraylike(a), FUNCTIONS['ravel'](several([ind])[0]), FUNCTIONS['ravel'](several([v])[0])
    if not a.size or not ind.size or not v.size:
        return a
    if mode == 'wrap':
        ind = ind % a.size
    elif mode == 'clip':
        ind = FUNCTIONS['clip'](ind, 0, a.size - 1)
    v = FUNCTIONS['resize'](v, ind.shape) if v.size < ind.size else v[:ind.size]
    return reshape(reshape(a, [a.size]).at[ind].set(v), a.shape)


@function
def resize(a, new_shape):
    a = FUNCTIONS['ravel'](a)
    shape = (new_shape,) if type(new_shape) is int else tuple(new_shape)
    n = 1
    for s in shape:
        n *= s
    if not a.size or not n:
        return make.zeros(shape, a.dtype)
    return reshape(FUNCTIONS['tile'](a, -(-n // a.size))[:n], shape)


@function
def choose(a, choices, out=None, mode='raise'):
    a = arraylike(a)
    if a.dtype.group not in 'iu':
        raise ValueError('`a` array must be integer typed')
    choices = several(choices)
    n = len(choices)
    if mode == 'raise':
        concrete(a, "The error occurred because jnp.choose was jit-compiled with mode='raise'. Use mode='wrap' or mode='clip' instead.")
        if bool(((a < 0) | (a >= n)).any()):
            raise ValueError('invalid entry in choice array')
    a = a % n if mode == 'wrap' else FUNCTIONS['clip'](a, 0, n - 1)
    shape = FUNCTIONS['broadcast_shapes'](a.shape, *[c.shape for c in choices])
    result = choices[0]
    for i, c in enumerate(choices[1:], 1):
        result = where(a == i, c, result)
    return broadcast_to(result, shape)


@function
def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('condlist must have length equal to choicelist (%d vs %d)' % (len(condlist), len(choicelist)))
    if not len(condlist):
        raise ValueError('condlist must be non-empty')
    result = promote(default, *choicelist)[0]
    for condition, choice in zip(condlist[::-1], choicelist[::-1]):
        result = where(condition, choice, result)
    return result


@function
def piecewise(x, condlist, funclist, *args, **kw):
    check('piecewise', x)
    x = arraylike(x)
    conditions = several(condlist if isinstance(condlist, (list, tuple)) else [condlist])
    n, k = len(conditions), len(funclist)
    if k == n + 1:
        funclist = [funclist[-1]] + list(funclist[:-1])
    elif k == n:
        funclist = [0] + list(funclist)
    else:
        raise ValueError('with %d condition(s), either %d or %d functions are expected; got %d' % (n, n, n + 1, k))
    pieces = [f(x, *args, **kw) if callable(f) else f for f in funclist]
    result = make.full_like(x, 0) if not is_arraylike(pieces[0]) else arraylike(pieces[0]).astype(x.dtype)
    result = broadcast_to(result, x.shape)
    for condition, piece in zip(conditions, pieces[1:]):
        result = where(condition, arraylike(piece).astype(x.dtype), result)
    return result


@function
def delete(arr, obj, axis=None, *, assume_unique_indices=False):
    check('delete', arr)
    arr = arraylike(arr)
    if axis is None:
        arr, axis = reshape(arr, [arr.size]), 0
    axis = axis_within(axis, arr.ndim)
    size = arr.shape[axis]
    if isinstance(obj, slice):
        gone = set(range(*obj.indices(size)))
    elif type(obj) is int or getattr(obj, 'ndim', 1) == 0:
        at = concrete(obj, "'obj' array argument of jnp.delete()").__index__()
        at = axis_within(at, size)
        return FUNCTIONS['concatenate']([_cut(arr, axis, 0, at), _cut(arr, axis, at + 1, size)], axis)
    else:
        obj = concrete(several([obj])[0], "'obj' array argument of jnp.delete()")
        gone = {i for i, x in enumerate(obj.tolist()) if x} if obj.dtype == 'bool' else {
            i + size if i < 0 else i for i in FUNCTIONS['ravel'](obj).tolist()}
    return take(arr, make.array([i for i in range(size) if i not in gone], int), axis)


def _cut(x, axis, start, stop):
    return x[(slice(None),) * axis + (slice(start, stop),)]


@function
def insert(arr, obj, values, axis=None):
    check('insert', arr)
    arr = arraylike(arr)
    values = several([values])[0]
    if axis is None:
        arr, axis, values = reshape(arr, [arr.size]), 0, FUNCTIONS['ravel'](values)
    axis = axis_within(axis, arr.ndim)
    size = arr.shape[axis]
    at = make.array(list(range(*obj.indices(size)))) if isinstance(obj, slice) else several([obj])[0]
    at = FUNCTIONS['ravel'](at)
    if values.ndim < arr.ndim:
        values = values.reshape((1,) * (arr.ndim - values.ndim) + values.shape)
    values = FUNCTIONS['moveaxis'](values, axis, 0)
    arr = FUNCTIONS['moveaxis'](arr, axis, 0)
    n = at.shape[0] if at.shape[0] > 1 or values.shape[0] == at.shape[0] else values.shape[0]
    at = broadcast_to(at, (n,)) if at.shape[0] == 1 else at
    at = FUNCTIONS['clip'](where(at < 0, at + size, at), 0, size)
    order = FUNCTIONS['argsort'](at)
    at = at.at[order].add(iota(n))
    keep = FUNCTIONS['argsort'](make.zeros(size + n, int).at[at].set(1))[:size]
    result = make.zeros((size + n,) + arr.shape[1:], arr.dtype)
    result = result.at[at].set(broadcast_to(values, (n,) + arr.shape[1:])).at[keep].set(arr)
    return FUNCTIONS['moveaxis'](result, 0, axis)


_MODES = ('constant', 'edge', 'linear_ramp', 'maximum', 'mean', 'median', 'minimum', 'reflect', 'symmetric', 'wrap', 'empty')


@function
def pad(array, pad_width, mode='constant', **kwargs):
    check('pad', array)
    array = arraylike(array)
    widths = _widths(pad_width, array.ndim)
    if callable(mode):
        raise NotImplementedError('Sidetrace does not have jnp.pad with a function as its mode yet; the nearest is a mode by name.')
    if mode not in _MODES:
        raise NotImplementedError('Unimplemented padding mode \'%s\' for np.pad.' % mode)
    if any(w < 0 for pair in widths for w in pair):
        raise ValueError("index can't contain negative values")
    if mode in ('linear_ramp', 'maximum', 'mean', 'median', 'minimum'):
        raise NotImplementedError("Sidetrace does not have jnp.pad(mode='%s') yet; the nearest is mode='edge'." % mode)
    if mode in ('constant', 'empty'):
        return _padded_by(array, widths, kwargs.get('constant_values', 0))

    def body(x):
        for axis, (before, after) in enumerate(widths):
            if before or after:
                x = take(x, make.array(_places(x.shape[axis], before, after, mode), int), axis)
        return x
    return jitted('_pad', (array,), body, mode, tuple(map(tuple, widths)))


def _padded_by(array, widths, values):
    fill = several([values])[0] if not is_arraylike(values) else values
    simple = not isinstance(values, (tuple, list))

    def body(x, fill):
        if simple:
            fill = arraylike(fill).astype(x.dtype)
            config = '(%s,)' % ', '.join('(%d, %d, 0)' % (a, b) for a, b in widths)
            return lax('pad', x, fill, padding_config=config) if x.ndim else x
        each = broadcast_to(arraylike(fill).astype(x.dtype), (x.ndim, 2))
        for axis, (before, after) in enumerate(widths):
            for side, width in enumerate((before, after)):
                config = ', '.join('(%d, %d, 0)' % ((width, 0) if side == 0 else (0, width)) if i == axis else '(0, 0, 0)'
                                   for i in range(x.ndim))
                x = lax('pad', x, each[axis, side], padding_config='(%s,)' % config)
        return x
    return jitted('_pad', (array, fill), body, 'constant', tuple(map(tuple, widths)), simple)


def _widths(width, ndim):
    if isinstance(width, dict):
        raise NotImplementedError('Sidetrace does not have jnp.pad with a dict of widths yet; give a pair for each axis.')
    if type(width) is int or getattr(width, 'ndim', 1) == 0:
        return [(int(width), int(width))] * ndim
    width = [list(w) if isinstance(w, (tuple, list)) or getattr(w, 'ndim', 0) else w for w in width]
    if len(width) == 1 and not isinstance(width[0], list):
        return [(int(width[0]),) * 2] * ndim
    if not isinstance(width[0], list):
        return [(int(width[0]), int(width[1]))] * ndim
    pairs = [(int(w[0]), int(w[-1])) for w in width]
    if len(pairs) == 1:
        return pairs * ndim
    if len(pairs) != ndim:
        raise ValueError(
                         'Incompatible shapes for broadcasting: %s and requested shape %s' % ((len(pairs), 2), (ndim, 2)))
    return pairs


def _places(size, before, after, mode):
    if mode == 'edge':
        return [0] * before + list(range(size)) + [size - 1] * after
    if mode == 'wrap':
        return [i % size for i in range(-before, size + after)]
    period = 2 * size if mode == 'symmetric' else max(1, 2 * size - 2)
    places = []
    for i in range(-before, size + after):
        i %= period
        places.append(i if i < size else period - i - (1 if mode == 'symmetric' else 0))
    return places


@function
def ix_(*args):
    args = several(args)
    n = len(args)
    result = []
    for i, a in enumerate(args):
        if a.ndim != 1:
            raise ValueError('Arguments to jax.numpy.ix_ must be 1-dimensional, got shape %s' % (a.shape,))
        if a.dtype == 'bool':
            a = FUNCTIONS['nonzero'](a)[0]
        result.append(a.reshape((1,) * i + (-1,) + (1,) * (n - i - 1)))
    return tuple(result)


@function
def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = arraylike(arr)
    axis = axis_within(axis, arr.ndim)
    lines = FUNCTIONS['moveaxis'](arr, axis, -1)
    flat = reshape(lines, [-1, arr.shape[axis]])
    made = [arraylike(func1d(flat[i], *args, **kwargs)) for i in range(flat.shape[0])]
    result = reshape(FUNCTIONS['stack'](made), lines.shape[:-1] + made[0].shape)
    rank, extra = arr.ndim - 1, made[0].ndim
    order = list(range(axis)) + list(range(rank, rank + extra)) + list(range(axis, rank))
    return transposed(result, order)


@function
def apply_over_axes(func, a, axes):
    a = arraylike(a)
    for axis in axes if isinstance(axes, (tuple, list)) else (axes,):
        b = func(a, axis=axis)
        a = b if b.ndim == a.ndim else FUNCTIONS['expand_dims'](b, axis)
    return a


@function
def place(arr, mask, vals, *, inplace=True):
    if inplace:
        raise ValueError('jax.numpy.place cannot modify arrays in-place, because JAX arrays are immutable. Pass inplace=False to instead'
                         ' return an updated array.')
    arr = arraylike(arr)
    at = FUNCTIONS['nonzero'](FUNCTIONS['ravel'](mask))[0]
    return reshape(reshape(arr, [arr.size]).at[at].set(resize(vals, (at.size,))), arr.shape)


@function
def unravel_index(indices, shape):
    indices = indices if is_arraylike(indices) else several([indices])[0]
    if type(indices) is int:
        indices = wrap(apis.arrays.lift(apis.arrays.array([indices], [], 'int32', True)))
    found, stride = [], 1
    for size in reversed(tuple(shape) if isinstance(shape, (tuple, list)) else (shape,)):
        found.append(indices // stride % size)
        stride *= size
    return tuple(reversed(found))


@function
def ravel_multi_index(multi_index, dims, mode='raise', order='C'):
    result, stride = 0, 1
    for i, size in reversed(list(zip([m.astype(int) for m in several(multi_index)], dims))):
        i = i % size if mode == 'wrap' else FUNCTIONS['clip'](i, 0, size - 1) if mode == 'clip' else i
        result = result + i * stride
        stride *= size
    return result
