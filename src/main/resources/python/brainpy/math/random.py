"""brainpy.math.random: brainstate's since brainpy 2.7, its own before."""

from _sidetrace import bp_random, profile
from brainstate import random as _newer


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    return getattr(bp_random if profile.two_pass else _newer, name)
