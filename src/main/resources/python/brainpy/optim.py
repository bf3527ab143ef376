"""brainpy.optim: optimizers of Variables, and schedules of their learning rate."""

from _sidetrace import make, missing
from _sidetrace.errors import MathError
from _sidetrace.ops import FUNCTIONS
from _sidetrace.variable import Variable
from brainpy.math.collectors import ArrayCollector
from brainpy.math.objects import BrainPyObject


class Scheduler(BrainPyObject):
    """A schedule of the learning rate; counts epochs."""

    def __init__(self, lr, last_epoch=-1):
        super().__init__()
        self.lr = lr
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


class Constant(Scheduler):
    """Always the same."""

    def __call__(self, i=None):
        return self.lr


class CallBasedScheduler(Scheduler):
    """Counts calls as well."""

    def __init__(self, lr, last_epoch=-1, last_call=-1):
        super().__init__(lr, last_epoch)
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
        self.step_size = step_size
        self.gamma = gamma

    def __call__(self, i=None):
        i = self.last_epoch.value + 1 if i is None else i
        return self.lr * self.gamma ** FUNCTIONS['floor_divide'](i, self.step_size)

    def __repr__(self):
        return '%s(lr=%s, step_size=%s, gamma=%s, last_epoch=%s)' % (
            type(self).__name__, self.lr, self.step_size, self.gamma, self.last_epoch)


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


def make_schedule(scalar_or_schedule):
    if isinstance(scalar_or_schedule, Scheduler):
        return scalar_or_schedule
    if isinstance(scalar_or_schedule, (int, float, Variable)):
        return Constant(scalar_or_schedule)
    raise TypeError(type(scalar_or_schedule))


class Optimizer(BrainPyObject):
    """What optimizers have in common. `_kept` names the further Variables that each trained one has."""

    _kept = ()

    def __init__(self, lr, train_vars=None, weight_decay=None, name=None):
        super().__init__(name=name)
        self.lr = make_schedule(lr)
        self.vars_to_train = ArrayCollector()
        self.weight_decay = weight_decay
        self.register_train_vars(train_vars)

    def register_train_vars(self, train_vars=None):
        train_vars = {} if train_vars is None else train_vars
        if not isinstance(train_vars, dict):
            raise MathError('"train_vars" must be a dict of Variable.')
        self.vars_to_train.update(train_vars)
        for suffix in self._kept:
            self.register_implicit_vars({k + suffix: Variable(make.zeros_like(x.value)) for k, x in train_vars.items()})

    def check_grads(self, grads):
        if len(grads) != len(self.vars_to_train):
            raise MathError('The length of "grads" must be equal to "self.vars_to_train", while we got %d != %d!' % (
                len(grads), len(self.vars_to_train)))

    def update(self, grads):
        self.check_grads(grads)
        rate = self._rate()
        for key, p in self.vars_to_train.items():
            self._train(key, p, grads[key], rate)
        self.lr.step_call()

    def _rate(self):
        return self.lr()

    def _move(self, p, step):
        """Takes a step, after the weights have decayed."""
        if self.weight_decay is None:
            p.value += step
        else:
            p.value = (1 - self.weight_decay) * p + step

    def __repr__(self):
        return '%s(lr=%s)' % (type(self).__name__, self.lr)


CommonOpt = Optimizer


class SGD(Optimizer):
    """Steps against the gradient."""

    def _train(self, key, p, g, rate):
        if self.weight_decay is None:
            p.value -= rate * g
        else:
            p.value = (1 - self.weight_decay) * p - rate * g


class Momentum(Optimizer):
    """Steps that remember those before (Qian 1999)."""

    _kept = ('_v',)

    def __init__(self, lr, train_vars=None, momentum=0.9, weight_decay=None, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.momentum = momentum

    def _train(self, key, p, g, rate):
        v = self.implicit_vars[key + '_v']
        v.value = self.momentum * v.value - rate * g
        self._move(p, v.value)

    def __repr__(self):
        return '%s(lr=%s, momentum=%s)' % (type(self).__name__, self.lr, self.momentum)


class Adam(Optimizer):
    """Steps scaled by estimates of the gradient's first and second moment (Kingma and Ba 2014)."""

    _kept = ('_m', '_v')

    def __init__(self, lr, train_vars=None, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=None, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def _rate(self):
        epoch = self.lr.last_epoch.value + 2
        rate = self.lr()
        rate /= 1 - self.beta1 ** epoch
        rate *= FUNCTIONS['sqrt'](1 - self.beta2 ** epoch)
        return rate

    def _train(self, key, p, g, rate):
        m, v = self.implicit_vars[key + '_m'], self.implicit_vars[key + '_v']
        m.value = self.beta1 * m.value + (1 - self.beta1) * g
        v.value = self.beta2 * v.value + (1 - self.beta2) * g ** 2
        step = rate * m.value / (FUNCTIONS['sqrt'](v.value) + self.eps)
        if self.weight_decay is None:
            p.value -= step
        else:
            p.value = (1 - self.weight_decay) * p - step

    def __repr__(self):
        return '%s(lr=%s, beta1=%s, beta2=%s, eps=%s)' % (type(self).__name__, self.lr, self.beta1, self.beta2, self.eps)


__getattr__ = missing.getattr_for('brainpy.optim', lambda: list(globals()))
