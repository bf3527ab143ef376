"""How brainstate prints objects: `Name(` with one attribute a line; an object that was printed before as `Name(...)`."""

_seen = []


class PrettyObject:
    """brainstate.util.PrettyObject."""

    __module__ = 'brainstate.util'

    def __pretty_repr_item__(self, k, v):
        return k, v

    def __repr__(self):
        items = []
        for k, v in vars(self).items():
            item = self.__pretty_repr_item__(k, v)
            if item is not None and item[0] is not None:
                items.append(item)
        return of(self, items)


def of(thing, attributes):
    """An object by its attributes, `(name, value)`."""
    return shown(thing, type(thing).__name__ + '(', ')', [('%s=' % k, v) for k, v in attributes])


def shown(thing, start, end, items):
    """`start`, the items one a line, `end`; `…` stands for what is being printed already, or was."""
    first = not _seen
    if any(thing is s for s in _seen):
        return start + '...' + end
    _seen.append(thing)
    try:
        lines = ['  %s%s' % (label, text(v).replace('\n', '\n  ')) for label, v in items]
    finally:
        if first:
            _seen.clear()
    return start + ('\n' + ',\n'.join(lines) + '\n' if lines else '') + end


def text(v):
    if isinstance(v, str):
        return v
    if isinstance(v, list):
        return shown(v, '[', ']', [('', x) for x in v])
    if isinstance(v, dict):
        return shown(v, '{', '}', [('%r: ' % (k,), x) for k, x in v.items()])
    return repr(v)
