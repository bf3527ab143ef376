"""Transformations of functions: arguments are flattened here, the engine does the rest."""

import types
import weakref

from _sidetrace import apis, body, checks, logs, place, profile, reach, tree
from _sidetrace.array import ArrayImpl, DynamicJaxprTracer, ShapedArray, is_arraylike, value_of, wrap
from _sidetrace.signature import Signature, as_tuple, resolved
from _sidetrace.state import State

_compiled = weakref.WeakSet()
_wrapped_names = ('__name__', '__qualname__', '__doc__', '__module__')


def _is_state(x):
    return isinstance(x, State)


def _refuse_state(x):
    if isinstance(x, State):
        raise x._born(ValueError(
            'Inputs/outputs for brainstate transformations cannot be an instance of State. But we got %s' % (x,)))
    return x


def _argument(x):
    """A leaf of the arguments as the engine's value."""
    if type(x) in (float, int, bool) or type(x) is ArrayImpl or type(x) is DynamicJaxprTracer:
        return value_of(x)
    if not is_arraylike(x):
        body.refuse(x)
    return value_of(x)


class Transformed:
    """A function and what the engine keeps for it."""

    def __init__(self, fun, transform, states, static_argnums=None, static_argnames=None, traced=None, plain=None, shared=False,
                 known=None):
        """`shared`: the function is transformed anew at every call, and keeps its number in the journal.

        `known` are the {@link Known} traces of a stateless one.
        """
        self.signature = Signature(fun, static_argnums, static_argnames)
        self.fun = fun
        self.body = traced or fun
        self.plain = plain or fun
        self.states = states
        self.describes = place.describes(fun)
        transform = getattr(fun, '_stands_for', transform)
        about = (getattr(fun, '__name__', type(fun).__name__), transform, place.def_line(fun))
        if known is not None:
            apart = profile.two_pass and transform in ('make_jaxpr', 'eval_shape')
            self.engine = apis.transforms.stateless(*about, self.describes, transform if apart else 'jit', known.traces)
        elif shared:
            self.engine = apis.transforms.traceable(*about, place.ordinal(fun), states)
        else:
            self.engine = apis.transforms.jit(*about, states)
        self.number = apis.transforms.number(self.engine)
        self._watches = None if shared else reach.Watches(self.number)
        if self._watches is not None:
            apis.transforms.watch(self.engine, self._watches.made, self._watches.answers, self._watches.dropped)
        self._statics = {} if known is None else known.statics
        self._passed = False
        _compiled.add(self)

    def _prepared(self, args, kwargs):
        static, dynamic, keywords = self.signature.split(args, kwargs)
        leaves, structure = tree.flatten((dynamic, keywords))
        if self.states == 'none' and not profile.two_pass:
            self._check(leaves, dynamic, keywords)
        values = [_argument(x) for x in leaves]

        token, unhashable = self._token(static)

        describes = self._described()

        def run(arguments):
            # BrainPy 2.4 passes static arguments through pass 1 as they are; jax.jit hashes them before pass 2.
            if unhashable is not None and self._passed:
                raise unhashable
            self._passed = True
            inner, names = tree.unflatten(structure, [wrap(v) for v in arguments])
            a, k = self.signature.join(static, inner, names)
            return body.packed(self.body(*a, **k), describes, '' if self.states == 'none' or profile.two_pass else '[0]')

        if unhashable is not None and not (profile.two_pass and self.states == 'stateful'):
            raise unhashable
        # The names are asked only when a call must be explained.
        fixed = [(self.signature.parameter(i) if isinstance(i, int) else i, x) for i, x in static]
        watched = reach.around(self.number, self.fun, run, self._watches and self._watches.ran, fixed)
        return (self.engine, token, values, tree.kept(structure), self.describes, watched,
                lambda: self.signature.leaf_names(dynamic, keywords) + [self.signature.static_texts(static)])

    def _described(self):
        """What is traced, as errors about results call it."""
        if self.states == 'none':
            return self.describes + ' traced for jit'
        return '_wrapped_fun_to_eval at site-packages/brainstate/transform/_make_jaxpr.py:814 traced for jit'

    def _check(self, leaves, dynamic, keywords):
        """`jax.jit` says which argument it cannot take."""
        for i, x in enumerate(leaves):
            if not is_arraylike(x):
                raise TypeError(
                    'Error interpreting argument to %s as an abstract array. The problematic value is of type %s and was passed to the'
                    ' function at path %s.\nThis typically means that a jit-wrapped function was called with a non-array argument, and'
                    ' this argument was not marked as static using the static_argnums or static_argnames parameters of jax.jit.' % (
                        self.fun, type(x), self.signature.leaf_names(dynamic, keywords)[0][i]))

    def _token(self, static):
        """One number for all static arguments that are equal, as Python's dicts compare; and the error if one has no hash."""
        key = []
        for i, v in static:
            try:
                hash(v)
            except TypeError as e:
                return -1, self._unhashable(v, e)
            # jax.jit tells 2 from 2.0; of keywords only lately.
            typed = isinstance(i, int) if profile.two_pass else self.states == 'none'
            key.append((i, v, type(v)) if typed else (i, v))
        return self._statics.setdefault(tuple(key), len(self._statics)), None

    def _unhashable(self, v, e):
        called = '_transform_function' if self.states == 'stateful' else body.name_of(self.fun)
        during = "during a call to '%s' while" % called if profile.two_pass else 'while'
        name = type(v).__name__
        leaves = tree.leaves(v)
        if self.states == 'touched' and not profile.two_pass and leaves and not any(x is v for x in leaves):
            leaf = next((x for x in leaves if type(x) is ArrayImpl), None)
            if leaf is not None:
                return TypeError(
                    'Static arguments must be hashable, but got a %s containing a non-hashable %s leaf: %r.\nArrays and other unhashable'
                    ' values cannot be static: pass them as dynamic arguments instead, or convert them to a hashable form (e.g. a'
                    ' tuple) before calling.' % (name, type(leaf).__name__, leaf))
        if profile.two_pass and isinstance(v, State):
            shown = "<class 'brainpy._src.math.object_transform.variables.%s'>" % name
        else:
            shown = str(type(v))
        return ValueError(
            'Non-hashable static arguments are not supported. An error occurred %s trying to hash an object of type %s, %s. The error'
            " was:\n%s: %s\n" % (during, shown, v, type(e).__name__, e))

    def __call__(self, *args, **kwargs):
        if apis.transforms.jitDisabled():
            apis.transforms.ranPlainly(self.engine)
            return self.plain(*args, **kwargs)
        if self.states == 'none' and (logs.log_compiles or logs.explain_misses):
            return logs.called(self, args, kwargs)
        return self.call(args, kwargs)

    def call(self, args, kwargs):
        values, text = apis.transforms.call(*self._prepared(args, kwargs))
        return tree.unflatten(tree.by_text(text), [wrap(v) for v in values])

    def inspect(self, *args, **kwargs):
        """`(jaxpr text, states, whether each is written, names of the primitives)`; nothing runs."""
        text, states, written, primitives = apis.transforms.inspect(*self._prepared(args, kwargs))
        return text, list(states), list(written), list(primitives)

    def shapes(self, *args, **kwargs):
        """The types of the results, in their structure; nothing runs."""
        program, _, _, _, text = apis.transforms.program(*self._prepared(args, kwargs))
        return tree.unflatten(tree.by_text(text), [ShapedArray(*a) for a in apis.lax.outs(program)])

    def clear_cache(self):
        apis.transforms.clearCache(self.engine)


