"""jax.lax's operations over the lanes of named axes."""

from _sidetrace import apis, make, tree
from _sidetrace.array import TRACERS
from _sidetrace.numpy.core import lax as bind


def _names(axis_name):
    """The axes as the engine calls them."""
    return tuple(str(n) for n in (axis_name if isinstance(axis_name, (tuple, list)) else (axis_name,)))


def axis_size(axis_name):
    """How many lanes there are."""
    size = 1
    for name in _names(axis_name):
        size *= apis.lax.axisSize(name)
    return size


def _refuse_groups(axis_name, groups):
    if groups is None:
        return
    if {i for g in groups for i in g} != set(range(sum(len(g) for g in groups))):
        raise ValueError('axis_index_groups must cover all indices exactly once')
    axis_size(axis_name)
    raise NotImplementedError('axis_index_groups not supported in vmap collectives. Please open a feature request!')


def _reduced(primitive, x, axis_name):
    return bind(primitive, make.asarray(x), axes=_names(axis_name))


def psum(x, axis_name, *, axis_index_groups=None):
    _refuse_groups(axis_name, axis_index_groups)

    def total(leaf):
        if type(leaf) is bool or getattr(leaf, 'dtype', None) == bool:
            leaf = make.asarray(leaf).astype('int32')
        if type(leaf) in TRACERS.values():
            return _reduced('psum', leaf, axis_name)
        return axis_size(axis_name) * leaf

    return tree.map(total, x)


def pmean(x, axis_name, *, axis_index_groups=None):
    total = psum(x, axis_name, axis_index_groups=axis_index_groups)
    n = axis_size(axis_name)
    return tree.map(lambda v: v / n, total)


def pmax(x, axis_name, *, axis_index_groups=None):
    _refuse_groups(axis_name, axis_index_groups)
    return tree.map(lambda leaf: _reduced('pmax', leaf, axis_name), x)


def pmin(x, axis_name, *, axis_index_groups=None):
    _refuse_groups(axis_name, axis_index_groups)
    return tree.map(lambda leaf: _reduced('pmin', leaf, axis_name), x)


def axis_index(axis_name):
    """The number of the lane; along several axes as if they were one."""
    index = None
    for name in _names(axis_name):
        here = bind('axis_index', axis_name=name)
        index = here if index is None else index * axis_size(name) + here
    return index


def _gathered(primitive, x, axis, names, tiled):
    return bind(primitive, x, all_gather_dimension=axis, axis_name=names, axis_size=axis_size(names), tiled=tiled)


def all_gather(x, axis_name, *, axis_index_groups=None, axis=0, tiled=False):
    _refuse_groups(axis_name, axis_index_groups)
    names = _names(axis_name)
    if len(names) > 1:
        raise NotImplementedError('Please open a feature request!')

    def gathered(leaf):
        leaf = make.asarray(leaf)
        rank = leaf.ndim + (0 if tiled else 1)
        return _gathered('all_gather', leaf, axis + rank if axis < 0 else axis, names, tiled)

    return tree.map(gathered, x)


def psum_scatter(x, axis_name, *, scatter_dimension=0, axis_index_groups=None, tiled=False):
    _refuse_groups(axis_name, axis_index_groups)
    return tree.map(lambda leaf: _gathered('reduce_scatter', make.asarray(leaf), scatter_dimension, _names(axis_name), tiled), x)


def ppermute(x, axis_name, perm):
    names = _names(axis_name)

    def permuted(leaf):
        size = axis_size(names)
        if len(perm) != size:
            raise AssertionError("Permutation doesn't match the axis size!")
        return bind('ppermute', make.asarray(leaf), axis_name=names, perm=tuple(int(i) for pair in perm for i in pair))

    return tree.map(permuted, x)


def pshuffle(x, axis_name, perm):
    if set(perm) != set(range(len(perm))):
        raise ValueError('`perm` does not represent a permutation: %s' % (perm,))
    return ppermute(x, axis_name, list(zip(perm, range(len(perm)))))


def all_to_all(x, axis_name, split_axis, concat_axis, *, axis_index_groups=None, tiled=False):
    """Each lane gives each of the others one part of its own, along `split_axis`."""
    _refuse_groups(axis_name, axis_index_groups)
    from jax import lax
    from _sidetrace import ops

    def exchanged(leaf):
        leaf = make.asarray(leaf)
        n = axis_size(axis_name)
        if tiled and leaf.shape[split_axis] % n:
            raise ValueError('The size of all_to_all split_axis (%d) has to be divisible by the size of the named axis %s (%d)' % (
                leaf.shape[split_axis], axis_name, n))
        if not tiled and leaf.shape[split_axis] != n:
            raise ValueError('all_to_all requires the size of the mapped axis axis_name to equal x.shape[split_axis], but they are %d'
                             ' and %d respectively.' % (n, leaf.shape[split_axis]))
        parts = leaf.shape[split_axis] // n
        own = lax.dynamic_slice_in_dim(all_gather(leaf, axis_name), axis_index(axis_name) * parts, parts, split_axis + 1)
        if not tiled:
            return ops.FUNCTIONS['moveaxis'](lax.squeeze(own, (split_axis + 1,)), 0, concat_axis)
        return ops.FUNCTIONS['concatenate']([own[i] for i in range(n)], concat_axis)

    return tree.map(exchanged, x)


def pswapaxes(x, axis_name, axis, *, axis_index_groups=None):
    return all_to_all(x, axis_name, axis, axis, axis_index_groups=axis_index_groups)
