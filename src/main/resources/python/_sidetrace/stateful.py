"""Functions with states: traced once on first touch, then a program that anything may apply."""

from _sidetrace import apis, body, reach, tree
from _sidetrace.state import python_state
from _sidetrace.transform import Jaxpr, Transformed, _is_state, _refuse_state, dressed


class Program:
    """What tracing found: a pure program over the values of states and the arguments."""

    def __init__(self, engine, found, prepared):
        handle, states, written, read, text = found
        self.number = apis.transforms.number(engine)
        self.handle = handle
        self.states = [python_state(s) for s in states]
        self.written = list(written)
        self.read = list(read)
        self.out_tree = tree.by_text(text)
        self.avals = [body.ShapedArray(*a) for a in apis.lax.outs(handle)]
        self._values = prepared

    def out_avals(self):
        """The types of the results alone."""
        return self.avals[len(self.avals) - self.out_tree.num_leaves:]

    def take(self):
        """The values of the states, as the traces that are open see them."""
        return [s._take(r) for s, r in zip(self.states, self.read)]

    def call(self, state_values, leaves):
        """Applies it; returns the values of the written states, None for the others, and the results."""
        given = [v for value in state_values for v in body.values(tree.leaves(value))]
        out = list(apis.lax.evaluate(self.handle, given + leaves))
        writes, at = [], 0
        for value, written in zip(state_values, self.written):
            if not written:
                writes.append(None)
                continue
            structure = tree.structure(value)
            writes.append(tree.unflatten(structure, body.wrapped(out[at:at + structure.num_leaves])))
            at += structure.num_leaves
        return writes, tree.unflatten(self.out_tree, body.wrapped(out[at:]))

    def assign(self, writes):
        """Gives the written states their new values."""
        for state, value, written in zip(self.states, writes, self.written):
            if written:
                state._assign(value)

    def ran(self, times=1):
        """Notes that it was really run, where it was."""
        apis.lax.ran(self.number, times, [s._state for s, r in zip(self.states, self.read) if r])


