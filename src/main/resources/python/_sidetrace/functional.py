"""Differentiation and batching of `jax`: they know nothing of states."""

from _sidetrace import apis, body, differ, dtypes, tree
from _sidetrace.array import is_arraylike, type_of, value_of, wrap
from _sidetrace.float0 import Nothing
from _sidetrace.literals import Passed, typed


def _check_argument(x, owner):
    if not is_arraylike(x):
        raise TypeError("Argument '%s' of type %s is not a valid JAX type." % (x, type(x)))


def dtype_name(x):
    return dtypes.default_of(x) if type(x) in (int, float, bool) else apis.values.dtype(value_of(x))


def is_inexact(x):
    return dtype_name(x).startswith(('float', 'bfloat', 'complex'))


def _check_input(x, owner, allow_int=False, holomorphic=False):
    _check_argument(x, owner)
    if holomorphic and not dtype_name(x).startswith('complex'):
        raise TypeError('%s with holomorphic=True requires inputs with complex dtype, but got %s.' % (owner, dtype_name(x)))
    if not is_inexact(x) and not allow_int:
        raise TypeError(
            '%s requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got %s. If you want to use'
            ' Boolean- or integer-valued inputs, use vjp or set allow_int to True.' % (owner, dtype_name(x)))


def _refuse_complex_output(out, owner, holomorphic):
    if dtype_name(out).startswith('complex') and not holomorphic:
        raise TypeError(
            '%s requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got %s. For holomorphic differentiation,'
            ' pass holomorphic=True. For differentiation of non-holomorphic functions involving complex outputs, use jax.vjp directly.' % (
                owner, dtype_name(out)))


def _check_output(out, owner, holomorphic=False):
    if not is_arraylike(out) or isinstance(out, (list, tuple, dict)):
        raise TypeError('Gradient only defined for scalar-output functions. Output was %s.' % (out,))
    shape = getattr(out, 'shape', ())
    if shape != ():
        raise TypeError('Gradient only defined for scalar-output functions. Output had shape: %s.' % (shape,))
    _refuse_complex_output(out, owner, holomorphic)
    if holomorphic and not dtype_name(out).startswith('complex'):
        raise TypeError('%s with holomorphic=True requires outputs with complex dtype, but got %s.' % (owner, dtype_name(out)))
    if not is_inexact(out):
        raise TypeError(
            '%s requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got %s. For differentiation of'
            ' functions with integer outputs, use jax.vjp directly.' % (owner, dtype_name(out)))


def aux_pair(out):
    if not isinstance(out, (tuple, list)) or len(out) != 2:
        raise TypeError('expected function with aux output to return a two-element tuple, but got type %s with value %s' % (type(out), out))
    return out


def _with_aux(fun, has_aux):
    """The function's result, and beside it what is not differentiated, or None."""

    def run(*args):
        out = fun(*args)
        return aux_pair(out) if has_aux else (out, None)

    return run


def _traced(fun, work, values, marked):
    """Runs the function once, as the journal tells it, and splits its derivative off."""
    kept = []
    body.traced(fun, 'grad', lambda: kept.append(apis.lax.linearize(work, values, marked)))
    return kept[0]


class Linearized:
    """A function at a point: its results, and what gives cotangents and tangents."""

    def __init__(self, fun, args, marked, has_aux=False, as_argument=typed):
        """`marked` says which leaves of the arguments are differentiated; `as_argument` as in `Passed`."""
        leaves, structure = tree.flatten(tuple(args))
        self.args_tree = structure
        self.leaves = body.values(leaves)
        self.marked = marked
        passed = Passed(leaves, as_argument)
        work = passed.around(_with_aux(fun, has_aux), structure)
        self._keep(passed, *_traced(fun, work, self.leaves, list(marked)))

    def _keep(self, passed, handle, results, text, nonzero):
        self.handle = handle
        self.results = list(results)
        self.nonzero = list(nonzero)
        self.out, self.aux = passed.back(body.unpacked(self.results, text))
        self.out_tree = tree.structure(self.out)

    def pullback(self, cts):
        """Cotangents of the marked leaves, as engine values; zeros where there is none."""
        extra = [apis.lax.zerosLike(r) for r in self.results[len(cts):]]
        back = apis.lax.pullback(self.handle, list(cts) + extra)
        return [apis.lax.zerosLike(x) if ct is None else ct for ct, x, m in zip(back, self.leaves, self.marked) if m]

    def pushforward(self, tangents):
        n = self.out_tree.num_leaves
        out = apis.lax.pushforward(self.handle, list(tangents))
        return [apis.lax.zerosLike(r) if t is None else t for t, r in zip(list(out)[:n], self.results[:n])]


