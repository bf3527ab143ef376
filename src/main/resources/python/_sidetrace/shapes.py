"""Types of arrays without data: `jax.ShapeDtypeStruct`, `jax.eval_shape`."""

from _sidetrace import apis, dtypes, profile, tree
from _sidetrace.array import wrap
from _sidetrace.transform import inspected


class ShapeDtypeStruct:
    """`jax.ShapeDtypeStruct`."""

    __module__ = 'jax'

    def __init__(self, shape, dtype, *, sharding=None, weak_type=False):
        self.shape = tuple(shape)
        self.dtype = dtypes.DType(dtypes.name_of(dtype))
        self.weak_type = weak_type

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        n = 1
        for s in self.shape:
            n *= s
        return n

    def __repr__(self):
        return 'ShapeDtypeStruct(shape=%s, dtype=%s%s)' % (self.shape, self.dtype.name, ', weak_type=True' if self.weak_type else '')

    def __eq__(self, other):
        return isinstance(other, ShapeDtypeStruct) and (self.shape, self.dtype) == (other.shape, other.dtype)

    def __hash__(self):
        return hash((self.shape, self.dtype.name))


def _typed(x):
    if not isinstance(x, ShapeDtypeStruct):
        return x
    return wrap(apis.arrays.withoutData(list(x.shape), dtypes.canonical(x.dtype), x.weak_type))


def typed(args):
    """Arguments of a function that is only traced, with values of their types for what says no more than a type."""
    return tree.map(_typed, args, is_leaf=lambda x: isinstance(x, ShapeDtypeStruct))


def eval_shape(fun, *args, **kwargs):
    """`jax.eval_shape`."""
    args, kwargs = typed((args, kwargs))
    shapes = inspected(fun, 'eval_shape').shapes(*args, **kwargs)
    return tree.map(lambda a: ShapeDtypeStruct(a.shape, a.dtype, weak_type=a.weak_type and not profile.two_pass), shapes)
