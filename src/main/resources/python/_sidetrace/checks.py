"""What jax checks when it is asked to: `jax_debug_nans`."""

from _sidetrace import apis, tree
from _sidetrace.array import is_arraylike, value_of

debug_nans = False


def set_debug_nans(on):
    """`jax.config.update('jax_debug_nans', …)`: every result that runs at once is looked at."""
    global debug_nans
    debug_nans = bool(on)
    apis.transforms.debugNans(debug_nans)


def _has_nan(out):
    return any(apis.values.hasNan(value_of(x)) for x in tree.leaves(out) if is_arraylike(x))


def finite(transformed, args, kwargs):
    """Calls a jitted function; where its result is NaN, runs it again step by step, so that the step raises."""
    apis.transforms.debugNans(False)
    try:
        out = transformed(*args, **kwargs)
    finally:
        apis.transforms.debugNans(True)
    if apis.transforms.tracing() or not _has_nan(out):
        return out
    print('Invalid nan value encountered in the output of a jax.jit function. Calling the de-optimized version.')
    return transformed.fun(*args, **kwargs)
