"""Functions that change the shape of an array or the order of its axes."""

from _sidetrace import apis, make, profile
from _sidetrace.array import axes_of, is_arraylike, sizes, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to as spread, check, concrete, function, is_traced, jitted, joined,
                                   lax, laxes, named, reshape as reshaped, several, transposed)


@function
def reshape(a, shape=None, order='C', *, copy=None, out_sharding=None):
    check('reshape', a)
    if shape is None:
        raise TypeError("jnp.reshape() missing 1 required positional argument: 'shape'")
    return arraylike(a).reshape(shape, order=order)


@function
def ravel(a, order='C', *, out_sharding=None):
    check('ravel', a)
    a = arraylike(a)
    return a.reshape(-1, order=order)


@function
def transpose(a, axes=None):
    check('transpose', a)
    a = arraylike(a)
    axes = list(range(a.ndim))[::-1] if axes is None else [axis_within(x, a.ndim) for x in axes]
    if sorted(axes) != list(range(a.ndim)):
        raise TypeError("transpose permutation isn't a permutation of operand dimensions, got permutation %s for operand shape %s." % (
            tuple(axes), a.shape))
    return transposed(a, axes)


@named('permute_dims')
def permute_dims(a, /, axes):
    return transpose(a, axes)


@function
def matrix_transpose(x, /):
    check('matrix_transpose', x)
    x = arraylike(x)
    if x.ndim < 2:
        raise ValueError('x must be at least two-dimensional for matrix_transpose; got ndim=%d' % x.ndim)
    return swapaxes(x, -1, -2)


@function
def swapaxes(a, axis1, axis2):
    check('swapaxes', a)
    a = arraylike(a)
    i, j = axis_within(axis1, a.ndim), axis_within(axis2, a.ndim)
    axes = list(range(a.ndim))
    axes[i], axes[j] = axes[j], axes[i]
    return transposed(a, axes)


@function
def moveaxis(a, source, destination):
    check('moveaxis', a)
    a = arraylike(a)
    source, destination = [[axis_within(x, a.ndim) for x in axes_of(s)] for s in (source, destination)]
    if len(source) != len(destination):
        raise ValueError('Inconsistent number of elements: %d vs %d' % (len(source), len(destination)))
    axes = [i for i in range(a.ndim) if i not in source]
    for to, come in sorted(zip(destination, source)):
        axes.insert(to, come)
    return transposed(a, axes)


@function
def rollaxis(a, axis, start=0):
    check('rollaxis', a)
    a = arraylike(a)
    axis = axis_within(axis, a.ndim)
    start = start + a.ndim if start < 0 else start
    return moveaxis(a, axis, start - 1 if start > axis else start)


@function
def expand_dims(a, axis):
    check('expand_dims', a)
    concrete(axis, 'expected a static index or sequence of indices.')
    return wrap(apis.arrays.expandDims(value_of(a), axes_of(axis)))


@function
def squeeze(a, axis=None):
    check('squeeze', a)
    return wrap(apis.arrays.squeeze(value_of(a), axes_of(axis)))


@function
def broadcast_to(array, shape, *, out_sharding=None):
    check('broadcast_to', array)
    return wrap(apis.arrays.broadcastTo(value_of(array), sizes(shape)))


@function
def broadcast_shapes(*shapes):
    return tuple(apis.primitives.broadcastShapes([sizes(s) for s in shapes])) if shapes else ()


@function
def broadcast_arrays(*args):
    args = several(args)
    shape = broadcast_shapes(*[a.shape for a in args])
    return [spread(a, shape) for a in args]


def _at_least(n):
    def f(*arys):
        if len(arys) != 1:
            return [f(a) for a in arys]
        x = arys[0]
        check(f.__name__, x)
        x = arraylike(x)

        def body(x):
            if x.ndim >= n:
                return x
            if n == 3 and x.ndim == 1:
                return expand_dims(x, (0, 2))
            return expand_dims(x, 2) if n == 3 and x.ndim == 2 else expand_dims(x, tuple(range(n - x.ndim)))
        return jitted(f.__name__, (x,), body)
    f.__name__ = f.__qualname__ = 'atleast_%dd' % n
    return function(f)


atleast_1d, atleast_2d, atleast_3d = _at_least(1), _at_least(2), _at_least(3)


@function
def flip(m, axis=None):
    check('flip', m)

    def body(x):
        return wrap(apis.arrays.flip(value_of(x), axes_of(axis)))
    return jitted('_flip', (arraylike(m),), body, axis)


@function
def flipud(m):
    check('flipud', m)
    return flip(m, 0)


@function
def fliplr(m):
    check('fliplr', m)
    return flip(m, 1)


