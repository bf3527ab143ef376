"""`brainstate.transform.vmap` and `vmap2`: which states have lanes is declared, or found out by looking."""

from _sidetrace import apis, batch, body, reach, tree
from _sidetrace.array import is_arraylike, value_of
from _sidetrace.errors import BatchAxisError
from _sidetrace.state import State, python_state
from _sidetrace.transform import _is_state, dressed


class _Plan:
    """Which states go in and come out with lanes, and along which axis."""

    def __init__(self, shared, ins, randoms, outs, others, candidates):
        self.shared = shared
        self.ins = ins
        self.randoms = randoms
        self.outs = outs
        self.others = others
        self.candidates = candidates


class _Stale(Exception):
    """The function wrote a state that the plan does not know."""


def _is_random(state):
    return hasattr(state, 'split_key')


def _sliced(x, axis):
    """The first lane of an array."""
    if not isinstance(axis, int):
        raise TypeError('Expected the mapped axis to be an integer, but got %s.' % type(axis))
    rank = getattr(x, 'ndim', None)
    if rank is None:
        raise ValueError(
            'Cannot map axis %d over a non-array leaf of type %s: it has no array dimensions. Mapped inputs and states must be arrays;'
            ' use a None axis to broadcast scalars.' % (axis, type(x).__name__))
    at = axis + rank if axis < 0 else axis
    if not 0 <= at < rank:
        raise ValueError('Mapped axis %d is out of bounds for array of shape %s.' % (axis, x.shape))
    return x[tuple(0 if i == at else slice(None) for i in range(rank))]


def _lane_zeros(x, axis):
    from _sidetrace.make import zeros
    shape = list(x.shape)
    shape.pop(axis if axis >= 0 else axis + len(shape))
    return zeros(tuple(shape), x.dtype)


def _axes(in_axes, args):
    return batch.axes_of(in_axes, tuple(args), 'vmap', 'in_axes')


def _first_lanes(args, in_axes):
    if in_axes is None:
        return tuple(args)
    leaves, structure = tree.flatten(tuple(args))
    return tree.unflatten(structure, [x if a is None else _sliced(x, a) for x, a in zip(leaves, _axes(in_axes, args))])


def _lane_count(args, in_axes, groups, axis_size, kwargs):
    sizes = []
    if in_axes is not None and args:
        sizes += [x.shape[a] for x, a in zip(tree.leaves(tuple(args)), _axes(in_axes, args)) if a is not None]
    sizes += [x.shape[0] for v in kwargs.values() for x in tree.leaves(v)]
    for axis, states in groups:
        if axis is not None:
            for s in states:
                leaves = tree.leaves(s._peek())
                if leaves:
                    sizes.append(leaves[0].shape[axis])
    if not sizes:
        if axis_size is None:
            raise ValueError(
                "Unable to determine the mapped axis size: 'in_axes' has no non-None entry, no mapped keyword arguments were given, and"
                " no batched states were found. Specify 'axis_size'.")
        return axis_size
    if axis_size is not None and axis_size not in set(sizes):
        raise ValueError(
            'axis_size=%s conflicts with the mapped axis size(s) %s inferred from arguments/states. Either omit axis_size or make it'
            ' match the mapped inputs.' % (axis_size, sorted(set(sizes))))
    if len(set(sizes)) > 1:
        raise ValueError('Inconsistent batch sizes found: %s' % set(sizes))
    return sizes[0]


def _lane_axis(value):
    """The axis along which a value has its lanes, or None."""
    found = {apis.values.laneAxis(value_of(x)) for x in tree.leaves(value) if is_arraylike(x)}
    if len(found) > 1:
        raise BatchAxisError(
            'State has inconsistent batch dimensions across its leaves: %s. All leaves must share the same batch dimension.' % found)
    return found.pop() if found else None


