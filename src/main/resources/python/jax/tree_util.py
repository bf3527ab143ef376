"""jax.tree_util."""

from _sidetrace import tree as _tree

tree_map = _tree.map
tree_flatten = _tree.flatten
tree_leaves = _tree.leaves
tree_structure = _tree.structure
tree_unflatten = _tree.unflatten
PyTreeDef = _tree.PyTreeDef


def register_pytree_node(cls, flatten_func, unflatten_func):
    _tree.register(cls, flatten_func, unflatten_func)


def register_pytree_node_class(cls):
    return _tree.register(cls, lambda x: x.tree_flatten(), lambda aux, children: cls.tree_unflatten(aux, children))
