"""Losses, element by element or per row of logits: the caller takes the mean."""

import jax
import jax.numpy as jnp


def squared_error(predictions, targets=None):
    """The square of the difference."""
    errors = predictions - targets if targets is not None else predictions
    return errors ** 2


def l2_loss(predictions, targets=None):
    """Half the square of the difference."""
    return 0.5 * squared_error(predictions, targets)


def huber_loss(predictions, targets=None, delta=1.0):
    """Quadratic within delta, linear outside (Huber 1964)."""
    errors = jnp.abs(predictions - targets if targets is not None else predictions)
    quadratic = jnp.minimum(errors, delta)
    return 0.5 * quadratic ** 2 + delta * (errors - quadratic)


def log_cosh(predictions, targets=None):
    """The logarithm of the hyperbolic cosine of the difference."""
    errors = predictions - targets if targets is not None else predictions
    return jnp.logaddexp(errors, -errors) - jnp.log(2.0).astype(errors.dtype)


def sigmoid_binary_cross_entropy(logits, labels):
    """Binary cross entropy of logits, one a class."""
    labels = labels.astype(logits.dtype)
    return -labels * jax.nn.log_sigmoid(logits) - (1.0 - labels) * jax.nn.log_sigmoid(-logits)


def softmax_cross_entropy(logits, labels, axis=-1):
    """Cross entropy of logits and the probabilities of classes."""
    return -jnp.sum(labels * jax.nn.log_softmax(logits, axis=axis), axis=axis)


def softmax_cross_entropy_with_integer_labels(logits, labels, axis=-1):
    """Cross entropy of logits and the numbers of classes."""
    if axis != -1:
        raise NotImplementedError('Sidetrace does not have the argument axis of this loss yet (the real package has it).')
    logits = logits - jax.lax.stop_gradient(jnp.max(logits, axis=-1, keepdims=True))
    chosen = jnp.take_along_axis(logits, jnp.expand_dims(labels, -1), axis=-1).squeeze(-1)
    return jax.nn.logsumexp(logits, axis=-1) - chosen