class _Mapping:
    """A function over lanes, and the plan for each kind of call."""

    def __init__(self, fun, in_axes, out_axes, ins, outs, axis_name, axis_size, policy, name, declaration, hint):
        self.fun = fun
        self.in_axes = tuple(in_axes) if isinstance(in_axes, list) else in_axes
        self.out_axes = out_axes
        self.ins = ins
        self.outs = outs
        self.axis_name = axis_name
        self.axis_size = axis_size
        self.policy = policy
        self.declaration = declaration
        self.hint = hint
        self.number = body.journaled(fun, name)
        self.plans = {}

    def __call__(self, args, kwargs):
        if isinstance(self.in_axes, tuple) and len(self.in_axes) != len(args):
            raise ValueError(
                'vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the'
                ' function, but got %d in_axes entries for %d positional arguments.' % (len(self.in_axes), len(args)))
        leaves, structure = tree.flatten((args, kwargs))
        key = (structure.text, tuple((t[0], t[1]) for t in (tuple(apis.values.type(body.leaf(x))) for x in leaves)))
        plan = self.plans.get(key)
        if plan is None:
            plan = self.plans[key] = self._look(args, kwargs)
        try:
            return self._run(plan, args, kwargs)
        except _Stale:
            plan = self.plans[key] = self._look(args, kwargs)
            return self._run(plan, args, kwargs)

    def _called(self, number, args, kwargs):
        """Runs the function's Python once, as the journal tells it."""
        kept = []
        apis.lax.traced(self.number, number, reach.around(self.number, self.fun, lambda: kept.append(self.fun(*args, **kwargs))))
        return kept[0]

    # looking

    def _look(self, args, kwargs):
        groups, randoms = {}, []

        def hook(engine_state):
            state = python_state(engine_state)
            if _is_random(state):
                randoms.append(state)
                return None
            for axis, matches in self.ins.items():
                if matches(state):
                    if axis is None:
                        return None
                    groups.setdefault(axis, []).append(state)
                    return tree.map(lambda x: _lane_zeros(x, axis), state._peek())
            return None

        lanes = _first_lanes(args, self.in_axes)
        named = {k: tree.map(lambda x: _sliced(x, 0), v) for k, v in kwargs.items()}
        touched = probe(lambda: self._alone(args, lambda: self._called(1, lanes, named)), hook)
        ins = sorted(groups.items(), key=lambda g: g[0])
        size = _lane_count(args, self.in_axes, ins, self.axis_size, kwargs)
        writes = [s for s, r, w in touched if w and not _is_random(s)]
        reads = {id(s) for s, r, w in touched if r}
        detected = self._detect(args, kwargs, ins, randoms, writes, size) if writes else {}
        return self._plan([s for s, _, _ in touched], ins, randoms, writes, reads, detected, size)

    def _alone(self, args, work):
        """Runs one lane: collectives over the axis have only that."""
        name = batch.named(self.axis_name)
        if not name:
            return work()
        sizes = [x.shape[a] for x, a in zip(tree.leaves(tuple(args)), _axes(self.in_axes, args)) if a is not None] if args else []
        return apis.lax.alone(name, (sizes + [self.axis_size or 1])[0], work)

    def _detect(self, args, kwargs, ins, randoms, writes, size):
        """Along which axis each written state has lanes when the function runs on all of them."""
        detected = {}

        def look(args_, kwargs_, keys, values):
            _put(randoms, keys)
            for (_, states), vs in zip(ins, values):
                _put(states, vs)
            watch(lambda: self._called(2, args_, kwargs_))
            for s in writes:
                detected[id(s)] = _lane_axis(s._peek())
            return ()

        with _kept(writes + [s for _, states in ins for s in states] + randoms):
            keys = [s.split_key(size) for s in randoms]
            _over_lanes(look, self.in_axes, (), args, kwargs, keys, ins, self.axis_name, size)
        return detected

    def _matched(self, state):
        for axis, matches in self.outs.items():
            if matches(state):
                return True, axis
        return False, None

    def _plan(self, states, ins, randoms, writes, reads, detected, size):
        axis_in = {id(s): axis for axis, group in ins for s in group}
        written = {id(s) for s in writes}
        outs, others, candidates = {}, [], set()
        for s in states:
            if _is_random(s):
                continue
            found = detected.get(id(s))
            matched, axis = self._matched(s)
            if id(s) in axis_in:
                if matched and axis is not None and axis != axis_in[id(s)]:
                    self._conflict(s, axis_in[id(s)])
                    raise s._born(BatchAxisError('State %s is batched on input axis %s but state_out_axes maps it to axis %s.' % (
                        s, axis_in[id(s)], axis)))
                outs.setdefault(axis_in[id(s)], []).append(s)
            elif matched and axis is not None and found is not None:
                outs.setdefault(axis, []).append(s)
            elif matched or found is None:
                if id(s) in written:
                    others.append(s)
            elif id(s) in written:
                self._undeclared(s, found, reads, candidates, size)
                outs.setdefault(found, []).append(s)
        shared = [s for s in states if not _is_random(s) and id(s) not in axis_in and id(s) in reads]
        return _Plan(shared, ins, randoms, sorted(outs.items(), key=lambda g: g[0]), others, candidates)

    def _conflict(self, s, axis):
        apis.journal.laneConflict(self.number, s._state, s._called(), axis)

    def _undeclared(self, s, axis, reads, candidates, size):
        if self.policy == 'raise':
            self._conflict(s, axis)
            raise s._born(BatchAxisError(
                'State\n %s \nwas written with a batched value on axis %s but is not covered by %s. Declare it in %s%s.' % (
                    s, axis, self.declaration, self.declaration, self.hint)))
        if self.policy == 'warn':
            _warn('State\n %s \nwas written with a batched value on axis %s but is not covered by state_out_axes; scattering it'
                  ' automatically.' % (s, axis))
        elif self.policy == 'auto':
            if id(s) in reads:
                candidates.add(id(s))
                now = _size_along(s._peek(), axis)
                if now != size and not getattr(s, '_warned', False):
                    s._warned = True
                    _warn("State %s is written with a batched value on axis %s under the 'auto' policy but is not declared in"
                          " state_in_axes/state_out_axes, and its current leading size (%s) does not match the mapped size (%s); it is"
                          ' being scattered, which adds a new leading axis. If it is a per-lane read-modify-write buffer, pre-shape it'
                          ' to the mapped size or declare it via state_in_axes/state_out_axes to make the intent explicit.' % (
                              s, axis, now, size))
        elif self.policy != 'ignore':
            raise ValueError("Invalid value for unexpected_out_state_mapping: %r. Must be 'auto', 'raise', 'warn', or 'ignore'." % (
                self.policy,))

    # running

    def _run(self, plan, args, kwargs):
        size = _lane_count(args, self.in_axes, plan.ins, self.axis_size, kwargs)
        ins = self._promoted(plan, size)
        self._tell(plan, ins, args, kwargs, size)
        keys = [s.split_key(size) for s in plan.randoms]
        backups = [s.split_key() for s in plan.randoms]
        expected = {id(s) for s in plan.randoms + plan.others}
        for _, states in list(ins) + list(plan.outs):
            expected |= {id(s) for s in states}

        def run(args_, kwargs_, keys_, values):
            _put(plan.randoms, keys_)
            for (_, states), vs in zip(ins, values):
                _put(states, vs)
            kept = []
            touched = watch(lambda: kept.append(self._called(3, args_, kwargs_)))
            if any(w and id(s) not in expected for s, _, w in touched):
                raise _Stale()
            return kept[0], [[s._take(False) for s in states] for _, states in plan.outs], [s._take(False) for s in plan.others]

        touched = plan.randoms + plan.others + [s for _, states in list(ins) + list(plan.outs) for s in states]
        axes = (self.out_axes, [a for a, _ in plan.outs] or 0, None)
        before = [(s, s._take(False)) for s in touched]
        try:
            out, groups, others = _over_lanes(run, self.in_axes, axes, args, kwargs, keys, ins, self.axis_name, size)
        except BaseException:
            for s, v in before:
                s._poke(v)
            _put(plan.randoms, backups)
            raise
        for s, v in before:
            s._poke(v)
        for (_, states), values in zip(plan.outs, groups):
            for s, v in zip(states, values):
                s._give(v, True)
        for s, v in zip(plan.others, others):
            s._give(v, True)
        for s, v in zip(plan.randoms, backups):
            s._give(v, True)
        return out

    def _tell(self, plan, ins, args, kwargs, size):
        names = body.leaf_names(self.fun, args) + [p for k in sorted(kwargs) for p in tree.paths(kwargs[k], k)]
        axes = _axes(self.in_axes, args) if args else []
        axes = [a if a is None or a >= 0 else a + len(x.shape) for a, x in zip(axes, tree.leaves(tuple(args)))]
        inputs = [(0, n, a) for n, a in zip(names, axes + [0] * (len(names) - len(axes)))]
        inside = {id(s) for _, states in ins for s in states}
        groups = list(ins) + [(0, plan.randoms), (None, [s for s in plan.shared if id(s) not in inside])]
        outputs = list(plan.outs) + [(None, plan.others + plan.randoms)]
        states = [[(apis.states.number(s._state), s._called(), a) for a, group in side for s in group] for side in (groups, outputs)]
        batch.tell(self.number, size, inputs + states[0], states[1])

    def _promoted(self, plan, size):
        """With the undeclared states whose size is just that of the lanes."""
        if not plan.candidates:
            return plan.ins
        inside = {id(s) for _, states in plan.ins for s in states}
        merged = {axis: list(states) for axis, states in plan.ins}
        for axis, states in plan.outs:
            for s in states:
                if id(s) in plan.candidates and id(s) not in inside and _size_along(s._peek(), axis) == size:
                    merged.setdefault(axis, []).append(s)
        return sorted(merged.items(), key=lambda g: g[0])


