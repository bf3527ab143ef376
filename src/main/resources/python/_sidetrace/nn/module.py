"""brainstate.nn.Module and what runs over its parts."""

from _sidetrace import graph, tree
from _sidetrace.errors import BrainStateError
from _sidetrace.state import ParamState, catch_new_states
from brainstate.mixin import ParamDesc, ParamDescriber, not_implemented


def _sizes(size, name):
    if isinstance(size, int):
        return (size,)
    if getattr(size, 'shape', None) == ():
        return (int(size),)
    assert isinstance(size, (tuple, list)), 'Invalid type of %s: %s' % (name, type(size))
    return tuple(size)


class Module(graph.Node, ParamDesc):
    """brainstate.nn.Module."""

    __module__ = 'brainstate.nn'

    def __init__(self, name=None):
        if name is not None:
            assert isinstance(name, str), 'The name must be a string, but we got %s: %s' % (type(name), name)
        self._name = name
        self._in_size = None
        self._out_size = None

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name=None):
        raise AttributeError('The name of the model is read-only.')

    @property
    def in_size(self):
        return self._in_size

    @in_size.setter
    def in_size(self, size):
        self._in_size = _sizes(size, 'in_size')

    @property
    def out_size(self):
        return self._out_size

    @out_size.setter
    def out_size(self, size):
        self._out_size = _sizes(size, 'out_size')

    @not_implemented
    def update(self, *args, **kwargs):
        """What a call does; subclasses say it."""

    def __pretty_repr_item__(self, name, value):
        item = super().__pretty_repr_item__(name, value)
        if item is None:
            return None
        name, value = item
        return name[1:] if name.startswith('_') else name, value

    def __call__(self, *args, **kwargs):
        return self.update(*args, **kwargs)

    def __rrshift__(self, other):
        return self(other)

    # what is in it

    def states(self, *filters, allowed_hierarchy=(0, graph.MOST)):
        return graph.states(self, *filters, allowed_hierarchy=allowed_hierarchy)

    def nodes(self, *filters, allowed_hierarchy=(0, graph.MOST)):
        return graph.nodes(self, *filters, allowed_hierarchy=allowed_hierarchy)

    def state_trees(self, *filters):
        raise NotImplementedError('Sidetrace does not have Module.state_trees yet; Module.states() gives the states by their paths.')

    def children(self):
        return (child for _, child in self.named_children())

    def named_children(self):
        for path, child in self.nodes(Module, allowed_hierarchy=(1, 1)).items():
            yield '.'.join(map(str, path)), child

    def modules(self, include_self=True):
        return (m for _, m in self.named_modules(include_self=include_self))

    def named_modules(self, prefix='', include_self=True):
        for path, m in self.nodes(allowed_hierarchy=(0 if include_self else 1, graph.MOST)).items():
            yield '.'.join(([prefix] if prefix else []) + list(map(str, path))), m

    def parameters(self, recurse=True):
        return (p for _, p in self.named_parameters(recurse=recurse))

    def named_parameters(self, prefix='', recurse=True):
        found = self.states(ParamState) if recurse else self.states(ParamState, allowed_hierarchy=(1, 1))
        for path, p in found.items():
            yield '.'.join(([prefix] if prefix else []) + list(map(str, path))), p

    # states

    def init_state(self, *args, **kwargs):
        """Makes states; nothing to make here."""

    def reset_state(self, *args, **kwargs):
        """Sets states back; nothing to set here."""

    def init_all_states(self, *args, state_tag=None, **kwargs):
        with catch_new_states(state_tag=state_tag) as catcher:
            init_all_states(self, *args, **kwargs)
        return catcher


class ElementWiseBlock(Module):
    """A module that keeps the shape."""

    __module__ = 'brainstate.nn'


