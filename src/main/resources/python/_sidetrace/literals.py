"""Python numbers that pass through a transformation unchanged: jax gives them back as numbers, not as arrays."""

from _sidetrace import apis, body, profile, tree
from _sidetrace.dtypes import DType

NUMBERS = (int, float, bool)


class _Typed:
    """A Python number that has been an argument (jax 0.10, `jax._src.literals`)."""

    __module__ = 'jax._src.literals'
    shape, ndim, weak_type = (), 0, True

    def _sidetrace_value(self):
        return apis.arrays.array([self._plain(self)], [], self._dtype, True)

    @property
    def dtype(self):
        return DType(self._dtype)

    def __repr__(self):
        return '%s(%s, dtype=%s)' % (type(self).__name__, self, self._dtype)

    def __str__(self):
        return self._plain.__repr__(self)


class TypedFloat(_Typed, float):
    __module__ = _Typed.__module__
    _plain, _dtype = float, 'float32'


class TypedInt(_Typed, int):
    __module__ = _Typed.__module__
    _plain, _dtype = int, 'int32'


def typed(x):
    """A number as jax carries it."""
    if profile.two_pass or type(x) not in (int, float):
        return x
    return TypedFloat(x) if type(x) is float else TypedInt(x)


class Passed:
    """The numbers among a function's results: constants, and arguments as they were."""

    def __init__(self, arguments, as_argument=typed):
        """`arguments` are the leaves as the program gave them; `as_argument` is how one of them comes back."""
        self._arguments = arguments
        self._as_argument = as_argument
        self._numbers = []

    def around(self, fun, structure):
        """`fun` as a body that notes them."""

        def work(values):
            seen = body.wrapped(values)
            out = fun(*tree.unflatten(structure, seen))
            given = {id(s): self._as_argument(x) for s, x in zip(seen, self._arguments) if type(x) in NUMBERS}
            self._numbers = [x if type(x) in NUMBERS else given.get(id(x)) for x in tree.leaves(out)]
            return body.packed(out)

        return work

    def back(self, out):
        """The results with these numbers in their places."""
        leaves, structure = tree.flatten(out)
        return tree.unflatten(structure, [x if n is None else n for x, n in zip(leaves, self._numbers)])
