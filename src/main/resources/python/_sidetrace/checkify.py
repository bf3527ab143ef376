"""Errors as values: `checkify` and the checks that it makes part of a function's results."""

from _sidetrace import apis, body, checkified, tree
from _sidetrace.array import Array
from _sidetrace.error_value import DivisionByZeroError, Error, FailedCheckError, NaNError, OOBError, updated
from _sidetrace.errors import JaxRuntimeError
from _sidetrace.make import asarray
from _sidetrace.ops import FUNCTIONS
from _sidetrace.transform import dressed

user_checks = frozenset({FailedCheckError})
nan_checks = frozenset({NaNError})
index_checks = frozenset({OOBError})
div_checks = frozenset({DivisionByZeroError})
float_checks = nan_checks | div_checks
automatic_checks = float_checks | index_checks
all_checks = automatic_checks | user_checks


def checkify(f, errors=user_checks):
    """`f` with an `Error` beside its result: `(error, result)`."""

    def checked(*args, **kwargs):
        # The arguments are closed over, so that they stay data where they are data.
        traced = body.Traced(body.standing_for(lambda: f(*args, **kwargs), f, 'checkify'), 'checkify', tree.structure(()), [])
        error, leaves = checkified.walk(traced.handle, Error(), errors, [])
        return error, tree.unflatten(traced.tree, body.wrapped(leaves))

    return dressed(checked, f)


def check(pred, msg, *fmt_args, debug=False, **fmt_kwargs):
    """Adds an error where `pred` does not hold; under no transformation it is raised at once."""
    if not (isinstance(pred, bool) or isinstance(pred, Array) and pred.shape == () and pred.dtype.name == 'bool'):
        raise TypeError('%s takes a scalar pred as argument, got %s' % ('debug_check' if debug else 'check', pred))
    for x in tree.leaves((fmt_args, fmt_kwargs)):
        if not (isinstance(x, Array) or type(x).__name__ == 'ndarray'):
            raise TypeError('Formatting arguments to checkify.check need to be PyTrees of arrays, but got %r of type %s.' % (x, type(x)))
    payload, structure = tree.flatten((fmt_args, fmt_kwargs))
    failed = FUNCTIONS['logical_not'](pred)
    check_error(updated(Error(), failed, FailedCheckError, (msg, structure), payload), debug)


def debug_check(pred, msg, *fmt_args, **fmt_kwargs):
    """A check that only `checkify` sees."""
    check(pred, msg, *fmt_args, debug=True, **fmt_kwargs)


def check_error(error, debug=False):
    """Raises an error that is there, or hands it to the `checkify` outside."""
    if any(getattr(p, 'shape', ()) for p, _, _ in error.parts.values()):
        error = _any_lane(error)
    leaves, structure = tree.flatten(error)

    def data(values):
        _raise(tree.unflatten(structure, body.wrapped(values)))

    def lanes(values):
        check_error(tree.unflatten(structure, body.wrapped(values)), debug)

    apis.checkify.check(debug, tree.kept(structure), data, lanes, body.values([asarray(x) for x in leaves]))


def _raise(error):
    found = error.get_exception()
    if found is not None:
        raise JaxRuntimeError(str(found)) from found


Error.throw = check_error


def _any_lane(error):
    """The error of the last lane that has one."""
    parts = {}
    for effect, (pred, code, payload) in error.parts.items():
        at = FUNCTIONS['argsort'](pred)[-1]
        parts[effect] = (pred[at], code[at], [x[at] for x in payload])
    return Error(parts, error.metadata)