def _size_along(value, axis):
    leaves = tree.leaves(value)
    shape = getattr(leaves[0], 'shape', None) if leaves else None
    return None if shape is None or not -len(shape) <= axis < len(shape) else shape[axis]


def _warn(text):
    import warnings
    warnings.warn(text, UserWarning, stacklevel=4)


def _put(states, values):
    for s, v in zip(states, values):
        s._poke(v)


class _kept:
    """Puts the values of states back at its end."""

    def __init__(self, states):
        self._states = states

    def __enter__(self):
        self._values = [(s, s._take(False)) for s in self._states]

    def __exit__(self, *exc):
        for s, v in self._values:
            s._poke(v)
        return False


def probe(work, hook):
    """Runs `work` with the states that it touches seen as `hook` says; `(state, read, written)` for each."""

    def seen(engine_state):
        value = hook(engine_state)
        if value is None:
            return None
        leaves, structure = tree.flatten(value)
        return [body.values(leaves), tree.kept(structure)]

    return [(python_state(s), r, w) for s, r, w in (tuple(t) for t in apis.states.probing(work, seen))]


def watch(work):
    return [(python_state(s), r, w) for s, r, w in (tuple(t) for t in apis.states.watching(work))]


def _over_lanes(fun, in_axes, out_axes, args, kwargs, keys, ins, axis_name, size):
    values = [[s._take(False) for s in states] for _, states in ins]
    given = (tuple(args), kwargs, keys, values)
    leaves, structure = tree.flatten(given)
    axes = (_axes(in_axes, args) if args else []) + [0] * tree.structure(kwargs).num_leaves + [0] * len(tree.leaves(keys))
    for (axis, _), group in zip(ins, values):
        axes += [axis] * len(tree.leaves(group))
    axes = [a if a is None or a >= 0 else a + len(x.shape) for a, x in zip(axes, leaves)]

    def run(lanes):
        return body.packed(fun(*tree.unflatten(structure, body.wrapped(lanes))))

    outs, lanes, text = apis.lax.vmap(run, body.values(leaves), [-1 if a is None else a for a in axes], batch.named(axis_name), size)
    return batch.placed(outs, lanes, text, out_axes, size)