class StatefulFunction:
    """`brainstate.transform.StatefulFunction`: traces a function and tells what it found."""

    def __init__(self, fun, static_argnums=(), static_argnames=(), axis_env=None, name=None, return_only_write=True,
                 transform='StatefulFunction', **options):
        def traced(*args, **kwargs):
            out = fun(*args, **kwargs)
            tree.map(_refuse_state, out, is_leaf=_is_state)
            return out

        self.fun = fun
        self.name = name
        self._transformed = Transformed(
            fun, transform, 'touched' if return_only_write else 'all', static_argnums, static_argnames, traced,
            shared=transform != 'StatefulFunction')

    def _inspect(self, *args, **kwargs):
        for x in tree.leaves((args, kwargs), is_leaf=_is_state):
            _refuse_state(x)
        return self._transformed.inspect(*args, **kwargs)

    def program(self, *args, **kwargs):
        """The program for arguments like these, and their leaves as the engine takes them."""
        for x in tree.leaves((args, kwargs), is_leaf=_is_state):
            _refuse_state(x)
        prepared = self._transformed._prepared(args, kwargs)
        return Program(prepared[0], apis.transforms.program(*prepared), prepared[2]), prepared[2]

    def apply(self, program, leaves, values, args, kwargs):
        """Applies the program; under `disable_jit` the function's Python runs instead."""
        if not apis.transforms.jitDisabled():
            return program.call(values, leaves)
        before = [s._take(False) for s in program.states]
        for s, v in zip(program.states, values):
            s._poke(v)
        try:
            kept = []
            apis.states.watching(lambda: apis.lax.traced(
                program.number, 1, reach.around(program.number, self.fun, lambda: kept.append(self.fun(*args, **kwargs)))))
            return [s._take(False) if w else None for s, w in zip(program.states, program.written)], kept[0]
        finally:
            for s, v in zip(program.states, before):
                s._poke(v)

    def make_jaxpr(self, *args, **kwargs):
        self._inspect(*args, **kwargs)
        return self

    def get_jaxpr(self, *args, compile_if_miss=True, **kwargs):
        text, _, _, primitives = self._inspect(*args, **kwargs)
        return Jaxpr(text, primitives)

    def get_states(self, *args, compile_if_miss=True, **kwargs):
        return tuple(python_state(s) for s in self._inspect(*args, **kwargs)[1])

    def get_read_states(self, *args, compile_if_miss=True, **kwargs):
        _, states, written, _ = self._inspect(*args, **kwargs)
        return tuple(python_state(s) for s, w in zip(states, written) if not w)

    def get_write_states(self, *args, compile_if_miss=True, **kwargs):
        _, states, written, _ = self._inspect(*args, **kwargs)
        return tuple(python_state(s) for s, w in zip(states, written) if w)

    def get_out_shapes(self, *args, compile_if_miss=True, **kwargs):
        program, _ = self.program(*args, **kwargs)
        return tree.unflatten(program.out_tree, program.out_avals())

    def jaxpr_call(self, state_vals, *args, **kwargs):
        program, leaves = self.program(*args, **kwargs)
        return program.call(list(state_vals), leaves)

    def jaxpr_call_auto(self, *args, **kwargs):
        program, leaves = self.program(*args, **kwargs)
        writes, out = program.call(program.take(), leaves)
        program.assign(writes)
        return out

    def clear_cache(self):
        self._transformed.clear_cache()

    def get_cache_stats(self):
        size, most, hits, misses = apis.transforms.cacheStats(self._transformed.engine)
        rate = 100.0 * hits / (hits + misses) if hits + misses else 0.0
        return {'compilation_cache': {'size': size, 'maxsize': most, 'hits': hits, 'misses': misses, 'hit_rate': rate}}

    def __call__(self, *args, **kwargs):
        return self.jaxpr_call_auto(*args, **kwargs)


def make_jaxpr(fun, static_argnums=(), static_argnames=(), return_shape=False, return_only_write=False, **options):
    """`brainstate.transform.make_jaxpr`: `(jaxpr, states)`."""
    stateful = StatefulFunction(fun, static_argnums, static_argnames, return_only_write=return_only_write)

    def traced(*args, **kwargs):
        return stateful.get_jaxpr(*args, **kwargs), stateful.get_states(*args, **kwargs)

    return dressed(traced, fun)


class Union:
    """The states of several programs together: written if written in one of them."""

    def __init__(self, *programs):
        self.states, self.written, self.read = [], [], []
        for p in programs:
            for s, w, r in zip(p.states, p.written, p.read):
                if any(s is t for t in self.states):
                    i = next(i for i, t in enumerate(self.states) if t is s)
                    self.written[i] = self.written[i] or w
                    self.read[i] = self.read[i] or r
                else:
                    self.states.append(s)
                    self.written.append(w)
                    self.read.append(r)

    def take(self):
        """`(values of written states, values of the others)`; None in the places of the other kind."""
        values = [s._take(r) for s, r in zip(self.states, self.read)]
        return ([v if w else None for v, w in zip(values, self.written)],
                [None if w else v for v, w in zip(values, self.written)])

    def wrap(self, program, leaves_of, read_values, with_writes=True):
        """A function of the written values and the operands that applies one of the programs."""

        def apply(write_values, *operands):
            merged = [w if is_written else r for w, r, is_written in zip(write_values, read_values, self.written)]
            mine = [merged[i] for i in self._places(program)]
            writes, out = program.call(mine, leaves_of(operands))
            if not with_writes:
                return out
            new = list(write_values)
            for i, value, written in zip(self._places(program), writes, program.written):
                if written:
                    new[i] = value
            return new, out

        return body.internal(apply)

    def _places(self, program):
        return [next(i for i, t in enumerate(self.states) if t is s) for s in program.states]

    assign = Program.assign
