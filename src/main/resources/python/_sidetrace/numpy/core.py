"""What the functions of `jax.numpy` are made from: primitives by name, calls that stand as one in a jaxpr, promotion."""

from _sidetrace import apis, body, make, profile, refusals, tree
from _sidetrace.array import Array, is_arraylike, value_of, wrap

FUNCTIONS = {}
# Functions whose own `jit` refuses what is no array, and the names that it knows them by.
TYPED = {'where': '_where'}


def function(f):
    """Makes a function one of `jax.numpy`'s."""
    FUNCTIONS[f.__name__] = f
    return f


def named(*names):
    """The same under other names."""
    def also(f):
        for name in names:
            FUNCTIONS[name] = f
        return f
    return also


_PATHS = (('x',), ('x', 'y'))


def check(name, *operands, paths=None):
    """Refuses what is not an array, in jax's words. `paths` are the names that the function has for its operands, where jax says them."""
    for i, x in enumerate(operands):
        if not is_arraylike(x):
            if paths is not None or name in TYPED:
                _check_leaves(name, x, (paths or _PATHS[len(operands) - 1])[i])
            raise TypeError('%s requires ndarray or scalar arguments, got %s at position %d.' % (name, type(x), i))


def _check_leaves(name, x, path):
    """Functions that jax itself compiles refuse what no pytree of arrays is, before they look at it."""
    for leaf, where in zip(tree.leaves(x), tree.paths(x, path)):
        if not is_arraylike(leaf):
            if profile.two_pass:
                body.refuse(leaf)
            raise TypeError('Error interpreting argument to <function %s at 0x7f0123456789> as an abstract array. The problematic value is'
                            ' of type %s and was passed to the function at path %s.' % (TYPED.get(name, name), type(leaf), where))


def arraylike(x):
    """A Python number as an array; what is an array as jax's own."""
    return x if isinstance(x, Array) else make.asarray(x)


def lax(primitive, *operands, **params):
    """Applies a primitive with one result."""
    return wrap(apis.primitives.bind(primitive, _shown(params), [value_of(x) for x in operands])[0])


def laxes(primitive, *operands, **params):
    """Applies a primitive with several results."""
    return [wrap(v) for v in apis.primitives.bind(primitive, _shown(params), [value_of(x) for x in operands])]


def differing(name, fun, rule, *operands):
    """Calls a function that has a derivative of its own."""
    from _sidetrace.custom import custom_jvp
    fun.__name__ = name
    known = custom_jvp(fun)
    known.defjvp(rule)
    return known(*operands)


def stop_gradient(x):
    return lax('stop_gradient', x)


def _shown(params):
    return '[%s]' % ' '.join('%s=%s' % p for p in params.items()) if params else ''


def jitted(name, operands, body, *statics, several=False):
    """Calls a function that jax wraps in `jit`: in a jaxpr one equation of that name. `statics` is what `body` depends on besides."""
    values = [value_of(x) for x in operands]
    if apis.primitives.runsPlainly(values):
        return body(*operands)

    def traced(inputs):
        result = body(*[wrap(v) for v in inputs])
        return [value_of(r) for r in (result if several else (result,))]

    results = [wrap(v) for v in apis.primitives.jitted(name, repr(statics), values, traced)]
    return tuple(results) if several else results[0]


def promote(*xs):
    """All in one dtype."""
    return [wrap(v) for v in apis.primitives.promote([value_of(x) for x in xs], False)]


def promote_inexact(*xs):
    """All in one float dtype."""
    return [wrap(v) for v in apis.primitives.promote([value_of(x) for x in xs], True)]


def weak(number, like):
    """A number in the dtype of an array, without a say in promotion."""
    return wrap(apis.arrays.convert(number, str(like.dtype), True))


def strong(number, name):
    """A scalar of a dtype."""
    return wrap(apis.arrays.convert(number, name, False))


def where(condition, x, y):
    return wrap(apis.arrays.where(value_of(condition), value_of(x), value_of(y)))


def is_traced(x):
    return isinstance(x, Array) and apis.values.concrete(x._v) is None or (
        type(x) not in (int, float, bool, complex) and is_arraylike(x) and apis.values.concrete(value_of(x)) is None)


def concrete(x, context):
    """Refuses a traced value where data is needed."""
    if is_traced(x):
        refusals.concretization(value_of(x), context)
    return x


def axis_within(axis, ndim):
    """An axis counted from the front."""
    axis = axis if type(axis) is int else axis.__index__()
    if not -ndim <= axis < ndim:
        raise ValueError('axis %d is out of bounds for array of dimension %d' % (axis, ndim))
    return axis + ndim if axis < 0 else axis


def is_float(x):
    return x.dtype.group == 'f'


def iota(n, name='int32'):
    return wrap(apis.arrays.arange(0.0, float(n), 1.0, name))


def reshape(x, sizes):
    return wrap(apis.arrays.reshape(value_of(x), list(sizes)))


def broadcast_to(x, shape):
    return wrap(apis.arrays.broadcastTo(value_of(x), list(shape)))


def transposed(x, axes):
    return wrap(apis.arrays.transpose(value_of(x), list(axes))) if x.ndim > 1 and tuple(axes) != tuple(range(x.ndim)) else x


def joined(xs, axis):
    return wrap(apis.arrays.concatenate([value_of(x) for x in xs], axis))


def several(arrays):
    """The arrays of a sequence."""
    return [arraylike(a) if is_arraylike(a) else make.array(a) for a in arrays]