def _identity(states):
    ids = {id(s) for s in states}
    return lambda state: id(state) in ids


def _declared(spec):
    """`in_states`, `out_states`: states by axis."""
    if spec is None:
        return {}
    if isinstance(spec, dict) and all(isinstance(k, int) for k in spec) and all(isinstance(v, dict) for v in spec.values()):
        return {axis: list(states.values()) for axis, states in spec.items()}
    return {0: tree.leaves(spec, is_leaf=_is_state)}


def vmap(fn=None, *, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, in_states=None, out_states=None):
    """`brainstate.transform.vmap`: states that have lanes are declared."""
    if fn is None:
        return lambda f: vmap(
            f, in_axes=in_axes, out_axes=out_axes, axis_name=axis_name, axis_size=axis_size, in_states=in_states, out_states=out_states)
    ins, outs = _declared(in_states), _declared(out_states)
    for axis, states in ins.items():
        for s in states:
            there = [a for a, group in outs.items() if any(s is t for t in group)]
            if there and there[0] != axis:
                raise s._born(BatchAxisError(
                    "State %s has been mapped to axis %s in 'in_states', However, it is mapped to axis %s in 'out_states'." % (
                        s, axis, there[0])))
            if not there:
                outs.setdefault(axis, []).append(s)
    mapping = _Mapping(
        fn, in_axes, out_axes, {a: _identity(g) for a, g in ins.items() if g}, {a: _identity(g) for a, g in outs.items() if g}, axis_name,
        axis_size, 'raise', 'vmap', 'out_states', '')

    def vmapped_fn(*args, **kwargs):
        if kwargs:
            raise NotImplementedError('Keyword arguments `f(**kwargs)` are not supported in brainstate.transform.vmap')
        return mapping(args, kwargs)

    return dressed(vmapped_fn, fn)


