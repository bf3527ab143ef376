"""brainpy.math.Variable: a state that is an array."""

from _sidetrace import apis, make, pretty, profile, tree
from _sidetrace.array import Array as JaxArray
from _sidetrace.array import is_arraylike
from _sidetrace.bp_array import Array, data_of, plain
from _sidetrace.dtypes import DType, default_of
from _sidetrace.errors import MathError
from _sidetrace.state import INVALIDATED, State, _abstract


class Variable(State, Array):
    """brainpy.math.Variable."""

    __module__ = 'brainpy.math'

    def __init__(self, value_or_size, dtype=None, batch_axis=None, *, axis_names=None, ready_to_trace=None):
        value = value_or_size
        if type(value) is int or (type(value) in (tuple, list) and all(type(s) is int for s in value)):
            value = make.zeros(value, dtype)
        elif isinstance(value, Variable):
            batch_axis = value.batch_axis if batch_axis is None else batch_axis
            value = value.value
        elif isinstance(value, Array):
            value = value.value
        elif not isinstance(value, JaxArray):
            value = make.asarray(value)
        if dtype is not None:
            value = make.asarray(value, dtype)
        self._batch_axis = batch_axis
        self.axis_names = axis_names
        State.__init__(self, value)
        # What repr shows in 2.7: the type at creation, never updated.
        self._shown = _abstract(value)
        if batch_axis is not None and batch_axis >= value.ndim:
            raise MathError('This variables has %d dimension, but the batch axis is set to be %d.' % (value.ndim, batch_axis))

    @property
    def value(self):
        return self._seen(apis.states.read(self._state))

    @value.setter
    def value(self, v):
        self._check(v)
        if isinstance(v, Array):
            v = v.value
        elif not isinstance(v, JaxArray) and type(v) not in (int, float, bool):
            v = make.asarray(v)
        self._check_tree(v)
        self._write(v)

    @property
    def _value(self):
        return self._seen(apis.states.peek(self._state))

    def _touched(self):
        return self._seen(apis.states.touch(self._state))

    def _check(self, v):
        old = self._touched()
        new_shape, old_shape = _without(_shape(v), self._batch_axis), _without(_shape(old), self._batch_axis)
        if new_shape != old_shape:
            raise MathError('The shape of the original data is %s, while we got %s with batch_axis=%s.' % (
                old_shape, new_shape, self._batch_axis))
        if _dtype(v) != _dtype(old):
            raise MathError('The dtype of the original data is %s, while we got %s.' % (_dtype(old), _dtype(v)))

    def _sidetrace_value(self):
        v = self.value
        return v if type(v) in (int, float, bool) else v._v

    def _sidetrace_peek(self):
        v = self._value
        return v if type(v) in (int, float, bool) else v._v

    @property
    def shape(self): return _shape(self._value)

    @property
    def dtype(self): return _dtype(self._value)

    @property
    def ndim(self): return len(self.shape)

    @property
    def batch_axis(self):
        return self._batch_axis

    @batch_axis.setter
    def batch_axis(self, val):
        raise ValueError('Cannot set "batch_axis" after creating a %s instance.' % type(self).__name__)

    @property
    def size_without_batch(self):
        """The number of elements. With a batch axis the real one fails, because it slices that number."""
        return self.size if self._batch_axis is None else self.size[:self._batch_axis]

    @property
    def batch_size(self):
        return None if self._batch_axis is None else self.shape[self._batch_axis]

    @batch_size.setter
    def batch_size(self, val):
        raise ValueError('Cannot set "batch_size" manually.')

    def __hash__(self):
        if profile.two_pass:
            raise TypeError("unhashable type: '%s'" % type(self).__name__)
        return id(self)

    def __repr__(self):
        if profile.two_pass:
            return Array.__repr__(self)
        shown = INVALIDATED if apis.states.poisoned(self._state) else self._shown
        items = [('value', shown), ('_batch_axis', self._batch_axis), ('axis_names', self.axis_names)]
        return pretty.of(self, items)

    def __str__(self):
        # 2.4 prints a Variable by its repr.
        return Array.__repr__(self) if profile.two_pass else str(self.value)

    def tree_flatten(self):
        return (self.value,), None


def _shape(x):
    return make.asarray(x).shape if type(x) in (list, tuple) else getattr(x, 'shape', ())


def _dtype(x):
    if type(x) in (list, tuple):
        return 'object'
    return getattr(x, 'dtype', None) or DType(default_of(x))