def _argnums(argnums):
    return (argnums,) if isinstance(argnums, int) else tuple(argnums)


def _selected(fun, argnums, args, kwargs):
    """A function of the chosen arguments alone, and these."""
    nums = [n + len(args) if n < 0 else n for n in _argnums(argnums)]
    if nums and max(nums) >= len(args):
        raise TypeError(
            'differentiating with respect to argnums=%s requires at least %d positional arguments to be passed by the caller, but got'
            ' only %d positional arguments.' % (argnums, max(nums) + 1, len(args)))

    def partial(*chosen):
        full = list(args)
        for n, x in zip(nums, chosen):
            full[n] = x
        return fun(*full, **kwargs)

    return body.standing_for(partial, fun, 'jax.grad'), tuple(args[n] for n in nums)


def value_and_grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=(), owner='value_and_grad'):
    """`jax.value_and_grad`."""
    _check_callable(fun)

    def value_and_grad_f(*args, **kwargs):
        partial, chosen = _selected(fun, argnums, args, kwargs)
        leaves = tree.leaves(chosen)
        for x in leaves:
            _check_input(x, owner, allow_int, holomorphic)
        linear = Linearized(partial, chosen, [is_inexact(x) for x in leaves], has_aux)
        _check_output(linear.out, owner, holomorphic)
        seed = apis.arrays.array([1.0], [], dtype_name(linear.out), body.aval_of(linear.out).weak_type)
        grads = iter(linear.pullback([seed]))
        filled = [wrap(next(grads)) if is_inexact(x) else Nothing(getattr(x, 'shape', ())) for x in leaves]
        _look(fun, linear.out, filled)
        grads = tree.unflatten(linear.args_tree, filled)
        grads = grads[0] if isinstance(argnums, int) else grads
        return ((linear.out, linear.aux), grads) if has_aux else (linear.out, grads)

    return dressed(value_and_grad_f, fun)


def grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=()):
    """`jax.grad`."""
    with_value = value_and_grad(fun, argnums, has_aux, holomorphic, allow_int, owner='grad')

    def grad_f(*args, **kwargs):
        value, grads = with_value(*args, **kwargs)
        return (grads, value[1]) if has_aux else grads

    return dressed(grad_f, fun)


def _look(fun, out, grads):
    """Tells the journal of a gradient that is NaN where the value is a number."""
    if not apis.values.hasNan(value_of(out)) and any(not isinstance(g, Nothing) and apis.values.hasNan(value_of(g)) for g in grads):
        apis.journal.gradientLost(getattr(fun, '__name__', 'the function'), str(out))


def _check_callable(fun):
    if not callable(fun):
        raise TypeError('Expected a callable value, got %r' % (fun,))


def dressed(wrapper, fun):
    from _sidetrace.transform import dressed as dress
    return dress(wrapper, fun)


def vjp(fun, *primals, has_aux=False, reduce_axes=()):
    """`jax.vjp`."""
    _check_callable(fun)
    leaves = tree.leaves(primals)
    for x in leaves:
        _check_argument(x, 'vjp')
    linear = Linearized(body.standing_for(lambda *a: fun(*a), fun, 'jax.vjp'), primals, [is_inexact(x) for x in leaves], has_aux)

    def vjp_fun(ct):
        cts, structure = tree.flatten(ct)
        differ.cotangents(fun, structure, linear.out_tree, [body.aval_of(c) for c in cts],
                          [type_of(r) for r in linear.results])
        grads = iter(linear.pullback(body.values(cts)))
        filled = [wrap(next(grads)) if m else Nothing(getattr(x, 'shape', ())) for x, m in zip(leaves, linear.marked)]
        return tree.unflatten(linear.args_tree, filled)

    return (linear.out, vjp_fun, linear.aux) if has_aux else (linear.out, vjp_fun)


