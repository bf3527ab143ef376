"""Gradient transformations: pairs of `init(params)` and `update(updates, state, params)`, both pure. What optax 0.2.8 computes, equation by equation."""

from collections import namedtuple

import jax
import jax.numpy as jnp

GradientTransformation = namedtuple('GradientTransformation', 'init update')


class GradientTransformationExtraArgs(GradientTransformation):
    """One whose `update` takes further keyword arguments."""

    __slots__ = ()


EmptyState = namedtuple('EmptyState', '')
TraceState = namedtuple('TraceState', 'trace')
ScaleByAdamState = namedtuple('ScaleByAdamState', 'count mu nu')
ScaleByRmsState = namedtuple('ScaleByRmsState', 'nu')
ScaleByRssState = namedtuple('ScaleByRssState', 'sum_of_squares')
ScaleByScheduleState = namedtuple('ScaleByScheduleState', 'count')

_map = jax.tree.map


def _stateless(update):
    """A transformation that remembers nothing: `update(updates, params)` gives the updates."""

    def init_fn(params):
        return EmptyState()

    def update_fn(updates, state, params=None):
        return update(updates, params), state

    return GradientTransformation(init_fn, update_fn)


def _zeros():
    return jnp.zeros([], jnp.int32)


def identity():
    """Leaves the updates as they are."""
    return _stateless(lambda updates, params: updates)


def scale(step_size):
    """Multiplies the updates by a number."""
    return _stateless(lambda updates, params: _map(lambda g: step_size * g, updates))


def clip(max_delta):
    """Keeps each element of the updates within -max_delta and max_delta."""
    return _stateless(lambda updates, params: _map(lambda g: jnp.clip(g, -max_delta, max_delta), updates))


def global_norm(updates):
    """The Euclidean norm of all leaves together."""
    return jnp.array(jnp.sqrt(sum(jnp.sum(_square(x)) for x in jax.tree.leaves(updates))))


def _square(x):
    return jnp.square(x.real) + jnp.square(x.imag)


def clip_by_global_norm(max_norm):
    """Scales the updates down where their global norm is not below `max_norm`."""

    def update(updates, params):
        norm = global_norm(updates)
        within = norm < max_norm
        return _map(lambda t: jax.lax.select(within, t, (t / norm.astype(t.dtype)) * max_norm), updates)

    return _stateless(update)


def add_decayed_weights(weight_decay=0.0, mask=None):
    """Adds the parameters, scaled by `weight_decay`."""
    _without(mask=mask)

    def update(updates, params):
        if params is None:
            raise ValueError('You are using a transformation that requires the current value of parameters, but you are not passing '
                             '`params` when calling `update`.')
        return _map(lambda g, p: g + weight_decay * p, updates, params)

    return _stateless(update)


def trace(decay, nesterov=False, accumulator_dtype=None):
    """Momentum: what came before counts `decay` times."""
    _without(accumulator_dtype=accumulator_dtype)

    def init_fn(params):
        return TraceState(trace=_map(jnp.zeros_like, params))

    def update_fn(updates, state, params=None):
        sums = _map(lambda g, t: g + decay * t, updates, state.trace)
        return (_map(lambda g, t: g + decay * t, updates, sums) if nesterov else sums), TraceState(trace=sums)

    return GradientTransformation(init_fn, update_fn)


def _moment(updates, moments, decay, order):
    return _map(lambda g, t: (1 - decay) * (g ** order) + decay * t, updates, moments)


def _unbiased(moment, decay, count):
    correction = 1 - decay ** count
    return _map(lambda t: t / correction.astype(t.dtype), moment)


def safe_increment(count):
    """The counter plus one, or its dtype's largest value."""
    largest = jnp.iinfo(jnp.asarray(count).dtype).max
    largest = jnp.array(largest, jnp.asarray(count).dtype)
    return jnp.where(count < largest, count + jnp.array(1, largest.dtype), largest)