def clear_all():
    """Forgets what every function was compiled to."""
    for transformed in list(_compiled):
        transformed.clear_cache()


def dressed(wrapper, fun):
    """`wrapper` with the name and the documentation of `fun`."""
    for name in _wrapped_names:
        try:
            setattr(wrapper, name, getattr(fun, name))
        except (AttributeError, TypeError):
            pass
    wrapper.__wrapped__ = fun
    return wrapper


def decorator(make):
    """A transformation that may be used with or without its function: `@jit`, `@jit(static_argnums=0)`."""

    def transformation(fun=None, *args, **options):
        if fun is None:
            return lambda f: make(f, *args, **options)
        if not callable(fun):
            raise TypeError('Expected a callable value, got %r' % (fun,))
        return make(fun, *args, **options)

    return transformation


def _refuse_negative(nums):
    for i in nums:
        if i < 0:
            raise ValueError(
                'static_argnums %d is negative. brainstate.transform.jit does not support negative argnums; use the non-negative'
                ' index of the positional argument instead.' % i)


def donated(args, out):
    """Deletes the arrays of arguments that were donated: each for a result of its type."""
    wanted = [(x.shape, x.dtype) for x in tree.leaves(out) if type(x) is ArrayImpl]
    for x in tree.leaves(args):
        if type(x) is ArrayImpl and (x.shape, x.dtype) in wanted:
            wanted.remove((x.shape, x.dtype))
            x.delete()


