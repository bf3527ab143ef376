"""Functions of the program that run while compiled programs run."""

import sys

from _sidetrace import apis, body, profile, tree
from _sidetrace.errors import JaxRuntimeError
from _sidetrace.make import asarray


def _as_numpy(x):
    import numpy
    return numpy.asarray(x)


def _host(run, structure, what, given=lambda x: x):
    """`run` over arrays as it is given them; what it raises is an error of the compiled program."""

    def call(values):
        args, kwargs = tree.unflatten(structure, [given(x) for x in body.wrapped(values)])
        try:
            return run(*args, **kwargs)
        except Exception as e:
            shown = '%s: %s' % (type(e).__name__, e)
            sys.stderr.write('%s failed\n%s\n' % (what, shown))
            raise JaxRuntimeError(
                'INTERNAL: CpuCallback error calling callback: Traceback (most recent call last):\n%s' % shown) from e

    return call


def debug_callback(callback, *args, ordered=False, partitioned=False, **kwargs):
    """`jax.debug.callback`."""
    if not callable(callback):
        raise TypeError('first argument to jax.debug.callback must be callable, but got an object of type %s' % type(callback))
    leaves, structure = tree.flatten((args, kwargs))

    now = [True]

    def run(*a, **k):
        callback(*a, **k)

    def given(x):
        # A compiled program of jax 0.4.23 hands over NumPy arrays; a call outside of one the arrays themselves.
        return _as_numpy(x) if profile.two_pass and not now else x

    host = _host(run, structure, 'jax.debug.callback', given)
    apis.lax.debugCallback(
        '<function debug_callback.<locals>._debug_callback.<locals>._flat_callback at 0x0>', host, body.values(leaves))
    now.clear()


def debug_print(fmt, *args, ordered=False, partitioned=False, **kwargs):
    """`jax.debug.print`."""
    try:
        fmt.format(*args, **kwargs)
    except (IndexError, KeyError) as e:
        raise ValueError('jax.debug.print: %s' % e) from None
    except (TypeError, ValueError):
        pass
    leaves, structure = tree.flatten((args, kwargs))

    def run(*a, **k):
        sys.stdout.write(fmt.format(*a, **k) + '\n')

    apis.lax.debugPrint(fmt, str(structure), _host(run, structure, 'jax.debug.print'), body.values(leaves))


def pure_callback(callback, result_shape_dtypes, *args, sharding=None, vmap_method=None, **kwargs):
    """`jax.pure_callback`."""
    wanted, out_tree = tree.flatten(result_shape_dtypes)
    like = [apis.arrays.full(list(w.shape), 0, w.dtype.name, False) for w in wanted]
    leaves, structure = tree.flatten((args, kwargs))

    def run(*a, **k):
        out = tree.leaves(callback(*a, **k))
        arrays = [asarray(o, w.dtype) for o, w in zip(out, wanted)]
        for o, w in zip(arrays, wanted):
            if o.shape != tuple(w.shape):
                raise RuntimeError(
                    'Incorrect output shape for return value #0: Expected: %s, Actual: %s' % (tuple(w.shape), o.shape))
        return body.values(arrays)

    out = apis.lax.pureCallback(
        '_FlatCallback(callback_func=%s, in_tree=%s)' % (body.name_of(callback), structure), str(vmap_method),
        _host(run, structure, 'jax.pure_callback', _as_numpy if profile.two_pass else asarray), like, body.values(leaves))
    return tree.unflatten(out_tree, body.wrapped(out))


def _filled(message, args, kwargs):
    """The message with what it shows: by `%`, or where that does not fit, by `format`."""
    if args:
        try:
            message = message % args
        except (TypeError, ValueError):
            message = message.format(*args)
    return message.format(**kwargs) if kwargs else message


def jit_error_if(pred, error, *args, **kwargs):
    """`brainstate.transform.jit_error_if`: an error of the compiled program where `pred` holds."""
    pred = asarray(pred).any()

    def check(failed, *a, **k):
        if bool(failed):
            if callable(error):
                error(*a, **k)
            raise ValueError(_filled(error, a, k))

    if apis.values.concrete(body.leaf(pred)) is not None and not bool(pred):
        return
    debug_callback(check, pred, *args, **kwargs)
