"""What `checkify` makes of each primitive: its results, and what may have gone wrong."""

from _sidetrace import apis, body, tree
from _sidetrace.array import wrap
from _sidetrace.error_value import DivisionByZeroError, Error, FailedCheckError, NaNError, OOBError, merged, updated
from _sidetrace.make import array, asarray
from _sidetrace.ops import FUNCTIONS

# The primitives that can make a NaN of numbers.
_NAN = set('''acos acosh add asin asinh atan2 atan atanh bessel_i0e bessel_i1e cbrt conv_general_dilated cos cosh cumlogsumexp cummax
cummin cumprod cumsum digamma dot_general erf_inv erf erfc exp expm1 fft igamma_grad_a igamma igammac integer_pow lgamma linear_solve
log1p log logistic mul pad pow psum reduce reduce_prod reduce_sum reduce_window reduce_window_sum regularized_incomplete_beta rem
rng_uniform rsqrt sin sinh sqrt sub tan tanh div'''.split())
_SCATTER = {'scatter': 'scatter', 'scatter-add': 'scatter-add', 'scatter_add': 'scatter-add', 'scatter_mul': 'scatter_mul',
            'scatter_min': 'scatter_min', 'scatter_max': 'scatter_max'}


def walk(handle, error, errors, operands):
    """Applies a jaxpr to the engine's values; returns the error and the results."""
    kept = [error]

    def rule(eqn, name, operands):
        kept[0], out = _equation(kept[0], errors, eqn, name, list(operands))
        return out

    out = list(apis.checkify.walk(handle, operands, rule))
    return kept[0], out


def _equation(error, errors, eqn, name, operands):
    if name == 'check':
        return _discharged(error, errors, eqn, operands), []
    if name in _HOLDING:
        return _HOLDING[name](error, errors, eqn, operands)
    out = list(apis.checkify.results(eqn, operands))
    if name == 'div' and DivisionByZeroError in errors:
        error = updated(error, (wrap(operands[1]) == 0).any(), DivisionByZeroError, None, [])
    if OOBError in errors:
        error = _bounds(error, eqn, name, operands)
    if NaNError in errors and (name in _NAN or name in _SCATTER):
        error = updated(error, FUNCTIONS['isnan'](wrap(out[0])).any(), NaNError, name, [])
    return error, out


def _discharged(error, errors, eqn, operands):
    if FailedCheckError not in errors:
        return error
    new = tree.unflatten(tree.by_text(apis.checkify.structure(eqn)), body.wrapped(operands))
    for kind, (pred, code, payload) in new.parts.items():
        if kind[0] in errors:
            error = merged(error, kind, pred, code, payload)
    return Error(error.parts, {**new.metadata, **error.metadata})


# Indices

def _bounds(error, eqn, name, operands):
    if name == 'dynamic_slice':
        starts = array([wrap(s) for s in operands[1:]])
    elif name == 'dynamic_update_slice':
        starts = array([wrap(s) for s in operands[2:]])
    elif name == 'gather' or name in _SCATTER:
        starts = wrap(operands[1])
    else:
        return error
    shape = wrap(operands[0]).shape
    axes, sizes = [list(x) for x in apis.checkify.indexing(eqn)]
    if name == 'dynamic_update_slice':
        sizes = wrap(operands[1]).shape
    axes = axes or list(range(len(shape)))
    if not axes:
        return error
    most = array([shape[a] - sizes[a] for a in axes], 'int32').astype(starts.dtype)
    outside = FUNCTIONS['logical_or'](starts < 0, starts > most)
    first = FUNCTIONS['argmin'](FUNCTIONS['logical_not'](outside))
    axis = array(axes, 'int32')[first % len(axes)]
    shown = FUNCTIONS['stack']([FUNCTIONS['ravel'](starts)[first].astype('int32'), axis, array(shape, 'int32')[axis]])
    return updated(error, outside.any(), OOBError, shape, [shown])


# Primitives that hold jaxprs

