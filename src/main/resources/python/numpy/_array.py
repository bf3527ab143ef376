"""numpy.ndarray over the engine's arrays. 64-bit dtypes are shown as such and held in 32 bits."""

from _sidetrace import apis, dtypes, make
from _sidetrace.array import Array, Operators, _array_error, is_arraylike, value_of, wrap
from _sidetrace.indexing import index_items

_WIDE = {'float32': 'float64', 'int32': 'int64'}


class ndarray(Operators):
    """numpy.ndarray."""

    __module__ = 'numpy'
    __slots__ = ('_v', '_name')

    def __init__(self, v, name):
        self._v = v
        self._name = name

    @staticmethod
    def _out(x):
        return ndarray(x._v, _WIDE.get(str(x.dtype), str(x.dtype))) if isinstance(x, Array) else x

    def _sidetrace_value(self):
        return self._v

    @property
    def dtype(self):
        return dtypes.DType(self._name)

    def __setitem__(self, idx, y):
        self._v = apis.transforms.plainly(lambda: apis.arrays.update(self._v, index_items(idx), 'set', value_of(y)))

    def __getitem__(self, idx):
        x = plainly(lambda a: a[idx], (wrap(self._v),), {})
        return x if not isinstance(x, ndarray) else ndarray(x._v, self._name)

    def __repr__(self):
        text = apis.values.repr(self._v)
        body = text[len('Array('):text.rindex(', dtype=') if ', dtype=' in text else -1]
        return 'array(%s)' % body if self._name in ('float64', 'int64', 'bool') else 'array(%s, dtype=%s)' % (body, self._name)

    def __str__(self):
        return apis.values.str(self._v)

    def round(self, decimals=0, out=None):
        """Scaled, rounded and scaled back, with a division that is one."""
        def rounded(a):
            if str(a.dtype) != 'float32':
                return a
            scale = 10.0 ** decimals
            # By an array: XLA multiplies by the reciprocal of a number.
            return (a * scale).round() / make.full(a.shape, scale, 'float32')
        return ndarray(plainly(rounded, (wrap(self._v),), {})._v, self._name)


def _keeping(name):
    """A method whose result has the dtype of the array: 32 bits stay 32 bits."""
    method = getattr(Operators, name)

    def of(self, *args, **kwargs):
        result = method(self, *args, **kwargs)
        if isinstance(result, ndarray) and self._name in _WIDE and apis.values.dtype(result._v) == self._name:
            return ndarray(result._v, self._name)
        return result
    of.__name__ = name
    return of


for _method in ('flatten', 'ravel', 'reshape', 'transpose', 'squeeze', 'max', 'min', 'copy', '__neg__', '__abs__'):
    if hasattr(Operators, _method):
        setattr(ndarray, _method, _keeping(_method))


def _yielding(name):
    """An operator that leaves arrays of jax to theirs, as `__array_priority__` does."""
    method = getattr(Operators, name)

    def of(self, other):
        return NotImplemented if isinstance(other, Array) else method(self, other)
    of.__name__ = name
    return of


for _method in ('add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'matmul'):
    setattr(ndarray, '__%s__' % _method, _yielding('__%s__' % _method))


def _refuse_tracers(args):
    for a in args:
        if type(a) in (list, tuple):
            _refuse_tracers(a)
        elif is_arraylike(a) and apis.values.concrete(value_of(a)) is None:
            _array_error(value_of(a))


def plainly(f, args, kwargs, default=None):
    """Calls a function of jax.numpy outside any trace and gives an ndarray."""
    _refuse_tracers(args)
    name = kwargs.get('dtype')
    before, dtypes.quiet = dtypes.quiet, True
    try:
        result = apis.transforms.plainly(lambda: f(*args, **kwargs))
    finally:
        dtypes.quiet = before
    if not isinstance(result, Array):
        return result
    given = args[0] if args else None
    if name is None and default is not None and is_arraylike(given) and hasattr(given, 'dtype'):
        shown = str(given.dtype)
    elif name is not None:
        shown = dtypes.name_of(name)
    else:
        names = {a._name for a in args if isinstance(a, ndarray)} | {str(a.dtype) for a in args if isinstance(a, Array)}
        narrow = names == {'float32'} or names == {'int32'}
        shown = str(result.dtype) if narrow else _WIDE.get(str(result.dtype), str(result.dtype))
    return ndarray(result._v, shown)
