"""numpy.random: the draws of numpy's older and newer generators, digit for digit where they are there."""

from _sidetrace import missing
from numpy.random._generator import Generator, default_rng
from numpy.random._legacy import RandomState

_global = RandomState()
for _name in ('seed', 'random_sample', 'random', 'rand', 'randn', 'standard_normal', 'normal', 'uniform', 'standard_exponential',
              'exponential', 'randint', 'choice', 'shuffle', 'permutation'):
    globals()[_name] = getattr(_global, _name)
ranf = sample = random_sample

__getattr__ = missing.getattr_for('numpy.random', lambda: list(globals()))