def _written(program, error, errors, like, owner):
    """`program` from an error and operands to an error and results, written down."""
    structure = tree.structure((error, [0] * len(like)))

    def run(err, values):
        after, out = walk(program, err, errors, body.values(values))
        return after, body.wrapped(out)

    return body.Traced(body.internal(run), owner, structure, body.values([asarray(x) for x in tree.leaves(error)]) + like)


def _kinds(traced):
    return list(traced.shapes()[0].parts)


def _call(error, errors, eqn, operands):
    (program,), name = apis.checkify.parts(eqn)
    traced = _written(program, error, errors, operands, 'jit')
    given = body.values([asarray(x) for x in tree.leaves(error)]) + operands
    after, out = traced.unflatten(apis.checkify.call(name, traced.handle, given))
    return after, body.values(out)


def _custom(error, errors, eqn, operands):
    """The results keep their own derivative; the error is that of the function as it is written."""
    programs, _ = apis.checkify.parts(eqn)
    after, _ = walk(programs[0], error, errors, operands)
    return after, list(apis.checkify.results(eqn, operands))


def _cond(error, errors, eqn, operands):
    branches = list(apis.checkify.parts(eqn)[0])
    index, rest = operands[0], operands[1:]
    found = [_written(b, error, errors, rest, 'cond') for b in branches]
    error = error.with_places([k for t in found for k in _kinds(t)])
    found = [_written(b, error, errors, rest, 'cond') for b in branches]
    given = body.values(tree.leaves(error)) + rest
    # 0 stands for no function of the program.
    leaves = apis.lax.cond(index, [t.handle for t in found], given, [0] * len(found))
    after, out = found[0].unflatten(leaves)
    for t in found[1:]:
        after = Error(after.parts, {**after.metadata, **t.shapes()[0].metadata})
    return after, body.values(out)


def _scan(error, errors, eqn, operands):
    (program,), length, carried, consts, reverse, unroll = apis.checkify.parts(eqn)
    fixed, carry, xs = operands[:consts], operands[consts:consts + carried], operands[consts + carried:]
    like = [apis.lax.sliceLike(x) for x in xs]
    found = _written(program, error, errors, fixed + carry + like, 'scan')
    error = error.with_places(_kinds(found))
    kept = []

    def step(err, carry_and_xs):
        after, out = walk(program, err, errors, fixed + body.values(carry_and_xs))
        kept.append(after)
        return after, body.wrapped(out)

    structure = tree.structure((error, [0] * (carried + len(xs))))
    errs = body.values(tree.leaves(error))
    traced = body.Traced(body.internal(step), 'scan', structure, errs + carry + like)
    leaves = apis.lax.scan(traced.handle, length, len(errs) + carried, reverse, unroll, errs + carry + xs, 0)
    after, out = traced.unflatten(leaves)
    return after, body.values(out)


def _while(error, errors, eqn, operands):
    (condition, program), cond_consts, body_consts = apis.checkify.parts(eqn)
    asked, fixed = operands[:cond_consts], operands[cond_consts:cond_consts + body_consts]
    carry = operands[cond_consts + body_consts:]
    # The first time that the condition is asked.
    error, _ = walk(condition, error, errors, asked + carry)

    def step(err, values):
        after, out = walk(program, err, errors, fixed + body.values(values))
        # The next time.
        after, _ = walk(condition, after, errors, asked + out)
        return after, body.wrapped(out)

    def goes_on(err, values):
        return wrap(list(apis.lax.evaluate(condition, asked + body.values(values)))[0])

    def written(fun, err):
        structure = tree.structure((err, [0] * len(carry)))
        return body.Traced(body.internal(fun), 'while_loop', structure, body.values(tree.leaves(err)) + carry)

    error = error.with_places([])
    error = error.with_places(_kinds(written(step, error)))
    traced = written(step, error)
    leaves = apis.lax.whileLoop(written(goes_on, error).handle, traced.handle, body.values(tree.leaves(error)) + carry, 0, 0)
    after, out = traced.unflatten(leaves)
    return after, body.values(out)


_HOLDING = {'jit': _call, 'cond': _cond, 'scan': _scan, 'while': _while, 'remat2': _call, 'checkpoint': _call,
            'custom_jvp_call': _custom, 'custom_vjp_call': _custom}
