"""jax.tree."""

import builtins

from _sidetrace.tree import flatten, leaves, map, structure, unflatten


def reduce(function, tree, initializer=None):
    total = None
    for i, leaf in enumerate(leaves(tree)):
        total = leaf if i == 0 and initializer is None else function(initializer if i == 0 else total, leaf)
    return initializer if total is None else total


def all(tree):
    return builtins.all(leaves(tree))
