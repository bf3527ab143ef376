"""States: mutable cells that transformations see being read and written. The engine keeps the value."""

from _sidetrace import apis, dtypes, errors, place, pretty, tree
from _sidetrace.array import is_arraylike, value_of, wrap

_tree_checks = [False]
_catchers = []
_by_number = {}


def python_state(engine_state):
    """The program's object for an engine's state."""
    return _by_number[apis.states.number(engine_state)]


def _leaf_value(x):
    if type(x).__name__ == 'ndarray' or not is_arraylike(x):
        from _sidetrace.make import asarray
        return value_of(asarray(x))
    return value_of(x)


class _Invalidated:
    def __repr__(self):
        return '<invalidated: created inside a traced function>'


INVALIDATED = _Invalidated()


class State:
    """brainstate.State."""

    __module__ = 'brainstate'

    def __init__(self, value, name=None, tag=None, **metadata):
        if isinstance(value, State):
            value = value.value
        self._start(value, name)
        self._name = name
        self.tag = None if tag is None else {tag} if isinstance(tag, str) else set(tag)
        self._metadata = metadata
        for key, thing in metadata.items():
            object.__setattr__(self, key, thing)
        for catcher in _catchers:
            catcher._caught(self)

    def _start(self, value, name):
        leaves, structure = tree.flatten(value)
        self._assigned = place.assigned_name()
        self._state = apis.states.create(
            name or self._assigned, type(self).__name__, [_leaf_value(x) for x in leaves], tree.kept(structure), value)
        _by_number[apis.states.number(self._state)] = self
        self._depth = apis.states.depth()
        self._born_tracing = apis.transforms.tracing()

    # the value

    def _seen(self, shown):
        """What the engine shows of the value, as the program's object."""
        if apis.states.isOriginal(self._state):
            return shown
        values, text = shown
        return tree.unflatten(tree.by_text(text), [wrap(v) for v in values])

    def _peek(self):
        return self._seen(apis.states.peek(self._state))

    def _take(self, reads):
        """The value as an input of a program that is applied; `reads` says whether that program reads it itself."""
        return self._seen(apis.states.take(self._state, reads))

    def _assign(self, v):
        """The value that a program gave it."""
        leaves, structure = tree.flatten(v)
        apis.states.assign(self._state, [_leaf_value(x) for x in leaves], tree.kept(structure), v)

    def _poke(self, v):
        """A value that a traced function is to see; no event."""
        leaves, structure = tree.flatten(v)
        apis.states.poke(self._state, [_leaf_value(x) for x in leaves], tree.kept(structure), v)

    def _give(self, v, written):
        """The value that a program of the two-pass engine gave it: open traces do not see it."""
        if written and not apis.transforms.tracing():
            self._assign(v)
        else:
            self._poke(v)

    @property
    def value(self):
        self._check_poison()
        return self._seen(apis.states.read(self._state))

    @value.setter
    def value(self, v):
        if isinstance(v, State):
            raise ValueError('Cannot set value to a State, use `copy_from` method instead')
        if apis.transforms.tracing() and apis.states.depth() == 0 and not self._born_tracing:
            self._refuse_tracers(v)
        self._check_tree(v)
        self._write(v)

    def _write(self, v):
        leaves, structure = tree.flatten(v)
        apis.states.write(self._state, [_leaf_value(x) for x in leaves], tree.kept(structure), v)

    def _check_poison(self):
        if apis.states.poisoned(self._state):
            apis.states.readPoisoned(self._state)
            raise self._born(errors.TraceContextError(
                'This %s was created inside a traced function (e.g. under brainstate.transform.jit/grad/vmap), so its value was a'
                ' tracer that died when tracing finished. Reading it here is invalid.\nHow to fix: create the state before entering'
                ' the transformed function (e.g. initialize the model outside of jit), or use brainstate.transform.vmap_new_states'
                ' for batched state creation. Assigning a concrete value to `.value` makes this state usable again.'
                % type(self).__name__))

    def _refuse_tracers(self, v):
        for leaf in tree.leaves(v):
            if is_arraylike(leaf) and apis.values.isTracer(value_of(leaf)):
                raise self._born(errors.TraceContextError(
                    'Detected a JAX tracer being written into this %s while no brainstate transformation is active. This usually'
                    ' means the state-mutating function was wrapped with a raw JAX transformation (jax.jit, jax.vmap, jax.grad,'
                    ' jax.lax.scan, ...), which cannot track brainstate State updates.\nHow to fix: use the brainstate equivalents'
                    ' instead — brainstate.transform.jit / vmap / grad / scan — or thread the value through function arguments'
                    ' and returns.' % type(self).__name__))

    def _check_tree(self, v):
        if _tree_checks[-1] and not apis.states.poisoned(self._state):
            new, old = tree.structure(v), tree.structure(self._peek())
            if new != old:
                raise self._born(ValueError(
                    'The given value %s does not match with the origin tree structure %s.' % (new, old)))

    def _born(self, error):
        return errors.born(error, 'state', self._called(), apis.states.line(self._state))

    def _called(self):
        return self._name or self._assigned or type(self).__name__

    # the rest

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    @property
    def stack_level(self):
        return self._depth

    def value_call(self, func):
        return tree.map(func, self.value)

    def restore_value(self, v):
        self._write(v)

    def copy_from(self, other):
        self.value = other.value

    def copy(self):
        return type(self)(self.value, name=self._name)

    def add_tag(self, tag):
        self.tag = (self.tag or set()) | {tag}

    __hash__ = object.__hash__

    def __repr__(self):
        shown = INVALIDATED if apis.states.poisoned(self._state) else tree.map(_abstract, self._peek())
        return pretty.of(self, [('value', shown)] + self._more())

    def _more(self):
        items = []
        if self._name is not None:
            items.append(('name', _Plain(self._name)))
        if self.tag is not None:
            items.append(('tag', _Plain(repr(self.tag))))
        return items + list(self._metadata.items())


