"""braintools.optim: optimizers over ParamStates. Each is a chain of optax's gradient transformations."""

from _sidetrace import missing
from braintools.optim.optimizers import SGD, Adagrad, Adam, AdamW, Momentum, MomentumNesterov, OptaxOptimizer, Optimizer, RMSprop
from braintools.optim.schedules import ConstantLR, ExponentialLR, LRScheduler, OptimState, StepLR

__getattr__ = missing.getattr_for('braintools.optim', lambda: list(globals()))
