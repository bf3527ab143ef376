"""Pytrees: values in containers, as `jax.tree` sees them."""

from collections import OrderedDict

from _sidetrace import profile

_registered = {}
_structures = {}


class PyTreeDef:
    """The structure of a pytree. Equal when the text is."""

    __slots__ = ('kind', 'meta', 'children', 'text', 'num_leaves')

    def __init__(self, kind, meta, children):
        self.kind = kind
        self.meta = meta
        self.children = children
        self.num_leaves = 1 if kind == 'leaf' else sum(c.num_leaves for c in children)
        self.text = _text(kind, meta, children)

    def __eq__(self, other):
        return isinstance(other, PyTreeDef) and self.text == other.text

    def __hash__(self):
        return hash(self.text)

    def __repr__(self):
        return 'PyTreeDef(%s)' % self.text

    def unflatten(self, leaves):
        return unflatten(self, leaves)

    def flatten_up_to(self, x):
        return flatten_up_to(self, x)

    @property
    def num_nodes(self):
        return 1 + sum(c.num_nodes for c in self.children)


def _text(kind, meta, children):
    inner = [c.text for c in children]
    if kind == 'leaf':
        return '*'
    if kind == 'none':
        return 'None'
    if kind == 'tuple':
        return '(%s,)' % inner[0] if len(inner) == 1 else '(%s)' % ', '.join(inner)
    if kind == 'list':
        return '[%s]' % ', '.join(inner)
    if kind in ('dict', 'ordered'):
        body = '{%s}' % ', '.join('%r: %s' % (k, t) for k, t in zip(meta, inner))
        return body if kind == 'dict' else 'CustomNode(OrderedDict[%r], [%s])' % (tuple(meta), ', '.join(inner))
    if kind == 'named':
        return 'CustomNode(namedtuple[%s], [%s])' % (meta.__name__, ', '.join(inner))
    return 'CustomNode(%s[%r], [%s])' % (meta[0].__name__, meta[1], ', '.join(inner))


LEAF = PyTreeDef('leaf', None, ())
NONE = PyTreeDef('none', None, ())


def register(cls, flatten_node, unflatten_node):
    """Makes a class a container: `flatten(x) -> (children, aux)`, `unflatten(aux, children) -> x`."""
    if cls in _registered:
        raise ValueError('Duplicate custom PyTreeDef type registration for %r.' % cls)
    _registered[cls] = (flatten_node, unflatten_node)
    return cls


def flatten(tree, is_leaf=None):
    """The leaves in order, and the structure."""
    leaves = []
    return leaves, _flatten(tree, leaves, is_leaf)


def _flatten(x, leaves, is_leaf):
    if is_leaf is not None and is_leaf(x):
        leaves.append(x)
        return LEAF
    cls = type(x)
    if x is None:
        return NONE
    if cls is tuple or cls is list:
        return PyTreeDef('tuple' if cls is tuple else 'list', None, tuple(_flatten(c, leaves, is_leaf) for c in x))
    if cls is dict:
        keys = _sorted(x)
        return PyTreeDef('dict', keys, tuple(_flatten(x[k], leaves, is_leaf) for k in keys))
    if cls in _registered:
        children, aux = _registered[cls][0](x)
        return PyTreeDef('custom', (cls, aux), tuple(_flatten(c, leaves, is_leaf) for c in children))
    if cls is OrderedDict:
        keys = tuple(x)
        return PyTreeDef('ordered', keys, tuple(_flatten(x[k], leaves, is_leaf) for k in keys))
    if isinstance(x, tuple) and hasattr(cls, '_fields'):
        return PyTreeDef('named', cls, tuple(_flatten(c, leaves, is_leaf) for c in x))
    leaves.append(x)
    return LEAF


def _sorted(d):
    try:
        return tuple(sorted(d))
    except TypeError:
        raise ValueError('Comparator raised exception while sorting pytree dictionary keys.') from None


def unflatten(structure, leaves):
    return _build(structure, iter(leaves))