def stateful_jit(fun, static_argnums=None, static_argnames=None, donate_argnums=(), inline=False, keep_unused=False,
                 strip=False, **options):
    """`brainstate.transform.jit`, and `bm.jit` with `strip`: states in the results become their values."""
    _refuse_negative(as_tuple(static_argnums))

    def body(*args, **kwargs):
        if strip:
            args, kwargs = tree.map(_value_of_state, (args, kwargs), is_leaf=_is_state)
            return tree.map(_value_of_state, fun(*args, **kwargs), is_leaf=_is_state)
        out = fun(*args, **kwargs)
        tree.map(_refuse_state, out, is_leaf=_is_state)
        return out

    transformed = Transformed(fun, 'jit', 'touched', static_argnums, static_argnames, body, body if strip else fun)

    def jitted(*args, **kwargs):
        if not apis.transforms.jitDisabled():
            static, dynamic, keywords = transformed.signature.split(args, kwargs)
            for x in tree.leaves((dynamic, keywords), is_leaf=_is_state):
                _refuse_state(x)
        out = transformed(*args, **kwargs)
        if donate_argnums:
            donated([a for i, a in enumerate(args) if i in as_tuple(donate_argnums)], out)
        return out

    jitted = dressed(jitted, fun)
    jitted.origin_fun = fun
    jitted.clear_cache = transformed.clear_cache
    jitted._transformed = transformed
    return jitted


def _value_of_state(x):
    return x.value if isinstance(x, State) else x


def without_states(fun):
    """The function with states among arguments and results as their values, as BrainPy 2.7 hands functions to brainstate."""

    def plain(*args, **kwargs):
        args, kwargs = tree.map(_value_of_state, (args, kwargs), is_leaf=_is_state)
        return tree.map(_value_of_state, fun(*args, **kwargs), is_leaf=_is_state)

    return dressed(plain, fun)


class Known:
    """What was traced of a function with these static arguments: all of its plain transformations share it."""

    def __init__(self):
        self.traces = apis.transforms.traces()
        self.statics = {}
        self.jitted = None

    @staticmethod
    def of(fun, nums, names):
        kept = body.kept_for(fun)
        key = ('jit', nums, names)
        if key not in kept:
            kept[key] = Known()
        return kept[key]


def _jitted(fun, nums, names):
    """The one `jax.jit` of a function: a second one answers from the versions of the first."""
    known = Known.of(fun, nums, names)
    if known.jitted is None:
        known.jitted = Transformed(fun, 'jax.jit', 'none', nums, names, known=known)
    return known.jitted


def inspected(fun, transform, static_argnums=()):
    """A transformation that only traces. In JAX 0.10 it is one of `jax.jit`, and shares its traces."""
    nums, names = resolved(fun, static_argnums, None, 'static')
    return Transformed(fun, transform, 'none', nums, names, known=Known() if profile.two_pass else Known.of(fun, nums, names))


