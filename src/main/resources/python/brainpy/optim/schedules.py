"""Schedules of a learning rate. They count epochs, some also calls."""

import warnings

from _sidetrace import make, profile
from _sidetrace import lax
from _sidetrace.errors import MathError
from _sidetrace.ops import CONSTANTS, FUNCTIONS
from _sidetrace.transform import stateful_jit
from _sidetrace.variable import Variable
from brainpy import check
from brainpy import math as bm
from brainpy.math.objects import BrainPyObject

_PI = CONSTANTS['pi']


def make_schedule(scalar_or_schedule):
    if isinstance(scalar_or_schedule, Scheduler):
        return scalar_or_schedule
    if isinstance(scalar_or_schedule, (int, float, Variable)):
        return Constant(scalar_or_schedule)
    raise TypeError(type(scalar_or_schedule))


class Scheduler(BrainPyObject):
    """A schedule of the learning rate; counts epochs."""

    def __init__(self, lr, last_epoch=-1):
        super().__init__()
        assert FUNCTIONS['ndim'](lr) == 0
        self.lr = lr
        check.is_integer(last_epoch, allow_none=False)
        self.last_epoch = Variable(make.asarray(last_epoch))

    def set_value(self, learning_rate):
        self.lr = learning_rate

    def step_epoch(self):
        self.last_epoch.value += 1

    def step_call(self):
        """Only schedules that count calls do something here."""

    def __repr__(self):
        return '%s(lr=%s, last_epoch=%s)' % (type(self).__name__, self.lr, self.last_epoch.value)

    def __call__(self, i=None):
        raise NotImplementedError

    def _epoch(self, i):
        return self.last_epoch.value + 1 if i is None else i


class Constant(Scheduler):
    """Always the same."""

    def __call__(self, i=None):
        return self.lr


class CallBasedScheduler(Scheduler):
    """Counts calls as well."""

    def __init__(self, lr, last_epoch=-1, last_call=-1):
        super().__init__(lr, last_epoch)
        check.is_integer(last_call, allow_none=False)
        self.last_call = Variable(make.asarray(last_call))

    def step_call(self):
        self.last_call.value += 1

    def __repr__(self):
        return '%s(lr=%s, last_call=%s)' % (type(self).__name__, self.lr, self.last_call.value)

    def _call(self, i):
        return self.last_call.value + 1 if i is None else i


class StepLR(Scheduler):
    """Times gamma every so many epochs."""

    def __init__(self, lr, step_size, gamma=0.1, last_epoch=-1):
        super().__init__(lr, last_epoch)
        self.step_size = check.is_integer(step_size)
        self.gamma = check.is_float(gamma, allow_int=False)

    def __call__(self, i=None):
        return self.lr * self.gamma ** FUNCTIONS['floor_divide'](self._epoch(i), self.step_size)

    def __repr__(self):
        return '%s(lr=%s, step_size=%s, gamma=%s, last_epoch=%s)' % (
            type(self).__name__, self.lr, self.step_size, self.gamma, self.last_epoch.value)


class MultiStepLR(Scheduler):
    """Times gamma at each milestone. One pass looks for the interval between two milestones, which there is neither before the first nor
    after the last."""

    def __init__(self, lr, milestones, gamma=0.1, last_epoch=-1):
        super().__init__(lr, last_epoch)
        self.milestones = check.is_sequence(milestones, elem_type=int, allow_none=False)
        self.gamma = check.is_float(gamma, allow_int=False)
        self._jitted = bm.jit(self._by_choice, inline=True) if profile.two_pass else stateful_jit(self._by_interval)

    def _by_interval(self, i):
        i = self._epoch(i)
        marks = make.asarray(self.milestones)
        inside = FUNCTIONS['logical_and'](i >= marks[:-1], i < marks[1:])
        return self.lr * self.gamma ** FUNCTIONS['argmax'](inside)

    def _by_choice(self, i):
        i = self._epoch(i)
        n = len(self.milestones)
        return self.lr * self.gamma ** bm.ifelse([i < m for m in self.milestones], list(range(n)) + [n])

    def __call__(self, i=None):
        return self._jitted(i)

    def __repr__(self):
        return '%s(lr=%s, milestones=%s, gamma=%s, last_epoch=%s)' % (
            type(self).__name__, self.lr, self.milestones, self.gamma, self.last_epoch.value)


class CosineAnnealingLR(Scheduler):
    """Down to eta_min and up again, along a cosine."""

    def __init__(self, lr, T_max, eta_min=0., last_epoch=-1):
        super().__init__(lr, last_epoch)
        self._init_epoch = last_epoch
        self.T_max = check.is_integer(T_max)
        self.eta_min = eta_min
        self._jitted = bm.jit(self._rate, inline=True)

    def __call__(self, i=None):
        return self._jitted(i)

    def _rate(self, i):
        i = self.last_epoch + 1 if i is None and profile.two_pass else self._epoch(i)
        return self.eta_min + (self.lr - self.eta_min) * (1 + FUNCTIONS['cos'](_PI * i / self.T_max)) / 2


