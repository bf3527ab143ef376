"""Optimizers: they move Variables against their gradients."""

import warnings

from _sidetrace import lax, make, profile
from _sidetrace.errors import MathError
from _sidetrace.ops import FUNCTIONS
from _sidetrace.variable import Variable
from brainpy import check
from brainpy import math as bm
from brainpy.math.collectors import ArrayCollector
from brainpy.math.objects import BrainPyObject
from brainpy.optim.schedules import make_schedule

_sqrt = FUNCTIONS['sqrt']


class Optimizer(BrainPyObject):
    """What optimizers have in common."""

    def __init__(self, lr, train_vars=None, name=None):
        super().__init__(name=name)
        self.lr = make_schedule(lr)
        self.vars_to_train = ArrayCollector()
        self.register_train_vars(train_vars)

    def register_vars(self, train_vars=None):
        warnings.warn('Using "register_train_vars()" instead.', UserWarning)
        self.register_train_vars(train_vars)

    def register_train_vars(self, train_vars=None):
        raise NotImplementedError

    def check_grads(self, grads):
        if len(grads) != len(self.vars_to_train):
            raise MathError('The length of "grads" must be equal to "self.vars_to_train", while we got %d != %d!' % (
                len(grads), len(self.vars_to_train)))

    def update(self, grads):
        raise NotImplementedError

    _shown = ()

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join('%s=%s' % (key, getattr(self, key)) for key in ('lr',) + self._shown))


class CommonOpt(Optimizer):
    """An optimizer whose weights may decay."""

    def __init__(self, lr, train_vars=None, weight_decay=None, name=None):
        super().__init__(lr, train_vars, name)
        self.weight_decay = check.is_float(weight_decay, allow_none=True)


class _Rule(CommonOpt):
    """One rule for each trained Variable, `_train`. `_kept` names the further Variables that the rule needs for each."""

    _kept = ()

    def register_train_vars(self, train_vars=None):
        train_vars = {} if train_vars is None else train_vars
        if not isinstance(train_vars, dict):
            raise MathError('"train_vars" must be a dict of Variable.')
        self.vars_to_train.update(train_vars)
        for suffix in self._kept:
            self.register_implicit_vars({k + suffix: Variable(make.zeros_like(x.value)) for k, x in train_vars.items()})

    def update(self, grads):
        self.check_grads(grads)
        rate = self._rate()
        for key, p in self.vars_to_train.items():
            self._train(p, grads[key], rate, *[self.implicit_vars[key + suffix] for suffix in self._kept])
        self.lr.step_call()

    def _rate(self):
        return self.lr()

    def _add(self, p, step):
        if self.weight_decay is None:
            p.value += step
        else:
            p.value = (1 - self.weight_decay) * p + step

    def _subtract(self, p, step):
        if self.weight_decay is None:
            p.value -= step
        else:
            p.value = (1 - self.weight_decay) * p - step


class SGD(_Rule):
    """Steps against the gradient."""

    def __init__(self, lr, train_vars=None, weight_decay=None, name=None):
        super().__init__(lr, train_vars, weight_decay, name)

    def _train(self, p, g, rate):
        self._subtract(p, rate * g)


