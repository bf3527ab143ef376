"""brainstate.graph: objects that hold states and other objects, and what is found in them. Attributes count in the order of names."""

from _sidetrace import pretty
from _sidetrace.mappings import FlattedDict, NestedDict, sorted_out
from _sidetrace.state import State

MOST = 2147483647


class Node(pretty.PrettyObject):
    """brainstate.graph.Node."""

    __module__ = 'brainstate.graph'
    graph_invisible_attrs = ()

    def __pretty_repr_item__(self, name, value):
        if value is None or name in self.graph_invisible_attrs:
            return None
        return name, value


def _children(x):
    """`(key, value)` of what an object or a container holds; None for anything else."""
    if isinstance(x, Node):
        return sorted((k, v) for k, v in vars(x).items() if k not in x.graph_invisible_attrs)
    if isinstance(x, State) or x is None:
        return [] if x is None else None
    if type(x) in (list, tuple) or isinstance(x, tuple) and hasattr(x, '_fields'):
        return list(enumerate(x)) if type(x) in (list, tuple) else list(zip(x._fields, x))
    if isinstance(x, dict):
        return sorted(x.items())
    return None


def _sorted_children(x):
    try:
        return _children(x)
    except TypeError:
        return [(k, vars(x)[k]) for k in sorted(vars(x))]


def _walk(x, seen, path, level, bounds, want):
    low, high = bounds
    if level > high:
        return
    items = _sorted_children(x)
    if items is not None:
        if id(x) in seen:
            return
        seen[id(x)] = x
        for key, value in items:
            yield from _walk(value, seen, path + (key,), level + isinstance(value, Node), bounds, want)
        if want == 'node' and isinstance(x, Node) and level >= low:
            yield path, x
    elif want == 'leaf' and level >= low:
        if isinstance(x, State):
            if id(x) in seen:
                return
            seen[id(x)] = x
        yield path, x


def iter_leaf(node, allowed_hierarchy=(0, MOST)):
    return _walk(node, {}, (), 0, allowed_hierarchy, 'leaf')


def iter_node(node, allowed_hierarchy=(0, MOST)):
    return _walk(node, {}, (), 0, allowed_hierarchy, 'node')


def _filtered(items, filters):
    parts = [FlattedDict(p) for p in sorted_out(items, filters + (Ellipsis,))]
    return parts[0] if len(filters) < 2 else tuple(parts[:len(filters)])


def states(node, *filters, allowed_hierarchy=(0, MOST)):
    """The states by their paths; with several filters one dict for each."""
    return _filtered(((p, x) for p, x in iter_leaf(node, allowed_hierarchy) if isinstance(x, State)), filters)


def nodes(node, *filters, allowed_hierarchy=(0, MOST)):
    """The objects by their paths, parts before what they are parts of."""
    return _filtered(iter_node(node, allowed_hierarchy), filters)


def pop_states(node, *filters):
    """Takes the states out of an object."""
    if not filters:
        raise ValueError('Expected at least one filter')
    found = sorted_out([(p, x) for p, x in iter_leaf(node) if isinstance(x, State)], filters)[:-1]
    for part in found:
        for path, _ in part:
            owner = node
            for key in path[:-1]:
                owner = getattr(owner, key) if isinstance(owner, Node) else owner[key]
            if not isinstance(owner, Node):
                raise ValueError('Cannot pop key %r from node of type %s' % (path[-1], type(owner).__name__))
            del vars(owner)[path[-1]]
    parts = [NestedDict.from_flat(p) for p in found]
    return parts[0] if len(parts) == 1 else tuple(parts)


def clone(node):
    """A copy with states of its own; what is shared inside stays shared."""
    return _copied(node, {})


def _copied(x, made):
    if id(x) in made:
        return made[id(x)]
    if isinstance(x, State):
        made[id(x)] = new = x.copy()
        return new
    if isinstance(x, Node):
        made[id(x)] = new = object.__new__(type(x))
        for k, v in vars(x).items():
            object.__setattr__(new, k, _copied(v, made))
        return new
    if type(x) in (list, tuple):
        return type(x)(_copied(v, made) for v in x)
    if type(x) is dict:
        return {k: _copied(v, made) for k, v in x.items()}
    return x


Node.__deepcopy__ = lambda self, memo=None: clone(self)
