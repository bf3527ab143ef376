"""Learning rates that change when `step()` is called, once an epoch."""

import jax.numpy as jnp
from brainstate import LongTermState


class OptimState(LongTermState):
    """What an optimizer remembers from step to step."""

    __module__ = 'braintools.optim'


class LRScheduler:
    """A rule `get_lr` from the number of epochs so far to learning rates, one for each group of parameters."""

    __module__ = 'braintools.optim'

    def __init__(self, base_lr=1e-3, last_epoch=0):
        self.optimizer = None
        self.last_epoch = OptimState(last_epoch)
        self.base_lrs = list(base_lr) if isinstance(base_lr, (list, tuple)) else [base_lr]
        self._current_lrs = OptimState(list(self.base_lrs))
        self._refresh()

    @property
    def current_lrs(self):
        return self._current_lrs

    def _rates(self):
        rates = self.get_lr()
        return list(rates) if isinstance(rates, (list, tuple)) else [rates]

    def _refresh(self):
        if type(self).get_lr is not LRScheduler.get_lr:
            self._current_lrs.value = self._rates()

    def attach_optimizer(self, optimizer):
        self.optimizer = optimizer
        self._refresh()

    def get_lr(self):
        raise NotImplementedError

    def step(self, epoch=None):
        self.last_epoch.value = self.last_epoch.value + 1 if epoch is None else epoch
        self.apply(lambda rate: rate)

    def apply(self, apply_fn):
        rates = [apply_fn(rate) for rate in self._rates()]
        self._current_lrs.value = rates
        if self.optimizer is not None:
            for group, rate in zip(self.optimizer.param_groups, rates):
                group['lr'].value = rate
            self.optimizer._current_lr.value = rates[0]

    def step_epoch(self):
        self.step()

    def get_last_lr(self):
        return list(self._current_lrs.value)

    def __call__(self, count):
        """What the updates are multiplied by: minus the rate of this epoch, whatever the count of updates."""
        rates = self._current_lrs.value
        return -rates[0] if len(rates) else -jnp.asarray(self.base_lrs[0])


class ConstantLR(LRScheduler):
    """`factor` times the rate for the first `total_iters` epochs, then the rate."""

    __module__ = 'braintools.optim'

    def __init__(self, base_lr=1e-3, factor=1.0 / 3, total_iters=5, last_epoch=0):
        self.factor = factor
        self.total_iters = total_iters
        super().__init__(base_lr, last_epoch)

    def get_lr(self):
        factor = jnp.where(self.last_epoch.value < self.total_iters, self.factor, 1.0)
        return [rate * factor for rate in self.base_lrs]


class StepLR(LRScheduler):
    """`gamma` times the rate every `step_size` epochs."""

    __module__ = 'braintools.optim'

    def __init__(self, base_lr=1e-3, step_size=30, gamma=0.1, last_epoch=0):
        if step_size <= 0:
            raise ValueError('step_size must be a positive integer, got %s' % (step_size,))
        self.step_size = step_size
        self.gamma = gamma
        super().__init__(base_lr, last_epoch)

    def get_lr(self):
        factor = self.gamma ** (self.last_epoch.value // self.step_size)
        return [rate * factor for rate in self.base_lrs]


class ExponentialLR(LRScheduler):
    """`gamma` times the rate every epoch."""

    __module__ = 'braintools.optim'

    def __init__(self, base_lr=1e-3, gamma=0.95, last_epoch=0):
        self.gamma = gamma
        super().__init__(base_lr, last_epoch)

    def get_lr(self):
        factor = self.gamma ** self.last_epoch.value
        return [rate * factor for rate in self.base_lrs]
