"""Methods of brainpy.math.Array by the names of numpy and of torch; those that end in `_` write in place."""

from _sidetrace import make, profile
from _sidetrace.numpy.core import FUNCTIONS

_ELEMENTWISE = 'abs absolute sin cos tan sinh cosh tanh arcsin arccos arctan'


def _plain(x):
    return x.value if hasattr(x, 'value') and hasattr(type(x), '_sidetrace_value') else x


class _Older:
    """A method that only brainpy 2.4 has."""

    def __init__(self, f):
        self._f = f

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, instance, owner=None):
        if not profile.two_pass:
            raise AttributeError("'%s' object has no attribute '%s'" % (owner.__name__, self._name))
        return self._f.__get__(instance, owner)


class Methods:
    """What brainpy's arrays have beyond jax's."""

    __slots__ = ()

    @property
    def data(self): return self.value

    @data.setter
    def data(self, v): self.value = v

    def _set(self, v):
        self.value = v
        return self

    # in place

    def fill_(self, fill_value):
        return self._set(make.full_like(self.value, _plain(fill_value)))

    def fill(self, value):
        self.fill_(value)

    def zero_(self): return self._set(make.zeros_like(self.value))
    @_Older
    def copy_(self, src): return self._set(make.array(_plain(src)))

    def put(self, indices, values): self.__setitem__(indices, values)

    @_Older
    def add_(self, value): return self._set(self.value + _plain(value))

    @_Older
    def mul_(self, value): return self._set(self.value * _plain(value))

    @_Older
    def multiply_(self, value): return self._set(self.value * _plain(value))

    @_Older
    def abs_(self): return self._set(abs(self.value))

    @_Older
    def cosh_(self): return self._set(FUNCTIONS['cosh'](self.value))

    def resize(self, new_shape): self.value = self.value.reshape(new_shape)
    def clamp_(self, min_value=None, max_value=None): return self._set(FUNCTIONS['clip'](self.value, min_value, max_value))
    clip_ = clamp_

    def sort(self, axis=-1, kind=None, order=None, stable=True):
        self.value = FUNCTIONS['sort'](self.value, axis)

    # out

    # Where jax's methods take None, these have values: their jaxprs show it.

    def sum(self, axis=None, dtype=None, keepdims=False, initial=None, where=True):
        return self._out(FUNCTIONS['sum'](self.value, axis, dtype, None, keepdims, initial, where))

    def prod(self, axis=None, dtype=None, keepdims=False, initial=1, where=True):
        return self._out(FUNCTIONS['prod'](self.value, axis, dtype, None, keepdims, initial, where))

    def mul(self, value): return self._out(self.value * _plain(value))
    multiply = mul
    def pow(self, index): return self._out(self.value ** _plain(index))
    def outer(self, other): return self._out(FUNCTIONS['outer'](self.value, _plain(other)))
    def clamp(self, min_value=None, max_value=None): return self._out(FUNCTIONS['clip'](self.value, _plain(min_value), _plain(max_value)))
    def clone(self): return self._out(self.value)
    def unsqueeze(self, dim): return self._out(FUNCTIONS['expand_dims'](self.value, dim))
    def expand_dims(self, axis): return self._out(FUNCTIONS['expand_dims'](self.value, axis))
    def expand_as(self, array): return self._out(FUNCTIONS['broadcast_to'](self.value, array.shape))
    def tile(self, reps): return self._out(FUNCTIONS['tile'](self.value, reps))

    def expand(self, *sizes):
        shape = self.shape
        if len(shape) > len(sizes):
            raise ValueError('the number of sizes provided (%d) must be greater or equal to the number of dimensions in the tensor (%d)'
                             % (len(sizes), len(shape)))
        missing = len(sizes) - len(shape)
        wanted = [shape[i - missing] if s == -1 and i >= missing else s for i, s in enumerate(sizes)]
        return self._out(FUNCTIONS['broadcast_to'](self.value, wanted))

    def split(self, indices_or_sections, axis=0):
        return [self._out(part) for part in FUNCTIONS['split'](self.value, indices_or_sections, axis)]

    def bool(self): return make.asarray(self.value, 'bool')
    def int(self): return make.asarray(self.value, 'int32')
    def long(self): return make.asarray(self.value, 'int64')
    def float(self): return make.asarray(self.value, 'float32')
    def double(self): return make.asarray(self.value, 'float64')
    def cpu(self): return self
    cuda = cpu

    def as_variable(self):
        from _sidetrace.variable import Variable
        return Variable(self)


def _elementwise(name, in_place):
    def method(self):
        result = FUNCTIONS[name](self.value)
        return self._set(result) if in_place else self._out(result)
    method.__name__ = name + ('_' if in_place else '')
    return method


for _name in _ELEMENTWISE.split():
    setattr(Methods, _name, _elementwise(_name, False))
    if _name not in ('abs', 'absolute', 'cosh'):
        setattr(Methods, _name + '_', _elementwise(_name, True))
