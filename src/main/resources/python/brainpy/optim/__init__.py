"""brainpy.optim: optimizers of Variables, and schedules of their learning rate."""

from _sidetrace import missing
from brainpy.optim.optimizers import (LARS, SGD, Adadelta, Adagrad, Adam, AdamW, Adan, Momentum, MomentumNesterov, Optimizer,
                                      RMSProp)
from brainpy.optim.schedules import (CallBasedScheduler, Constant, CosineAnnealingLR, CosineAnnealingWarmRestarts, ExponentialDecay,
                                     ExponentialDecayLR, ExponentialLR, InverseTimeDecay, InverseTimeDecayLR, MultiStepLR,
                                     PiecewiseConstant, PiecewiseConstantLR, PolynomialDecay, PolynomialDecayLR, Scheduler, StepLR,
                                     make_schedule)

__getattr__ = missing.getattr_for('brainpy.optim', lambda: list(globals()))
