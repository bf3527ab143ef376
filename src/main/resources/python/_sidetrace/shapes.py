"""Types of arrays without data: `jax.ShapeDtypeStruct`, `jax.eval_shape`."""

from _sidetrace import apis, body, dtypes, tree
from _sidetrace.array import wrap


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
        return 'ShapeDtypeStruct(shape=%s, dtype=%s)' % (self.shape, self.dtype.name)

    def __eq__(self, other):
        return isinstance(other, ShapeDtypeStruct) and (self.shape, self.dtype) == (other.shape, other.dtype)

    def __hash__(self):
        return hash((self.shape, self.dtype.name))


def _filled(x):
    return wrap(apis.arrays.full(list(x.shape), 0, dtypes.canonical(x.dtype))) if isinstance(x, ShapeDtypeStruct) else x


def eval_shape(fun, *args, **kwargs):
    """`jax.eval_shape`."""
    args, kwargs = tree.map(_filled, (args, kwargs), is_leaf=lambda x: isinstance(x, ShapeDtypeStruct))

    def run(positional, named):
        return fun(*positional, **named)

    traced = body.Traced.on(body.standing_for(run, fun, 'eval_shape'), 'eval_shape', (args, kwargs))
    return tree.map(lambda a: ShapeDtypeStruct(a.shape, a.dtype), traced.shapes())
