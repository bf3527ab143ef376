"""What jax checks when it is asked to: `jax_debug_nans`, `jax_debug_infs`."""

from _sidetrace import apis, tree
from _sidetrace.array import is_arraylike, value_of

debug_nans = False
debug_infs = False


def set_debug_nans(on):
    """`jax.config.update('jax_debug_nans', …)`: every result that runs at once is looked at."""
    global debug_nans
    debug_nans = bool(on)
    apis.transforms.debugNans(debug_nans)


def set_debug_infs(on):
    """The same for infinities."""
    global debug_infs
    debug_infs = bool(on)
    apis.transforms.debugInfs(debug_infs)


def _bad(out):
    found = [value_of(x) for x in tree.leaves(out) if is_arraylike(x)]
    return debug_nans and any(apis.values.hasNan(v) for v in found) or debug_infs and any(apis.values.hasInf(v) for v in found)


def finite(transformed, args, kwargs):
    """Calls a jitted function; where its result is not finite, runs it again step by step, so that the step raises."""
    apis.transforms.debugNans(False)
    apis.transforms.debugInfs(False)
    try:
        out = transformed(*args, **kwargs)
    finally:
        apis.transforms.debugNans(debug_nans)
        apis.transforms.debugInfs(debug_infs)
    if apis.transforms.tracing() or not _bad(out):
        return out
    print('Invalid nan value encountered in the output of a jax.jit function. Calling the de-optimized version.')
    return transformed.fun(*args, **kwargs)
