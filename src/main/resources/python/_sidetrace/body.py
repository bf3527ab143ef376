"""Python functions as bodies of the engine's transformations: values in, `[leaves, structure]` out."""

from _sidetrace import apis, dtypes, place, profile, reach, tree
from _sidetrace.array import ShapedArray, is_arraylike, type_of, value_of, wrap


def leaf(x):
    """A leaf of arguments as the engine's value."""
    if not is_arraylike(x):
        refuse(x)
    return value_of(x)


def refuse(x):
    """What is no array, in the words of jax."""
    if isinstance(x, (str,) if profile.two_pass else (str, bytes)) or x is None:
        raise TypeError("Argument '%s' of type %s is not a valid JAX type" % (x, type(x)))
    raise TypeError('Cannot interpret value of type %s as an abstract array; it does not have a dtype attribute' % type(x))


def component(structure, i):
    """Where the i-th leaf stands: `[0]['k']`."""
    return tree.paths(tree.unflatten(structure, list(range(structure.num_leaves))), '')[i]


def results(out, describes, prefix=''):
    """The leaves of a result, refused as jax refuses what is no array; and its structure."""
    leaves, structure = tree.flatten(out)
    for i, x in enumerate(leaves):
        if not is_arraylike(x):
            if profile.two_pass:
                raise TypeError('Value %r with type %s is not a valid JAX type' % (x, type(x)))
            where = prefix + component(structure, i)
            raise TypeError('function %s returned a value of type %s%s, which is not a valid JAX type' % (
                describes, type(x), ' at output component ' + where if where else ''))
    return leaves, structure


def values(leaves):
    return [leaf(x) for x in leaves]


def wrapped(engine_values):
    return [wrap(v) for v in engine_values]


def packed(out, describes=None, prefix=''):
    """A result as the engine takes it; `describes` says what was traced, and `prefix` where the result stands in it, for errors."""
    leaves, structure = tree.flatten(out) if describes is None else results(out, describes, prefix)
    return [values(leaves), tree.kept(structure)]


def unpacked(leaves, text):
    return tree.unflatten(tree.by_text(text), wrapped(leaves))


def of(fun, structure, describes=None):
    """`fun` over the leaves of its positional arguments, which stand in `structure`, a tuple."""

    def body(leaves):
        return packed(fun(*tree.unflatten(structure, wrapped(leaves))), describes)

    return body


def journaled(fun, transform):
    """The number under which the journal knows the function in this transformation; 0 for one of the packages' own."""
    if getattr(fun, '_internal', False):
        return 0
    return apis.lax.function(name_of(fun), getattr(fun, '_stands_for', transform), place.def_line(fun), place.ordinal(fun))


def traced(fun, transform, work):
    """Runs `work`, which runs the function's Python once under tracers, as the journal tells it."""
    number = journaled(fun, transform)
    apis.lax.traced(number, 1, reach.around(number, fun, work))


def name_of(fun):
    return getattr(fun, '__name__', type(fun).__name__)


def parameters(fun):
    """The names of its positional parameters."""
    fun = getattr(fun, '__wrapped__', fun)
    code = getattr(fun, '__code__', None)
    if code is None:
        return ()
    names = code.co_varnames[:code.co_argcount]
    return names[1:] if getattr(fun, '__self__', None) is not None else names


def argument(fun, i):
    names = parameters(fun)
    return names[i] if i < len(names) else 'args[%d]' % i


def leaf_names(fun, args):
    return [p for i, x in enumerate(args) for p in tree.paths(x, argument(fun, i))]


# The number of the pass that is under way.
_pass = [1]


class numbered:
    """While it is open, what is traced is traced in this pass."""

    def __init__(self, number):
        self._number = number

    def __enter__(self):
        _pass.append(self._number)

    def __exit__(self, *exc):
        _pass.pop()
        return False


# What was traced of a function, by its identity; the function is kept too, so that no other one takes its place.
_kept = {}


def kept_for(fun):
    """A dictionary of the function, for as long as the run goes on."""
    return _kept.setdefault(id(fun), (fun, {}))[1]


def forget():
    """Forgets what was traced."""
    _kept.clear()


class Traced:
    """A function written down as a jaxpr.

    `like` are values of the types of its inputs, which stand in `structure`, a tuple.
    """

    def __init__(self, fun, transform, structure, like, names=()):
        self.fun = fun
        describes = '%s traced for %s' % (place.describes(fun), transform)
        number = self.number = journaled(fun, transform)
        self.handle = apis.lax.trace(
            number, _pass[-1], describes + '.', like, names, reach.around(number, fun, of(fun, structure, describes)))
        self.tree = tree.by_text(apis.lax.structure(self.handle))
        self.avals = [ShapedArray(*a) for a in apis.lax.outs(self.handle)]

    @classmethod
    def on(cls, fun, transform, args, known=False):
        """For arguments like these; `known` as in {@link known}."""
        leaves, structure = tree.flatten(tuple(args))
        return (cls.known if known else cls)(fun, transform, structure, values(leaves), leaf_names(fun, args))

    @classmethod
    def known(cls, fun, transform, structure, like, names=()):
        """The same, traced once for each type of its inputs.

        jax keeps the bodies of loops and branches and of `checkpoint` so (jax._src.interpreters.partial_eval.trace_to_jaxpr in 0.10.2,
        _initial_style_open_jaxpr in 0.4.23): by the identity of the function, and whatever it reads besides its inputs.
        """
        subject = getattr(fun, '_traced_as', fun)
        if subject is None:
            return cls(fun, transform, structure, like, names)
        kept = kept_for(subject)
        key = (transform, getattr(fun, '_stands_for', None), structure, dtypes.wide, apis.lax.namedAxes(), tuple([type_of(v) for v in like]))
        traced = kept.get(key)
        if traced is None:
            traced = kept[key] = cls(fun, transform, structure, like, names)
        return traced

    def unflatten(self, leaves):
        return tree.unflatten(self.tree, wrapped(leaves))

    def shapes(self):
        """The types of the results, in their structure."""
        return tree.unflatten(self.tree, self.avals)


def internal(fun):
    """Marks one of the packages' own functions: it leaves no events, and is made anew for each call."""
    fun._internal = True
    fun._traced_as = None
    return fun


def standing_for(wrapper, fun, transform, traced_as=None):
    """Marks a function of the packages' that does no more than call the program's.

    `traced_as` is the function by which {@link Traced.known} knows it; None for a wrapper that is made anew for each call.
    """
    wrapper._traced_as = traced_as
    wrapper.__name__ = name_of(fun)
    wrapper._def_line = place.def_line(fun)
    wrapper._describes = place.describes(fun)
    wrapper._stands_for = transform
    wrapper._around = fun
    if getattr(fun, '_internal', False):
        wrapper._internal = True
    return wrapper


def aval_of(x):
    """The type of an array or a Python number."""
    return type_of(leaf(x))
