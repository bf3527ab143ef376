"""Paths in pytrees: the keys that lead to each leaf, and how they print."""

from collections import OrderedDict

from _sidetrace import tree


def _key(name, field, shown):
    def show(self):
        return shown % (getattr(self, field),)

    cls = type(name, (), {
        '__slots__': (field,), '__module__': 'jax.tree_util', '__match_args__': (field,),
        '__init__': lambda self, value: object.__setattr__(self, field, value),
        '__eq__': lambda self, other: type(self) is type(other) and getattr(self, field) == getattr(other, field),
        '__hash__': lambda self: hash((name, getattr(self, field))),
        '__str__': show,
        '__repr__': lambda self: '%s(%s=%r)' % (name, field, getattr(self, field))})
    return cls


SequenceKey = _key('SequenceKey', 'idx', '[%r]')
DictKey = _key('DictKey', 'key', '[%r]')
GetAttrKey = _key('GetAttrKey', 'name', '.%s')
FlattenedIndexKey = _key('FlattenedIndexKey', 'key', '[<flat index %r>]')
_with_keys = {}


def register_keys(cls, flatten_with_keys):
    _with_keys[cls] = flatten_with_keys


def keyed(x):
    """The children of a node with their keys; None for a leaf."""
    cls = type(x)
    if x is None:
        return []
    if cls in (tuple, list):
        return [(SequenceKey(i), c) for i, c in enumerate(x)]
    if cls is dict:
        return [(DictKey(k), x[k]) for k in tree._sorted(x)]
    if cls is OrderedDict:
        return [(DictKey(k), c) for k, c in x.items()]
    if cls in _with_keys:
        return list(_with_keys[cls](x)[0])
    if cls in tree._registered:
        return [(FlattenedIndexKey(i), c) for i, c in enumerate(tree._registered[cls][0](x)[0])]
    if isinstance(x, tuple) and hasattr(cls, '_fields'):
        return [(GetAttrKey(f), c) for f, c in zip(cls._fields, x)]
    return None


def leaves_with_path(x, is_leaf=None):
    found = []
    _collect(x, (), is_leaf, found)
    return found


def _collect(x, path, is_leaf, found):
    children = None if is_leaf is not None and is_leaf(x) else keyed(x)
    if children is None:
        found.append((path, x))
    else:
        for key, child in children:
            _collect(child, path + (key,), is_leaf, found)


def flatten_with_path(x, is_leaf=None):
    return leaves_with_path(x, is_leaf), tree.structure(x, is_leaf)


def map_with_path(f, x, *rest, is_leaf=None):
    found, structure = flatten_with_path(x, is_leaf)
    others = [tree.flatten_up_to(structure, r) for r in rest]
    return tree.unflatten(structure, [f(path, leaf, *more) for (path, leaf), *more in zip(found, *others)])


def keystr(keys, *, simple=False, separator=''):
    if not simple:
        return separator.join(map(str, keys))
    return separator.join(str(getattr(k, type(k).__slots__[0])) for k in keys)


def transpose(outer, inner, x):
    """Turns a tree of trees inside out."""
    outer, inner = [t if isinstance(t, tree.PyTreeDef) else tree.structure(t) for t in (outer, inner)]
    flat = [tree.leaves(part) for part in tree.flatten_up_to(outer, x)]
    return tree.unflatten(inner, [tree.unflatten(outer, list(column)) for column in zip(*flat)])


def register_dataclass(cls, data_fields=None, meta_fields=None, drop_fields=()):
    if data_fields is None or meta_fields is None:
        fields = [f for f in cls.__dataclass_fields__.values() if f.init]
        meta_fields = [f.name for f in fields if f.metadata.get('static', False)]
        data_fields = [f.name for f in fields if f.name not in meta_fields]

    def flatten(x):
        return [getattr(x, f) for f in data_fields], tuple(getattr(x, f) for f in meta_fields)

    def unflatten(meta, data):
        return cls(**dict(zip(meta_fields, meta)), **dict(zip(data_fields, data)))
    tree.register(cls, flatten, unflatten)
    register_keys(cls, lambda x: ([(GetAttrKey(f), getattr(x, f)) for f in data_fields], None))
    return cls


def register_static(cls):
    tree.register(cls, lambda x: ((), x), lambda aux, children: aux)
    return cls


class Partial:
    """A function with some arguments, which are children of a pytree."""

    __module__ = 'jax.tree_util'

    def __init__(self, func, *args, **kwargs):
        if isinstance(func, Partial):
            func, args, kwargs = func.func, func.args + args, {**func.keywords, **kwargs}
        self.func, self.args, self.keywords = func, args, kwargs

    def __call__(self, *args, **kwargs):
        return self.func(*self.args, *args, **{**self.keywords, **kwargs})

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *('%s=%r' % p for p in self.keywords.items())]
        return 'Partial(%s)' % ', '.join(parts)


tree.register(Partial, lambda p: ((p.args, p.keywords), p.func), lambda f, children: Partial(f, *children[0], **children[1]))
