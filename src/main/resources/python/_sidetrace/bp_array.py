"""brainpy.math.Array: a mutable box around a jax array."""

from _sidetrace import apis, make, profile, tree
from _sidetrace.array import Array as JaxArray
from _sidetrace.array import Operators, value_of, wrap
from _sidetrace.indexing import index_items
from _sidetrace.bp_methods import Methods
from _sidetrace.errors import MathError


def boxed(x):
    """`brainpy.math`'s functions give back boxes, but not for scalars."""
    if type(x) in (tuple, list):
        return type(x)(boxed(y) for y in x)
    return Array(x) if isinstance(x, JaxArray) and x.ndim > 0 else x


class Array(Methods, Operators):
    """brainpy.math.Array."""

    __module__ = 'brainpy.math'
    __slots__ = ('_value',)

    @staticmethod
    def _out(x):
        # Arithmetic gives jax arrays in 2.7, boxes in 2.4.
        return boxed(x) if profile.two_pass else x

    def __init__(self, value, dtype=None):
        if isinstance(value, Array):
            value = value.value
        elif not isinstance(value, JaxArray):
            value = make.asarray(value)
        self._value = value if dtype is None else make.asarray(value, dtype)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, v):
        old = self._value
        new = data_of(v)
        if not profile.two_pass:
            # 2.7 checks Variables alone.
            self._value = new
            return
        if new.shape != old.shape:
            raise MathError('The shape of the original data is %s, while we got %s.' % (old.shape, new.shape))
        if new.dtype != old.dtype:
            raise MathError('The dtype of the original data is %s, while we got %s.' % (old.dtype, new.dtype))
        self._value = new

    def update(self, v):
        self.value = v

    def _sidetrace_value(self):
        return self.value._v

    def _sidetrace_peek(self):
        return self._value._v

    def _refuse_as_index(self):
        if not profile.two_pass:
            raise ValueError(
                'Triggering __jax_array__() during abstractification is no longer supported. To avoid this error, either explicitly'
                ' convert your object using jax.numpy.array(), or register your object as a pytree.')

    # in place

    def _write_at(self, how, idx, y):
        self.value = wrap(apis.arrays.update(value_of(self), index_items(idx), how, value_of(y)))

    def __setitem__(self, idx, y):
        if not hasattr(type(y), '_sidetrace_value') and type(y) not in (int, float, bool):
            y = make.asarray(y)
        self._write_at('set', idx if not profile.two_pass else tuple(map(plain, idx)) if type(idx) is tuple else plain(idx), y)

    def _in_place(self, result):
        self.value = plain(result)
        return self

    def __iadd__(self, o): return self._in_place(self.value + plain(o))
    def __isub__(self, o): return self._in_place(self.value - plain(o))
    def __imul__(self, o): return self._in_place(self.value * plain(o))
    def __itruediv__(self, o): return self._in_place(self.value / plain(o))
    def __ifloordiv__(self, o): return self._in_place(self.value // plain(o))
    def __imod__(self, o): return self._in_place(self.value % plain(o))
    def __ipow__(self, o): return self._in_place(self.value ** plain(o))
    def __imatmul__(self, o): return self._in_place(self.value @ plain(o))
    def __iand__(self, o): return self._in_place(self.value & plain(o))
    def __ior__(self, o): return self._in_place(self.value | plain(o))
    def __ixor__(self, o): return self._in_place(self.value ^ plain(o))

    # out

    @property
    def at(self):
        return self.value.at

    def numpy(self):
        from numpy import asarray
        return asarray(self)

    to_numpy = numpy

    def as_jax(self):
        return self.value

    to_jax = as_jax

    def __hash__(self):
        if profile.two_pass:
            raise TypeError("unhashable type: 'Array'")
        return hash(self.value)

    def block_until_ready(self):
        return self

    def __repr__(self):
        shown = repr(self.value)
        if ', dtype' in shown:
            shown = shown.split(', dtype')[0] + ')'
        name = type(self).__name__
        prefix = name + '(value='
        if '\n' in shown:
            lines = shown.split('\n')
            lines = [prefix + lines[0]] + [' ' * len(prefix) + line for line in lines[1:]]
            lines[-1] += ','
            return '\n'.join(lines + [' ' * (len(name) + 1) + 'dtype=%s)' % self.dtype])
        return '%s%s, dtype=%s)' % (prefix, shown, self.dtype)

    def __format__(self, spec):
        return format(self.value, spec)

    def __str__(self):
        # 2.4 prints a box by its repr.
        return repr(self) if profile.two_pass else str(self.value)


def plain(x):
    """What is in a box; anything else as it is."""
    return x.value if isinstance(x, Array) else x


def unboxed(x):
    """A pytree with what is in its boxes."""
    return tree.map(plain, x, is_leaf=lambda leaf: isinstance(leaf, Array))


def data_of(v):
    """jax's array of a box, of an array, or of what numpy would make one of."""
    v = plain(v)
    return v if isinstance(v, JaxArray) else make.asarray(v)


def _from_leaf(aux, children):
    box = object.__new__(Array)
    box._value = children[0]
    return box


tree.register(Array, lambda a: ((a.value,), None), _from_leaf)
