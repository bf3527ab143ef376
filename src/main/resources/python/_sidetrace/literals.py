"""Python numbers that pass through a transformation unchanged: jax gives them back as numbers, not as arrays."""

from _sidetrace import apis, body, profile, tree

NUMBERS = (int, float, bool)


class TypedFloat(float):
    """A Python float that has been an argument (jax 0.10, `jax._src.literals`)."""

    __module__ = 'jax._src.literals'
    shape, ndim, weak_type = (), 0, True

    def _sidetrace_value(self):
        return apis.arrays.array([float(self)], [], 'float32', True)

    @property
    def dtype(self):
        from _sidetrace.dtypes import DType
        return DType('float32')

    def __repr__(self):
        return 'TypedFloat(%s, dtype=float32)' % float.__repr__(self)

    def __str__(self):
        return float.__repr__(self)


class TypedInt(int):
    """A Python int that has been an argument."""

    __module__ = 'jax._src.literals'
    shape, ndim, weak_type = (), 0, True

    def _sidetrace_value(self):
        return apis.arrays.array([int(self)], [], 'int32', True)

    @property
    def dtype(self):
        from _sidetrace.dtypes import DType
        return DType('int32')

    def __repr__(self):
        return 'TypedInt(%s, dtype=int32)' % int.__repr__(self)

    def __str__(self):
        return int.__repr__(self)


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
