"""Which random state a key comes from: the one that split it off last."""

from _sidetrace import apis

_last = [None, 0]


def split_off(state, key):
    """`state`, an engine's state, gives this key, an engine's value, to a draw."""
    _last[0], _last[1] = key, apis.states.number(state)


def state_of(key):
    """The number of the state that gave the key; 0 where the program handed it over."""
    return _last[1] if _last[0] is not None and apis.values.same(_last[0], key) else 0
