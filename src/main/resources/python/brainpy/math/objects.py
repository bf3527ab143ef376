"""brainpy.math's objects: they know their Variables and their parts."""

from _sidetrace import errors
from _sidetrace.variable import VarDict, Variable, VarList

_counts = {}
_used = {}


def _unique(obj, name):
    kind = type(obj).__name__
    if name is None:
        n = _counts.get(kind, 0)
        _counts[kind] = n + 1
        return '%s%d' % (kind, n)
    if name in _used and _used[name] is not obj:
        raise errors.UniqueNameError(
            'In BrainPy, each object should have a unique name. However, we detect that %s has a used name "%s". \nIf you try to run'
            ' multiple trials, you may need \n\n>>> brainpy.math.clear_name_cache() \n\nto clear all cached names. ' % (obj, name))
    _used[name] = obj
    return name


class BrainPyObject:
    """brainpy.BrainPyObject: `self.v = x` writes the Variable that is there."""

    __module__ = 'brainpy'

    def __init__(self, name=None):
        object.__setattr__(self, '_name', _unique(self, name))

    @property
    def name(self):
        return self.__dict__.get('_name', type(self).__name__)

    def __setattr__(self, key, value):
        there = self.__dict__.get(key)
        if isinstance(there, Variable) and there is not value:
            there.value = value
        else:
            object.__setattr__(self, key, value)

    def setattr(self, key, value):
        object.__setattr__(self, key, value)

    def nodes(self, method='absolute', level=-1, include_self=True):
        found = {}
        _collect_nodes(self, found)
        if not include_self:
            found.pop(self.name, None)
        return Collector(found)

    def vars(self, method='absolute', level=-1, include_self=True, exclude_types=None):
        found = Collector()
        for node in self.nodes().values():
            for key, value in node.__dict__.items():
                _collect_vars('%s.%s' % (node.name, key), value, found)
        return found

    def train_vars(self, method='absolute', level=-1, include_self=True):
        from _sidetrace.variable import TrainVar
        return Collector({k: v for k, v in self.vars().items() if isinstance(v, TrainVar)})


def _collect_vars(path, value, found):
    if isinstance(value, Variable):
        found[path] = value
    elif isinstance(value, VarList):
        for i, v in enumerate(value):
            found['%s-%d' % (path, i)] = v
    elif isinstance(value, VarDict):
        for k, v in value.items():
            found['%s-%s' % (path, k)] = v


def _collect_nodes(node, found):
    if node.name in found:
        return
    found[node.name] = node
    for value in list(node.__dict__.values()):
        parts = value if isinstance(value, NodeList) else value.values() if isinstance(value, NodeDict) else (value,)
        for part in parts:
            if isinstance(part, BrainPyObject):
                _collect_nodes(part, found)


class Collector(dict):
    """Names and what they stand for."""

    def unique(self):
        seen, result = set(), Collector()
        for k, v in self.items():
            if id(v) not in seen:
                seen.add(id(v))
                result[k] = v
        return result

    def subset(self, cls):
        return Collector({k: v for k, v in self.items() if isinstance(v, cls)})


class NodeList(list):
    """A list of objects that `nodes()` finds."""


class NodeDict(dict):
    """A dict of objects that `nodes()` finds."""


class Sequential(BrainPyObject):
    """Objects called one after the other."""

    def __init__(self, *modules, name=None):
        super().__init__(name)
        self.children = NodeList(modules)

    def __call__(self, x):
        for module in self.children:
            x = module(x)
        return x