class CosineAnnealingWarmRestarts(CallBasedScheduler):
    """A cosine that begins anew after T_0 epochs, then after T_mult times as many."""

    def __init__(self, lr, num_call_per_epoch, T_0, T_mult=1, eta_min=0., last_epoch=-1, last_call=-1):
        super().__init__(lr, last_epoch, last_call)
        if T_0 <= 0 or not isinstance(T_0, int):
            raise ValueError('Expected positive integer T_0, but got %s' % (T_0,))
        if T_mult < 1 or not isinstance(T_mult, int):
            raise ValueError('Expected integer T_mult >= 1, but got %s' % (T_mult,))
        self.T_mult = T_mult
        self.eta_min = eta_min
        self.T_0 = T_0
        self.num_call_per_epoch = num_call_per_epoch
        self._jitted = bm.jit(self._rate, inline=True)
        self._jitted_epoch = bm.jit(self._epoch_of, inline=True)

    def _restarted(self, epoch):
        if self.T_mult == 1:
            return epoch % self.T_0, self.T_0
        log, m = FUNCTIONS['log'], self.T_mult
        n = FUNCTIONS['floor'](log(epoch / self.T_0 * (m - 1) + 1) / log(m))
        return epoch - self.T_0 * (m ** n - 1) / (m - 1), self.T_0 * m ** n

    def _before(self, epoch):
        return epoch, self.T_0

    def __call__(self, i=None):
        return self._jitted(i)

    def current_epoch(self, i=None):
        return self._jitted_epoch(i)

    def _rate(self, i):
        epoch = self._call(i) / self.num_call_per_epoch
        now, length = lax.cond(epoch >= self.T_0, self._restarted, self._before, epoch)
        return self.eta_min + (self.lr - self.eta_min) * (1 + FUNCTIONS['cos'](_PI * now / length)) / 2

    def _epoch_of(self, i):
        return FUNCTIONS['floor'](self._call(i) / self.num_call_per_epoch)


class ExponentialLR(Scheduler):
    """Times gamma every epoch."""

    def __init__(self, lr, gamma, last_epoch=-1):
        super().__init__(lr, last_epoch)
        self.gamma = check.is_float(gamma)

    def __call__(self, i=None):
        i = self.last_epoch + 1 if i is None else i
        return self.lr * self.gamma ** i

    def __repr__(self):
        return '%s(lr=%s, last_epoch=%s, gamma=%s)' % (type(self).__name__, self.lr, self.last_epoch.value, self.gamma)


class ExponentialDecayLR(CallBasedScheduler):
    """Times the rate over so many calls."""

    def __init__(self, lr, decay_steps, decay_rate, last_epoch=-1, last_call=-1):
        super().__init__(lr, last_epoch, last_call)
        self.decay_steps = decay_steps
        self.decay_rate = decay_rate

    def __call__(self, i=None):
        return self.lr * self.decay_rate ** (self._call(i) / self.decay_steps)

    def __repr__(self):
        return '%s(%s, decay_steps=%s, decay_rate=%s), last_call=%s)' % (
            type(self).__name__, self.lr, self.decay_steps, self.decay_rate, self.last_call.value)


class InverseTimeDecayLR(ExponentialDecayLR):
    """Divided by what grows with the calls."""

    def __init__(self, lr, decay_steps, decay_rate, staircase=False, last_epoch=-1, last_call=-1):
        super().__init__(lr, decay_steps, decay_rate, last_epoch, last_call)
        self.staircase = staircase

    def __call__(self, i=None):
        i = self._call(i)
        if self.staircase:
            return self.lr / (1 + self.decay_rate * FUNCTIONS['floor'](i / self.decay_steps))
        return self.lr / (1 + self.decay_rate * i / self.decay_steps)

    def __repr__(self):
        return '%s(%s, staircase=%s)' % (type(self).__name__, self.lr, self.staircase)


class PolynomialDecayLR(CallBasedScheduler):
    """From lr to final_lr along a power of the calls that remain."""

    def __init__(self, lr, decay_steps, final_lr, power=1.0, last_epoch=-1, last_call=-1):
        super().__init__(lr, last_epoch, last_call)
        self.decay_steps = decay_steps
        self.final_lr = final_lr
        self.power = power

    def __call__(self, i=None):
        i = FUNCTIONS['minimum'](self._call(i), self.decay_steps)
        remaining = (1 - i / self.decay_steps) ** self.power
        return remaining * (self.lr - self.final_lr) + self.final_lr

    def __repr__(self):
        return '%s(%s, last_call=%s, decay_steps=%s, final_lr=%s, power=%s)' % (
            type(self).__name__, self.lr, self.last_call.value, self.decay_steps, self.final_lr, self.power)


class PiecewiseConstantLR(CallBasedScheduler):
    """One value between each two boundaries."""

    def __init__(self, boundaries, values, last_epoch=-1, last_call=-1):
        super().__init__(0., last_epoch, last_call)
        boundaries, values = make.array(boundaries), make.array(values)
        if not boundaries.ndim == values.ndim == 1:
            raise MathError('boundaries and values must be sequences')
        if not boundaries.shape[0] == values.shape[0] - 1:
            raise MathError('boundaries length must be one shorter than values length')
        self.boundaries = boundaries
        self.values = values

    def __call__(self, i=None):
        return self.values[FUNCTIONS['sum'](self._call(i) > self.boundaries)]


def _abandoned(name, cls):
    """A schedule under its former name."""
    def __init__(self, *args, **kwargs):
        cls.__init__(self, *args, **kwargs)
        warnings.warn('%s is abandoned, please use %s insteadly.' % (name, cls.__name__))
    return type(name, (cls,), {'__init__': __init__, '__module__': __name__})


ExponentialDecay = _abandoned('ExponentialDecay', ExponentialDecayLR)
InverseTimeDecay = _abandoned('InverseTimeDecay', InverseTimeDecayLR)
PolynomialDecay = _abandoned('PolynomialDecay', PolynomialDecayLR)
PiecewiseConstant = _abandoned('PiecewiseConstant', PiecewiseConstantLR)