class Momentum(_Rule):
    """Steps that remember those before (Qian 1999)."""

    _kept = ('_v',)
    _shown = ('momentum',)

    def __init__(self, lr, train_vars=None, momentum=0.9, weight_decay=None, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.momentum = momentum

    def _train(self, p, g, rate, v):
        v.value = self.momentum * v.value - rate * g
        self._add(p, v.value)


class MomentumNesterov(Momentum):
    """What the real package has under this name: Momentum, with its arguments in another order."""

    def __init__(self, lr, train_vars=None, weight_decay=None, momentum=0.9, name=None):
        super().__init__(lr, train_vars, momentum, weight_decay, name)


class Adagrad(_Rule):
    """Steps divided by the root of all squared gradients so far (Duchi and others 2011)."""

    _kept = ('_cache',)
    _shown = ('epsilon',)

    def __init__(self, lr, train_vars=None, weight_decay=None, epsilon=1e-6, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.epsilon = epsilon

    def _train(self, p, g, rate, cache):
        cache.value += g ** 2
        self._subtract(p, rate * g / _sqrt(cache.value + self.epsilon))


class Adadelta(_Rule):
    """Steps scaled by a running average of steps over one of gradients (Zeiler 2012); has no use for its rate."""

    _kept = ('_cache', '_delta')
    _shown = ('epsilon', 'rho')

    def __init__(self, lr=0.01, train_vars=None, weight_decay=None, epsilon=1e-6, rho=0.95, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.epsilon = epsilon
        self.rho = rho

    def _rate(self):
        return None

    def _train(self, p, g, rate, cache, delta):
        cache.value = self.rho * cache.value + (1 - self.rho) * g ** 2
        step = g * _sqrt(delta.value + self.epsilon) / _sqrt(cache.value + self.epsilon)
        delta.value = self.rho * delta.value + (1 - self.rho) * step ** 2
        self._subtract(p, step)


class RMSProp(_Rule):
    """Steps divided by the root of a running average of squared gradients (Tieleman and Hinton 2012)."""

    _kept = ('_cache',)
    _shown = ('epsilon', 'rho')

    def __init__(self, lr, train_vars=None, weight_decay=None, epsilon=1e-6, rho=0.9, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.epsilon = epsilon
        self.rho = rho

    def _train(self, p, g, rate, cache):
        cache.value = self.rho * cache.value + (1 - self.rho) * g ** 2
        self._subtract(p, rate * g / _sqrt(cache.value + self.epsilon))


class Adam(_Rule):
    """Steps scaled by estimates of the gradient's first and second moment (Kingma and Ba 2014)."""

    _kept = ('_m', '_v')
    _shown = ('beta1', 'beta2', 'eps')

    def __init__(self, lr, train_vars=None, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=None, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def _rate(self):
        rate = self.lr()
        rate /= 1 - self.beta1 ** (self.lr.last_epoch.value + 2)
        rate *= _sqrt(1 - self.beta2 ** (self.lr.last_epoch.value + 2))
        return rate

    def _moments(self, g, m, v):
        m.value = self.beta1 * m.value + (1 - self.beta1) * g
        v.value = self.beta2 * v.value + (1 - self.beta2) * g ** 2

    def _train(self, p, g, rate, m, v):
        self._moments(g, m, v)
        self._subtract(p, rate * m.value / (_sqrt(v.value) + self.eps))


class AdamW(Adam):
    """Adam whose weights decay by themselves (Loshchilov and Hutter 2019)."""

    _shown = ('beta1', 'beta2', 'weight_decay', 'eps', 'amsgrad')

    def __init__(self, lr, train_vars=None, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01, amsgrad=False, name=None):
        if not profile.two_pass:
            self.amsgrad = amsgrad
        super().__init__(lr, train_vars, beta1, beta2, eps, weight_decay, name)
        if eps < 0.:
            raise ValueError('Invalid epsilon value: %s' % eps)
        _check_beta(0, beta1)
        _check_beta(1, beta2)
        if weight_decay < 0.:
            raise ValueError('Invalid weight_decay value: %s' % weight_decay)
        self.amsgrad = amsgrad

    @property
    def _kept(self):
        return ('_m', '_v', '_vmax') if self.amsgrad else ('_m', '_v')

    def _rate(self):
        rate = self.lr()
        step = self.lr.last_epoch.value + 2
        first, second = 1 - self.beta1 ** step, 1 - self.beta2 ** step
        return rate, rate * _sqrt(second) / first

    def _train(self, p, g, rate, m, v, top=None):
        before, rate = rate
        if self.weight_decay != 0:
            p *= 1 - before * self.weight_decay
        self._moments(g, m, v)
        if top is not None:
            top.value = FUNCTIONS['maximum'](top.value, v)
        p.value -= rate * m / (_sqrt((v if top is None else top).value) + self.eps)


def _check_beta(i, beta):
    if not 0. <= beta < 1.:
        raise ValueError('Invalid beta parameter at index %d: %s' % (i, beta))


class LARS(_Rule):
    """Momentum with a rate of its own for each Variable, by the norms of weights and gradient (You and others 2017)."""

    _kept = ('_m',)
    _shown = ('momentum', 'weight_decay', 'tc', 'eps')

    def __init__(self, lr, train_vars=None, momentum=0.9, weight_decay=1e-4, tc=1e-3, eps=1e-5, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        self.momentum = momentum
        self.tc = tc
        self.eps = eps

    def _train(self, p, g, rate, m):
        from jax.numpy.linalg import norm
        g = bm.as_jax(g)
        of_p, of_g = norm(p.value), norm(g)
        trust = self.tc * of_p / (of_g + self.weight_decay * of_p + self.eps)
        rate = rate * FUNCTIONS['maximum'](FUNCTIONS['logical_or'](of_p == 0, of_g == 0), trust)
        m.value = self.momentum * m.value + rate * (g + self.weight_decay * p.value)
        p.value -= m.value


class Adan(_Rule):
    """Adam with a moment of the differences between gradients (Xie and others 2022)."""

    _kept = ('_m', '_v', '_n', '_prev_grad')

    def __init__(self, lr=1e-3, train_vars=None, betas=(0.02, 0.08, 0.01), eps=1e-8, weight_decay=0.02, no_prox=False, name=None):
        super().__init__(lr, train_vars, weight_decay, name)
        assert len(betas) == 3
        if eps < 0.:
            raise ValueError('Invalid epsilon value: %s' % eps)
        for i, beta in enumerate(betas):
            _check_beta(i, beta)
        self.betas = betas
        self.eps = eps
        self.weight_decay = weight_decay
        self.no_prox = no_prox

    def __repr__(self):
        return '%s(lr=%s, betas=%s, weight_decay=%s, no_prox=%s, eps=%s' % (
            type(self).__name__, self.lr, self.betas, self.weight_decay, self.no_prox, self.eps)

    def update(self, grads):
        # The real package's branches take two arguments and get one, a pair: no step was ever made.
        self.check_grads(grads)
        for key, p in self.vars_to_train.items():
            before = self.implicit_vars[key + '_prev_grad'].value
            lax.cond(self.lr.last_epoch.value + 1 == 0, lambda pg, g: g, lambda pg, g: pg, (before, grads[key]))
