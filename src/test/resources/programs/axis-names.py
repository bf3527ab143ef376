# === an_psum sums over a named axis
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 5.])
print(jax.vmap(lambda a: jax.lax.psum(a, 'i'), axis_name='i')(x))
print(jax.vmap(lambda a: a - jax.lax.pmean(a, 'i'), axis_name='i')(x))
print(jax.vmap(lambda a: (jax.lax.pmax(a, 'i'), jax.lax.pmin(a, 'i')), axis_name='i')(x))
# === an_psum_constant a number that no lane has
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 5.])
print(jax.vmap(lambda a: a * jax.lax.psum(1, 'i'), axis_name='i')(x))
print(jax.vmap(lambda a: a * jax.lax.psum(2.5, 'i'), axis_name='i')(x))
print(jax.vmap(lambda a: a * jax.lax.psum(jnp.ones(2), 'i').sum(), axis_name='i')(x))
def f(a):
    n = jax.lax.psum(1, 'i')
    print(type(n).__name__, n)
    return a
jax.vmap(f, axis_name='i')(x)
# === an_axis_index where a lane is
import jax, jax.numpy as jnp
x = jnp.zeros((3, 2))
r = jax.vmap(lambda a: jax.lax.axis_index('i'), axis_name='i')(x)
print(r, r.dtype)
print(jax.vmap(lambda a: a + jax.lax.axis_index('i'), axis_name='i', in_axes=1, out_axes=1)(x))
print(jax.vmap(lambda a: a[jax.lax.axis_index('i')], axis_name='i', in_axes=1)(jnp.arange(6.).reshape(3, 2)))
# === an_axis_index_nested two axes
import jax, jax.numpy as jnp
def f(a):
    return 10 * jax.lax.axis_index('i') + jax.lax.axis_index('j')
print(jax.vmap(jax.vmap(f, axis_name='j'), axis_name='i')(jnp.zeros((2, 3))))
print(jax.vmap(jax.vmap(f, axis_name='i'), axis_name='j')(jnp.zeros((2, 3))))
# === an_nested_psum sums over one of two axes, or both
import jax, jax.numpy as jnp
x = jnp.arange(6.).reshape(2, 3)
def over(*names):
    return jax.vmap(jax.vmap(lambda a: jax.lax.psum(a, names if len(names) > 1 else names[0]), axis_name='j'), axis_name='i')(x)
print(over('i'))
print(over('j'))
print(over('i', 'j'))
# === an_normalize what the documentation does
import jax, jax.numpy as jnp
def predict(x):
    return jnp.tanh(x.dot(jnp.ones((2, 3))))
def normalized(x):
    y = predict(x)
    return y / jax.lax.pmean(y, axis_name='batch')
print(jax.vmap(normalized, axis_name='batch')(jnp.array([[1., 2.], [0.5, 0.1]])))
# === an_unbound a name that nobody gave
import jax, jax.numpy as jnp
print(jax.lax.psum(jnp.ones(3), 'i'))
# === an_unbound_index
import jax, jax.numpy as jnp
print(jax.vmap(lambda x: x + jax.lax.axis_index('j'), axis_name='i')(jnp.ones(3)))
# === an_unbound_in_vmap
import jax, jax.numpy as jnp
print(jax.vmap(lambda x: jax.lax.psum(x, 'i'))(jnp.ones(3)))
# === an_unbound_in_jit
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    return jax.lax.pmean(x, 'batch')
print(f(jnp.ones(3)))
# === an_unbound_pmax
import jax, jax.numpy as jnp
print(jax.vmap(lambda x: jax.lax.pmax(x, 'k'), axis_name='i')(jnp.ones(3)))
# === an_unbound_in_make_jaxpr
import jax, jax.numpy as jnp
print(jax.make_jaxpr(lambda x: jax.lax.psum(x, 'i'))(jnp.ones(3)))
# === an_jit_inside a jitted function that uses the name
import jax, jax.numpy as jnp
n = []
@jax.jit
def f(x):
    n.append(x.shape)
    return x - jax.lax.pmean(x, 'i')
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2., 6.])))
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2., 7.])))
print(jax.vmap(f, axis_name='i')(jnp.array([1., 3.])))
print(n)
# === an_jit_outside
import jax, jax.numpy as jnp
f = jax.jit(jax.vmap(lambda x: x / jax.lax.psum(x, 'i'), axis_name='i'))
print(f(jnp.array([1., 3.])))
print(jax.make_jaxpr(jax.vmap(lambda x: x / jax.lax.psum(x, 'i'), axis_name='i'))(jnp.array([1., 3.])))
# === an_grad_of_vmap a gradient through sums over lanes
import jax, jax.numpy as jnp
def loss(x):
    y = jax.vmap(lambda a: a * jax.lax.psum(a ** 2, 'i'), axis_name='i')(x)
    return jnp.sum(y * jnp.arange(3.))
