"""brainstate.transform's ways to look into functions: checks, names, shapes, the states that they touch."""

from _sidetrace import apis, tree
from _sidetrace import checkify as _checkify
from _sidetrace.make import asarray
from _sidetrace.shapes import ShapeDtypeStruct, typed
from _sidetrace.stateful import StatefulFunction
from _sidetrace.transform import dressed


def checkify(fun, errors=_checkify.user_checks):
    """`(error, result)` of a function with states; the states it writes get their values also where a check fails."""

    def wrapped(*args, **kwargs):
        program, _ = StatefulFunction(fun, name='checkify', transform='checkify').program(*args, **kwargs)
        before = program.take()

        def pure(values):
            for state, value in zip(program.states, values):
                state._poke(value)
            out = []
            apis.states.watching(lambda: out.append(fun(*args, **kwargs)))
            return out[0], [s._take(False) if w else None for s, w in zip(program.states, program.written)]

        try:
            error, (out, writes) = _checkify.checkify(dressed(pure, fun), errors)(before)
        finally:
            for state, value in zip(program.states, before):
                state._poke(value)
        program.assign(writes)
        return error, out

    return dressed(wrapped, fun)


check = _checkify.check
check_error = _checkify.check_error


def named_call(fun=None, *, name=None):
    """A function under a name, which jaxprs do not print."""
    def wrap(f):
        return dressed(lambda *args, **kwargs: f(*args, **kwargs), f)
    return wrap if fun is None else wrap(fun)


def named_scope(fun=None, *, name=None, static_argnums=None, static_argnames=None):
    """The same; the real one compiles the function by itself where `ir_compilation` is set in the environment."""
    return named_call(fun, name=name)


def eval_shape(f, *args, return_state_shapes=False, **kwargs):
    """The types of the results of a function with states, which is not run."""
    stateful = StatefulFunction(f, name='eval_shape', transform='eval_shape')
    args, kwargs = typed((args, kwargs))
    program, _ = stateful.program(*args, **kwargs)
    shapes = tree.map(lambda a: ShapeDtypeStruct(a.shape, a.dtype), tree.unflatten(program.out_tree, program.out_avals()))
    if not return_state_shapes:
        return shapes
    return {s: tree.map(_shape, s._peek()) for s in program.states}, shapes


def _shape(x):
    x = asarray(x)
    return ShapeDtypeStruct(x.shape, x.dtype)


class StateFinder:
    """The states that a function touches."""

    __module__ = 'brainstate.transform'

    def __init__(self, fn, filter=None, *, usage='all', return_type='dict', key_fn=None):
        if usage not in ('all', 'read', 'write', 'both'):
            raise ValueError("Invalid usage '%s'. Expected one of ('all', 'read', 'write', 'both')." % usage)
        if return_type not in ('dict', 'list', 'tuple'):
            raise ValueError("Invalid return_type '%s'. Expected one of ('dict', 'list', 'tuple')." % return_type)
        from _sidetrace.filters import to_predicate
        self.fn = fn
        self._usage = usage
        self._type = return_type
        self._key = key_fn or (lambda i, state: i)
        self._filter = None if filter is None else to_predicate(filter)
        self.stateful_fn = StatefulFunction(fn, name='statefinder')

    def find(self, *args, **kwargs):
        if self._usage == 'both':
            return {u: self._found(u, args, kwargs) for u in ('read', 'write')}
        return self._found(self._usage, args, kwargs)

    __call__ = find

    def _found(self, usage, args, kwargs):
        of = {'all': self.stateful_fn.get_states, 'read': self.stateful_fn.get_read_states, 'write': self.stateful_fn.get_write_states}
        states = [s for s in of[usage](*args, **kwargs)]
        if self._filter is not None:
            states = [s for i, s in enumerate(states) if self._filter((i,), s)]
        if self._type == 'dict':
            return {self._key(i, s): s for i, s in enumerate(states)}
        return states if self._type == 'list' else tuple(states)