def _predicate(spec):
    """A filter of states: a state, several, a class of states, a name, `...` for all, or a function of path and state."""
    if isinstance(spec, State):
        return _identity([spec])
    if isinstance(spec, type):
        return lambda s: isinstance(s, spec)
    if isinstance(spec, str):
        return lambda s: s.tag is not None and spec in s.tag
    if spec is Ellipsis or spec is True:
        return lambda s: True
    if spec is None or spec is False:
        return lambda s: False
    if isinstance(spec, (list, tuple, set)):
        parts = [_predicate(p) for p in spec]
        return lambda s: any(p(s) for p in parts)
    return lambda s: spec((), s)


def _predicates(spec):
    if spec is None:
        return {}
    return {a: _predicate(v) for a, v in spec.items()} if isinstance(spec, dict) else {0: _predicate(spec)}


def vmap2(fn=None, *, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, state_in_axes=None,
          state_out_axes=None, unexpected_out_state_mapping='auto'):
    """`brainstate.transform.vmap2`: states that are written with lanes are found out."""
    if fn is None:
        return lambda f: vmap2(
            f, in_axes=in_axes, out_axes=out_axes, axis_name=axis_name, axis_size=axis_size, state_in_axes=state_in_axes,
            state_out_axes=state_out_axes,
            unexpected_out_state_mapping=unexpected_out_state_mapping)
    mapping = _Mapping(
        fn, in_axes, out_axes, _predicates(state_in_axes), _predicates(state_out_axes), axis_name, axis_size,
        unexpected_out_state_mapping, 'vmap2', 'state_out_axes', " or set unexpected_out_state_mapping to 'auto', 'warn', or 'ignore'")
    return dressed(lambda *args, **kwargs: mapping(args, kwargs), fn)