print(jax.grad(loss)(jnp.array([1., 2., 3.])))
print(jax.jacfwd(loss)(jnp.array([1., 2., 3.])))
print(jax.hessian(loss)(jnp.array([1., 2., 3.])))
# === an_vmap_of_grad a gradient of one lane that sums over all
import jax, jax.numpy as jnp
def f(a):
    return a * jax.lax.psum(a ** 2, 'i')
print(jax.vmap(jax.grad(f), axis_name='i')(jnp.array([1., 2., 3.])))
print(jax.vmap(jax.grad(lambda a: jax.lax.pmean(a ** 3, 'i')), axis_name='i')(jnp.array([1., 2., 3.])))
print(jax.vmap(lambda a: jax.jvp(f, (a,), (1.,)), axis_name='i')(jnp.array([1., 2., 3.])))
# === an_psum_grads the gradients of all lanes together
import jax, jax.numpy as jnp
w = jnp.array([1., -1.])
def step(x, y):
    g = jax.grad(lambda w: (jnp.dot(w, x) - y) ** 2)(w)
    return jax.lax.pmean(g, 'batch')
print(jax.vmap(step, axis_name='batch')(jnp.arange(6.).reshape(3, 2), jnp.ones(3)))
# === an_vmap_of_grad_jit
import jax, jax.numpy as jnp
@jax.jit
def f(a):
    return jnp.sin(a) * jax.lax.psum(a, 'i')
print(jax.vmap(jax.grad(f), axis_name='i')(jnp.array([1., 2., 3.])))
# === an_grad_pmax
import jax, jax.numpy as jnp
print(jax.vmap(jax.grad(lambda a: a * jax.lax.pmax(a, 'i')), axis_name='i')(jnp.array([1., 2., 3.])))
# === an_all_gather every lane sees all
import jax, jax.numpy as jnp
x = jnp.arange(6.).reshape(3, 2)
print(jax.vmap(lambda a: jax.lax.all_gather(a, 'i'), axis_name='i')(x))
print(jax.vmap(lambda a: jax.lax.all_gather(a, 'i', axis=1), axis_name='i')(x).shape)
print(jax.vmap(lambda a: jax.lax.all_gather(a, 'i', tiled=True), axis_name='i')(x))
print(jax.vmap(lambda a: jax.lax.all_gather(a, 'i').sum(0) - a, axis_name='i')(x))
# === an_all_gather_grad
import jax, jax.numpy as jnp
def f(x):
    return jnp.sum(jax.vmap(lambda a: jnp.prod(jax.lax.all_gather(a, 'i')) * a, axis_name='i')(x))
