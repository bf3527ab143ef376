"""`jax.custom_jvp`, `jax.custom_vjp`, `jax.checkpoint`."""

from _sidetrace import apis, body, functional, profile, tree
from _sidetrace.array import type_of
from _sidetrace.literals import NUMBERS, typed
from _sidetrace.stateful import StatefulFunction
from _sidetrace.transform import dressed


def _positional(fun, args, kwargs):
    """Keyword arguments in their places, defaults filled in."""
    names = body.parameters(fun)
    defaults = getattr(fun, '__defaults__', None) or ()
    full = list(args)
    for i in range(len(args), len(names)):
        if names[i] in kwargs:
            full.append(kwargs.pop(names[i]))
        elif i - (len(names) - len(defaults)) >= 0:
            full.append(defaults[i - (len(names) - len(defaults))])
        else:
            raise TypeError("%s() missing 1 required positional argument: '%s'" % (body.name_of(fun), names[i]))
    if kwargs:
        raise TypeError("%s() got an unexpected keyword argument '%s'" % (body.name_of(fun), next(iter(kwargs))))
    return full


class _Custom:
    """What both kinds have in common: some arguments are not differentiated."""

    def __init__(self, fun, nondiff_argnums=(), nondiff_argnames=()):
        self.fun = fun
        names = body.parameters(fun)
        nums = (nondiff_argnums,) if isinstance(nondiff_argnums, int) else tuple(nondiff_argnums)
        self.fixed_nums = sorted(set(nums) | {names.index(n) for n in nondiff_argnames})
        dressed(self, fun)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args, **kwargs: self(instance, *args, **kwargs)

    def _split(self, args, kwargs):
        full = _positional(self.fun, args, dict(kwargs))
        fixed = [full[i] for i in self.fixed_nums]
        free = tuple(x for i, x in enumerate(full) if i not in self.fixed_nums)

        def run(*values):
            rest = iter(values)
            merged = [fixed[self.fixed_nums.index(i)] if i in self.fixed_nums else next(rest) for i in range(len(full))]
            return self.fun(*merged)

        return fixed, free, run


class custom_jvp(_Custom):
    """`jax.custom_jvp`."""

    def __init__(self, fun, nondiff_argnums=(), nondiff_argnames=()):
        super().__init__(fun, nondiff_argnums, nondiff_argnames)
        self.jvp = None

    def defjvp(self, jvp, symbolic_zeros=False):
        self.jvp = jvp
        return jvp

    def defjvps(self, *jvps):
        def jvp(primals, tangents):
            out = self(*primals)
            parts = [r(t, out, *primals) for r, t in zip(jvps, tangents) if r is not None]
            total = parts[0] if parts else out * 0
            for p in parts[1:]:
                total = total + p
            return out, total

        self.jvp = jvp

    def __call__(self, *args, **kwargs):
        name = body.name_of(self.fun)
        if self.jvp is None:
            raise AttributeError('No JVP defined for custom_jvp function %s using defjvp.' % name)
        fixed, free, run = self._split(args, kwargs)
        leaves, structure = tree.flatten(free)
        if not apis.transforms.tracing() and all(type(x) in NUMBERS for x in leaves):
            return run(*tree.unflatten(structure, [typed(x) for x in leaves]))
        n = len(leaves)

        def forward(values):
            primals = tree.unflatten(structure, body.wrapped(values[:n]))
            tangents = tree.unflatten(structure, body.wrapped(values[n:]))
            pair = self.jvp(*fixed, primals, tangents)
            if not isinstance(pair, (list, tuple)) or len(pair) != 2:
                raise TypeError(
                    'Custom JVP rule %s for function %s must produce a pair (list or tuple of length two) representing primal and'
                    ' tangent outputs, but got %s.' % (body.name_of(self.jvp), name, pair))
            out, out_tree = tree.flatten(pair[0])
            dots, dots_tree = tree.flatten(pair[1])
            if out_tree != dots_tree:
                raise TypeError(
                    'Custom JVP rule %s for function %s must produce primal and tangent outputs with equal container (pytree) structures,'
                    ' but got %s and %s respectively.' % (body.name_of(self.jvp), name, out_tree, dots_tree))
            typed = [_typed_as(d, o) for d, o in zip(dots, out)]
            return [body.values(out) + typed, tree.kept(out_tree)]

        out, text = apis.lax.customJvp(name, body.name_of(self.jvp), body.of(run, structure), forward, body.values(leaves))
        return body.unpacked(out, text)


def _typed_as(tangent, out):
    """A tangent of the dtype of its result."""
    value, want = body.leaf(tangent), body.aval_of(out)
    return value if type_of(value).dtype == want.dtype else apis.arrays.convert(value, str(want.dtype), want.weak_type)


