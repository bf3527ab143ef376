"""jax.tree_util."""

from _sidetrace import missing
from _sidetrace import tree as _tree
from _sidetrace.tree import PyTreeDef
from _sidetrace.treepaths import (DictKey, FlattenedIndexKey, GetAttrKey, Partial, SequenceKey, keystr, register_dataclass,
                                  register_static)
from _sidetrace.treepaths import flatten_with_path as tree_flatten_with_path
from _sidetrace.treepaths import leaves_with_path as tree_leaves_with_path
from _sidetrace.treepaths import map_with_path as tree_map_with_path
from _sidetrace.treepaths import register_keys as _register_keys
from _sidetrace.treepaths import transpose as tree_transpose
from jax.tree import all as tree_all
from jax.tree import broadcast as tree_broadcast
from jax.tree import reduce as tree_reduce

tree_map = tree_multimap = _tree.map
tree_flatten = _tree.flatten
tree_leaves = _tree.leaves
tree_structure = _tree.structure
tree_unflatten = _tree.unflatten


def treedef_is_leaf(treedef):
    return treedef.kind == 'leaf'


def treedef_children(treedef):
    return list(treedef.children)


def treedef_tuple(treedefs):
    return PyTreeDef('tuple', None, tuple(treedefs))


def all_leaves(iterable, is_leaf=None):
    return all(_tree.structure(x, is_leaf).kind == 'leaf' for x in iterable)


def register_pytree_node(nodetype, flatten_func, unflatten_func, flatten_with_keys_func=None):
    _tree.register(nodetype, flatten_func, unflatten_func)
    if flatten_with_keys_func is not None:
        _register_keys(nodetype, flatten_with_keys_func)


def register_pytree_with_keys(nodetype, flatten_with_keys, unflatten_func, flatten_func=None):
    def flatten(x):
        keyed, aux = flatten_with_keys(x)
        return [child for _, child in keyed], aux
    _tree.register(nodetype, flatten_func or flatten, unflatten_func)
    _register_keys(nodetype, flatten_with_keys)


def register_pytree_node_class(cls):
    _tree.register(cls, lambda x: x.tree_flatten(), lambda aux, children: cls.tree_unflatten(aux, children))
    return cls


def register_pytree_with_keys_class(cls):
    register_pytree_with_keys(cls, lambda x: x.tree_flatten_with_keys(), lambda aux, children: cls.tree_unflatten(aux, children))
    return cls


__getattr__ = missing.getattr_for('jax.tree_util', lambda: list(globals()))
