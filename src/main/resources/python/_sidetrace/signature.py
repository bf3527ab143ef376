"""Which arguments of a transformed function are static."""

from _sidetrace import profile, tree

_VARARGS, _VARKEYWORDS = 4, 8


def as_tuple(x):
    if x is None:
        return ()
    return (x,) if isinstance(x, (int, str)) else tuple(x)


class Parameters:
    """The parameters of a Python function; `known` is False for what has no code of its own."""

    def __init__(self, fun):
        bound = getattr(fun, '__self__', None) is not None
        while hasattr(fun, '__wrapped__'):
            fun = fun.__wrapped__
            bound = bound or getattr(fun, '__self__', None) is not None
        code = getattr(fun, '__code__', None)
        self.known = code is not None
        names = code.co_varnames if self.known else ()
        positional, keywords = (code.co_argcount, code.co_kwonlyargcount) if self.known else (0, 0)
        first = 1 if bound and positional else 0
        self.positional = names[first:positional]
        self.only_positional = names[first:code.co_posonlyargcount] if self.known else ()
        self.named = names[first + len(self.only_positional):positional + keywords]
        self.any_positional = self.known and bool(code.co_flags & _VARARGS)
        self.any_keyword = self.known and bool(code.co_flags & _VARKEYWORDS)

    def names_of(self, nums):
        """The names by which these positional arguments can be passed too."""
        count = len(self.positional)
        names = (self.positional[i] for i in nums if -count <= i < count)
        return tuple(name for name in names if name not in self.only_positional)

    def nums_of(self, names):
        return tuple(i for i, name in enumerate(self.positional) if name in names and name not in self.only_positional)

    def check_nums(self, nums, option):
        count = len(self.positional)
        if self.known and not self.any_positional and nums and (-min(nums) > count or max(nums) >= count):
            raise ValueError('Jitted function has %s=%s, but only accepts %d positional arguments.' % (option, nums, count))

    def check_names(self, names, option):
        wrong = set(names) & set(self.only_positional)
        if wrong:
            raise ValueError('Jitted function has invalid argnames %s in %s. These are positional-only' % (wrong, option))
        wrong = set(names) - set(self.named)
        if self.known and not self.any_keyword and wrong:
            raise ValueError('Jitted function has invalid argnames %s in %s. Function does not take these args.' % (wrong, option))


def parameter_names(fun):
    """The names of the parameters of a callable, in their order."""
    parameters = Parameters(fun)
    if parameters.known and not parameters.any_positional and not parameters.any_keyword:
        return list(parameters.only_positional + parameters.named)
    import inspect  # a tenth of a second, more than all of our own packages

    return list(inspect.signature(fun).parameters)


def resolved(fun, nums, names, kind):
    """Numbers and names of arguments as `jax.jit` completes them: each from the other where only one is given.

    Raises TypeError for what is no number or name, ValueError for arguments that the function does not have; jax 0.4 only warns of
    those.
    """
    parameters = Parameters(fun)
    given = nums is not None, names is not None
    for x in (names,) if isinstance(names, str) else names or ():
        if not isinstance(x, str):
            raise TypeError('argument is not a string: %s' % (x,))
    if isinstance(nums, str):
        raise TypeError("'str' object cannot be interpreted as an integer")
    nums, names = as_tuple(nums), as_tuple(names)
    if given == (True, False):
        names = parameters.names_of(nums)
    elif given == (False, True):
        nums = parameters.nums_of(names)
    if not profile.two_pass:
        parameters.check_nums(nums, kind + '_argnums')
        parameters.check_names(names, kind + '_argnames')
    return nums, names


class Signature:
    """Which arguments of a function are static: by position and by name."""

    def __init__(self, fun, static_argnums, static_argnames):
        self.fun = fun
        self.nums = as_tuple(static_argnums)
        self.names = as_tuple(static_argnames)
        self.parameters = Parameters(fun).positional

    def split(self, args, kwargs):
        nums = self._nums(len(args))
        static = [(i, a) for i, a in enumerate(args) if i in nums] + [(k, v) for k, v in sorted(kwargs.items()) if k in self.names]
        dynamic = tuple(a for i, a in enumerate(args) if i not in nums)
        keywords = {k: v for k, v in kwargs.items() if k not in self.names}
        return static, dynamic, keywords

    def _nums(self, count):
        return self.nums if min(self.nums, default=0) >= 0 else tuple(i % count if count else i for i in self.nums)

    def join(self, static, dynamic, keywords):
        fixed = dict(static)
        rest = iter(dynamic)
        count = len(dynamic) + sum(1 for i, _ in static if isinstance(i, int))
        args = [fixed[i] if i in fixed else next(rest) for i in range(count)]
        kwargs = dict(keywords)
        kwargs.update({k: v for k, v in static if isinstance(k, str)})
        return args, kwargs

    def parameter(self, i):
        return self.parameters[i] if i < len(self.parameters) else 'args[%d]' % i

    def leaf_names(self, dynamic, keywords):
        """For each dynamic leaf the learner's name, and the name in real messages."""
        nums = self._nums(len(dynamic) + len(self.nums))
        positions = [i for i in range(len(dynamic) + len(nums)) if i not in nums]
        ours, real = [], []
        for n, (i, x) in enumerate(zip(positions, dynamic)):
            ours += tree.paths(x, self.parameter(i))
            real += tree.paths(x, 'args[%d]' % n)
        for k in sorted(keywords):
            ours += tree.paths(keywords[k], k)
            real += tree.paths(keywords[k], "dyn_kwargs['%s']" % k)
        return [ours, real]

    def static_texts(self, static):
        return ['%s = %s' % (self.parameter(i) if isinstance(i, int) else i, _shown(v)) for i, v in static]


def _shown(v):
    """A static argument for explanations. Never runs a `__repr__` of the program's: that would be seen."""
    return repr(v) if type(v) in (int, float, str, bool, type(None)) else 'a ' + type(v).__name__