class custom_vjp(_Custom):
    """`jax.custom_vjp`."""

    def __init__(self, fun, nondiff_argnums=(), nondiff_argnames=()):
        super().__init__(fun, nondiff_argnums, nondiff_argnames)
        self.fwd = self.bwd = None

    def defvjp(self, fwd, bwd, symbolic_zeros=False, optimize_remat=False):
        self.fwd = fwd
        self.bwd = bwd

    def __call__(self, *args, **kwargs):
        name = body.name_of(self.fun)
        if self.fwd is None:
            raise AttributeError('No VJP defined for custom_vjp function %s using defvjp.' % name)
        fixed, free, run = self._split(args, kwargs)
        leaves, structure = tree.flatten(free)
        if not apis.transforms.tracing() and all(type(x) in NUMBERS for x in leaves):
            return run(*tree.unflatten(structure, [typed(x) for x in leaves]))
        total = len(self.fixed_nums) + len(free)
        seen = {}

        def forward(values):
            rest = iter(tree.unflatten(structure, body.wrapped(values)))
            merged = [fixed[self.fixed_nums.index(i)] if i in self.fixed_nums else next(rest) for i in range(total)]
            pair = self.fwd(*merged)
            if not isinstance(pair, (list, tuple)) or len(pair) != 2:
                raise TypeError(
                    'Custom VJP fwd rule %s for function %s must produce a pair (list or tuple of length two) where the first element'
                    ' represents the primal output (equal to the output of the custom_vjp-decorated function %s) and the second element'
                    ' represents residuals (i.e. values stored from the forward pass for use on the backward pass), but instead of a'
                    ' pair the fwd rule %s produced %s.' % (body.name_of(self.fwd), name, name, body.name_of(self.fwd), pair))
            out, seen['out'] = tree.flatten(pair[0])
            kept, seen['kept'] = tree.flatten(pair[1])
            return [body.values(out) + body.values(kept), tree.kept(seen['out']), len(out)]

        def backward(values):
            n = seen['kept'].num_leaves
            kept = tree.unflatten(seen['kept'], body.wrapped(values[:n]))
            cts = self.bwd(*fixed, kept, tree.unflatten(seen['out'], body.wrapped(values[n:])))
            return [self._cotangents(cts, free, structure, leaves), tree.kept(structure)]

        out, text = apis.lax.customVjp(
            name, body.name_of(self.fwd), body.name_of(self.bwd), body.of(run, structure), forward, backward, body.values(leaves))
        return body.unpacked(out, text)

    def _cotangents(self, cts, free, structure, leaves):
        """One for each leaf of the arguments; None stands for zeros."""
        if not isinstance(cts, (tuple, list)) or len(cts) != len(free):
            raise TypeError(
                'Custom VJP %srule must produce an output with the same container (pytree) structure as the args tuple of the primal'
                ' function, and in particular must produce a tuple of length equal to the number of arguments to the primal function,'
                ' but got %s output structure %s for primal input structure %s.' % (
                    *(('', 'VJP') if profile.two_pass else ('bwd ', 'bwd')), tree.structure(cts), tree.structure(free)))
        values = []
        for ct, x in zip(cts, free):
            n = tree.structure(x).num_leaves
            mine = [None] * n if ct is None else tree.leaves(ct)
            values += mine
        return [apis.lax.zerosLike(body.leaf(x)) if ct is None else _typed_as(ct, x) if functional.is_inexact(x) else
                apis.lax.zerosLike(body.leaf(x)) for ct, x in zip(values, leaves)]


def checkpoint(fun=None, *, prevent_cse=True, policy=None, static_argnums=(), concrete=False):
    """`jax.checkpoint`."""
    if fun is None:
        return lambda f: checkpoint(f, prevent_cse=prevent_cse, policy=policy, static_argnums=static_argnums)
    nums = (static_argnums,) if isinstance(static_argnums, int) else tuple(static_argnums or ())

    def remat_f(*args, **kwargs):
        fixed = {i: a for i, a in enumerate(args) if i in nums}
        free = tuple(a for i, a in enumerate(args) if i not in nums)

        def run(values, named):
            rest = iter(values)
            return fun(*[fixed[i] if i in fixed else next(rest) for i in range(len(args))], **named)

        whole = None if fixed else fun
        traced = body.Traced.on(body.standing_for(run, fun, 'jax.checkpoint', whole), 'checkpoint', (free, kwargs), known=True)
        return traced.unflatten(apis.lax.remat(traced.handle, body.values(tree.leaves((free, kwargs)))))

    return dressed(remat_f, fun)


def state_checkpoint(fun=None, *, prevent_cse=True, policy=None, static_argnums=()):
    """`brainstate.transform.checkpoint`: the states that it writes come out."""
    if fun is None:
        return lambda f: state_checkpoint(f, prevent_cse=prevent_cse, policy=policy, static_argnums=static_argnums)
    nums = (static_argnums,) if isinstance(static_argnums, int) else tuple(static_argnums or ())
    if any(i < 0 for i in nums):
        raise ValueError(
            'checkpoint/remat does not support negative static_argnums, got %s. A hidden state-value argument is prepended internally,'
            ' so negative indices would silently point at the wrong argument. Please use non-negative indices.' % (nums,))
    function = StatefulFunction(fun, static_argnums=nums, transform='checkpoint')

    def remat_fun(*args, **kwargs):
        program, leaves = function.program(*args, **kwargs)

        def run(state_values, values):
            return program.call(state_values, body.values(values))

        writes, out = checkpoint(body.internal(run))(program.take(), body.wrapped(leaves))
        program.assign(writes)
        program.ran()
        return out

    return dressed(remat_fun, fun)
