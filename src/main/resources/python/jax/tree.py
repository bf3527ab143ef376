"""jax.tree."""

import builtins

from _sidetrace import missing, treepaths
from _sidetrace.tree import flatten, leaves, map, structure, unflatten
from _sidetrace.treepaths import flatten_with_path, leaves_with_path, map_with_path, transpose

_NOTHING = object()


def reduce(function, tree, initializer=_NOTHING, is_leaf=None):
    found = leaves(tree, is_leaf)
    if initializer is _NOTHING:
        if not found:
            raise TypeError('reduce() of empty iterable with no initial value')
        total, found = found[0], found[1:]
    else:
        total = initializer
    for leaf in found:
        total = function(total, leaf)
    return total


def reduce_associative(operation, tree, *, identity=_NOTHING, is_leaf=None):
    return reduce(operation, tree, identity, is_leaf)


def all(tree, *, is_leaf=None):
    return builtins.all(leaves(tree, is_leaf))


def broadcast(prefix_tree, full_tree, is_leaf=None):
    """The leaves of a tree of fewer levels, each repeated for all below it."""
    if treepaths.keyed(prefix_tree) is None:
        return map(lambda _: prefix_tree, full_tree, is_leaf=is_leaf)
    children = [broadcast(a, b, is_leaf) for (_, a), (_, b) in zip(treepaths.keyed(prefix_tree), treepaths.keyed(full_tree))]
    shape = structure(full_tree, is_leaf=lambda x: x is not full_tree)
    return unflatten(shape, children)


__getattr__ = missing.getattr_for('jax.tree', lambda: list(globals()))