print(jax.grad(f)(jnp.array([1., 2., 3.])))
print(jax.vmap(jax.grad(lambda a: jnp.prod(jax.lax.all_gather(a, 'i'))), axis_name='i')(jnp.array([1., 2., 3.])))
# === an_ppermute lanes handed round
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 3.])
print(jax.vmap(lambda a: jax.lax.ppermute(a, 'i', [(0, 1), (1, 2), (2, 0)]), axis_name='i')(x))
print(jax.vmap(lambda a: jax.lax.pshuffle(a, 'i', [2, 0, 1]), axis_name='i')(x))
# === an_ppermute_partial
import jax, jax.numpy as jnp
print(jax.vmap(lambda a: jax.lax.ppermute(a, 'i', [(0, 1)]), axis_name='i')(jnp.array([1., 2., 3.])))
# === an_ppermute_grad
import jax, jax.numpy as jnp
def f(x):
    y = jax.vmap(lambda a: a * jax.lax.ppermute(a, 'i', [(0, 1), (1, 2), (2, 0)]), axis_name='i')(x)
    return jnp.sum(y * jnp.array([1., 10., 100.]))
print(jax.grad(f)(jnp.array([1., 2., 3.])))
# === an_all_to_all
import jax, jax.numpy as jnp
x = jnp.arange(9.).reshape(3, 3)
print(jax.vmap(lambda a: jax.lax.all_to_all(a, 'i', 0, 0), axis_name='i')(x))
# === an_axis_size
import jax, jax.numpy as jnp
def f(a):
    return a * jax.lax.axis_size('i')
print(jax.vmap(f, axis_name='i')(jnp.ones(3)))
# === an_axis_size_unbound
import jax, jax.numpy as jnp
print(jax.lax.axis_size('i'))
# === an_in_scan a sum over lanes inside a loop
import jax, jax.numpy as jnp
def f(a):
    def step(c, _):
        c = c - 0.5 * (c - jax.lax.pmean(c, 'i'))
        return c, c
    return jax.lax.scan(step, a, None, length=3)
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2., 6.])))
# === an_in_fori
import jax, jax.numpy as jnp
def f(a):
    return jax.lax.fori_loop(0, 3, lambda i, c: c + jax.lax.psum(c, 'i'), a)
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2.])))
# === an_in_while_index
import jax, jax.numpy as jnp
def f(a):
    return jax.lax.while_loop(lambda c: c < 5, lambda c: c + 1 + jax.lax.axis_index('i'), a)
print(jax.vmap(f, axis_name='i')(jnp.array([0, 1, 2])))
# === an_in_cond
import jax, jax.numpy as jnp
def f(a):
    return jax.lax.cond(True, lambda c: jax.lax.psum(c, 'i'), lambda c: c, a)
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2.])))
# === an_scan_grad
import jax, jax.numpy as jnp
def f(x):
    def one(a):
        def step(c, _):
            return jnp.sin(c) * jax.lax.pmean(c, 'i'), None
        return jax.lax.scan(step, a, None, length=3)[0]
    return jnp.sum(jax.vmap(one, axis_name='i')(x))
print(jax.grad(f)(jnp.array([1., 2., 0.5])))
# === an_tree sums of a dict
import jax, jax.numpy as jnp
r = jax.vmap(lambda d: jax.lax.psum(d, 'i'), axis_name='i')({'a': jnp.arange(3.), 'b': jnp.arange(6).reshape(3, 2)})
print(r['a'], r['b'])
print(jax.vmap(lambda a: jax.lax.psum(a > 1, 'i'), axis_name='i')(jnp.arange(4)))
# === an_ints means of integers
import jax, jax.numpy as jnp
r = jax.vmap(lambda a: jax.lax.pmean(a, 'i'), axis_name='i')(jnp.array([1, 2, 4]))
print(r, r.dtype)
# === an_batchnorm
import jax, jax.numpy as jnp
def bn(x):
    m = jax.lax.pmean(x, 'b')
    v = jax.lax.pmean((x - m) ** 2, 'b')
    return (x - m) / jnp.sqrt(v + 1e-5)
