"""brainstate.util's dicts of states: by path, or one inside the other."""

from _sidetrace import pretty, tree
from _sidetrace.filters import to_predicate
from _sidetrace.state import State


class PrettyDict(dict):
    """A dict that prints one item a line, and whose keys are attributes."""

    __module__ = 'brainstate.util'

    def __getattr__(self, key):
        if key.startswith('__') and key.endswith('__'):
            raise AttributeError(key)
        return self[key]

    def to_dict(self):
        return dict(self)

    def subset(self, *filters):
        return self.filter(*filters)

    def __repr__(self):
        return pretty.shown(self, '{', '}', [('%r: ' % (k,), v) for k, v in self.items()])


class PrettyList(list):
    """A list that prints one item a line."""

    __module__ = 'brainstate.util'

    def __repr__(self):
        return pretty.text(list(self))


def _checked(filters):
    for i, f in enumerate(filters):
        if (f is Ellipsis or f is True) and any(not (g is Ellipsis or g is True) for g in filters[i + 1:]):
            raise ValueError('`...` or `True` can only be used as the last filters, got %s it at index %d.' % (f, i))
    return [to_predicate(f) for f in filters]


def sorted_out(items, filters):
    """The items by the first filter that takes each; the last list has those that none takes."""
    predicates = _checked(filters)
    found = [[] for _ in range(len(predicates) + 1)]
    for path, value in items:
        for i, p in enumerate(predicates):
            if p(path, value):
                found[i].append((path, value))
                break
        else:
            found[-1].append((path, value))
    return found


def _alone(parts):
    return parts[0] if len(parts) == 1 else tuple(parts)


class FlattedDict(PrettyDict):
    """Values by their paths."""

    __module__ = 'brainstate.util'

    def __or__(self, other):
        if not other:
            return self
        if not isinstance(other, FlattedDict):
            raise TypeError('expected FlattedDict; got %s' % type(other).__qualname__)
        return FlattedDict.merge(self, other)

    def __sub__(self, other):
        if not other:
            return self
        if not isinstance(other, FlattedDict):
            raise TypeError('expected FlattedDict; got %s' % type(other).__qualname__)
        return FlattedDict({k: v for k, v in self.items() if k not in other})

    def to_nest(self):
        return nest_mapping(self)

    @classmethod
    def from_nest(cls, nested_dict):
        return flat_mapping(dict(nested_dict))

    def split(self, *filters):
        *parts, rest = [FlattedDict(p) for p in sorted_out(self.items(), filters)]
        _refuse_rest(rest)
        return _alone(parts)

    def filter(self, *filters):
        return _alone([FlattedDict(p) for p in sorted_out(self.items(), filters)[:-1]])

    @staticmethod
    def merge(*states):
        return FlattedDict(_merged(states))

    def to_dict_values(self):
        return {k: v.value if isinstance(v, State) else v for k, v in self.items()}

    def assign_dict_values(self, data):
        for k in self:
            if k not in data:
                raise KeyError('Invalid key: %r' % (k,))
            if isinstance(self[k], State):
                self[k].value = data[k]
            else:
                self[k] = data[k]


class NestedDict(PrettyDict):
    """Values in dicts in dicts."""

    __module__ = 'brainstate.util'

    def __or__(self, other):
        if not other:
            return self
        if not isinstance(other, NestedDict):
            raise TypeError('expected NestedDict; got %s' % type(other).__qualname__)
        return NestedDict.merge(self, other)

    def __sub__(self, other):
        if not other:
            return self
        if not isinstance(other, NestedDict):
            raise TypeError('expected NestedDict; got %s' % type(other).__qualname__)
        there = other.to_flat()
        return NestedDict.from_flat({k: v for k, v in self.to_flat().items() if k not in there})

    def to_flat(self):
        return flat_mapping(self)

    @classmethod
    def from_flat(cls, flat_dict):
        return cls(nest_mapping(dict(flat_dict)))

    def split(self, *filters):
        *parts, rest = [NestedDict.from_flat(p) for p in sorted_out(self.to_flat().items(), filters)]
        _refuse_rest(rest)
        return _alone(parts)

    def filter(self, *filters):
        return _alone([NestedDict.from_flat(p) for p in sorted_out(self.to_flat().items(), filters)[:-1]])

    @staticmethod
    def merge(*states):
        return NestedDict.from_flat(_merged(states))

    def to_pure_dict(self):
        return self.to_dict()


def _refuse_rest(rest):
    if rest:
        raise ValueError(
            'Non-exhaustive filters, got a non-empty remainder: %s.\nUse `...` to match all remaining elements.' % (rest,))


def _merged(states):
    found = {}
    for state in states:
        if isinstance(state, NestedDict):
            found.update(state.to_flat())
        elif isinstance(state, FlattedDict):
            found.update(state)
        else:
            raise TypeError('Expected Nested or Flatted Mapping, got %s instead.' % type(state))
    return found


def flat_mapping(xs, *, keep_empty_nodes=False, is_leaf=None, sep=None):
    """Dicts in dicts as one dict by paths; `sep` joins the paths to text."""
    if not isinstance(xs, dict):
        raise TypeError('expected Mapping; got %s' % type(xs).__qualname__)
    found = {}

    def walk(x, path):
        if not isinstance(x, dict) or is_leaf is not None and is_leaf(path, x):
            found[path if sep is None else sep.join(path)] = x
            return
        for k, v in x.items():
            walk(v, path + (k,))

    walk(xs, ())
    return FlattedDict(found)


def nest_mapping(xs, *, sep=None):
    """The other way round."""
    if not isinstance(xs, dict):
        raise TypeError('expected Mapping; got %s' % type(xs).__qualname__)
    found = {}
    for path, value in xs.items():
        path = tuple(path.split(sep) if sep is not None else path)
        if not path:
            raise ValueError('Cannot nest an empty path.')
        at = found
        for key in path[:-1]:
            at = at.setdefault(key, {})
        at[path[-1]] = value
    return NestedDict(found)


def _flatten(x):
    items = sorted(x.items())
    return tuple(v for _, v in items), tuple(k for k, _ in items)


tree.register(FlattedDict, _flatten, lambda keys, values: FlattedDict(zip(keys, values)))
tree.register(NestedDict, _flatten, lambda keys, values: NestedDict(zip(keys, values)))