@function
def rot90(m, k=1, axes=(0, 1)):
    check('rot90', m)
    m = arraylike(m)
    if m.ndim < 2:
        raise ValueError('rot90 requires its first argument to have ndim at least two, but got first argument of shape %s'
                         % (m.shape,))
    a, b = axis_within(axes[0], m.ndim), axis_within(axes[1], m.ndim)
    if a == b:
        raise ValueError('Axes must be different')

    def body(x):
        turn = k % 4
        if turn == 0:
            return x
        if turn == 2:
            return flip(flip(x, a), b)
        return swapaxes(flip(x, b), a, b) if turn == 1 else flip(swapaxes(x, a, b), b)
    return jitted('rot90', (m,), body, k, axes)


@function
def roll(a, shift, axis=None):
    check('roll', a)
    a = arraylike(a)
    if axis is None:
        return roll(ravel(a), shift, 0).reshape(a.shape)
    axes = [axis_within(x, a.ndim) for x in axes_of(axis)]
    if is_arraylike(shift) and type(shift) is not int:
        return jitted('_roll_dynamic', (a, arraylike(shift)), lambda x, s: _rolled_by(x, s, axes), tuple(axes))
    shifts = [int(s) for s in shift] if isinstance(shift, (tuple, list)) else [int(shift)]
    shifts, axes = shifts * max(1, len(axes) // len(shifts)), axes * max(1, len(shifts) // len(axes))

    def body(x):
        for s, i in zip(shifts, axes):
            size = x.shape[i]
            s = s % size if size else 0
            if s:
                x = joined([_part(x, i, size - s, size), _part(x, i, 0, size - s)], i)
        return x
    return jitted('_roll_static', (a,), body, tuple(shifts), tuple(axes))


def _part(x, axis, start, stop):
    return x[(slice(None),) * axis + (slice(start, stop),)]


def _rolled_by(x, shift, axes):
    shifts = [shift] * len(axes) if shift.ndim == 0 else [shift[i] for i in range(len(axes))]
    for s, axis in zip(shifts, axes):
        at = (FUNCTIONS['arange'](x.shape[axis]) - s) % x.shape[axis]
        x = FUNCTIONS['take'](x, at, axis)
    return x


@function
def tile(A, reps):
    check('tile', A)
    A = arraylike(A)
    reps = [r.__index__() for r in (reps if isinstance(reps, (tuple, list)) else (reps,))]
    reps = [1] * (A.ndim - len(reps)) + reps
    if A.ndim < len(reps):
        A = reshaped(A, [1] * (len(reps) - A.ndim) + list(A.shape))
    return lax('tile', A, reps=tuple(reps)) if reps else A


@function
def repeat(a, repeats, axis=None, *, total_repeat_length=None, out_sharding=None):
    check('repeat', a)
    a = arraylike(a)
    if axis is None:
        a, axis = ravel(a), 0
    axis = axis_within(axis, a.ndim)
    many = isinstance(repeats, (tuple, list)) or getattr(repeats, 'ndim', 0) > 0
    if not many:
        n = concrete(repeats, _REPEATS).__index__()
        x = expand_dims(a, axis + 1)
        x = spread(x, x.shape[:axis + 1] + (n,) + x.shape[axis + 2:])
        return reshaped(x, a.shape[:axis] + (a.shape[axis] * n,) + a.shape[axis + 1:])
    repeats = make.array(list(repeats), int) if isinstance(repeats, (tuple, list)) else arraylike(repeats)
    if repeats.size == 1 and not is_traced(repeats):
        return repeat(a, int(repeats.reshape(())), axis)
    if repeats.size != a.shape[axis]:
        raise ValueError('Incompatible shapes for broadcasting: %s and requested shape %s' % (repeats.shape, (a.shape[axis],)))
    if total_repeat_length is None:
        total_repeat_length = int(concrete(repeats, _REPEATS).sum())
    ends = FUNCTIONS['cumsum'](repeats)
    at = FUNCTIONS['searchsorted'](ends, FUNCTIONS['arange'](total_repeat_length), side='right')
    return FUNCTIONS['take'](a, FUNCTIONS['clip'](at, 0, a.shape[axis] - 1), axis)


_REPEATS = ('When jit-compiling jnp.repeat, the total number of repeats must be static. To fix this, either specify a static value for'
            ' `repeats`, or pass a static value to `total_repeat_length`.')


@function
def concatenate(arrays, axis=0, dtype=None):
    if is_arraylike(arrays):
        arrays = list(arrays)
    result = wrap(apis.arrays.concatenate([value_of(ravel(a) if axis is None else a) for a in several(arrays)], 0 if axis is None else axis))
    return result if dtype is None else result.astype(dtype)


@function
def concat(arrays, /, *, axis=0):
    return concatenate(arrays, axis)


@function
def stack(arrays, axis=0, out=None, dtype=None):
    if is_arraylike(arrays):
        arrays = list(arrays)
    result = wrap(apis.arrays.stack([value_of(a) for a in several(arrays)], axis))
    return result if dtype is None else result.astype(dtype)


@function
def unstack(x, /, *, axis=0):
    check('unstack', x)
    x = arraylike(x)
    if x.ndim == 0:
        raise ValueError('Unstack requires arrays with rank > 0, however a scalar array was passed.')
    return tuple(FUNCTIONS['take'](x, i, axis) for i in range(x.shape[axis]))


@named('row_stack')
@function
def vstack(tup, dtype=None):
    return concatenate([atleast_2d(a) for a in several(tup)], 0, dtype)


@function
def hstack(tup, dtype=None):
    parts = [atleast_1d(a) for a in several(tup)]
    return concatenate(parts, 0 if parts[0].ndim == 1 else 1, dtype)


@function
def dstack(tup, dtype=None):
    return concatenate([atleast_3d(a) for a in several(tup)], 2, dtype)


@function
def column_stack(tup):
    return concatenate([a if a.ndim > 1 else atleast_2d(a).T for a in several(tup)], 1)


@function
def block(arrays):
    leaves = []

    def collect(x):
        if isinstance(x, list):
            if not x:
                raise ValueError('List at %s cannot be empty')
            return [collect(y) for y in x]
        leaves.append(arraylike(x) if is_arraylike(x) else make.array(x))
        return len(leaves) - 1
    shape = collect(arrays)

    def body(*xs):
        def build(s, depth):
            if not isinstance(s, list):
                return xs[s], depth
            parts = [build(y, depth + 1) for y in s]
            level = parts[0][1]
            axis = -(level - depth)
            rank = max(level - depth, max(p.ndim for p, _ in parts))
            parts = [p if p.ndim >= rank else expand_dims(p, tuple(range(rank - p.ndim))) for p, _ in parts]
            return (parts[0] if len(parts) == 1 else concatenate(parts, axis)), level
        return build(shape, 0)[0]
    return jitted('block', leaves, body, shape)


@function
def append(arr, values, axis=None):
    check('append', arr)
    arr, values = arraylike(arr), several([values])[0]

    def body(a, b):
        return concatenate([ravel(a), ravel(b)], 0) if axis is None else concatenate([a, b], axis)
    return jitted('append', (arr, values), body, axis)


def _split(name, ary, where, axis):
    check(name, ary)
    ary = arraylike(ary)
    axis = axis_within(axis, ary.ndim)
    size = ary.shape[axis]
    concrete(where, 'in jax.numpy.%s argument 1' % name)
    if isinstance(where, (tuple, list)) or getattr(where, 'ndim', 0) > 0:
        edges = [0] + [min(max(int(w) + size if int(w) < 0 else int(w), 0), size) for w in where] + [size]
    else:
        n = where.__index__()
        if n <= 0:
            raise ValueError('number sections must be larger than 0.')
        if size % n and name != 'array_split':
            raise ValueError('array split does not result in an equal division%s' % ('' if profile.two_pass else ': rest is %d' % (size % n)))
        edges = [0]
        for i in range(n):
            edges.append(edges[-1] + size // n + (1 if i < size % n else 0))
    parts = [max(0, b - a) for a, b in zip(edges, edges[1:])]
    if not profile.two_pass and sum(parts) == size and all(a <= b for a, b in zip(edges, edges[1:])):
        return laxes('split', ary, axis=axis, sizes='(%s,)' % ', '.join(map(str, parts)))
    return [_part(ary, axis, a, max(a, b)) for a, b in zip(edges, edges[1:])]


@function
def split(ary, indices_or_sections, axis=0):
    return _split('split', ary, indices_or_sections, axis)


@function
def array_split(ary, indices_or_sections, axis=0):
    return _split('array_split', ary, indices_or_sections, axis)


@function
def vsplit(ary, indices_or_sections):
    return _split('vsplit', ary, indices_or_sections, 0)


@function
def hsplit(ary, indices_or_sections):
    return _split('hsplit', ary, indices_or_sections, 0 if arraylike(ary).ndim == 1 else 1)


@function
def dsplit(ary, indices_or_sections):
    return _split('dsplit', ary, indices_or_sections, 2)


@function
def shape(a):
    return a.shape if hasattr(a, 'shape') else make.asarray(a).shape


@function
def size(a, axis=None):
    a = a if hasattr(a, 'shape') else make.asarray(a)
    return a.size if axis is None else a.shape[axis]


@function
def ndim(a):
    return a.ndim if hasattr(a, 'ndim') else make.asarray(a).ndim