class PjitFunction:
    """What `jax.jit` makes of a function: knows nothing of states."""

    def __init__(self, transformed, donated_nums, donated_names):
        self._transformed = transformed
        self._donated_nums = donated_nums
        self._donated_names = donated_names
        self.clear_cache = transformed.clear_cache

    def __call__(self, *args, **kwargs):
        if checks.debug_nans or checks.debug_infs:
            out = checks.finite(self._transformed, args, kwargs)
        else:
            out = self._transformed(*args, **kwargs)
        if self._donated_nums or self._donated_names:
            donated([a for i, a in enumerate(args) if i in self._donated_nums]
                    + [v for k, v in kwargs.items() if k in self._donated_names], out)
        return out

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)

    def __repr__(self):
        return '<PjitFunction of %r>' % (self.__wrapped__,)

    def _cache_size(self):
        return apis.transforms.cacheStats(self._transformed.engine)[0]

    def lower(self, *args, **kwargs):
        return self._staged(args, kwargs).lower()

    def __getattr__(self, name):
        if name == 'trace' and not profile.two_pass:
            return lambda *args, **kwargs: self._staged(args, kwargs)
        if name == 'eval_shape' and not profile.two_pass:
            return lambda *args, **kwargs: self._staged(args, kwargs).out_info
        raise AttributeError("'PjitFunction' object has no attribute '%s'" % name)

    def _staged(self, args, kwargs):
        from _sidetrace import stages  # few programs need it
        return stages.trace(self, args, kwargs)


def jax_jit(fun, *, static_argnums=None, static_argnames=None, donate_argnums=None, donate_argnames=None, inline=False,
            keep_unused=False, **options):
    """`jax.jit`."""
    if not callable(fun):
        raise TypeError('Expected a callable value, got %s' % (fun,))
    nums, names = resolved(fun, static_argnums, static_argnames, 'static')
    donated_nums, donated_names = resolved(fun, donate_argnums, donate_argnames, 'donate')
    both = set(names) & set(donated_names)
    if both:
        raise ValueError('static_argnames and donate_argnames cannot intersect. Argument names %s appear in both static_argnames and'
                         ' donate_argnames' % both)
    return dressed(PjitFunction(_jitted(fun, nums, names), donated_nums, donated_names), fun)


class Jaxpr:
    """A jaxpr; prints as jax prints it."""

    def __init__(self, text, primitives=()):
        self._text = text
        self.eqns = [Equation(p) for p in primitives]

    @property
    def jaxpr(self):
        return self

    def __repr__(self):
        return self._text


class Equation:
    """One equation of a jaxpr: its primitive."""

    def __init__(self, primitive):
        self.primitive = primitive

    def __repr__(self):
        return 'JaxprEqn(primitive=%s)' % self.primitive


def jax_make_jaxpr(fun, static_argnums=(), return_shape=False, **options):
    """`jax.make_jaxpr`."""

    def traced(*args, **kwargs):
        from _sidetrace.shapes import typed  # which needs this module

        args, kwargs = typed((args, kwargs))
        text, _, _, primitives = inspected(fun, 'make_jaxpr', static_argnums).inspect(*args, **kwargs)
        return Jaxpr(text, primitives)

    return dressed(traced, fun)


class ensure_compile_time_eval:
    """While it is open, operations on data are computed at once, also under a trace."""

    def __enter__(self):
        self._before = apis.transforms.leaveTrace()

    def __exit__(self, *exc):
        apis.transforms.enterTrace(self._before)
        return False


class disable_jit:
    """While it is open, transformations only call their function."""

    def __init__(self, disable=True):
        self._disable = disable

    def __enter__(self):
        self._before = apis.transforms.jitDisabled()
        apis.transforms.disableJit(self._disable)

    def __exit__(self, *exc):
        apis.transforms.disableJit(self._before)
        return False