def jvp(fun, primals, tangents, has_aux=False):
    """`jax.jvp`."""
    _check_callable(fun)
    if not isinstance(primals, (tuple, list)) or not isinstance(tangents, (tuple, list)):
        raise TypeError('primal and tangent arguments to jax.jvp must be tuples or lists; found %s and %s.' % (
            type(primals).__name__, type(tangents).__name__))
    leaves, structure = tree.flatten(tuple(primals))
    dots, dots_structure = tree.flatten(tuple(tangents))
    if structure != dots_structure:
        raise TypeError('primal and tangent arguments to jax.jvp must have the same tree structure; primals have tree structure %s'
                        ' whereas tangents have tree structure %s.' % (structure, dots_structure))
    for p, t in zip(leaves, dots):
        _check_tangent(p, t)
    given = [body.leaf(t) if is_inexact(p) else None for p, t in zip(leaves, dots)]

    kept = []
    passed = Passed(leaves, lambda x: x)
    work = passed.around(_with_aux(fun, has_aux), structure)
    body.traced(fun, 'jax.jvp', lambda: kept.append(apis.lax.jvp(work, body.values(leaves), given)))
    outs, out_dots, text = kept[0]
    out, aux = passed.back(body.unpacked(outs, text))
    n = tree.structure(out).num_leaves
    dots = [apis.lax.zerosLike(o) if t is None else t for o, t in zip(list(outs)[:n], list(out_dots)[:n])]
    out_dot = tree.unflatten(tree.structure(out), body.wrapped(dots))
    return (out, out_dot, aux) if has_aux else (out, out_dot)


def _check_tangent(p, t):
    want = dtype_name(p) if is_inexact(p) else 'float0'
    got = dtype_name(t)
    if want != 'float0' and got != want:
        raise TypeError(
            'primal and tangent arguments to jax.jvp do not match; dtypes must be equal, or in case of int/bool primal dtype the tangent'
            ' dtype must be float0.Got primal dtype %s and so expected tangent dtype %s, but got tangent dtype %s instead.' % (
                dtype_name(p), want, got))
    shape, dot_shape = getattr(p, 'shape', ()), getattr(t, 'shape', ())
    if shape != dot_shape:
        raise ValueError(
            'jvp called with different primal and tangent shapes;Got primal shape %s and tangent shape as %s' % (shape, dot_shape))


def linearize(fun, *primals, has_aux=False):
    """`jax.linearize`."""
    leaves = tree.leaves(primals)
    linear = Linearized(body.standing_for(lambda *a: fun(*a), fun, 'jax.linearize'), primals, [is_inexact(x) for x in leaves], has_aux,
                        lambda x: x)

    def lifted(*tangents):
        dots = tree.leaves(tangents)
        out = linear.pushforward([body.leaf(t) for t, m in zip(dots, linear.marked) if m])
        return tree.unflatten(linear.out_tree, body.wrapped(out))

    return (linear.out, lifted, linear.aux) if has_aux else (linear.out, lifted)


def _basis(leaves):
    """For each leaf its part of the standard basis: an axis over all elements of all leaves, then the leaf's own."""
    sizes = [_size(x) for x in leaves]
    total = sum(sizes)
    parts, start = [], 0
    for x, n in zip(leaves, sizes):
        eye = wrap(apis.arrays.eye(total, n, -start, dtype_name(x)))
        parts.append(eye.reshape((total,) + getattr(x, 'shape', ())))
        start += n
    return parts, sizes, total


def _size(x):
    n = 1
    for s in getattr(x, 'shape', ()):
        n *= s
    return n