def _build(s, leaves):
    kind = s.kind
    if kind == 'leaf':
        return next(leaves)
    if kind == 'none':
        return None
    children = [_build(c, leaves) for c in s.children]
    if kind == 'tuple':
        return tuple(children)
    if kind == 'list':
        return children
    if kind == 'dict':
        return dict(zip(s.meta, children))
    if kind == 'ordered':
        return OrderedDict(zip(s.meta, children))
    if kind == 'named':
        return s.meta(*children)
    cls, aux = s.meta
    return _registered[cls][1](aux, children)


def kept(structure):
    """Remembers a structure by its text, for {@link by_text}."""
    _structures[structure.text] = structure
    return structure.text


def by_text(text):
    return _structures[text]


def map(f, tree, *rest, is_leaf=None):
    leaves, structure = flatten(tree, is_leaf)
    others = [flatten_up_to(structure, r) for r in rest]
    return unflatten(structure, [f(*xs) for xs in zip(leaves, *others)])


def flatten_up_to(structure, x):
    """The parts of a tree that stand where a structure has leaves."""
    found = []
    _up_to(structure, x, found)
    return found


def _mismatch(what, old):
    """jax says in general what differs; it used to say it of the node."""
    raise ValueError(old if profile.two_pass else 'pytree structure error: different %s at key path\n    tree\n%s' % (what, old))


def _up_to(s, x, found):
    kind, cls = s.kind, type(x)
    if kind == 'leaf':
        found.append(x)
        return
    if kind == 'none':
        if x is not None:
            raise ValueError('Expected None, got %r.\n\nIn previous releases of JAX, flatten-up-to used to consider None to be a'
                             ' tree-prefix of non-None values. To obtain the previous behavior, you can usually write:\n'
                             '  jax.tree.map(lambda x, y: None if x is None else f(x, y), a, b, is_leaf=lambda x: x is None)' % (x,))
        return
    if kind in ('tuple', 'list'):
        if cls is not (tuple if kind == 'tuple' else list):
            _mismatch('types', 'Expected %s, got %r.' % (kind, x))
        if len(x) != len(s.children):
            _mismatch('lengths of ' + kind, '%s arity mismatch: %d != %d; %s: %r.' % (kind.capitalize(), len(x), len(s.children), kind, x))
        parts = x
    elif kind == 'dict':
        if cls is not dict:
            _mismatch('types', 'Expected dict, got %r.' % (x,))
        if _sorted(x) != s.meta:
            _mismatch('lengths of dict' if len(x) != len(s.meta) else 'pytree metadata',
                      'Dict key mismatch; expected keys: %r; dict: %r.' % (list(s.meta), x))
        parts = [x[k] for k in s.meta]
    else:
        top = x
        parts, inner = flatten(x, lambda y: y is not top)
        if inner.kind != kind or len(parts) != len(s.children):
            _mismatch('pytree metadata', 'Mismatch custom node data: %r; value: %r.' % (s.meta, x))
    for child, part in zip(s.children, parts):
        _up_to(child, part, found)


def leaves(tree, is_leaf=None):
    return flatten(tree, is_leaf)[0]


def structure(tree, is_leaf=None):
    return flatten(tree, is_leaf)[1]


def paths(tree, prefix):
    """A name for each leaf: `x`, `x[0]`, `x['a']`."""
    cls = type(tree)
    if tree is None:
        return []
    if cls in (tuple, list):
        return [p for i, c in enumerate(tree) for p in paths(c, '%s[%d]' % (prefix, i))]
    if cls is dict:
        return [p for k in _sorted(tree) for p in paths(tree[k], '%s[%r]' % (prefix, k))]
    if cls in _registered:
        children = _registered[cls][0](tree)[0]
        return [p for c in children for p in paths(c, prefix)]
    if cls is OrderedDict:
        return [p for k in tree for p in paths(tree[k], '%s[%r]' % (prefix, k))]
    if isinstance(tree, tuple) and hasattr(cls, '_fields'):
        return [p for name, c in zip(cls._fields, tree) for p in paths(c, '%s.%s' % (prefix, name))]
    return [prefix]
