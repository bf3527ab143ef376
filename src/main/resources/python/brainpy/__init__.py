"""brainpy, as far as Sidetrace has it."""

from _sidetrace import missing, profile
from brainpy import errors, math
from brainpy.context import share
from brainpy.dynsys import DynamicalSystem, Dynamic, DynSysGroup, Network, NeuDyn, NeuGroup, Sequential
from brainpy.integrators import JointEq, odeint
from brainpy.math.objects import BrainPyObject, FunAsObject

Base = BrainPyObject
# Modules that few programs use, and their other names.
_LAZY = {'check': 'check', 'dnn': 'dnn', 'dyn': 'dyn', 'init': 'initialize', 'initialize': 'initialize', 'layers': 'dnn', 'losses': 'losses',
         'neurons': 'neurons', 'optim': 'optim'}


def _in_order(target):
    return target.nodes().subset(DynamicalSystem).unique().values()


def reset_state(target, *args, **kwargs):
    """Resets the states of an object and of its parts."""
    for node in _in_order(target):
        if not hasattr(type(node).reset_state, '_not_implemented'):
            node.reset_state(*args, **kwargs)


reset = reset_state


def clear_input(target, *args, **kwargs):
    for node in _in_order(target):
        node.clear_input(*args, **kwargs)


def save_state(target, **kwargs):
    return {key: node.save_state(**kwargs) for key, node in target.nodes().items()}


def load_state(target, state_dict, **kwargs):
    return target.load_state_dict(state_dict, **kwargs)


_elsewhere = missing.getattr_for('brainpy', lambda: list(globals()))


def __getattr__(name):
    if name == '__version__':
        return '2.4.6.post5' if profile.two_pass else '2.7.8'
    if name in _LAZY:
        import importlib
        return importlib.import_module('brainpy.' + _LAZY[name])
    if name == 'DSRunner':
        from brainpy.runners import DSRunner
        return DSRunner
    return _elsewhere(name)
