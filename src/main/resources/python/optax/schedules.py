"""Schedules: functions from the number of updates so far to a value."""

import jax.numpy as jnp


def constant_schedule(value):
    """Always the same."""
    return lambda count: value


def polynomial_schedule(init_value, end_value, power, transition_steps, transition_begin=0):
    """From `init_value` to `end_value` in `transition_steps`, along a power."""
    if transition_steps <= 0:
        return lambda count: init_value

    def schedule(count):
        count = jnp.clip(count - transition_begin, 0, transition_steps)
        left = 1 - count / transition_steps
        return (init_value - end_value) * (left ** power) + end_value

    return schedule


def linear_schedule(init_value, end_value, transition_steps, transition_begin=0):
    """From `init_value` to `end_value` in equal steps."""
    return polynomial_schedule(init_value, end_value, 1, transition_steps, transition_begin)


def exponential_decay(init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None):
    """`init_value` times `decay_rate` to the power of the periods that have passed."""
    if transition_steps <= 0 or decay_rate == 0:
        return lambda count: init_value
    bound = None if end_value is None else (jnp.maximum if decay_rate < 1.0 else jnp.minimum)

    def schedule(count):
        passed = count - transition_begin
        periods = passed / transition_steps
        if staircase:
            periods = jnp.floor(periods)
        value = jnp.where(passed <= 0, init_value, init_value * jnp.power(decay_rate, periods))
        return value if bound is None else bound(value, end_value)

    return schedule


def cosine_decay_schedule(init_value, decay_steps, alpha=0.0, exponent=1.0):
    """Half a cosine from `init_value` to `alpha` times it (Loshchilov and Hutter 2017)."""
    if not decay_steps > 0:
        raise ValueError('The cosine_decay_schedule requires positive decay_steps, got decay_steps=%s.' % (decay_steps,))

    def schedule(count):
        count = jnp.minimum(count, decay_steps)
        falling = 0.5 * (1 + jnp.cos(jnp.pi * count / decay_steps))
        return init_value * ((1 - alpha) * falling ** exponent + alpha)

    return schedule
