# === u_state_in_tuple_return
import brainpy.math as bm
v = bm.Variable(bm.arange(3.))
@bm.jit
def f():
    v.value = v * 2
    return v.value, {'v': v}
out = f()
print(type(out[0]).__name__, out[0])
print(type(out[1]['v']).__name__, out[1]['v'])
# === u_state_default_argument
import brainpy.math as bm
v = bm.Variable(bm.ones(2))
@bm.jit
def f(x, s=v):
    return s + x
print(f(1.))
v.value = bm.zeros(2)
print(f(1.))
print(f(1., bm.ones(2)))
# === u_partial_with_state
import functools
import brainpy.math as bm
v = bm.Variable(bm.ones(2))
def f(s, x):
    print('tracing', type(s).__name__)
    s.value = s + x
    return s.sum()
g = bm.jit(functools.partial(f, v))
print(g(1.), g(2.))
print(v)
# === u_retrace_new_shape
import brainpy.math as bm
import jax.numpy as jnp
count = 0
@bm.jit
def f(x):
    global count
    count += 1
    print('shape', x.shape, 'dtype', x.dtype)
    return x.sum()
for n in (2, 3, 2, 3, 4):
    print(n, f(jnp.ones(n)), count)
# === u_weak_type_retrace
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    print('trace', x)
    return x + 1
f(1)
f(1.0)
f(True)
f(jnp.float32(1))
f(jnp.array(1.0))
f(2.5)
f(3j if False else 4)
# === u_static_argnames
import brainpy.math as bm
@bm.jit(static_argnames=('mode',))
def f(x, mode='double'):
    print('trace', mode)
    if mode == 'double':
        return x * 2
    return x
print(f(3.), f(3., mode='none'), f(4., mode='none'), f(5., 'double'))
# === u_static_argnums_list
import jax
@jax.jit
def g(x): return x
f = jax.jit(lambda x, n: x ** n, static_argnums=1)
print(f(2., 3), f(2., 2))
print(f(2., [1]))
# === u_print_fstring_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(x, y):
    print(f'x={x} y={y}')
    print('sum: %s' % (x + y))
    print(repr(x), str(y))
    print(x.shape, x.dtype, x.ndim, x.size, len(y))
    return x + y
f(1., jnp.arange(3))
# === u_print_variable_in_jit
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
@bm.jit
def f():
    print(v)
    print(v.value)
    print(repr(v))
    v[0] = 1.
    print(v.value)
f()
print(v)
# === u_assert_in_jit
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    assert x.shape == (3,), 'bad shape'
    assert x.sum() > 0, 'not positive'
    return x
f(jnp.ones(3))
# === u_make_jaxpr_basic
import jax, jax.numpy as jnp
def f(x, y):
    z = jnp.sin(x) * y
    return z.sum(), jnp.maximum(z, 0.)
print(jax.make_jaxpr(f)(jnp.ones(3), 2.))
print(jax.make_jaxpr(jax.jit(f))(jnp.ones(3), 2.))
print(jax.make_jaxpr(jax.grad(lambda x: f(x, 2.)[0]))(jnp.ones(3)))
# === u_jaxpr_cond_switch
import jax, jax.numpy as jnp
def f(i, x):
    return jax.lax.switch(i, [jnp.sin, jnp.cos, lambda x: x * 2], x)
print(jax.make_jaxpr(f)(0, 1.))
print(f(5, 1.), f(-1, 1.))
# === u_jaxpr_scan_const
import jax, jax.numpy as jnp
w = jnp.arange(3.)
def step(c, x):
    return c * 0.5 + w * x, c.sum()
print(jax.make_jaxpr(lambda c, xs: jax.lax.scan(step, c, xs))(jnp.ones(3), jnp.arange(4.)))
# === u_jaxpr_vmap
import jax, jax.numpy as jnp
print(jax.make_jaxpr(jax.vmap(lambda a, b: jnp.dot(a, b)))(jnp.ones((2, 3)), jnp.ones((2, 3))))
print(jax.make_jaxpr(jax.vmap(lambda x: x.sum(), in_axes=1))(jnp.ones((2, 3))))
print(jax.make_jaxpr(jax.vmap(lambda x, y: x + y, in_axes=(0, None)))(jnp.ones((2, 3)), jnp.ones(3)))
# === u_leak_to_attribute
import brainpy.math as bm
class Net:
    pass
