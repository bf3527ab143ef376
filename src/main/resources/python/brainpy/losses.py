"""brainpy.losses: how far predictions are from targets."""

from _sidetrace import missing
from brainpy import math as _bm
from brainpy.dnn import Layer as _Layer
from brainpy.errors import UnsupportedError as _UnsupportedError
from jax import nn as _nn
from jax import tree_util as _tree


def _reduced(x, reduction, axis=None):
    if reduction == 'mean':
        return x.mean(axis)
    if reduction == 'sum':
        return x.sum(axis)
    if reduction == 'none':
        return x
    raise _UnsupportedError('Only support reduction of "mean", "sum" and "none", but we got "%s".' % reduction)


def _over(f, x, y):
    """The sum over the leaves."""
    leaves = _tree.tree_leaves(_tree.tree_map(f, x, y, is_leaf=lambda a: isinstance(a, _bm.Array)))
    total = _bm.as_jax(leaves[0])
    for leaf in leaves[1:]:
        total = total + _bm.as_jax(leaf)
    return total


def cross_entropy_loss(predicts, targets, weight=None, reduction='mean'):
    def one(p, t):
        p, t = _bm.as_jax(p), _bm.as_jax(t)
        if t.ndim + 1 == p.ndim:
            t = _nn.one_hot(t, p.shape[-1])
        loss = _nn.logsumexp(p, axis=-1) - (p * t).sum(axis=-1)
        return _reduced(loss if weight is None else loss * weight, reduction)
    return _over(one, predicts, targets)


def mean_squared_error(predicts, targets, axis=None, reduction='mean'):
    return _over(lambda a, b: _reduced((a - b) ** 2, reduction, axis), predicts, targets)


def mean_absolute_error(x, y, axis=None, reduction='mean'):
    return _over(lambda a, b: _reduced(_bm.abs(a - b), reduction, axis), x, y)


def l2_loss(predicts, targets):
    return _over(lambda p, t: 0.5 * (p - t) ** 2, predicts, targets)


def huber_loss(predicts, targets, delta=1.0):
    def one(p, t):
        d = _bm.abs(p - t)
        return _bm.where(d > delta, delta * (d - .5 * delta), 0.5 * d ** 2)
    return _over(one, targets, predicts)


def sigmoid_binary_cross_entropy(logits, labels):
    def one(p, t):
        return -t * _bm.log_sigmoid(p) - (1. - t) * _bm.log_sigmoid(-p)
    return _over(one, logits, labels)


def softmax_cross_entropy(logits, labels):
    return _over(lambda p, t: -(_bm.as_jax(t) * _bm.log_softmax(p, axis=-1)).sum(axis=-1), logits, labels)


class Loss(_Layer):
    """A loss as a layer."""

    def __init__(self, reduction='mean'):
        super().__init__()
        self.reduction = reduction


class MSELoss(Loss):
    def update(self, input, target):
        return mean_squared_error(input, target, reduction=self.reduction)


class MAELoss(Loss):
    def __init__(self, axis=None, reduction='mean'):
        super().__init__(reduction)
        self.axis = axis

    def update(self, input, target):
        return mean_absolute_error(input, target, self.axis, self.reduction)


class CrossEntropyLoss(Loss):
    def __init__(self, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0):
        super().__init__(reduction)
        self.weight = weight
        self.ignore_index = ignore_index
        self.label_smoothing = label_smoothing

    def update(self, input, target):
        return cross_entropy_loss(input, target, weight=self.weight, reduction=self.reduction)


__getattr__ = missing.getattr_for('brainpy.losses', lambda: list(globals()))
