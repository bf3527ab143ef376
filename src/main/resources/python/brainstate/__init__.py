"""brainstate, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace.errors import BatchAxisError, BrainStateError, TraceContextError
from _sidetrace.state import (BatchState, DelayState, FakeState, HiddenState, LongTermState, ParamState, ShortTermState, State,
                              catch_new_states, check_state_value_tree)
from brainstate import random, transform

__version__ = '0.5.4'
_LATER = ('nn', 'environ', 'graph', 'util', 'mixin')
_elsewhere = missing.getattr_for('brainstate', lambda: list(globals()))


def __getattr__(name):
    if name in _LATER:
        # Few programs need them: imported when one does.
        import importlib
        return importlib.import_module('brainstate.' + name)
    return _elsewhere(name)
