# === e_vmap_axes
import jax, jax.numpy as jnp
f = lambda x, y: x * y
a = jnp.arange(6.).reshape(2, 3)
print(jax.vmap(f)(a, a))
print(jax.vmap(f, in_axes=(0, None))(a, 2.))
print(jax.vmap(f, in_axes=(1, 0))(a, jnp.arange(3.)))
print(jax.vmap(f, in_axes=(0, None), out_axes=1)(a, jnp.arange(3.)))
# === e_vmap_negative_axis
import jax, jax.numpy as jnp
a = jnp.arange(6.).reshape(2, 3)
print(jax.vmap(jnp.sum, in_axes=-1)(a))
print(jax.vmap(lambda x: x, in_axes=-1, out_axes=-1)(a).shape)
# === e_vmap_pytree_axes
import jax, jax.numpy as jnp
f = lambda p, x: p['w'] * x + p['b']
p = {'w': jnp.arange(3.), 'b': 1.}
print(jax.vmap(f, in_axes=({'w': 0, 'b': None}, None))(p, 2.))
print(jax.vmap(f, in_axes=({'w': 0, 'b': None}, 0))(p, jnp.ones(3)))
# === e_vmap_errors
import jax, jax.numpy as jnp
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
a = jnp.ones((2, 3))
t(lambda: jax.vmap(lambda x, y: x, in_axes=(0,))(a, a))
t(lambda: jax.vmap(lambda x, y: x, in_axes=(None, None))(a, a))
t(lambda: jax.vmap(lambda x: x, in_axes=2)(a))
t(lambda: jax.vmap(lambda x: x, in_axes='a')(a))
t(lambda: jax.vmap(lambda x: x, out_axes=None)(a))
t(lambda: jax.vmap(lambda x: jnp.sum(x), out_axes=1)(a))
t(lambda: jax.vmap(lambda x: x)())
t(lambda: jax.vmap(lambda x, y: x + y)(a, jnp.ones((3, 3))))
t(lambda: jax.vmap(lambda x: x, in_axes=[0])(a))
t(lambda: jax.vmap(lambda x: x, in_axes=({'a': 0},))(a))
# === e_vmap_if
import jax, jax.numpy as jnp
@jax.vmap
def f(x):
    if x > 0:
        return x
    return -x
f(jnp.array([1., -1.]))
# === e_vmap_print
import jax, jax.numpy as jnp
@jax.vmap
def f(x):
    print(x.shape, x.dtype, x.ndim)
    return x.sum()
print(f(jnp.ones((2, 3))))
# === e_vmap_side_effect
import jax, jax.numpy as jnp
n = []
def f(x):
    n.append(1)
    return x + 1
print(jax.vmap(f)(jnp.arange(4.)), len(n))
print(jax.jit(jax.vmap(f))(jnp.arange(4.)), len(n))
# === e_vmap_nested
import jax, jax.numpy as jnp
f = lambda x, y: x + y
print(jax.vmap(jax.vmap(f, in_axes=(None, 0)), in_axes=(0, None))(jnp.arange(2.), jnp.arange(3.)))
# === e_vmap_grad
import jax, jax.numpy as jnp
f = lambda w, x: jnp.tanh(w * x)
print(jax.vmap(jax.grad(f), in_axes=(None, 0))(0.5, jnp.arange(3.)))
print(jax.grad(lambda w: jnp.sum(jax.vmap(f, in_axes=(None, 0))(w, jnp.arange(3.))))(0.5))
# === e_vmap_scan
import jax, jax.numpy as jnp
def run(x0):
    return jax.lax.scan(lambda c, t: (c * 0.5 + t, c), x0, jnp.arange(3.))
