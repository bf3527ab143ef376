"""brainstate.transform, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace import transform as _transform

jit = _transform.decorator(_transform.stateful_jit)
jit.__name__ = 'jit'
make_jaxpr = _transform.make_jaxpr
StatefulFunction = _transform.StatefulFunction

__getattr__ = missing.getattr_for('brainstate.transform', lambda: list(globals()))
