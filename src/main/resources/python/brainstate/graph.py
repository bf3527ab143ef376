"""brainstate.graph, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace.graph import Node, clone, iter_leaf, iter_node, nodes, pop_states, states

__getattr__ = missing.getattr_for('brainstate.graph', lambda: list(globals()))
