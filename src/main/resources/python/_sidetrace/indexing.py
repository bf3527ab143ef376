"""What stands between brackets, and `x.at[…]`."""

from _sidetrace import apis, dtypes, make, profile
from _sidetrace.array import is_arraylike, unary, value_of, wrap

_LISTS = ('Using a non-tuple sequence for multidimensional indexing is not allowed; use `arr[array(seq)]` instead of `arr[seq]`. See'
          ' https://github.com/%s/jax/issues/4564 for more information.')


def index_items(idx):
    """What stands between brackets, as the engine takes it."""
    if type(idx) in (list, range):
        raise TypeError(_LISTS % ('google' if profile.two_pass else 'jax-ml'))
    items, seen = [], False
    for i in idx if type(idx) is tuple else (idx,):
        if i is None:
            items.append('n')
        elif i is Ellipsis:
            if seen:
                raise IndexError("an index can only have a single ellipsis ('...')")
            seen = True
            items.append('e')
        elif type(i) is slice:
            _refuse_traced_bounds(i, len(items))
            items.append([_bound(i.start), _bound(i.stop), _bound(i.step)])
        elif type(i) is int:
            items.append(i)
        elif type(i) in (list, range):
            items.append(value_of(make.array(list(i)) if len(i) else make.array([], int)))
        elif hasattr(type(i), '_sidetrace_value'):
            if hasattr(type(i), '_refuse_as_index'):
                i._refuse_as_index()
            items.append(_as_item(value_of(i)))
        else:
            _refuse(i, idx)
    return items


def _as_item(v):
    if apis.values.isTracer(v) or len(apis.values.shape(v)):
        return v
    name = apis.values.dtype(v)
    if name != 'key<fry>' and dtypes.DType(name).group in 'fc':
        raise TypeError('Indexer must have integer or boolean type, got indexer with type %s%s' % (
            name, ' at position 0, indexer value %s' % apis.values.item(v, 0) if profile.two_pass else ''))
    return apis.values.item(v, 0)


def _refuse(i, idx):
    if isinstance(i, str):
        shown = (idx,) if profile.two_pass and type(idx) is not tuple else idx
        raise TypeError('JAX does not support string indexing; got idx=%r' % (shown,))
    if isinstance(i, float):
        raise TypeError('Indexer must have integer or boolean type, got indexer with type %s' % (
            'float32 at position 0, indexer value %s' % i if profile.two_pass else 'float64'))
    if profile.two_pass:
        raise IndexError('Indexing mode not yet supported. Open a feature request!')
    raise IndexError('only integers, slices (`:`), ellipsis (`...`), newaxis (`None`) and integer or boolean arrays are valid indices.'
                     ' Got %s' % (i,))


def _refuse_traced_bounds(s, position):
    bounds = (s.start, s.stop, s.step)
    if not any(is_arraylike(b) and apis.values.isTracer(value_of(b)) for b in bounds if type(b) is not int):
        return
    if profile.two_pass:
        raise IndexError(
            'Array slice indices must have static start/stop/step to be used with NumPy indexing syntax. Found slice(%s, %s, %s). To'
            ' index a statically sized array at a dynamic position, try lax.dynamic_slice/dynamic_update_slice (JAX does not support'
            ' dynamically sized arrays within JIT compiled functions).' % bounds)
    raise IndexError('Slice entries must be static integers. Got slice(%r, %r, %r) at position %d' % (*bounds, position))


def _bound(b):
    if b is None or type(b) is int:
        return b
    if not hasattr(type(b), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(b).__name__)
    return b.__index__()


def is_flag(i):
    """A single bool, which takes a new axis of its own."""
    return type(i) is bool or getattr(i, 'shape', None) == () and i.dtype == 'bool'


def with_flags(x, idx):
    """The same array and index without single bools: each is an array of positions on a new axis."""
    items = idx if type(idx) is tuple else (idx,)
    if not any(is_flag(i) for i in items):
        return x, idx
    if profile.two_pass:
        raise TypeError('JAX arrays do not support boolean scalar indices')
    used = sum(1 for i in items if i is not None and i is not Ellipsis and not is_flag(i))
    axis, result = 0, []
    for i in items:
        if is_flag(i):
            x = wrap(apis.arrays.expandDims(value_of(x), [axis]))
            result.append(make.array([0] if i else [], int))
            axis += 1
        else:
            result.append(i)
            axis += 0 if i is None else x.ndim - used if i is Ellipsis else getattr(i, 'ndim', 1) if getattr(i, 'dtype', 0) == 'bool' else 1
    return x, tuple(result)


_MODES = {None: None, 'fill': 'FILL_OR_DROP', 'drop': 'FILL_OR_DROP', 'clip': 'CLIP', 'promise_in_bounds': 'PROMISE_IN_BOUNDS'}


def _mode(mode):
    if mode not in _MODES:
        raise ValueError('Unknown gather mode "%s"' % mode)
    return _MODES[mode]


class _IndexUpdateHelper:
    """`x.at`."""

    def __init__(self, array):
        self.array = array

    def __getitem__(self, index):
        return _IndexUpdateRef(self.array, index)

    def __repr__(self):
        return '_IndexUpdateHelper(%r)' % (self.array,)


class _IndexUpdateRef:
    """`x.at[…]`: updates that give a new array."""

    def __init__(self, array, index):
        self.array = array
        self.index = index

    def __repr__(self):
        return '_IndexUpdateRef(%r, %r)' % (self.array, self.index)

    def _update(self, how, y, mode=None):
        if not is_arraylike(y):
            y = make.asarray(y)
        mode = _mode(mode)
        items = index_items(self.index)
        if mode is None:
            return wrap(apis.arrays.update(value_of(self.array), items, how, value_of(y)))
        return wrap(apis.arrays.updateMode(value_of(self.array), items, how, value_of(y), mode))

    def get(self, *, indices_are_sorted=False, unique_indices=False, mode=None, fill_value=None, out_sharding=None, wrap_negative_indices=True):
        mode = _mode(mode)
        if mode is None:
            return self.array[self.index]
        if fill_value is None and self.array.dtype.group == 'f':
            fill_value = float('nan')
        fill = [] if fill_value is None or mode != 'FILL_OR_DROP' else [fill_value if type(fill_value) in (int, float, bool) else fill_value.item()]
        return wrap(apis.arrays.getMode(value_of(self.array), index_items(self.index), mode, fill))

    def apply(self, func, *, indices_are_sorted=False, unique_indices=False, mode=None):
        return self._update('set', func(self.get(mode='fill' if mode is None else mode)), mode)

    def divide(self, values, *, indices_are_sorted=False, unique_indices=False, mode=None):
        return self.array / self._ones().at[self.index]._update('multiply', values, mode)

    def power(self, values, *, indices_are_sorted=False, unique_indices=False, mode=None):
        return self.array ** self._ones().at[self.index]._update('set', values, mode)

    def _ones(self):
        return make.ones_like(self.array)

    def subtract(self, values, *, indices_are_sorted=False, unique_indices=False, mode=None):
        return self._update('add', unary('negative', values), mode)


def _updating(how):
    def update(self, values, *, indices_are_sorted=False, unique_indices=False, mode=None, out_sharding=None, wrap_negative_indices=True):
        return self._update(how, values, mode)
    update.__name__ = how
    return update


for _name, _how in {'set': 'set', 'add': 'add', 'multiply': 'multiply', 'mul': 'multiply', 'min': 'min', 'max': 'max'}.items():
    setattr(_IndexUpdateRef, _name, _updating(_how))