print(jax.vmap(bn, axis_name='b')(jnp.array([[1., 2.], [3., 5.], [5., 11.]])))
# === an_random keys of lanes
import jax, jax.numpy as jnp
key = jax.random.PRNGKey(0)
f = lambda x: x + jax.random.normal(jax.random.fold_in(key, jax.lax.axis_index('i')))
print(jax.vmap(f, axis_name='i')(jnp.zeros(3)))
# === an_out_axes_none a sum is one for all lanes
import jax, jax.numpy as jnp
print(jax.vmap(lambda a: jax.lax.psum(a, 'i'), axis_name='i', out_axes=None)(jnp.arange(4.)))
# === an_groups
import jax, jax.numpy as jnp
print(jax.vmap(lambda a: jax.lax.psum(a, 'i', axis_index_groups=[[0, 1], [2, 3]]), axis_name='i')(jnp.arange(4.)))
# === an_axis_size_argument
import jax, jax.numpy as jnp
print(jax.vmap(lambda: jax.lax.axis_index('i') * 2, axis_name='i', axis_size=3)())
# === an_same_name_twice the inner one is meant
import jax, jax.numpy as jnp
print(jax.vmap(jax.vmap(lambda a: jax.lax.psum(a, 'i'), axis_name='i'), axis_name='i')(jnp.arange(6.).reshape(2, 3)))
# === an_after the name is gone after the call
import jax, jax.numpy as jnp
jax.vmap(lambda a: jax.lax.psum(a, 'i'), axis_name='i')(jnp.arange(3.))
try:
    jax.lax.psum(jnp.ones(2), 'i')
except NameError as e:
    print(type(e).__name__, e)
try:
    jax.lax.axis_index('q')
except NameError as e:
    print(type(e).__name__, e)
# === an_custom_vjp
import jax, jax.numpy as jnp
@jax.custom_vjp
def f(x):
    return jax.lax.psum(x, 'i')
f.defvjp(lambda x: (jax.lax.psum(x, 'i'), x), lambda x, g: (g * x,))
print(jax.vmap(jax.grad(f), axis_name='i')(jnp.array([1., 2.])))
print(jax.vmap(f, axis_name='i')(jnp.array([1., 2.])))
# === an_checkpoint
import jax, jax.numpy as jnp
f = jax.checkpoint(lambda x: jnp.sin(x) * jax.lax.pmean(x, 'i'))
print(jax.grad(lambda x: jax.vmap(f, axis_name='i')(x).sum())(jnp.array([1., 2.])))
# === an_bs_vmap brainstate's
import brainstate, jax, jax.numpy as jnp
f = brainstate.transform.vmap(lambda x: x - jax.lax.pmean(x, 'i'), axis_name='i')
print(f(jnp.array([1., 2., 6.])))
# === an_bs_vmap_state
import brainstate, jax, jax.numpy as jnp
s = brainstate.State(jnp.array([1., 2., 6.]))
@brainstate.transform.vmap(in_states=s, out_states=s, axis_name='i')
def f(x):
    s.value = s.value + jax.lax.psum(x, 'i')
    return jax.lax.axis_index('i')
print(f(jnp.arange(3.)), s.value)
# === an_bs_vmap2
import brainstate, jax, jax.numpy as jnp
f = brainstate.transform.vmap2(lambda x: x / jax.lax.psum(x, 'i'), axis_name='i')
print(f(jnp.array([1., 3.])))
# === an_bm_vmap brainpy's
import brainpy.math as bm, jax
print(bm.vmap(lambda x: x - jax.lax.pmean(x, 'i'), axis_name='i')(bm.asarray([1., 2., 6.])))
# === an_bm_vmap_object
import brainpy.math as bm, jax
v = bm.Variable(bm.ones(2))
print(bm.vmap(lambda x: jax.lax.psum(v.value * x, 'i'), axis_name='i')(bm.arange(3.)))
