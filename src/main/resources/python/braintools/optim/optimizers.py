"""Optimizers: `register_trainable_weights`, then `update(grads)` moves the states against their gradients."""

import optax
from brainstate import State
from brainstate.graph import Node
from braintools.optim.schedules import ConstantLR, LRScheduler, OptimState


class Optimizer(Node):
    """What optimizers have in common."""

    __module__ = 'braintools.optim'

    def register_trainable_weights(self, param_states):
        raise NotImplementedError

    def update(self, grads):
        raise NotImplementedError


class UniqueStateManager:
    """The states of a tree of dicts, each once, under its path."""

    __module__ = 'braintools.optim'

    def __init__(self):
        self._paths = {}

    def merge_with(self, states):
        known = {id(s) for s in self._paths.values()}
        for path, state in _leaves(states, ()):
            if id(state) not in known:
                known.add(id(state))
                self._paths[path] = state

    def to_pytree(self):
        return self._tree(lambda state: state)

    def to_pytree_value(self):
        return self._tree(lambda state: state.value)

    def states(self):
        return list(self._paths.items())

    def _tree(self, of):
        tree = {}
        for path, state in self._paths.items():
            place = tree
            for key in path[:-1]:
                place = place.setdefault(key, {})
            place[path[-1]] = of(state)
        return tree


def _leaves(tree, path):
    if isinstance(tree, State):
        yield path or (0,), tree
    elif hasattr(tree, 'items'):
        for key in sorted(tree.keys()):
            yield from _leaves(tree[key], path + (key,))
    elif isinstance(tree, (list, tuple)):
        for i, child in enumerate(tree):
            yield from _leaves(child, path + (i,))
    else:
        raise TypeError('All params values must be brainstate.State, got %s' % type(tree))


class OptaxOptimizer(Optimizer):
    """An optimizer that is a gradient transformation, by default the one that `default_tx` makes."""

    __module__ = 'braintools.optim'

    def __init__(self, tx=None, lr=1e-3, weight_decay=0.0, grad_clip_norm=None, grad_clip_value=None):
        super().__init__()
        if isinstance(lr, (int, float)) and lr < 0:
            raise ValueError('Invalid learning rate: %s (must be >= 0).' % (lr,))
        if weight_decay < 0:
            raise ValueError('Invalid weight_decay: %s (must be >= 0).' % (weight_decay,))
        for name, value in (('grad_clip_norm', grad_clip_norm), ('grad_clip_value', grad_clip_value)):
            if value is not None and value <= 0:
                raise ValueError('Invalid %s: %s (must be > 0).' % (name, value))
        self.param_states = UniqueStateManager()
        self.weight_decay = weight_decay
        self.grad_clip_norm = grad_clip_norm
        self.grad_clip_value = grad_clip_value
        self.step_count = OptimState(0)
        self.param_groups = []
        self.param_groups_opt_states = []
        self._schedulers = []
        if not isinstance(lr, LRScheduler):
            lr = ConstantLR(base_lr=lr, factor=1.0, total_iters=0)
        self._lr_scheduler = lr
        self._base_lr = lr.base_lrs[0] if lr.base_lrs else 1e-3
        self._current_lr = OptimState(self._base_lr)
        lr.attach_optimizer(self)
        tx = self.default_tx() if tx is None else tx
        if not isinstance(tx, optax.GradientTransformation):
            raise TypeError('tx must be an instance of optax.GradientTransformation, got %s' % (tx,))
        self.tx = tx
        self.opt_state = None

    def default_tx(self):
        return self._chain([self._decay(), optax.scale_by_adam()])

    def _decay(self):
        return optax.add_decayed_weights(self.weight_decay) if self.weight_decay > 0 else None

    def _chain(self, transformations):
        clips = [None if self.grad_clip_norm is None else optax.clip_by_global_norm(self.grad_clip_norm),
                 None if self.grad_clip_value is None else optax.clip(self.grad_clip_value)]
        parts = [t for t in clips + transformations if t is not None]
        return optax.chain(*parts, optax.scale_by_schedule(self._lr_scheduler))

    @property
    def schedulers(self):
        return self._schedulers

    @property
    def lr_scheduler(self):
        return self._lr_scheduler

    @property
    def lr(self):
        return self._lr_scheduler

    @property
    def base_lr(self):
        return self._base_lr

    @property
    def current_lr(self):
        return self._current_lr.value

    @current_lr.setter
    def current_lr(self, value):
        self._current_lr.value = value
        rates = list(self._lr_scheduler.current_lrs.value)
        self._lr_scheduler.current_lrs.value = [float(value)] + rates[1:]

    def add_param_group(self, params, **kwargs):
        raise NotImplementedError('Sidetrace does not have add_param_group of braintools.optim yet (the real package has it).'
                                  ' The nearest that is there: one optimizer for each group.')

    def register_trainable_weights(self, param_states):
        self.param_states.merge_with(param_states)
        self.opt_state = OptimState(self.tx.init(self.param_states.to_pytree_value()))
        if not self.param_groups:
            self.param_groups = [{'params': self.param_states.to_pytree(), 'lr': self._current_lr, 'weight_decay': self.weight_decay}]
        return self

    def update(self, grads, **extra_args):
        return self.step(grads, **extra_args)

    def step(self, grads, **extra_args):
        if self.opt_state is None:
            raise ValueError('register_trainable_weights must be called before step.')
        values = self.param_states.to_pytree_value()
        grads = {key: grads[key] for key in values if key in grads}
        updates, state = self.tx.update(grads, self.opt_state.value, values, **extra_args)
        moved = optax.apply_updates(values, updates)
        for path, param in self.param_states.states():
            new = moved
            for key in path:
                new = new[key]
            param.value = new
        self.opt_state.value = state
        self.step_count.value += 1

    def add_scheduler(self, scheduler):
        self._schedulers.append(scheduler)

    def get_last_lr(self):
        return self._schedulers[-1].get_last_lr() if self._schedulers else [self.current_lr]

    def lr_apply(self, apply_fn):
        self.lr.apply(apply_fn)