print(jax.vmap(run)(jnp.array([1., 2.])))
# === e_vmap_while
import jax, jax.numpy as jnp
f = lambda x: jax.lax.while_loop(lambda c: c[0] < 10., lambda c: (c[0] * 2, c[1] + 1), (x, 0))
print(jax.vmap(f)(jnp.array([1., 3., 20.])))
# === e_vmap_cond
import jax, jax.numpy as jnp
f = lambda x: jax.lax.cond(x > 1, lambda x: x * 10, lambda x: x - 1, x)
print(jax.vmap(f)(jnp.arange(4.)))
print(jax.make_jaxpr(jax.vmap(f))(jnp.arange(4.)))
# === e_vmap_matmul
import jax, jax.numpy as jnp
A = jnp.arange(12.).reshape(2, 2, 3); x = jnp.ones((2, 3))
print(jax.vmap(jnp.dot)(A, x))
print(jax.vmap(jnp.dot, in_axes=(0, None))(A, jnp.ones(3)))
print(jax.make_jaxpr(jax.vmap(jnp.dot))(A, x))
# === e_vmap_indexing
import jax, jax.numpy as jnp
a = jnp.arange(6.).reshape(2, 3)
print(jax.vmap(lambda r, i: r[i])(a, jnp.array([0, 2])))
print(jax.vmap(lambda r, i: r.at[i].set(9.))(a, jnp.array([0, 2])))
print(jax.vmap(lambda i: a[:, i])(jnp.array([0, 2])))
# === e_vmap_reductions
import jax, jax.numpy as jnp
a = jnp.array([[3., 1., 2.], [6., 5., 4.]])
for f in (jnp.sum, jnp.max, jnp.argmax, jnp.sort, jnp.cumsum, jnp.mean, jnp.std, jnp.argsort):
    print(f.__name__, jax.vmap(f)(a))
# === e_vmap_axis_name
import jax, jax.numpy as jnp
f = lambda x: x / jax.lax.psum(x, 'i')
print(jax.vmap(f, axis_name='i')(jnp.array([1., 3.])))
print(jax.vmap(lambda x: jax.lax.pmean(x, 'b'), axis_name='b')(jnp.array([1., 3.])))
print(jax.vmap(lambda x: jax.lax.axis_index('b'), axis_name='b')(jnp.array([1., 3.])))
# === e_vmap_of_jit
import jax, jax.numpy as jnp
n = []
@jax.jit
def f(x):
    n.append(x.shape)
    return x * 2
print(jax.vmap(f)(jnp.ones((2, 3))), f(jnp.ones(3)), n)
# === e_bm_vmap
import brainpy.math as bm
print(bm.vmap(lambda x: x ** 2)(bm.arange(3.)))
print(bm.vmap(lambda x, y: x + y, in_axes=(0, None))(bm.arange(3.), 1.))
# === e_bm_vmap_variable_read
import brainpy.math as bm
v = bm.Variable(bm.ones(2))
print(bm.vmap(lambda x: v * x)(bm.arange(3.)))
# === e_bs_vmap_read_write
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(3))
@brainstate.transform.vmap(in_states=s, out_states=s)
def f(x):
    s.value = s.value + x
    return s.value * 2
print(f(jnp.arange(3.)))
print(s.value)
# === e_bs_vmap_undeclared_write
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(()))
f = brainstate.transform.vmap(lambda x: s.__setattr__('value', x))
f(jnp.arange(3.))
# === e_bs_vmap_shared_write
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(2))
@brainstate.transform.vmap
def f(x):
    s.value = s.value + 1.
    return x
print(f(jnp.arange(3.)), s.value)
# === e_bs_vmap_in_axes_mismatch
import brainstate, jax.numpy as jnp
brainstate.transform.vmap(lambda a, b: a)(jnp.ones(2), jnp.ones(3))
# === e_bs_vmap_random
import brainstate, jax.numpy as jnp
brainstate.random.seed(1)
print(brainstate.transform.vmap(lambda x: brainstate.random.rand())(jnp.arange(3)))
print(brainstate.random.rand())
# === e_bs_vmap_dict_states
import brainstate, jax.numpy as jnp
a = brainstate.State(jnp.arange(2.)); b = brainstate.State(jnp.ones((3, 2)))
@brainstate.transform.vmap(in_states={0: {'a': a}, 1: {'b': b}}, out_states={0: {'a': a}, 1: {'b': b}})
def f(x):
    a.value = a.value * x
    b.value = b.value + a.value
    return b.value
