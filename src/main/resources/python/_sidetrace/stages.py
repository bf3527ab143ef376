"""A `jax.jit` taken apart: `f.trace(…)`, `f.lower(…)`, `.compile()`. Nothing runs until what was compiled is called."""

from _sidetrace import apis, profile, tree
from _sidetrace.array import value_of, wrap
from _sidetrace.body import aval_of
from _sidetrace.make import asarray
from _sidetrace.shapes import ShapeDtypeStruct, typed
from _sidetrace.transform import Jaxpr


def trace(function, args, kwargs):
    """`f.trace(…)` of what `jax.jit` made."""
    transformed = function._transformed
    args, kwargs = typed((args, kwargs))
    text = transformed.inspect(*args, **kwargs)[0]
    shapes = transformed.shapes(*args, **kwargs)
    return Traced(transformed, args, kwargs, text, shapes)


def struct(aval):
    return ShapeDtypeStruct(aval.shape, aval.dtype, weak_type=aval.weak_type and not profile.two_pass)


class _Stage:
    __module__ = 'jax.stages'
    _missing = ()

    def __getattr__(self, name):
        if name in self._missing:
            raise AttributeError(
                'Sidetrace does not have %s of a %s function yet: it compiles by itself, not by way of StableHLO and XLA. The nearest that is there:'
                ' jax.make_jaxpr, and the tab Jaxpr beside the program.' % (name, type(self).__name__.lower()))
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __repr__(self):
        return '<jax._src.stages.%s object at %s>' % (type(self).__name__, hex(id(self)))


class Traced(_Stage):
    """What tracing gave: `jaxpr` and the types of the results, `out_info`."""

    __module__ = 'jax.stages'

    def __init__(self, transformed, args, kwargs, text, shapes):
        self._transformed = transformed
        static, dynamic, keywords = transformed.signature.split(args, kwargs)
        self._static = static
        self._avals, self.in_tree = tree.flatten((dynamic, keywords))
        self._avals = [aval_of(x) for x in self._avals]
        self._names = transformed.signature.leaf_names(dynamic, keywords)[0]
        self.jaxpr = Jaxpr(text)
        self.fun_name = getattr(transformed.fun, '__name__', '<unnamed function>')
        self.out_info = tree.map(struct, shapes)

    def lower(self, **options):
        return Lowered(self)


class Lowered(_Stage):
    """A traced function on its way to a compiler."""

    __module__ = 'jax.stages'
    _missing = ('as_text', 'compiler_ir', 'cost_analysis', 'args_info')

    def __init__(self, traced):
        self._traced = traced
        self.in_tree = traced.in_tree
        if not profile.two_pass:
            self.out_info = traced.out_info

    def compile(self, compiler_options=None):
        return Compiled(self._traced)


class Compiled(_Stage):
    """A program for arguments of exactly these types."""

    __module__ = 'jax.stages'
    _missing = ('as_text', 'cost_analysis', 'memory_analysis', 'runtime_executable', 'input_shardings', 'output_shardings', 'args_info')

    def __init__(self, traced):
        self._traced = traced
        self.in_tree = traced.in_tree
        if not profile.two_pass:
            self.out_info = traced.out_info

    def __call__(self, *args, **kwargs):
        leaves, structure = tree.flatten((args, kwargs))
        traced = self._traced
        if structure != traced.in_tree:
            raise TypeError(_other_structure(traced.in_tree, structure, args, kwargs))
        arrays = [asarray(x) for x in leaves]
        differing = ["Argument '%s' compiled with %s and called with %s" % (name, _short(a), _short(aval_of(x)))
                     for name, a, x in zip(traced._names, traced._avals, arrays) if (a.shape, a.dtype) != (x.shape, x.dtype)]
        if differing:
            raise TypeError(
                'Argument types differ from the types for which this computation was compiled. %sThe mismatches are:\n%s' % (
                    '' if profile.two_pass else 'Perhaps you are calling the compiled executable with a different enable_x64 mode than'
                    ' when it was AOT compiled? ', '\n'.join(differing)))
        given = [wrap(apis.arrays.convert(value_of(x), a.dtype.name, a.weak_type)) for a, x in zip(traced._avals, arrays)]
        dynamic, keywords = tree.unflatten(structure, given)
        return traced._transformed.call(*traced._transformed.signature.join(traced._static, dynamic, keywords))


def _short(aval):
    return '%s[%s]' % (aval.dtype.name, ','.join(map(str, aval.shape)))


def _other_structure(wanted, given, args, kwargs):
    if profile.two_pass:
        return 'function compiled for %s, called with %s' % (wanted, given)
    wanted_args, wanted_kwargs = tree.unflatten(wanted, [None] * wanted.num_leaves)
    text = []
    if len(wanted_args) != len(args):
        text.append('    * at args, seen tuple of length %d but now given tuple of length %d, so the lengths do not match' % (
            len(wanted_args), len(args)))
    if set(wanted_kwargs) != set(kwargs):
        text.append(
            "    * at kwargs, seen <class 'dict'> with %s but now given <class 'dict'> with %s, so the numbers of children do not match,"
            ' with the symmetric difference of key sets: %s' % (
                _children(wanted_kwargs), _children(kwargs), set(wanted_kwargs) ^ set(kwargs)))
    return 'Function compiled with input pytree does not match the input pytree it was called with. There are %d mismatches, including:\n%s' % (
        len(text), '\n'.join(text))


def _children(d):
    return '%d child%s' % (len(d), '' if len(d) < 2 else 'ren')
