"""Solvers: chains of gradient transformations that end with the learning rate."""

from optax.transforms import add_decayed_weights, chain, identity, scale_by_adam, scale_by_learning_rate, scale_by_rms, scale_by_rss, trace


def sgd(learning_rate, momentum=None, nesterov=False, accumulator_dtype=None):
    """Steps against the gradient, with momentum if given."""
    remembered = identity() if momentum is None else trace(momentum, nesterov, accumulator_dtype)
    return chain(remembered, scale_by_learning_rate(learning_rate))


def adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, *, nesterov=False):
    """Kingma and Ba 2014."""
    return chain(scale_by_adam(b1, b2, eps, eps_root, mu_dtype, nesterov=nesterov), scale_by_learning_rate(learning_rate))


def adamw(learning_rate, b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, weight_decay=1e-4, mask=None, *, nesterov=False):
    """Adam whose weights decay on their own (Loshchilov and Hutter 2019)."""
    return chain(scale_by_adam(b1, b2, eps, eps_root, mu_dtype, nesterov=nesterov), add_decayed_weights(weight_decay, mask),
                 scale_by_learning_rate(learning_rate))


def rmsprop(learning_rate, decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, centered=False, momentum=None, nesterov=False,
            bias_correction=False):
    """Hinton's lecture 6."""
    if centered:
        raise NotImplementedError('Sidetrace does not have the argument centered of optax.rmsprop yet (the real package has it).')
    remembered = identity() if momentum is None else trace(momentum, nesterov)
    return chain(scale_by_rms(decay, eps, initial_scale, eps_in_sqrt, bias_correction), scale_by_learning_rate(learning_rate), remembered)


def adagrad(learning_rate, initial_accumulator_value=0.1, eps=1e-7):
    """Duchi et al. 2011."""
    return chain(scale_by_rss(initial_accumulator_value, eps), scale_by_learning_rate(learning_rate))
