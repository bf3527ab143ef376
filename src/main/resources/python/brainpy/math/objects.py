"""brainpy.math's objects: they know their Variables and their parts."""

from collections import namedtuple

from _sidetrace import apis, make, profile, tree
from _sidetrace.variable import TrainVar, VarDict, Variable, VariableView, VarList
from brainpy.math.collectors import ArrayCollector, Collector
from brainpy.math.naming import check_name_uniqueness, get_unique_name

StateLoadResult = namedtuple('StateLoadResult', ['missing_keys', 'unexpected_keys'])


class BrainPyObject:
    """brainpy.BrainPyObject: `self.v = x` writes the Variable that is there."""

    __module__ = 'brainpy.math'
    _excluded_vars = ()

    def __init__(self, name=None):
        self._name = None
        self._name = self.unique_name(name)
        check_name_uniqueness(self._name, self)
        self._implicit_vars = None
        self._implicit_nodes = None

    def unique_name(self, name=None, type_=None):
        if name is None:
            return get_unique_name(type_ or type(self).__name__)
        check_name_uniqueness(name, self)
        return name

    @property
    def name(self):
        return self.__dict__.get('_name', type(self).__name__)

    @name.setter
    def name(self, name):
        self._name = self.unique_name(name)
        check_name_uniqueness(self._name, self)

    def __setattr__(self, key, value):
        there = self.__dict__.get(key)
        if isinstance(there, Variable) and there is not value:
            there.value = value
        else:
            object.__setattr__(self, key, value)

    def setattr(self, key, value):
        object.__setattr__(self, key, value)

    # what it has that no attribute names

    @property
    def implicit_vars(self):
        if self.__dict__.get('_implicit_vars') is None:
            object.__setattr__(self, '_implicit_vars', ArrayCollector())
        return self._implicit_vars

    @property
    def implicit_nodes(self):
        if self.__dict__.get('_implicit_nodes') is None:
            object.__setattr__(self, '_implicit_nodes', Collector())
        return self._implicit_nodes

    def register_implicit_vars(self, *variables, var_cls=None, **named_variables):
        cls = var_cls or (Variable, VarList, VarDict)
        for variable in variables:
            if isinstance(variable, cls):
                self.implicit_vars['var%d' % id(variable)] = variable
            elif isinstance(variable, (tuple, list)):
                for v in variable:
                    self._of(v, cls, self.implicit_vars, 'var%d' % id(v))
            elif isinstance(variable, dict):
                for k, v in variable.items():
                    self._of(v, cls, self.implicit_vars, k)
            else:
                raise ValueError('Unknown type: %s' % type(variable))
        for k, v in named_variables.items():
            self._of(v, cls, self.implicit_vars, k)

    def register_implicit_nodes(self, *nodes, node_cls=None, **named_nodes):
        cls = node_cls or (BrainPyObject, NodeList, NodeDict)
        for node in nodes:
            if isinstance(node, (tuple, list)):
                for n in node:
                    self._of(n, cls, self.implicit_nodes, n.name)
            elif isinstance(node, dict):
                for k, n in node.items():
                    self._of(n, cls, self.implicit_nodes, k)
            elif isinstance(node, cls):
                self.implicit_nodes[node.name] = node
            else:
                raise ValueError('Unknown type: %s' % type(node))
        for k, n in named_nodes.items():
            self._of(n, cls, self.implicit_nodes, k)

    @staticmethod
    def _of(thing, cls, collector, key):
        if not isinstance(thing, cls):
            raise ValueError('Must be instance of %s, but we got %s' % (cls, type(thing)))
        collector[key] = thing

    # what it has

    def vars(self, method='absolute', level=-1, include_self=True, exclude_types=None):
        exclude_types = exclude_types or (VariableView,)
        found = ArrayCollector()
        for path, node in self.nodes(method, level, include_self).items():
            attributes = node.__dict__
            # 2.4 goes through `dir`, whose names are sorted.
            for key in sorted(attributes) if profile.two_pass else list(attributes):
                value = attributes[key]
                if key not in node._excluded_vars and key != '_implicit_vars':
                    _collect('%s.%s' % (path, key) if path else key, value, exclude_types, found)
                    _note_hidden(node, key, value)
            for key, value in node.implicit_vars.items():
                found['%s.%s' % (path, key)] = value
        return found

    def train_vars(self, method='absolute', level=-1, include_self=True):
        return self.vars(method, level, include_self).subset(TrainVar)

    def nodes(self, method='absolute', level=-1, include_self=True):
        if method not in ('absolute', 'relative'):
            raise ValueError('No support for the method of "%s".' % method)
        return self._find_nodes(method, level, include_self, 0, set())

    def _find_nodes(self, method, level, include_self, depth, seen):
        found = Collector()
        if include_self:
            found[self.name if method == 'absolute' else ''] = self
        if -1 < level <= depth:
            return found
        parts = []
        for key, part in self._parts():
            if (id(self), id(part)) not in seen:
                seen.add((id(self), id(part)))
                key = part.name if method == 'absolute' else key
                found[key] = part
                parts.append((key, part))
        for key, part in parts:
            below = part._find_nodes(method, level, include_self, depth + 1, seen)
            if method == 'absolute':
                found.update(below)
            else:
                for k, node in below.items():
                    if k:
                        found['%s.%s' % (key, k)] = node
        return found

    def _parts(self):
        """Parts with their names, in the order of the attributes."""
        for key, value in list(self.__dict__.items()):
            if isinstance(value, BrainPyObject):
                yield key, value
            elif isinstance(value, NodeList):
                for i, part in enumerate(value):
                    if isinstance(part, BrainPyObject):
                        yield '%s-%d' % (key, i), part
            elif isinstance(value, NodeDict):
                for k, part in value.items():
                    if isinstance(part, BrainPyObject):
                        yield '%s.%s' % (key, k), part
        yield from self.implicit_nodes.items()

    # saved and loaded

    def save_state(self, **kwargs):
        return self.__save_state__(**kwargs)

    def load_state(self, state_dict, **kwargs):
        return self.__load_state__(state_dict, **kwargs)

    def __save_state__(self, **kwargs):
        return self.vars(include_self=True, level=0).unique().dict()

    def __load_state__(self, state_dict, **kwargs):
        variables = self.vars(include_self=True, level=0).unique()
        for key in variables:
            if key in state_dict:
                variables[key].value = make.asarray(state_dict[key])
        return [k for k in variables if k not in state_dict], [k for k in state_dict if k not in variables]

    def state_dict(self, **kwargs):
        return {key: node.save_state(**kwargs) for key, node in self.nodes().items()}

    def load_state_dict(self, state_dict, warn=True, compatible='v2', **kwargs):
        if compatible != 'v2':
            raise ValueError('Unknown compatible version: %s' % compatible)
        missing, unexpected = [], []
        for name, node in self.nodes().items():
            result = node.load_state(state_dict.get(name, {}), **kwargs)
            if result is not None:
                missing += ['%s.%s' % (name, key) for key in result[0]]
                unexpected += ['%s.%s' % (name, key) for key in result[1]]
        return StateLoadResult(missing, unexpected)

    def to(self, device):
        return self

    cpu = lambda self: self

    def tree_flatten(self):
        kinds = (BrainPyObject, Variable, NodeList, NodeDict, VarList, VarDict)
        names = [k for k, v in self.__dict__.items() if isinstance(v, kinds)]
        static = [k for k in self.__dict__ if k not in names]
        return tuple(self.__dict__[k] for k in names), (tuple(names), tuple(static), tuple(self.__dict__[k] for k in static))

    @classmethod
    def tree_unflatten(cls, aux, dynamic_values):
        self = cls.__new__(cls)
        for name, value in zip(aux[0] + aux[1], tuple(dynamic_values) + aux[2]):
            object.__setattr__(self, name, value)
        return self


