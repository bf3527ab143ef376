"""Gradients of integers and bools: numpy arrays of nothing, `jax.float0`."""

from _sidetrace import profile


class _Float0:
    """The dtype without bytes."""

    name, kind, itemsize = 'void', 'V', 0

    def __str__(self):
        return "[('float0', 'V')]"

    def __repr__(self):
        return "dtype(%s)" % self

    def __eq__(self, other):
        return other is self

    def __hash__(self):
        return id(self)


float0 = _Float0()


class Nothing:
    """An array of `float0`."""

    __module__, dtype = 'numpy', float0

    def __init__(self, shape):
        self.shape = tuple(shape)
        self.ndim = len(self.shape)

    @property
    def size(self):
        n = 1
        for s in self.shape:
            n *= s
        return n

    def _text(self, shape, between, depth):
        if not shape:
            return "(b'',)"
        inner = [self._text(shape[1:], between, depth + 1)] * shape[0]
        lines = len(shape) > 1 and '\n' * (len(shape) - 1) + ' ' * depth
        return '[%s]' % (between.rstrip() + lines if lines else between).join(inner)

    def __str__(self):
        return self._text(self.shape, ' ', 1)

    def __repr__(self):
        if profile.two_pass:
            return 'array(%s, dtype=%s)' % (self._text(self.shape, ', ', 7), self.dtype)
        return 'TypedNdArray(%s, dtype=void)' % self._text(self.shape, ', ', 14)


Nothing.__name__ = Nothing.__qualname__ = 'ndarray'