class Sequential(Module):
    """The result of one is the argument of the next."""

    __module__ = 'brainstate.nn'

    def __init__(self, first, *layers):
        super().__init__()
        self.layers = []
        assert isinstance(first, Module), 'The first module should be an instance of Module.'
        size = first.out_size
        self.layers.append(first)
        for m in layers:
            m, size = self._formatted(m, size)
            self.layers.append(m)
        if first.in_size is not None:
            self.in_size = first.in_size
        if size is not None:
            self.out_size = tuple(size)

    def update(self, x):
        for m in self.layers:
            try:
                x = m(x)
            except Exception as e:
                raise BrainStateError('The module \n%s\nfailed to update with input %s\n' % (m, x)) from e
        return x

    def __getitem__(self, key):
        if isinstance(key, int):
            return self.layers[key]
        if not isinstance(key, (slice, tuple, list)):
            raise KeyError('Unknown type of key: %s' % type(key))
        layers = self.layers[key] if isinstance(key, slice) else [self.layers[k] for k in key]
        if layers:
            return type(self)(*layers)
        new = object.__new__(type(self))
        Module.__init__(new)
        new.layers = []
        return new

    def append(self, layer):
        if not self.layers:
            raise ValueError('The first layer should be a module, not a function.')
        layer, size = self._formatted(layer, self.out_size)
        self.layers.append(layer)
        self.out_size = size

    def extend(self, modules):
        if not self.layers:
            raise ValueError('Cannot extend an empty Sequential. Use __init__ to add the first module.')
        size = self.out_size
        for m in modules:
            m, size = self._formatted(m, size)
            self.layers.append(m)
        if size is not None:
            self.out_size = size

    def _formatted(self, m, in_size):
        try:
            if isinstance(m, ParamDescriber):
                if in_size is None:
                    raise ValueError('The input size should be specified. Please set the in_size attribute of the previous module: \n%s'
                                     % self.layers[-1])
                m = m(in_size=in_size)
                assert isinstance(m, Module), 'The module should be an instance of Module.'
                return m, m.out_size
            if isinstance(m, ElementWiseBlock):
                return m, in_size
            if isinstance(m, Module):
                return m, m.out_size
            if callable(m):
                return m, in_size
            raise TypeError('Unsupported type %s. ' % type(m))
        except Exception as e:
            raise BrainStateError('Failed to format the module: \n%s\nwith input size: %s\n' % (m, in_size)) from e


# Functions over all parts

def call_order(level=0, check_order_boundary=True):
    """Marks a method to be called after the unmarked ones, in the order of the levels."""
    if check_order_boundary and not 0 <= level < 10:
        raise ValueError('"level" must be an integer in [0, 10), but got %s.' % level)

    def wrap(fun):
        fun.call_order = level
        return fun

    return wrap


def call_all_fns(target, fn_name, args=(), kwargs=None, node_to_exclude=None, fn_if_not_exist='raise'):
    """Calls a method of all modules, parts first."""
    if not isinstance(fn_name, str):
        raise TypeError('fn_name must be a string, but got %s.' % type(fn_name).__name__)
    args = args if isinstance(args, tuple) else (args,)
    kwargs = kwargs or {}
    found = graph.nodes(target).filter(Module)
    if node_to_exclude is not None:
        found -= found.filter(node_to_exclude)
    later = []
    for path, node in found.items():
        fun = getattr(node, fn_name, None)
        if fun is None:
            if fn_if_not_exist == 'raise':
                raise AttributeError("Module %s with the path %s does not have method '%s'" % (type(node).__name__, path, fn_name))
            continue
        if hasattr(fun, 'call_order'):
            later.append(node)
        else:
            fun(*args, **kwargs)
    for node in sorted(later, key=lambda n: getattr(n, fn_name).call_order):
        getattr(node, fn_name)(*args, **kwargs)
    return target


def init_all_states(target, *init_args, node_to_exclude=None, **init_kwargs):
    return call_all_fns(target, 'init_state', init_args, init_kwargs, node_to_exclude)


def reset_all_states(target, *reset_args, node_to_exclude=None, **reset_kwargs):
    return call_all_fns(target, 'reset_state', reset_args, reset_kwargs, node_to_exclude)


def assign_state_values(target, *state_by_abs_path):
    """Gives states new values by path; returns the unexpected and the missing keys."""
    from _sidetrace.make import asarray
    given = {}
    for d in state_by_abs_path:
        given.update(d)
    here = target.states()

    def plain(k):
        return '.'.join(map(str, k)) if isinstance(k, tuple) else str(k)

    ours, theirs = {plain(k): k for k in here}, {plain(k): k for k in given}
    for k in ours:
        if k in theirs:
            here[ours[k]].value = tree.map(asarray, given[theirs[k]])
    return (sorted((theirs[k] for k in theirs if k not in ours), key=plain), sorted((ours[k] for k in ours if k not in theirs), key=plain))


class EnvironContext(Module):
    """A module that runs under settings of the environment."""

    __module__ = 'brainstate.nn'

    def __init__(self, layer, **context):
        super().__init__()
        assert isinstance(layer, Module), 'The layer must be an instance of Module.'
        self.layer = layer
        self.context = context

    def update(self, *args, **kwargs):
        from brainstate import environ
        with environ.context(**self.context):
            return self.layer(*args, **kwargs)