net = Net()
@bm.jit
def f(x):
    net.h = x * 2
    return x
f(1.)
print(net.h)
# === u_leak_to_attribute_used
import jax, jax.numpy as jnp
class Net:
    pass
net = Net()
@jax.jit
def f(x):
    net.h = x * 2
    return x
f(1.)
y = net.h + 1
# === u_leak_dict_numpy
import jax, numpy as np
store = {}
@jax.jit
def f(x):
    store['x'] = x
    return x
f(1.)
print(np.asarray(store['x']))
# === u_write_wrong_shape_eager
import brainpy.math as bm
v = bm.Variable(bm.zeros(3))
try:
    v.value = bm.ones(2)
except Exception as e:
    print(type(e).__name__, e)
v.value = bm.zeros(3, dtype=int)
# === u_variable_batch_axis
import brainpy.math as bm
v = bm.Variable(bm.zeros((1, 3)), batch_axis=0)
print(v.batch_axis, v.batch_size, v.size_without_batch)
v.value = bm.ones((5, 3))
print(v.shape, v.batch_size)
try:
    v.value = bm.ones((5, 4))
except Exception as e:
    print(type(e).__name__, e)
# === u_for_over_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(xs):
    t = 0.
    for x in xs:
        t = t + x * t + 1
    return t
print(f(jnp.arange(3.)))
@jax.jit
def g(n):
    t = 0
    for i in range(n):
        t += i
    return t
g(3)
# === u_float_bool_tracer
import jax
@jax.jit
def f(x):
    return float(x)
try:
    f(1.)
except Exception as e:
    print(type(e).__name__)
    print(str(e).splitlines()[0])
@jax.jit
def g(x):
    return bool(x > 0)
try:
    g(1.)
except Exception as e:
    print(type(e).__name__)
    print(str(e).splitlines()[0])
@jax.jit
def h(x):
    return [1, 2, 3][x]
h(1)
# === u_complex_hash_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    d = {x: 1}
    return d
f(1.)
# === u_array_hash_eager
import jax.numpy as jnp
x = jnp.array([1, 2])
try:
    {x: 1}
except TypeError as e:
    print(e)
print(x == jnp.array([1, 3]), (x == 1).any())
if x > 0:
    print('yes')
# === u_tolist_item
import jax.numpy as jnp, jax
x = jnp.arange(4).reshape(2, 2)
print(x.tolist(), x[0, 1].item(), float(x[1, 1]), int(x[0, 0]))
print(list(x[0]), x.T, x.mean(), x.astype(float))
@jax.jit
def f(x):
    return x.tolist()
f(x)
# === u_cond_operands
import brainpy.math as bm
import jax
print(jax.lax.cond(True, lambda x: x + 1, lambda x: x - 1, 5))
print(bm.cond(bm.array(False), lambda x: x + 1., lambda x: x - 1., 5.))
print(bm.cond(True, lambda: 1., lambda: 2., ()))
# === u_cond_dtype_mismatch
import jax, jax.numpy as jnp
jax.lax.cond(True, lambda x: x, lambda x: x.astype(jnp.int32), jnp.ones(2))
# === u_cond_tree_mismatch
import jax, jax.numpy as jnp
jax.lax.cond(True, lambda x: (x, x), lambda x: x, jnp.ones(2))
# === u_cond_side_effect_count
import brainpy.math as bm
seen = []
@bm.jit
def f(x):
    def yes(x):
        seen.append('yes')
        return x
    def no(x):
        seen.append('no')
        return -x
    return bm.cond(x > 0, yes, no, x)