def _without(shape, axis):
    return shape if axis is None else shape[:axis] + shape[axis + 1:]


class TrainVar(Variable):
    """brainpy.math.TrainVar: trained by optimizers."""

    __module__ = 'brainpy.math'


class Parameter(Variable):
    """brainpy.math.Parameter."""

    __module__ = 'brainpy.math'


class VariableView(Variable):
    """brainpy.math.VariableView: a part of a Variable, read and written through it."""

    __module__ = 'brainpy.math'

    def __init__(self, value, index):
        if not isinstance(value, Variable):
            raise ValueError('Must be instance of Variable.')
        self.index = plain(index)
        self._whole = value

    @property
    def value(self):
        return self._whole.value[self.index]

    @value.setter
    def value(self, v):
        part = self._whole._value[self.index]
        if _shape(v) != part.shape:
            raise MathError('The shape of the original data is %s, while we got %s.' % (part.shape, _shape(v)))
        if _dtype(v) != part.dtype:
            raise MathError('The dtype of the original data is %s, while we got %s.' % (part.dtype, _dtype(v)))
        self._whole[self.index] = v

    @property
    def _value(self):
        return self._whole._value[self.index]

    def __repr__(self):
        indent = ' ' * (len('VariableView') + 1)
        lines = repr(self._whole).split('\n')
        return 'VariableView(' + ('\n' + indent).join(lines) + ',\n' + indent + 'index=%s)' % (self.index,)


class _Unpacked:
    """A Variable as transformations see one in their arguments: a fresh box, nobody's state."""

    @property
    def value(self):
        return self._box

    @value.setter
    def value(self, v):
        self._check(v)
        if profile.two_pass:
            apis.journal.copyWritten(type(self).__name__)
        self._box = data_of(v)

    @property
    def _value(self):
        return self._box

    def _touched(self):
        return self._box

    def __repr__(self):
        if profile.two_pass:
            return Array.__repr__(self)
        return pretty.of(self, [('value', self._shown), ('_batch_axis', self._batch_axis), ('axis_names', self.axis_names)])

    __hash__ = Variable.__hash__


_unpacked_classes = {}


def _unpack(cls):
    """Makes such boxes of a class from the value and what stands beside it."""

    def build(aux, children):
        if cls not in _unpacked_classes:
            _unpacked_classes[cls] = type(cls.__name__, (_Unpacked, cls), {'__module__': cls.__module__})
            _register(_unpacked_classes[cls], cls)
        value = children[0]
        if type(value) is tuple:
            # A shape makes a Variable of zeros, here too.
            return cls(value)
        box = object.__new__(_unpacked_classes[cls])
        box._box = value
        box._shown = _abstract(value) if is_arraylike(value) else value
        # Both packages forget the batch axis here.
        box._batch_axis = box.axis_names = None
        return box

    return build


def _register(cls, original):
    # Flattening is the engine's doing, not a read of the program's.
    tree.register(cls, lambda a: ((a._touched(),), None), _unpack(original))


for _cls in (Variable, TrainVar, Parameter):
    _register(_cls, _cls)


class VarList(list):
    """A list of Variables that `vars()` finds."""

    def __init__(self, seq=()):
        super().__init__()
        self.extend(seq)

    def append(self, element):
        if not isinstance(element, Variable):
            raise TypeError('element must be an instance of Variable.')
        super().append(element)
        return self

    def extend(self, iterable):
        for element in iterable:
            self.append(element)
        return self

    def __setitem__(self, key, value):
        if isinstance(key, int):
            self[key].value = value
        else:
            super().__setitem__(key, value)


class VarDict(dict):
    """A dict of Variables that `vars()` finds. Setting a key that is there writes its Variable."""

    def __init__(self, *args, **kwargs):
        super().__init__()
        self.update(*args, **kwargs)

    def update(self, *args, **kwargs):
        for arg in args:
            for k, v in arg.items() if isinstance(arg, dict) else (arg,):
                self[k] = v
        for k, v in kwargs.items():
            self[k] = v
        return self

    def __setitem__(self, key, value):
        if key in self:
            self[key].value = value
            return
        if not isinstance(value, Variable):
            raise TypeError('element must be an instance of Variable.')
        super().__setitem__(key, value)


var_list, var_dict = VarList, VarDict
tree.register(VarList, lambda x: (tuple(x), None), lambda aux, children: VarList(children))
tree.register(VarDict, lambda x: (tuple(x.values()), tuple(x)), lambda keys, children: VarDict(dict(zip(keys, children))))