print(f(jnp.array([10., 20.])))
print(a.value, b.value)
# === e_random_keys
import jax
k = jax.random.PRNGKey(0)
print(k, k.shape, k.dtype)
print(jax.random.split(k))
print(jax.random.split(k, 3).shape)
print(jax.random.fold_in(k, 5))
print(jax.random.key(0), jax.random.key_data(jax.random.key(0)))
# === e_random_draws
import jax, jax.numpy as jnp
k = jax.random.PRNGKey(42)
print(jax.random.uniform(k, (3,)))
print(jax.random.normal(k, (2, 2)))
print(jax.random.randint(k, (4,), 0, 10))
print(jax.random.bernoulli(k, 0.3, (5,)))
print(jax.random.permutation(k, 5))
print(jax.random.choice(k, jnp.arange(10), (3,), replace=False))
print(jax.random.categorical(k, jnp.array([0.1, 2., 0.3]), shape=(4,)))
print(jax.random.exponential(k, (2,)), jax.random.gamma(k, 2., (2,)), jax.random.poisson(k, 3., (3,)))
# === e_random_vmap_keys
import jax, jax.numpy as jnp
ks = jax.random.split(jax.random.PRNGKey(0), 3)
print(jax.vmap(lambda k: jax.random.normal(k, (2,)))(ks))
print(jax.vmap(lambda k, m: m + jax.random.uniform(k))(ks, jnp.arange(3.)))
# === e_random_errors
import jax, jax.numpy as jnp
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: jax.random.normal(0, (2,)))
t(lambda: jax.random.normal(jnp.arange(3.), (2,)))
t(lambda: jax.random.uniform(jax.random.PRNGKey(0), (2,), dtype=jnp.int32))
t(lambda: jax.random.split(jax.random.PRNGKey(0), -1))
t(lambda: jax.random.PRNGKey('a'))
t(lambda: jax.random.PRNGKey(1.5))
t(lambda: jax.random.choice(jax.random.PRNGKey(0), 3, (5,), replace=False))
t(lambda: jax.random.normal(jax.random.split(jax.random.PRNGKey(0), 2), (2,)))
t(lambda: jax.random.permutation(jax.random.PRNGKey(0), 2.5))
# === e_key_reuse
import jax
k = jax.random.key(0)
a = jax.random.normal(k); b = jax.random.normal(k)
print(a == b, a)
k, sub = jax.random.split(k)
print(jax.random.normal(sub), k)
# === e_bm_random
import brainpy.math as bm
bm.random.seed(123)
print(bm.random.rand(3))
print(bm.random.randn(2))
print(bm.random.uniform(-1., 1., 2), bm.random.normal(0., 2., (2,)))
print(bm.random.randint(0, 5, 4))
print(bm.random.permutation(4), bm.random.choice(5, 2))
bm.random.seed(123)
print(bm.random.rand(3))
# === e_bm_random_state
import brainpy.math as bm
r = bm.random.RandomState(7)
print(r.value, r.rand(2), r.value)
print(r.split_key(), r.normal(size=2))
# === e_bm_random_jit
import brainpy.math as bm
bm.random.seed(0)
@bm.jit
def f():
    return bm.random.rand(2)
print(f(), f())
bm.random.seed(0)
print(bm.random.rand(2))
# === e_bm_random_for_loop
import brainpy.math as bm
bm.random.seed(5)
print(bm.for_loop(lambda i: bm.random.normal(), bm.arange(4)))
print(bm.random.DEFAULT.value)
# === e_bs_random_split
import brainstate
brainstate.random.seed(3)
print(brainstate.random.split_key())
print(brainstate.random.randn(2), brainstate.random.DEFAULT.value)
with brainstate.random.seed_context(10):
    print(brainstate.random.rand(1))
print(brainstate.random.rand(1))
# === e_jax_map
import jax, jax.numpy as jnp
n = []
def f(x):
    n.append(1)
    return x * 2
print(jax.lax.map(f, jnp.arange(4.)), len(n))
print(jax.lax.map(lambda t: t[0] + t[1], (jnp.arange(3), jnp.ones(3))))