print(f(1.), seen)
print(f(-1.), seen)
# === u_ifelse_many
import brainpy.math as bm
def f(a):
    return bm.ifelse(conditions=[a > 10, a > 5, a > 2, a > 0],
                     branches=[lambda: 1., lambda: 2., lambda: 3., lambda: 4., lambda: 5.])
for a in (11., 6., 3., 1., -1.):
    print(f(a))
print(bm.jit(f)(3.))
# === u_while_loop_state
import brainpy.math as bm
n = bm.Variable(bm.zeros(1))
def cond(i, s):
    return i < 4
def body(i, s):
    n.value = n + 1.
    return i + 1, s + i
print(bm.while_loop(body, cond, (0, 0.)))
print(n)
# === u_while_counts
import jax, jax.numpy as jnp
c = [0, 0]
def cond(x):
    c[0] += 1
    return x < 10
def body(x):
    c[1] += 1
    return x * 2
print(jax.lax.while_loop(cond, body, 1), c)
print(jax.lax.while_loop(cond, body, 1), c)
print(jax.lax.while_loop(lambda x: x < 5., body, 1.5), c)
# === u_fori_loop_types
import jax, jax.numpy as jnp
print(jax.lax.fori_loop(0, 5, lambda i, v: v + i, 0))
print(jax.lax.fori_loop(0, 5, lambda i, v: v.at[i].set(i * 2), jnp.zeros(5)))
print(jax.lax.fori_loop(0, 5, lambda i, v: v + i, 0.5))
print(jax.lax.fori_loop(0, 3, lambda i, v: v + 0.5, 0))
# === u_for_loop_results
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
def step(i, x):
    v.value = v * 0.5 + x
    return v.value, i
out = bm.for_loop(step, (bm.arange(3), bm.arange(3.)))
print(out)
print(v)
print(bm.for_loop(lambda i: i * 2., bm.arange(4), reverse=True))
# === u_for_loop_unequal
import brainpy.math as bm
bm.for_loop(lambda a, b: a + b, (bm.arange(3), bm.arange(4)))
# === u_for_loop_print_state
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
log = []
def step(x):
    log.append(1)
    print('step', x)
    v.value = v + x
    return v[0]
print(bm.for_loop(step, bm.arange(3.)))
print(len(log))
print(bm.for_loop(step, bm.arange(3.)))
print(len(log), v)
# === u_scan_bm
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
def body(c, x):
    v.value = v + c
    return c + x, c * x
print(bm.scan(body, 1., bm.arange(4.)))
print(v)
# === u_scan_dict_carry
import jax, jax.numpy as jnp
def step(s, x):
    return {'a': s['a'] + x, 'n': s['n'] + 1}, s['a'] > 2
s, ys = jax.lax.scan(step, {'a': 0., 'n': 0}, jnp.arange(5.))
print(s, ys)
s, ys = jax.lax.scan(step, {'a': 0., 'n': 0}, None, length=3)
# === u_scan_missing_key
import jax, jax.numpy as jnp
def step(s, x):
    return {'a': s['a'] + x}, None
jax.lax.scan(step, {'a': 0., 'n': 0}, jnp.arange(5.))
# === u_grad_value_aux
import brainpy.math as bm
w = bm.TrainVar(bm.array([1., 2.]))
def loss(x):
    y = (w * x).sum()
    return y ** 2, {'y': y}
g = bm.grad(loss, grad_vars=w, has_aux=True, return_value=True)
print(g(bm.array([1., 1.])))
g = bm.grad(loss, grad_vars={'w': w}, argnums=0, has_aux=True)
print(g(bm.array([1., 1.])))
# === u_grad_writes_state
import brainpy.math as bm
w = bm.Variable(bm.ones(2))
n = bm.Variable(bm.zeros(1))
def loss(x):
    n.value = n + 1.
    return ((w * x) ** 2).sum()
g = bm.grad(loss, grad_vars=w)
for i in range(3):
    print(g(bm.arange(2.)), n)