Base = BrainPyObject


def _collect(path, value, excluded, found):
    if isinstance(value, Variable):
        if not isinstance(value, excluded):
            found[path] = value
    elif isinstance(value, VarList):
        for i, v in enumerate(value):
            # A path relative to the root leaves the number out, so that the last one stays.
            found_at = '%s-%d' % (path, i) if '.' in path else path
            if not isinstance(v, excluded):
                dict.__setitem__(found, found_at, v)
    elif isinstance(value, VarDict):
        for k, v in value.items():
            found_at = '%s-%s' % (path, k) if '.' in path else path
            if not isinstance(v, excluded):
                dict.__setitem__(found, found_at, v)


def _note_hidden(node, key, value):
    """Tells the journal of states in a plain container: `vars()` does not look there."""
    if type(value) not in (list, tuple, dict) or key.startswith('_'):
        return
    parts = [v for v in (value.values() if type(value) is dict else value)
             if isinstance(v, (Variable, BrainPyObject))]
    known = [*node.__dict__.values(), *node.implicit_nodes.values(), *node.implicit_vars.values()]
    hidden = [v for v in parts if not any(v is k for k in known)]
    if hidden:
        apis.journal.statesHidden('%s.%s' % (type(node).__name__, key), type(value).__name__, len(hidden))


class FunAsObject(BrainPyObject):
    """A function as an object, with the parts and Variables that it uses."""

    def __init__(self, target, child_objs=None, dyn_vars=None, name=None):
        super().__init__(name)
        self.target = target
        if child_objs is not None:
            self.register_implicit_nodes(child_objs)
        if dyn_vars is not None:
            self.register_implicit_vars(dyn_vars)

    def __call__(self, *args, **kwargs):
        return self.target(*args, **kwargs)


Function = FunAsObject


class ObjectTransform(BrainPyObject):
    """What a transformation makes of an object."""

    def __call__(self, *args, **kwargs):
        raise NotImplementedError

    def __repr__(self):
        return type(self).__name__


class NodeList(list):
    """A list of objects that `nodes()` finds."""

    def __init__(self, seq=()):
        super().__init__()
        self.extend(seq)

    def append(self, element):
        super().append(element)
        return self

    def extend(self, iterable):
        for element in iterable:
            self.append(element)
        return self


class NodeDict(dict):
    """A dict of objects that `nodes()` finds."""

    def __init__(self, *args, check_unique=False, **kwargs):
        super().__init__()
        self.check_unique = check_unique
        self.update(*args, **kwargs)

    def update(self, *args, **kwargs):
        for arg in args:
            for k, v in arg.items() if isinstance(arg, dict) else (arg,):
                self[k] = v
        for k, v in kwargs.items():
            self[k] = v
        return self

    def __setitem__(self, key, value):
        there = self.get(key)
        if self.check_unique and there is not None and there is not value:
            raise KeyError('Duplicate usage of key "%s". "%s" has been used for %s.' % (key, key, there))
        super().__setitem__(key, value)


node_list, node_dict = NodeList, NodeDict
tree.register(NodeList, lambda x: (tuple(x), None), lambda aux, children: NodeList(children))
tree.register(NodeDict, lambda x: (tuple(x.values()), tuple(x)), lambda keys, children: NodeDict(dict(zip(keys, children))))
