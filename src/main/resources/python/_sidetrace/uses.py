"""Which names of outside a function's code reads, changes and calls: from its tree, so that attributes are told from names."""

from _sidetrace import place

# Methods of containers that change them without looking at what is in them.
MUTATORS = ('append', 'extend', 'insert', 'add', 'update', 'setdefault', 'clear', 'remove', 'discard', 'appendleft')
_MOST_NODES = 20000


class Uses:
    """Of one code object.

    `names` are the names of outside; `paths` the chains of attributes that begin with a name, as tuples; `read` those of them that
    are read, with the line of the first time; `stores` says for each path the lines at which something is stored under or in it.
    """

    def __init__(self, code):
        self.free = set(code.co_freevars)
        self.globals = _global_names(code)
        self.paths, self.read, self.called, self.stores = set(), {}, set(), {}
        node = place.node_of(code)
        if node is None:
            for name in self.free | self.globals:
                self._reads((name,), code.co_firstlineno)
        else:
            self._walk(node, code)
        # Shorter ones first: what leads to a name is looked up before it.
        self.ordered = sorted(self.paths, key=len)
        self.names = sorted({p[0] for p in self.paths})

    def _walk(self, node, code):
        begin = code.co_firstlineno
        todo, seen = list(node.body) if hasattr(node, 'body') and isinstance(node.body, list) else [node], 0
        while todo and seen < _MOST_NODES:
            seen += 1
            n = todo.pop()
            kind = type(n).__name__
            if kind in ('Assign', 'AugAssign', 'AnnAssign', 'Delete'):
                targets = n.targets if kind in ('Assign', 'Delete') else [n.target]
                for t in targets:
                    for part in t.elts if type(t).__name__ in ('Tuple', 'List') else [t]:
                        self._stored(part, n.lineno, kind == 'AugAssign', todo)
                if kind != 'Delete' and n.value is not None:
                    todo.append(n.value)
                continue
            if kind == 'Call':
                path = _path(n.func)
                if path is not None:
                    self._calls(path, n)
                else:
                    todo.append(n.func)
                todo.extend(n.args)
                todo.extend(k.value for k in n.keywords)
                continue
            if kind in ('Name', 'Attribute'):
                path = _path(n)
                if path is not None:
                    self._reads(path, n.lineno)
                    continue
            for field in n._fields:
                inner = getattr(n, field, None)
                if isinstance(inner, list):
                    todo.extend(x for x in inner if hasattr(x, '_fields'))
                elif hasattr(inner, '_fields'):
                    todo.append(inner)

    def _calls(self, path, node):
        if len(path) > 1 and path[-1] in MUTATORS:
            # `log.append(y)` does not look at what is in the log.
            self._notes(path[:-1])
            self.stores.setdefault(path[:-1], []).append(node.lineno)
            self.called.add(path)
            return
        self._reads(path, node.lineno)
        self.called.add(path)

    def _stored(self, target, line, also_reads, todo):
        kind = type(target).__name__
        if kind == 'Subscript':
            todo.append(target.slice)
            inner = _path(target.value)
            if inner is None:
                todo.append(target.value)
                return
            path = inner
        else:
            path = _path(target)
        if path is None:
            return
        self._notes(path)
        self.stores.setdefault(path, []).append(line)
        for n in range(1, len(path) + bool(also_reads)):
            self._reads(path[:n], line)

    def _reads(self, path, line):
        self._notes(path)
        for n in range(1, len(path) + 1):
            self.read[path[:n]] = min(line, self.read.get(path[:n], line))

    def _notes(self, path):
        for n in range(1, len(path) + 1):
            self.paths.add(path[:n])


def _global_names(code):
    found = set(code.co_names) - set(code.co_varnames) - set(code.co_cellvars)
    for c in code.co_consts:
        if type(c) is type(code):
            found |= _global_names(c)
    return found


def _path(node):
    """`a.b.c` as a tuple; None for anything else."""
    names = []
    while type(node).__name__ == 'Attribute':
        names.append(node.attr)
        node = node.value
    if type(node).__name__ != 'Name':
        return None
    names.append(node.id)
    return tuple(reversed(names))


_known = {}


def of(code):
    found = _known.get(code)
    if found is None:
        if len(_known) > 500:
            _known.clear()
        found = _known[code] = Uses(code)
    return found