# === u_grad_of_grad
import brainpy.math as bm, jax
f = lambda x: x ** 3 + bm.sin(x)
g = bm.grad(f)
print(g(1.), bm.grad(g)(1.), bm.grad(bm.grad(g))(1.))
print(jax.grad(jax.grad(lambda x: x ** 4))(2.))
# === u_grad_nonscalar
import jax, jax.numpy as jnp
print(jax.grad(lambda x: x * 2)(jnp.ones(2)))
# === u_grad_int
import brainpy.math as bm
print(bm.grad(lambda x: x * 2.)(3))
# === u_grad_where_nan
import jax, jax.numpy as jnp
f = lambda x: jnp.where(x > 0, jnp.sqrt(x), 0.)
print(jax.grad(f)(0.), jax.grad(f)(4.), jax.grad(f)(-1.))
g = lambda x: jnp.where(x > 0, jnp.sqrt(jnp.where(x > 0, x, 1.)), 0.)
print(jax.grad(g)(0.), jax.grad(g)(4.), jax.grad(g)(-1.))
# === u_vjp_jvp
import jax, jax.numpy as jnp
f = lambda x, y: jnp.sin(x) * y
print(jax.jvp(f, (1., 2.), (1., 0.)))
out, back = jax.vjp(f, 1., 2.)
print(out, back(1.))
print(jax.linearize(f, 1., 2.)[1](1., 1.))
# === u_jacobians
import jax, jax.numpy as jnp
f = lambda x: jnp.array([x[0] * x[1], x[0] ** 2, jnp.sin(x[1])])
x = jnp.array([1., 2.])
print(jax.jacfwd(f)(x))
print(jax.jacrev(f)(x))
print(jax.hessian(lambda x: (x ** 3).sum())(x))
# === u_bm_jacobian_hessian
import brainpy.math as bm
v = bm.Variable(bm.array([1., 2.]))
print(bm.jacobian(lambda: v ** 2, grad_vars=v)())
print(bm.hessian(lambda: (v ** 3).sum(), grad_vars=v)())
print(bm.jacfwd(lambda x: x ** 2)(bm.array([1., 2.])))
# === u_custom_vjp
import jax, jax.numpy as jnp
@jax.custom_vjp
def clip_grad(x):
    return x
def fwd(x):
    print('fwd')
    return x, None
def bwd(res, g):
    print('bwd', g)
    return (jnp.clip(g, -1., 1.),)
clip_grad.defvjp(fwd, bwd)
print(clip_grad(3.))
print(jax.grad(lambda x: clip_grad(x) * 10)(3.))
print(jax.jit(jax.grad(lambda x: clip_grad(x) * 10))(3.))
# === u_stop_gradient
import jax, jax.numpy as jnp
print(jax.grad(lambda x: x * jax.lax.stop_gradient(x))(3.))
print(jax.value_and_grad(lambda x: (jax.lax.stop_gradient(x) ** 2).sum())(jnp.ones(2)))
# === u_remat
import jax, jax.numpy as jnp
def f(x):
    print('f')
    return jnp.sin(jnp.sin(x))
print(jax.grad(f)(1.))
print(jax.grad(jax.checkpoint(f))(1.))
print(jax.make_jaxpr(jax.checkpoint(f))(1.))
# === u_vmap_out_axes
import jax, jax.numpy as jnp
f = jax.vmap(lambda x, y: x * y, in_axes=(0, None), out_axes=1)
print(f(jnp.arange(3.), jnp.arange(2.)))
print(jax.vmap(lambda d: d['a'] + d['b'], in_axes=({'a': 0, 'b': None},))({'a': jnp.arange(3.), 'b': 1.}))
print(jax.vmap(jax.vmap(lambda a, b: a * b, (None, 0)), (0, None))(jnp.arange(2.), jnp.arange(3.)))
# === u_vmap_errors
import jax, jax.numpy as jnp
for args, axes in [((jnp.ones(3), jnp.ones(2)), 0), ((jnp.ones(3), 2.), 0), ((jnp.ones(3), jnp.ones(3)), (0,)), ((jnp.ones(3),), None)]:
    try:
        print(jax.vmap(lambda *a: a[0], in_axes=axes)(*args))
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
# === u_vmap_if
import jax, jax.numpy as jnp
@jax.vmap
def f(x):
    if x > 0:
        return x
    return -x