def jacrev(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False):
    """`jax.jacrev`: one pullback for each element of the result, as lanes of one."""
    _check_callable(fun)

    def jacfun(*args, **kwargs):
        partial, chosen = _selected(fun, argnums, args, kwargs)
        for x in tree.leaves(chosen):
            _check_input(x, 'jacrev', allow_int, holomorphic)
        linear = Linearized(partial, chosen, [is_inexact(x) for x in tree.leaves(chosen)], has_aux)
        outs = tree.leaves(linear.out)
        for o in outs:
            _refuse_complex_output(o, 'jacrev', holomorphic)
        parts, sizes, total = _basis(outs)
        back = vmapped(lambda *cts: tree.unflatten(
            linear.args_tree, body.wrapped(linear.pullback(body.values(cts)))), parts, total)
        # `back` has, for each argument leaf, an axis over all elements of all results first.
        rows = []
        start = 0
        for o, n in zip(outs, sizes):
            shape = getattr(o, 'shape', ())
            rows.append(tree.map(lambda g: g[start:start + n].reshape(shape + g.shape[1:]), back))
            start += n
        rows = [r[0] if isinstance(argnums, int) else r for r in rows]
        jac = tree.unflatten(linear.out_tree, rows)
        return (jac, linear.aux) if has_aux else jac

    return dressed(jacfun, fun)


jacobian = jacrev


def _refuse_complex_input(x, holomorphic):
    if dtype_name(x).startswith('complex') and not holomorphic:
        raise TypeError(
            'jacfwd requires real-valued inputs (input dtype that is a sub-dtype of np.floating), but got %s. For holomorphic'
            ' differentiation, pass holomorphic=True. For differentiation of non-holomorphic functions involving complex inputs or integer'
            ' inputs, use jax.jvp directly.' % dtype_name(x))


def jacfwd(fun, argnums=0, has_aux=False, holomorphic=False):
    """`jax.jacfwd`: one pushforward for each element of the arguments, as lanes of one."""
    _check_callable(fun)

    def jacfun(*args, **kwargs):
        partial, chosen = _selected(fun, argnums, args, kwargs)
        leaves, structure = tree.flatten(chosen)
        for x in leaves:
            _check_input(x, 'jacfwd', False, holomorphic)
            _refuse_complex_input(x, holomorphic)
        parts, sizes, total = _basis(leaves)
        kept = []

        def push(*dots):
            out = jvp(partial, chosen, tree.unflatten(structure, list(dots)), has_aux=has_aux)
            kept.append(out)
            return out[1]

        pushed = vmapped(push, parts, total, out_axis=-1)
        result_leaves, result_tree = tree.flatten(pushed)
        columns = []
        for r in result_leaves:
            start, mine = 0, []
            for x, n in zip(leaves, sizes):
                mine.append(r[..., start:start + n].reshape(r.shape[:-1] + getattr(x, 'shape', ())))
                start += n
            inner = tree.unflatten(structure, mine)
            columns.append(inner[0] if isinstance(argnums, int) else inner)
        jac = tree.unflatten(result_tree, columns)
        return (jac, kept[-1][2]) if has_aux else jac

    return dressed(jacfun, fun)


def hessian(fun, argnums=0, has_aux=False, holomorphic=False):
    """`jax.hessian`."""
    return jacfwd(jacrev(fun, argnums, has_aux=has_aux), argnums, has_aux=has_aux)


def vmapped(fun, arrays, size, out_axis=0):
    """`fun` on the lanes of arrays that have them first."""
    values = body.values(arrays)

    def run(leaves):
        return body.packed(fun(*body.wrapped(leaves)))

    outs, axes, text = apis.lax.vmap(run, values, [0] * len(values), '', size)
    placed = []
    for o, a in zip(outs, axes):
        rank = len(apis.values.shape(o)) - (1 if a >= 0 else 0)
        placed.append(apis.lax.lanesAt(o, a, out_axis if out_axis >= 0 else rank + 1 + out_axis, size))
    return body.unpacked(placed, text)