def scale_by_adam(b1=0.9, b2=0.999, eps=1e-8, eps_root=0.0, mu_dtype=None, *, nesterov=False):
    """Kingma and Ba 2014: the mean of the gradients over the root of the mean of their squares, both without bias."""
    _without(mu_dtype=mu_dtype)

    def init_fn(params):
        return ScaleByAdamState(count=_zeros(), mu=_map(jnp.zeros_like, params), nu=_map(jnp.zeros_like, params))

    def update_fn(updates, state, params=None):
        mu = _moment(updates, state.mu, b1, 1)
        nu = _moment(updates, state.nu, b2, 2)
        count = safe_increment(state.count)
        if nesterov:
            ahead = _unbiased(mu, b1, safe_increment(count))
            now = _unbiased(updates, b1, count)
            mu_hat = _map(lambda m, g: b1 * m + (1 - b1) * g, ahead, now)
        else:
            mu_hat = _unbiased(mu, b1, count)
        nu_hat = _unbiased(nu, b2, count)
        updates = _map(lambda m, v: m / (jnp.sqrt(v + eps_root) + eps), mu_hat, nu_hat)
        return updates, ScaleByAdamState(count=count, mu=mu, nu=nu)

    return GradientTransformation(init_fn, update_fn)


def scale_by_rms(decay=0.9, eps=1e-8, initial_scale=0.0, eps_in_sqrt=True, bias_correction=False):
    """Divides by the root of the decaying mean of squares (Hinton's lecture 6)."""
    _without(bias_correction=bias_correction)

    def init_fn(params):
        return ScaleByRmsState(nu=_map(lambda p: jnp.full_like(p, initial_scale), params))

    def update_fn(updates, state, params=None):
        nu = _moment(updates, state.nu, decay, 2)
        if eps_in_sqrt:
            scaling = _map(lambda n: jax.lax.rsqrt(n + eps), nu)
        else:
            scaling = _map(lambda n: 1 / (jnp.sqrt(n) + eps), nu)
        return _map(lambda s, g: s * g, scaling, updates), ScaleByRmsState(nu=nu)

    return GradientTransformation(init_fn, update_fn)


def scale_by_rss(initial_accumulator_value=0.1, eps=1e-7):
    """Divides by the root of the sum of all squares so far (Duchi et al. 2011)."""

    def init_fn(params):
        return ScaleByRssState(sum_of_squares=_map(lambda p: jnp.full_like(p, initial_accumulator_value), params))

    def update_fn(updates, state, params=None):
        sums = _map(lambda g, t: g.conj() * g + t, updates, state.sum_of_squares)
        factors = _map(lambda t: jnp.where(t > 0, jax.lax.rsqrt(t + eps), 0.0), sums)
        return _map(lambda f, g: f * g, factors, updates), ScaleByRssState(sum_of_squares=sums)

    return GradientTransformation(init_fn, update_fn)


def scale_by_schedule(step_size_fn):
    """Multiplies by what the schedule says for the number of updates so far."""

    def init_fn(params):
        return ScaleByScheduleState(count=_zeros())

    def update_fn(updates, state, params=None):
        step_size = step_size_fn(state.count)
        updates = _map(lambda g: jnp.array(step_size, dtype=g.dtype) * g, updates)
        return updates, ScaleByScheduleState(count=safe_increment(state.count))

    return GradientTransformation(init_fn, update_fn)


def scale_by_learning_rate(learning_rate, *, flip_sign=True):
    """Multiplies by the negated learning rate, a number or a schedule."""
    sign = -1 if flip_sign else 1
    if callable(learning_rate):
        return scale_by_schedule(lambda count: sign * learning_rate(count))
    return scale(sign * learning_rate)


def chain(*transformations):
    """One after the other; the state is the tuple of their states."""

    def init_fn(params):
        return tuple(t.init(params) for t in transformations)

    def update_fn(updates, state, params=None, **extra_args):
        if len(transformations) != len(state):
            raise ValueError('The number of updates and states has to be the same in chain! Make sure you have called init first!')
        kept = []
        for t, s in zip(transformations, state):
            more = extra_args if isinstance(t, GradientTransformationExtraArgs) else {}
            updates, s = t.update(updates, s, params, **more)
            kept.append(s)
        return updates, tuple(kept)

    return GradientTransformationExtraArgs(init_fn, update_fn)


def apply_updates(params, updates):
    """The parameters plus the updates, in the dtypes of the parameters."""
    return _map(lambda p, u: None if p is None else jnp.asarray(p + u).astype(jnp.asarray(p).dtype), params, updates,
                is_leaf=lambda x: x is None)


def _without(**given):
    for name, value in given.items():
        if value:
            raise NotImplementedError('Sidetrace does not have the argument %s of this transformation yet (the real package has it).' % name)