f(jnp.arange(3.))
# === u_vmap_print
import jax, jax.numpy as jnp
def f(x):
    print(x, x.shape)
    return x.sum()
print(jax.vmap(f)(jnp.ones((2, 3))))
print(jax.jit(jax.vmap(f))(jnp.ones((2, 3))))
print(jax.vmap(jax.grad(f))(jnp.ones((2, 3))))
# === u_random_split
import jax
key = jax.random.PRNGKey(0)
print(key)
a, b = jax.random.split(key)
print(jax.random.normal(a, (3,)))
print(jax.random.uniform(b, (2, 2)))
print(jax.random.randint(a, (5,), 0, 10))
print(jax.random.normal(key), jax.random.normal(key))
print(jax.random.permutation(key, 5), jax.random.choice(key, 10, (3,)))
# === u_bm_random_seed
import brainpy.math as bm
bm.random.seed(42)
print(bm.random.rand(3))
print(bm.random.randn(2))
print(bm.random.uniform(0., 2., size=(2,)))
bm.random.seed(42)
print(bm.random.rand(3))
rng = bm.random.RandomState(1)
print(rng.normal(0., 1., (3,)), rng.randint(0, 5, (4,)))
# === u_random_in_jit_twice
import brainpy.math as bm
bm.random.seed(1)
@bm.jit
def f():
    return bm.random.rand(2)
a, b = f(), f()
print(a, b, (a == b).all())
# === u_random_key_in_jit_frozen
import numpy as np, jax
rng = np.random.RandomState(0)
@jax.jit
def f(x):
    return x + rng.rand()