class _Plain:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


def _abstract(x):
    return _Plain(apis.values.shapedArray(value_of(x) if not type(x) in (int, float, bool) else apis.arrays.array(
        [x], [], 'bool' if type(x) is bool else dtypes.int_name() if type(x) is int else dtypes.float_name(), type(x) is not bool)))


def _kind(name, base=State, doc=''):
    return type(name, (base,), {'__doc__': doc, '__module__': 'brainstate'})


ShortTermState = _kind('ShortTermState', doc='A state that is reset between runs.')
LongTermState = _kind('LongTermState', doc='A state that stays between runs.')
BatchState = _kind('BatchState', LongTermState, 'A state of a batch.')


class HiddenState(ShortTermState):
    """The hidden state of a neuron or a recurrent network: one array."""

    __module__ = 'brainstate'

    def __init__(self, value, name=None, **kwargs):
        if not (is_arraylike(value) and hasattr(value, 'shape') or type(value).__name__ == 'ndarray'):
            raise TypeError('Currently, HiddenState only supports numpy.ndarray, jax.Array or brainunit.Quantity. But we got %s.'
                            % type(value))
        super().__init__(value, name=name, **kwargs)

    @property
    def varshape(self):
        return self.value.shape

    @property
    def num_state(self):
        return 1


ParamState = _kind('ParamState', LongTermState, 'A trainable parameter.')
DelayState = _kind('DelayState', ShortTermState, 'A history.')


class FakeState:
    """A state that nobody tracks."""

    __module__ = 'brainstate'

    def __init__(self, value, name=None, **kwargs):
        self.value = value
        self.name = name

    def __repr__(self):
        return 'FakedState(value=%s)' % self.value


class check_state_value_tree:
    """While it is open, states refuse values of another structure."""

    def __init__(self, val=True):
        self._val = val

    def __enter__(self):
        _tree_checks.append(self._val)

    def __exit__(self, *exc):
        _tree_checks.pop()
        return False


class catch_new_states:
    """Collects the states that are made while it is open."""

    def __init__(self, state_tag=None, state_to_exclude=None):
        self._tag = state_tag
        self.states = []

    def _caught(self, state):
        if self._tag is not None:
            state.add_tag(self._tag)
        self.states.append(state)

    def get_states(self):
        return self.states

    def get_state_values(self):
        return [s.value for s in self.states]

    def __iter__(self):
        return iter(self.states)

    def __len__(self):
        return len(self.states)

    def __getitem__(self, i):
        return self.states[i]

    def __enter__(self):
        _catchers.append(self)
        return self

    def __exit__(self, *exc):
        _catchers.remove(self)
        return False