class SGD(OptaxOptimizer):
    """Steps against the gradient, with momentum if given."""

    __module__ = 'braintools.optim'

    def __init__(self, lr=1e-3, momentum=0.0, weight_decay=0.0, nesterov=False, grad_clip_norm=None, grad_clip_value=None):
        self.momentum = momentum
        self.nesterov = nesterov
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        return self._chain([self._decay(), optax.trace(self.momentum, self.nesterov) if self.momentum > 0 else None])


class Momentum(OptaxOptimizer):
    """Steps that remember those before."""

    __module__ = 'braintools.optim'
    _nesterov = False

    def __init__(self, lr=1e-3, momentum=0.9, weight_decay=0.0, grad_clip_norm=None, grad_clip_value=None):
        self.momentum = momentum
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        return self._chain([self._decay(), optax.trace(self.momentum, self._nesterov)])


class MomentumNesterov(Momentum):
    """Momentum that looks ahead."""

    __module__ = 'braintools.optim'
    _nesterov = True


class Adam(OptaxOptimizer):
    """Kingma and Ba 2014; weight decay is added to the gradients."""

    __module__ = 'braintools.optim'

    def __init__(self, lr=1e-3, betas=(0.9, 0.999), beta1=None, beta2=None, eps=1e-8, weight_decay=0.0, amsgrad=False,
                 grad_clip_norm=None, grad_clip_value=None):
        if amsgrad:
            raise NotImplementedError('Sidetrace does not have the argument amsgrad of braintools.optim.Adam yet (the real package has it).')
        self.betas = (betas[0] if beta1 is None else beta1, betas[1] if beta2 is None else beta2)
        self.eps = eps
        self.amsgrad = amsgrad
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        return self._chain([self._decay(), optax.scale_by_adam(*self.betas, self.eps)])


class AdamW(OptaxOptimizer):
    """Adam whose weights decay on their own (Loshchilov and Hutter 2019)."""

    __module__ = 'braintools.optim'

    def __init__(self, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01, grad_clip_norm=None, grad_clip_value=None):
        self.betas = betas
        self.eps = eps
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        return self._chain([optax.scale_by_adam(*self.betas, self.eps), self._decay()])


class Adagrad(OptaxOptimizer):
    """Duchi et al. 2011."""

    __module__ = 'braintools.optim'

    def __init__(self, lr=1e-2, lr_decay=0.0, weight_decay=0.0, initial_accumulator_value=0.0, eps=1e-10, grad_clip_norm=None,
                 grad_clip_value=None):
        self.lr_decay = lr_decay
        self.initial_accumulator_value = initial_accumulator_value
        self.eps = eps
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        falling = optax.scale_by_schedule(lambda count: 1.0 / (1.0 + count * self.lr_decay)) if self.lr_decay != 0 else None
        return self._chain([self._decay(), optax.scale_by_rss(self.initial_accumulator_value, self.eps), falling])


class RMSprop(OptaxOptimizer):
    """Hinton's lecture 6."""

    __module__ = 'braintools.optim'

    def __init__(self, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=False, grad_clip_norm=None,
                 grad_clip_value=None):
        if centered:
            raise NotImplementedError('Sidetrace does not have the argument centered of braintools.optim.RMSprop yet (the real package has it).')
        self.alpha = alpha
        self.eps = eps
        self.momentum = momentum
        self.centered = centered
        super().__init__(None, lr, weight_decay, grad_clip_norm, grad_clip_value)

    def default_tx(self):
        return self._chain([self._decay(), optax.scale_by_rms(self.alpha, self.eps),
                            optax.trace(self.momentum) if self.momentum > 0 else None])