print(f(0.) == f(0.))
print(f(0.) == f(0))
# === u_method_jit_self
import brainpy.math as bm
class Counter(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.n = bm.Variable(bm.zeros(1))
        self.calls = 0
    @bm.cls_jit
    def step(self, x):
        self.calls += 1
        self.n.value = self.n + x
        return self.n.value
c = Counter()
print(c.step(1.), c.step(2.), c.calls, c.n)
d = Counter()
print(d.step(5.), d.calls, c.n)
# === u_object_vars_nodes
import brainpy as bp, brainpy.math as bm
class A(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.zeros(2))
        self.w = bm.TrainVar(bm.ones(1))
    def update(self, x):
        self.v.value = self.v + x
        return self.v.value
class B(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.a1 = A()
        self.a2 = A()
    def update(self, x):
        return self.a1(x) + self.a2(x)
b = B()
print(b.update(1.))
print(sorted(b.vars().keys()))
print(sorted(b.train_vars().keys()))
print([type(n).__name__ for n in b.nodes().values()])
# === u_lif_runner
import brainpy as bp, brainpy.math as bm
class LIF(bp.DynamicalSystem):
    def __init__(self, size, tau=10., V_th=1.):
        super().__init__()
        self.tau, self.V_th = tau, V_th
        self.V = bm.Variable(bm.zeros(size))
        self.spike = bm.Variable(bm.zeros(size, dtype=bool))
    def update(self, I):
        V = self.V + (-self.V + I) / self.tau
        self.spike.value = V >= self.V_th
        self.V.value = bm.where(self.spike, 0., V)
        return self.spike.value
lif = LIF(3)
spikes = bm.for_loop(lambda i: lif.update(1.5), bm.arange(30))
print(spikes.sum(axis=0), spikes.shape)
print(lif.V)
# === u_odeint
import brainpy as bp, brainpy.math as bm
@bp.odeint(method='rk4', dt=0.1)
def dx(x, t, a):
    return -a * x
x = 1.
for i in range(3):
    x = dx(x, i * 0.1, 2.)
    print(x)
# === u_nan_debug
import jax, jax.numpy as jnp
jax.config.update('jax_debug_nans', True)
@jax.jit
def f(x):
    return jnp.log(x)
print(f(1.))
f(-1.)
# === u_division_by_zero
import jax.numpy as jnp
print(jnp.array([1., -1., 0.]) / 0., jnp.array([1, 2]) // 0, jnp.array(5) % 0)
print(1 / jnp.array(0), jnp.sqrt(-1.), jnp.log(0.))
# === u_dtype_mix
import jax.numpy as jnp, numpy as np
print((jnp.ones(2, jnp.int32) + 1.5).dtype, (jnp.ones(2, jnp.float16) + 1).dtype, (jnp.ones(2, jnp.bfloat16) * jnp.float32(2)).dtype)
print((jnp.array(1) / 2), jnp.array([1, 2.5]), jnp.array([True, 2]), (np.float64(1) + jnp.ones(1)).dtype)
print(jnp.int8(100) + jnp.int8(100), jnp.uint8(3) - jnp.uint8(5), jnp.arange(3, dtype='int16') * 2)
print(jnp.asarray(np.arange(3)), jnp.asarray(np.arange(3.)).dtype, jnp.zeros(2, dtype=np.float64).dtype)
# === u_np_on_jnp
import numpy as np, jax.numpy as jnp
x = jnp.arange(4.)
y = np.sin(x)
print(type(y).__name__, y.dtype)
print(np.asarray(x), type(np.asarray(x)).__name__, np.sum(x), type(x + np.ones(4)).__name__)
x[0] = 1.
# === u_at_ops
import jax.numpy as jnp
x = jnp.arange(5.)
print(x.at[1].add(10), x.at[1:3].set(0), x.at[-1].mul(2), x.at[jnp.array([0, 0])].add(1), x.at[2].get())
print(x.at[10].set(1), x.at[10].get(mode='fill', fill_value=-1), x[10], x.at[::2].max(3))
# === u_bm_inplace
import brainpy.math as bm
x = bm.ones(3)
x[0] = 5
x += 1
print(x)
x[1:] *= 2
print(x)
v = bm.Variable(x)
v += 1
v[bm.array([0, 2])] = 0.
print(v, x)
# === u_callback
import jax, jax.numpy as jnp
def show(x):
    print('host', x)
@jax.jit
def f(x):
    jax.debug.callback(show, x)
    jax.debug.print('x={x} {}', x + 1, x=x)
    return x * 2
print(f(1.))
print(f(2.))
jax.effects_barrier()
# === u_pure_callback
import jax, jax.numpy as jnp, numpy as np
def host(x):
    return np.sin(x).astype(np.float32)
@jax.jit
def f(x):
    return jax.pure_callback(host, jax.ShapeDtypeStruct(x.shape, x.dtype), x) + 1
print(f(jnp.arange(3.)))
# === u_eval_shape
import jax, jax.numpy as jnp
print(jax.eval_shape(lambda x, y: (x @ y, x.sum()), jnp.ones((2, 3)), jax.ShapeDtypeStruct((3, 4), jnp.float32)))
# === u_pytree_dataclass
import jax, jax.numpy as jnp
from functools import partial
from dataclasses import dataclass
@partial(jax.tree_util.register_dataclass, data_fields=['x'], meta_fields=['name'])
@dataclass
class P:
    x: jax.Array
    name: str
@jax.jit
def f(p):
    print('trace', p.name)
    return P(p.x * 2, p.name)
print(f(P(jnp.ones(2), 'a')))
f(P(jnp.ones(2), 'b'))
f(P(jnp.ones(2), 'a'))
# === u_unregistered_class
import jax, jax.numpy as jnp
class P:
    def __init__(self, x):
        self.x = x
@jax.jit
def f(p):
    return p.x
f(P(jnp.ones(2)))
# === u_tree_map
import jax, jax.numpy as jnp
t = {'a': jnp.ones(2), 'b': [1., (2, None)]}
print(jax.tree_util.tree_map(lambda x: x * 2, t))
leaves, treedef = jax.tree_util.tree_flatten(t)
print(leaves, treedef)
print(jax.tree_util.tree_structure([1, {'x': 2}]))
jax.tree_util.tree_map(lambda a, b: a, {'a': 1}, {'b': 1})
# === u_mutable_default_static
import jax
@jax.jit
def f(x, config={'scale': 2.}):
    return x * config['scale']
print(f(1.))
f.__defaults__ if hasattr(f, '__defaults__') else None
print(f(1., {'scale': 3.}), f(1., config={'scale': 4.}))
# === u_global_list_changes
import jax
scales = [2.]
@jax.jit
def f(x):
    return x * scales[0]
print(f(1.))
scales[0] = 5.
print(f(1.), f(1))
f.clear_cache()
print(f(1.))
# === u_time_in_jit
import jax, time
@jax.jit
def f(x):
    t = time.time()
    return x + 0 * t
print(f(1.))
# === u_disable_jit
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    print('x', x)
    if x > 0:
        return x
    return -x
with jax.disable_jit():
    print(f(-1.))
    print(jax.lax.scan(lambda c, x: (c + x, print('s', c)), 0., jnp.arange(2.)))
f(-1.)
# === u_nested_error
import jax, jax.numpy as jnp
@jax.jit
def inner(x):
    return x @ jnp.ones((4, 2))
@jax.jit
def outer(x):
    return inner(x) + 1
outer(jnp.ones((2, 3)))
# === u_wrong_arg_count
import jax
@jax.jit
def f(x, y):
    return x + y
f(1.)
# === u_none_return
import jax, brainpy.math as bm
print(jax.jit(lambda x: None)(1.), bm.jit(lambda: None)())
print(jax.jit(lambda x: (x, None, [x]))(1.))
jax.jit(lambda x: 'text')(1.)
# === u_brainstate_jit_states
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(2))
h = brainstate.HiddenState(jnp.ones(1))
@brainstate.transform.jit
def f(x):
    print('trace')
    s.value = s.value + x
    return h.value * x
print(f(1.), f(2.), s.value)
print(s, h)
# === u_brainstate_for_loop
import brainstate, jax.numpy as jnp
s = brainstate.ShortTermState(jnp.zeros(()))
def step(x):
    s.value = 0.5 * s.value + x
    return s.value
print(brainstate.transform.for_loop(step, jnp.arange(4.)))
print(s.value)
print(brainstate.transform.cond(s.value > 1., lambda: 1., lambda: 0.))
# === u_brainstate_grad
import brainstate, jax.numpy as jnp
w = brainstate.ParamState(jnp.array([1., 2.]))
def loss(x):
    return ((w.value * x) ** 2).sum()
print(brainstate.transform.grad(loss, w)(jnp.ones(2)))
print(brainstate.transform.grad(loss, {'w': w}, return_value=True)(jnp.ones(2)))
print(brainstate.transform.grad(loss, [w], argnums=0)(jnp.ones(2)))
# === u_brainstate_module
import brainstate, jax.numpy as jnp
class M(brainstate.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = brainstate.ParamState(jnp.ones((2, 2)))
        self.n = brainstate.State(0)
    def update(self, x):
        self.n.value += 1
        return x @ self.w.value
m = M()
print(m(jnp.ones(2)), m.n.value)
print(m.states())
print(list(m.states(brainstate.ParamState).keys()))
# === u_brainstate_vmap
import brainstate, jax.numpy as jnp
brainstate.random.seed(0)
print(brainstate.transform.vmap(lambda x: x + brainstate.random.rand(1))(jnp.zeros(3)))
s = brainstate.State(jnp.zeros(3))
def f(x):
    s.value = s.value + x
    return s.value
f2 = brainstate.transform.vmap(f, in_states=s, out_states=s)
print(f2(jnp.arange(3.)), s.value)
# === u_stateful_function
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(2))
r = brainstate.State(jnp.ones(2))
def f(x):
    s.value = r.value + x
    return s.value
sf = brainstate.transform.StatefulFunction(f)
sf.make_jaxpr(jnp.ones(2))
print([type(x).__name__ for x in sf.get_states()])
print(len(sf.get_write_states()), len(sf.get_read_states()))
print(sf.get_jaxpr(jnp.ones(2)))
