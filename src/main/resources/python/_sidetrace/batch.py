"""`jax.vmap`: knows nothing of states."""

from _sidetrace import apis, body, profile, tree
from _sidetrace.functional import _check_callable, dressed


def axes_of(axes, thing, owner, what):
    """The axis of each leaf: `axes` may be one for a whole subtree."""
    try:
        return _spread(axes, thing, owner, what)
    except _NoPrefix:
        said = '%s %s specification must be a tree prefix of the corresponding value' % (owner, what)
        raise ValueError('%s, got specification %s for value tree %s.' % (said, axes, tree.structure(thing)) if profile.two_pass else
                         '%s; \n  Mismatch details (1 found):\n  %s has the structure %s, the value %s' % (
                             said, what, tree.structure(axes), tree.structure(thing))) from None


class _NoPrefix(Exception):
    """Axes whose structure is no beginning of the values'."""


def _spread(axes, thing, owner, what):
    if axes is None or isinstance(axes, int):
        return [axes] * tree.structure(thing).num_leaves
    if isinstance(axes, dict) and isinstance(thing, dict) and sorted(axes) == sorted(thing):
        return [a for k in sorted(thing) for a in _spread(axes[k], thing[k], owner, what)]
    if isinstance(axes, (tuple, list)) and isinstance(thing, (tuple, list)) and len(axes) == len(thing):
        return [a for x, t in zip(axes, thing) for a in _spread(x, t, owner, what)]
    raise _NoPrefix()


def _checked_axis(axis, shape):
    rank = len(shape)
    if not -rank <= axis < rank:
        raise ValueError(
            'vmap was requested to map its argument along axis %d, which implies that its rank should be at least %d, but is only %d'
            ' (its shape is %s)' % (axis, axis + 1 if axis >= 0 else -axis, rank, shape))
    return axis + rank if axis < 0 else axis


def lane_count(leaves, axes, names, given):
    """How many lanes there are; refuses different sizes."""
    sizes = [(x.shape[a], n, a, x) for x, a, n in zip(leaves, axes, names) if a is not None]
    if given is not None:
        sizes_differ = [s for s, *_ in sizes if s != given]
        if not sizes_differ:
            return given
    if not sizes:
        raise ValueError('vmap must have at least one non-None value in in_axes%s' % (
            '' if profile.two_pass else ' or axis_size must be specified'))
    if len({s for s, *_ in sizes}) == 1 and given is None:
        return sizes[0][0]
    lines = ['  * one axis had size %d: axis %d of argument %s of type %s' % (
        s, a, n, body.aval_of(x).text) for s, n, a, x in sizes]
    raise ValueError('vmap got inconsistent sizes for array axes to be mapped:\n' + ';\n'.join(lines))


def vmap(fun, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None):
    """`jax.vmap`."""
    _check_callable(fun)
    in_axes = tuple(in_axes) if isinstance(in_axes, list) else in_axes
    if not (in_axes is None or type(in_axes) in (int, tuple)):
        raise TypeError('vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the'
                        ' function, but got %s.' % (in_axes,))
    for what, axes in ('in_axes', in_axes), ('out_axes', out_axes):
        if any(type(a) is not int for a in tree.leaves(axes)):
            raise TypeError('vmap %s must be an int, None, or (nested) container with those types as leaves, but got %s.' % (what, axes))

    def vmap_f(*args, **kwargs):
        if isinstance(in_axes, tuple) and len(in_axes) != len(args):
            raise ValueError(
                'vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the'
                ' function, but got len(in_axes)=%d, len(args)=%d' % (len(in_axes), len(args)))
        leaves, structure = tree.flatten((args, kwargs))
        if not leaves and axis_size is None:
            raise ValueError('vmap wrapped function must be passed at least one argument containing an array%s, got empty *args=%s and'
                             ' **kwargs=%s' % ('' if profile.two_pass else ' or axis_size must be specified', args, kwargs))
        axes = axes_of(in_axes, args, 'vmap', 'in_axes') + [0] * tree.structure(kwargs).num_leaves
        for x in leaves:
            body.leaf(x)
        axes = [a if a is None else _checked_axis(a, getattr(x, 'shape', ())) for x, a in zip(leaves, axes)]
        names = body.leaf_names(fun, args) + [p for k in sorted(kwargs) for p in tree.paths(kwargs[k], k)]
        size = lane_count(leaves, axes, names, axis_size)

        def run(values):
            a, k = tree.unflatten(structure, body.wrapped(values))
            return body.packed(fun(*a, **k))

        kept = []
        lanes = [-1 if a is None else a for a in axes]
        tell(body.journaled(fun, 'jax.vmap'), size, [(0, n, a) for n, a in zip(names, axes)], [])
        body.traced(fun, 'jax.vmap', lambda: kept.append(apis.lax.vmap(run, body.values(leaves), lanes, named(axis_name), size)))
        outs, out_lanes, text = kept[0]
        return placed(outs, out_lanes, text, out_axes, size)

    return dressed(vmap_f, fun)


def named(axis_name):
    """What the engine calls the axis of the lanes."""
    return '' if axis_name is None else str(axis_name)


# Inputs and outputs that one event lists.
_MOST_TOLD = 100


def tell(number, size, inputs, outputs):
    """The lanes for the journal: `(number of the state or 0, name, axis or None)` of each input, and of each state that is written."""
    if number:
        told = [[[s, n, -1 if a is None else a] for s, n, a in rows[:_MOST_TOLD]] for rows in (inputs, outputs)]
        apis.journal.lanes(number, size, *told)


def placed(outs, lanes, text, out_axes, size):
    """Results with their lanes along the axes that were asked for."""
    structure = tree.by_text(text)
    wanted = axes_of(out_axes, tree.unflatten(structure, list(outs)), 'vmap', 'out_axes')
    values = []
    for o, a, w in zip(outs, lanes, wanted):
        if w is None:
            if a >= 0:
                raise ValueError('vmap has mapped output but out_axes is None' if profile.two_pass else
                                 'at vmap out_axes, got axis spec None but output was batched on axis %d' % a)
            values.append(o)
            continue
        rank = len(apis.values.shape(o)) + (0 if a >= 0 else 1)
        if not -rank <= w < rank:
            raise ValueError('axis %d is out of bounds for array of dimension %d' % (w, rank))
        values.append(apis.lax.lanesAt(o, a, w + rank if w < 0 else w, size))
    return tree.unflatten(structure, body.wrapped(values))
