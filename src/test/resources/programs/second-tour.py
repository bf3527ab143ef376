# === w_counter_class
import brainpy as bp
import brainpy.math as bm
class Counter(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.n = bm.Variable(bm.zeros((), dtype=bm.int32))
        self.python = 0
    @bm.cls_jit
    def tick(self, by=1):
        self.python += 1
        self.n += by
        return self.n * 10
c = Counter()
print(c.tick(), c.tick(), c.tick(by=5))
print(c.n, c.python)
print(c.vars())
# === w_two_functions_one_state
import brainpy.math as bm
pot = bm.Variable(bm.array([1., -1.]))
@bm.jit
def decay():
    print('decay traced')
    pot.value = pot * 0.5
@bm.jit
def kick(x):
    print('kick traced')
    pot[0] += x
    decay()
    return pot.max()
print(kick(4.))
decay()
print(kick(1), pot)
# === w_if_on_argument
import jax
@jax.jit
def relu(x):
    if x > 0:
        return x
    return 0.
print(relu(3.))
# === w_if_on_static
import jax
from functools import partial
@partial(jax.jit, static_argnums=1)
def power(x, n):
    print('n is', n)
    if n == 0:
        return 1.
    return x * power(x, n - 1)
print(power(2., 3))
print(power(3., 2))
print(power(2., 3))
# === w_numpy_on_traced
import numpy as np
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    y = jnp.sin(x)
    return np.cos(y)
try:
    f(1.)
except Exception as e:
    print(type(e).__name__)
    print(str(e).splitlines()[0])
print(np.cos(jnp.sin(1.)))
# === w_global_list_of_tracers
import jax, jax.numpy as jnp
seen = []
@jax.jit
def f(x):
    seen.append(x * 2)
    return x
f(jnp.ones(2))
print(len(seen), type(seen[0]).__name__)
print(seen[0].shape, seen[0].dtype)
print(seen[0] + 1)
# === w_self_tracer
import jax.numpy as jnp
import jax
class Model:
    def __init__(self):
        self.h = jnp.zeros(3)
    def step(self, x):
        self.h = jnp.tanh(self.h + x)
        return self.h.sum()
m = Model()
step = jax.jit(m.step)
print(step(1.))
try:
    print(step(jnp.ones(3)))
except jax.errors.UnexpectedTracerError as e:
    print('leaked', str(e).split('.')[0])
print(type(m.h).__name__)
# === w_scan_running_mean
import jax, jax.numpy as jnp
def step(carry, x):
    total, n = carry
    total, n = total + x, n + 1
    return (total, n), total / n
(total, n), means = jax.lax.scan(step, (0., 0), jnp.array([2., 4., 9.]))
print(total, n, means)
print(jax.make_jaxpr(lambda xs: jax.lax.scan(step, (0., 0), xs))(jnp.ones(3)))
# === w_scan_carry_type
import jax, jax.numpy as jnp
def step(c, x):
    return c + x, c
print(jax.lax.scan(step, 0, jnp.ones(3)))
# === w_scan_wrong_structure
import jax, jax.numpy as jnp
def step(c, x):
    return (c, x), x
jax.lax.scan(step, 1., jnp.ones(3))
# === w_for_loop_many_outputs
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
def body(i, x):
    v.value += x
    return i * 2, v.sum(), v.value
a, b, c = bm.for_loop(body, (bm.arange(3), bm.array([[1., 2.], [3., 4.], [5., 6.]])))
print(a, b)
print(c)
print(v)
# === w_for_loop_print
import brainpy.math as bm
def body(x):
    print('body', x)
    return x ** 2
print(bm.for_loop(body, bm.arange(4.)))
print(bm.for_loop(body, bm.arange(4.), reverse=True))
# === w_while_collatz
import jax, jax.numpy as jnp
def cond(s):
    return s[0] != 1
def body(s):
    n, k = s
    return jnp.where(n % 2 == 0, n // 2, 3 * n + 1), k + 1
print(jax.lax.while_loop(cond, body, (7, 0)))
f = jax.jit(lambda n: jax.lax.while_loop(cond, body, (n, 0))[1])
print([int(f(i)) for i in (1, 6, 27)])
# === w_while_bad_cond
import jax, jax.numpy as jnp
jax.lax.while_loop(lambda x: x, lambda x: x - 1, 3)
# === w_bm_while
import brainpy.math as bm
n = bm.Variable(bm.zeros(1))
def cond(i):
    return i < 5
def body(i):
    n.value += i
    return i + 1
print(bm.while_loop(body, cond, 0))
print(n)
# === w_cond_operand_mismatch
import jax, jax.numpy as jnp
f = lambda x: jax.lax.cond(x > 0, lambda a: a, lambda a: jnp.zeros(3), x)
print(f(2.))
# === w_cond_state
import brainpy.math as bm
hits = bm.Variable(bm.zeros(1))
misses = bm.Variable(bm.zeros(1))
def yes():
    hits.value += 1
    return 1.
def no():
    misses.value += 1
    return 0.
@bm.jit
def f(p):
    return bm.cond(p > 0.5, yes, no)
print([float(f(x)) for x in (.1, .6, .9)])
print(hits, misses)
# === w_ifelse
import brainpy.math as bm
def grade(x):
    return bm.ifelse(conditions=[x > 90, x > 50], branches=[lambda: 'A' and 2, lambda: 1, lambda: 0])
print(grade(95), grade(60), grade(10))
# === w_switch_clamps
import jax, jax.numpy as jnp
branches = [lambda x: x + 1, lambda x: x * 10, lambda x: -x]
f = jax.jit(lambda i, x: jax.lax.switch(i, branches, x))
print(f(0, 2.), f(1, 2.), f(2, 2.), f(7, 2.), f(-3, 2.))
print(jax.make_jaxpr(f)(1, 2.))
# === w_fori_python_bounds
import jax
print(jax.lax.fori_loop(0, 5, lambda i, x: x + i, 0))
print(jax.grad(lambda x: jax.lax.fori_loop(0, 3, lambda i, y: y * x, 1.))(2.))
jax.grad(lambda x, n: jax.lax.fori_loop(0, n, lambda i, y: y * x, 1.))(2., 3)
# === w_grad_of_model
import jax, jax.numpy as jnp
params = {'w': jnp.array([[1., 2.], [3., 4.]]), 'b': jnp.zeros(2)}
def loss(p, x, y):
    pred = x @ p['w'] + p['b']
    return jnp.mean((pred - y) ** 2)
v, g = jax.value_and_grad(loss)(params, jnp.ones((3, 2)), jnp.zeros((3, 2)))
print(v)
print(g)
new = jax.tree.map(lambda p, d: p - 0.1 * d, params, g)
print(jax.tree.map(jnp.shape, new), loss(new, jnp.ones((3, 2)), jnp.zeros((3, 2))))
# === w_grad_vars
import brainpy.math as bm
w = bm.TrainVar(bm.array([1., 2.]))
b = bm.TrainVar(bm.array(0.5))
def loss(x):
    return ((w * x + b) ** 2).sum()
g = bm.grad(loss, grad_vars={'w': w, 'b': b}, return_value=True)
grads, l = g(3.)
print(l)
print(grads)
g2 = bm.grad(loss, grad_vars=[w], argnums=0)
print(g2(3.))
# === w_grad_int
import jax
jax.grad(lambda x: x * 2)(3)
# === w_grad_vector_out
import jax, jax.numpy as jnp
jax.grad(lambda x: jnp.sin(x))(jnp.ones(3))
# === w_grad_where_nan
import jax, jax.numpy as jnp
def f(x):
    return jnp.where(x > 0, jnp.sqrt(x), 0.)
print(f(0.), jax.grad(f)(0.), jax.grad(f)(4.))
def g(x):
    safe = jnp.where(x > 0, x, 1.)
    return jnp.where(x > 0, jnp.sqrt(safe), 0.)
print(jax.grad(g)(0.))
# === w_hessian
import jax, jax.numpy as jnp
f = lambda x: x[0] ** 2 * x[1] + jnp.sin(x[2])
x = jnp.array([1., 2., 0.])
print(jax.hessian(f)(x))
print(jax.jacfwd(jax.grad(f))(x).shape)
# === w_jacobian_pytree
import jax, jax.numpy as jnp
def f(d):
    return {'s': d['a'].sum(), 'p': d['a'] * d['b']}
j = jax.jacrev(f)({'a': jnp.array([1., 2.]), 'b': 3.})
print(j['s'])
print(j['p']['a'])
print(j['p']['b'])
# === w_jvp_vjp
import jax, jax.numpy as jnp
f = lambda x, y: (x * y, jnp.exp(x))
print(jax.jvp(f, (1., 2.), (1., 0.)))
out, pull = jax.vjp(f, 1., 2.)
print(out)
print(pull((1., 1.)))
pull(1.)
# === w_custom_vjp_clip
import jax, jax.numpy as jnp
@jax.custom_vjp
def clip_grad(x):
    return x
def fwd(x):
    print('fwd')
    return x, None
def bwd(_, g):
    print('bwd', g.shape)
    return (jnp.clip(g, -0.1, 0.1),)
clip_grad.defvjp(fwd, bwd)
print(clip_grad(2.))
print(jax.grad(lambda x: 5 * clip_grad(x) ** 2)(2.))
print(jax.jit(jax.grad(lambda x: clip_grad(x)))(2.))
# === w_custom_jvp
import jax, jax.numpy as jnp
@jax.custom_jvp
def log1pexp(x):
    return jnp.log(1. + jnp.exp(x))
@log1pexp.defjvp
def rule(primals, tangents):
    x, = primals
    t, = tangents
    return log1pexp(x), (1 - 1 / (1 + jnp.exp(x))) * t
print(jax.grad(log1pexp)(100.), log1pexp(1.))
print(jax.vmap(jax.grad(log1pexp))(jnp.arange(3.)))
# === w_stop_gradient
import jax, jax.numpy as jnp
f = lambda x: x * jax.lax.stop_gradient(x) + jax.lax.stop_gradient(x ** 3)
print(f(2.), jax.grad(f)(2.))
print(jax.make_jaxpr(f)(2.))
# === w_checkpoint
import jax, jax.numpy as jnp
@jax.checkpoint
def block(x):
    print('block')
    return jnp.sin(jnp.sin(x))
print(jax.grad(lambda x: block(block(x)))(1.))
print(block(1.))
# === w_vmap_basic
import jax, jax.numpy as jnp
def f(x, y):
    print(x.shape, y.shape)
    return x @ y
m = jnp.arange(6.).reshape(2, 3)
print(jax.vmap(f, in_axes=(0, None))(m, jnp.ones(3)))
print(jax.vmap(f, in_axes=(0, 0))(m, m))
print(jax.vmap(f, in_axes=(1, None), out_axes=0)(m, jnp.array([1., -1.])))
jax.vmap(f, in_axes=(0, 1))(m, m)
# === w_vmap_scalar_arg
import jax, jax.numpy as jnp
jax.vmap(lambda x, y: x + y)(jnp.ones(3), 2.)
# === w_vmap_dict_axes
import jax, jax.numpy as jnp
def f(p):
    return p['a'] * p['b']
out = jax.vmap(f, in_axes=({'a': 0, 'b': None},))({'a': jnp.arange(3.), 'b': jnp.array(2.)})
print(out)
print(jax.vmap(lambda x: {'x': x, 'y': 1.})(jnp.arange(2)))
# === w_vmap_if
import jax, jax.numpy as jnp
def f(x):
    if x > 0:
        return x
    return -x
print(jax.vmap(f)(jnp.arange(-1., 2.)))
# === w_vmap_cond_select
import jax, jax.numpy as jnp
def f(x):
    return jax.lax.cond(x > 0, lambda a: jnp.log(a), lambda a: a, x)
print(jax.vmap(f)(jnp.array([-1., 1., 2.])))
print(jax.make_jaxpr(jax.vmap(f))(jnp.ones(2)))
# === w_vmap_random_split
import jax
key = jax.random.key(3)
print(jax.vmap(lambda k: jax.random.normal(k))(jax.random.split(key, 3)))
print(jax.vmap(lambda x: jax.random.normal(key))(jax.numpy.arange(3)))
# === w_random_keys
import jax
key = jax.random.PRNGKey(7)
print(key)
a, b = jax.random.split(key)
print(jax.random.uniform(a, (2, 2)))
print(jax.random.randint(b, (5,), 0, 10))
print(jax.random.fold_in(key, 3))
print(jax.random.key(7))
# === w_bm_random_state
import brainpy.math as bm
bm.random.seed(42)
print(bm.random.rand(2))
print(bm.random.normal(0., 1., (2,)))
rng = bm.random.RandomState(1)
print(rng.uniform(size=2), rng.randint(0, 5, (3,)))
@bm.jit
def draw():
    return bm.random.rand(1)
print(draw(), draw())
# === w_python_random_frozen
import random
import jax
random.seed(1)
@jax.jit
def f(x):
    r = random.random()
    print('traced with', round(r, 3))
    return x + r
print(f(0.), f(0.), f(1))
# === w_time_frozen
import jax
ticks = iter(range(10))
@jax.jit
def f(x):
    return x * next(ticks)
print(f(3.), f(3.), f(4.), f(3))
# === w_global_frozen
import brainpy.math as bm
scale = 2.
table = bm.array([1., 2.])
@bm.jit
def f(x):
    return x * scale + table
print(f(1.))
scale = 10.
table[0] = 100.
print(f(1.))
print(f(bm.ones(2)))
# === w_attr_frozen
import brainpy as bp
import brainpy.math as bm
class Net(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.gain = 1.
        self.v = bm.Variable(bm.zeros(1))
    def update(self, x):
        self.v.value = self.v + self.gain * x
        return self.v.value
net = Net()
f = bm.jit(net.update)
print(f(1.))
net.gain = 5.
print(f(1.))
print(net.update(1.))
# === w_state_arg
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
@bm.jit
def f(s):
    s.value = s + 1
    return s.sum()
print(f(v))
print(v)
# === w_raw_jit_state
import jax
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
@jax.jit
def f(x):
    v.value = v + x
    return v.value
print(f(1.))
print(v)
# === w_int_float_retrace
import jax
calls = []
@jax.jit
def f(x):
    calls.append(str(x))
    return x * 2
f(1); f(2); f(1.5); f(True); f(1)
for c in calls: print(c)
# === w_static_unhashable
import jax
@jax.jit
def ok(x): return x
f = jax.jit(lambda x, opts: x * opts['k'], static_argnames='opts')
print(f(1., opts={'k': 2}))
# === w_string_argument
import jax
f = jax.jit(lambda x, mode: x if mode == 'a' else -x)
f(1., 'a')
# === w_item_float
import jax
@jax.jit
def f(x):
    return float(x) + 1
f(2.)
# === w_range_traced
import jax
@jax.jit
def f(n):
    s = 0
    for i in range(n):
        s += i
    return s
f(4)
# === w_shape_from_value
import jax, jax.numpy as jnp
@jax.jit
def f(n):
    return jnp.zeros(n)
f(3)
# === w_mask_index
import jax, jax.numpy as jnp
x = jnp.array([1., -2., 3.])
print(x[x > 0])
print(jax.jit(lambda a: jnp.where(a > 0, a, 0.).sum())(x))
jax.jit(lambda a: a[a > 0])(x)
# === w_inplace
import jax.numpy as jnp
x = jnp.zeros(3)
y = x.at[1].set(5.).at[jnp.array([0, 2])].add(1.)
print(x, y, y.at[7].get(), y[7])
print(y.at[-1].multiply(3).at[5].set(1.))
x[0] = 1.
# === w_and_or
import jax
f = jax.jit(lambda x: x > 0 and x < 2)
f(1.)
# === w_max_builtin
import jax, jax.numpy as jnp
print(max(jnp.array([3, 1, 2])), sorted(jnp.array([3, 1, 2])))
jax.jit(lambda x: max(x, 0.))(1.)
# === w_assert
import jax
@jax.jit
def f(x):
    assert x > 0, 'positive please'
    return x
f(1.)
# === w_raise_while_tracing
import brainpy.math as bm
v = bm.Variable(bm.ones(1))
@bm.jit
def f(x):
    v.value = v * 3
    if x.ndim == 0:
        raise RuntimeError('needs a vector')
    return v.sum()
try:
    f(1.)
except RuntimeError as e:
    print('caught', e)
print(v)
print(f(bm.ones(2)), v)
# === w_variable_wrong_shape
import brainpy.math as bm
v = bm.Variable(bm.zeros(3))
try:
    v.value = bm.zeros(4)
except Exception as e:
    print(type(e).__name__, e)
try:
    v.value = bm.zeros(3, dtype=bm.int32)
except Exception as e:
    print(type(e).__name__, e)
print(v)
# === w_varlist_in_list
import brainpy as bp
import brainpy.math as bm
class Net(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.hidden = [bm.Variable(bm.zeros(1)), bm.Variable(bm.ones(1))]
        self.good = bm.VarList([bm.Variable(bm.ones(2))])
        self.w = bm.TrainVar(bm.ones(3))
n = Net()
print(sorted(n.vars().keys()))
print(n.train_vars())
print(n.nodes())
# === w_brainstate_states
import brainstate as bst
import jax.numpy as jnp
class Leaky(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.v = bst.HiddenState(jnp.zeros(2))
        self.w = bst.ParamState(jnp.ones(2))
        self.t = bst.ShortTermState(jnp.array(0))
    def update(self, x):
        self.v.value = self.v.value * 0.5 + self.w.value * x
        self.t.value += 1
        return self.v.value
m = Leaky()
f = bst.transform.jit(m.update)
print(f(1.), f(2.))
print(m.t)
print(list(m.states().keys()))
print(m.states(bst.ParamState))
# === w_brainstate_grad
import brainstate as bst
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., 2.]))
n = bst.State(jnp.array(0))
def loss(x):
    n.value += 1
    return ((w.value * x) ** 2).sum()
g = bst.transform.grad(loss, w, return_value=True)
print(g(2.))
print(n.value)
g = bst.transform.grad(loss, {'w': w}, has_aux=False)
print(g(1.))
# === w_brainstate_for_loop
import brainstate as bst
import jax.numpy as jnp
s = bst.State(jnp.zeros(()))
def step(x):
    print('tracing step')
    s.value = s.value + x
    return s.value
print(bst.transform.for_loop(step, jnp.arange(4.)))
print(bst.transform.scan(lambda c, x: (c + x, c * x), 0., jnp.arange(3.)))
print(s)
# === w_stateful_function
import brainstate as bst
import jax.numpy as jnp
a = bst.State(jnp.zeros(2))
b = bst.State(jnp.ones(2))
def f(x):
    a.value = b.value * x
    return a.value.sum()
sf = bst.transform.StatefulFunction(f).make_jaxpr(2.)
print(len(sf.get_states()), len(sf.get_write_states()), len(sf.get_read_states()))
print(sf.get_jaxpr())
# === w_brainstate_cond
import brainstate as bst
import jax.numpy as jnp
s = bst.State(jnp.array(1.))
@bst.transform.jit
def f(p):
    return bst.transform.cond(p, lambda: s.value * 2, lambda: s.value - 1)
print(f(True), f(False))
def bump(): s.value += 1
bst.transform.cond(jnp.array(True), bump, lambda: None)
print(s.value)
# === w_brainstate_vmap
import brainstate as bst
import jax.numpy as jnp
w = bst.ParamState(jnp.array(2.))
print(bst.transform.vmap(lambda x: w.value * x)(jnp.arange(3.)))
h = bst.ShortTermState(jnp.zeros(3))
@bst.transform.vmap(in_states=h, out_states=h)
def f(x):
    h.value += x
    return h.value * 2
print(f(jnp.arange(3.)))
print(h.value)
# === w_brainstate_random
import brainstate as bst
bst.random.seed(10)
print(bst.random.rand(2))
@bst.transform.jit
def f():
    return bst.random.normal(size=(2,))
print(f())
print(f())
# === w_lif_population
import brainpy as bp
import brainpy.math as bm
class LIF(bp.DynamicalSystem):
    def __init__(self, n, tau=10., v_th=1.):
        super().__init__()
        self.tau, self.v_th = tau, v_th
        self.V = bm.Variable(bm.zeros(n))
        self.spike = bm.Variable(bm.zeros(n, dtype=bool))
    def update(self, inp):
        dv = (-self.V + inp) / self.tau
        v = self.V + dv * bp.share.load('dt') if False else self.V + dv
        self.spike.value = v >= self.v_th
        self.V.value = bm.where(self.spike, 0., v)
        return self.spike.sum()
lif = LIF(4)
counts = bm.for_loop(lif.update, bm.ones((20, 4)) * bm.array([0.5, 1.5, 2.5, 12.]))
print(counts)
print(lif.V)
print(lif.spike)
# === w_odeint
import brainpy as bp
import brainpy.math as bm
@bp.odeint(method='rk4', dt=0.1)
def lorenz(x, t, a):
    return -a * x
x = 1.
for i in range(3):
    x = lorenz(x, i * 0.1, a=2.)
    print(x)
# === w_sgd_training
import brainpy as bp
import brainpy.math as bm
w = bm.TrainVar(bm.array([0.]))
opt = bp.optim.SGD(lr=0.1, train_vars={'w': w})
def loss():
    return ((w - 3.) ** 2).sum()
grad = bm.grad(loss, grad_vars={'w': w}, return_value=True)
@bm.jit
def train():
    g, l = grad()
    opt.update(g)
    return l
for _ in range(4):
    print(train(), w.value)
# === w_adam
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.Adam(lr=0.1)
opt.register_trainable_weights({'w': w})
g = bst.transform.grad(lambda: (w.value ** 2).sum(), {'w': w})
for _ in range(3):
    opt.update(g())
    print(w.value)
# === w_debug_print
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    jax.debug.print('x = {x}, twice {y}', x=x, y=2 * x)
    print('tracing')
    return x.sum()
f(jnp.arange(3))
f(jnp.ones(3, int))
jax.vmap(lambda x: jax.debug.print('lane {}', x))(jnp.arange(2.))
# === w_pure_callback
import jax, jax.numpy as jnp, numpy as np
def host(x):
    print('host got', type(x).__name__)
    return np.asarray(x) * 2
@jax.jit
def f(x):
    return jax.pure_callback(host, jax.ShapeDtypeStruct(x.shape, x.dtype), x)
print(f(jnp.arange(3.)))
# === w_eval_shape
import jax, jax.numpy as jnp
def f(x, n):
    print('abstract', x)
    return {'y': jnp.outer(x, x), 'n': n + 1}
print(jax.eval_shape(f, jnp.ones(3), 2))
print(jax.eval_shape(f, jax.ShapeDtypeStruct((2,), jnp.float16), 2.))
# === w_disable_jit
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    print('x is', x)
    return x + 1
f(1.)
with jax.disable_jit():
    f(2.)
    print(jax.lax.cond(True, lambda: 'a' and 1, lambda: 2))
f(3.)
# === w_donate_and_clear
import jax, jax.numpy as jnp
n = 0
def g(x):
    global n
    n += 1
    return x + 1
f = jax.jit(g, donate_argnums=0)
x = jnp.ones(2)
f(x)
print(n, x.is_deleted())
f.clear_cache()
f(jnp.ones(2))
print(n)
# === w_bm_array_ops
import brainpy.math as bm
a = bm.array([3., 1., 2.])
b = a
b += 1
print(a, b, a is b)
a[0] = 10
print(a, a.sort(), a)
print(a.argmax(), a.reshape(3, 1).shape, a.astype(bm.int32), a.tolist())
print(bm.concatenate([a, b]), bm.stack([a, b]).T)
# === w_dtype_promotion
import jax.numpy as jnp, numpy as np
for a, b in [(1, jnp.int8(2)), (1.5, jnp.int32(2)), (jnp.float16(1), jnp.float32(2)), (jnp.bfloat16(1), jnp.float16(1)), (True, 2.), (np.float64(1), jnp.float32(1)), (jnp.uint8(200), jnp.int8(100))]:
    r = jnp.add(a, b)
    print(r, r.dtype, r.weak_type)
print(jnp.arange(3) / 2, jnp.arange(3) // 2, jnp.int32(7) / 2)
print(jnp.float64(1.).dtype, jnp.ones(2, dtype='int64').dtype)
# === w_einsum_jaxpr
import jax, jax.numpy as jnp
a = jnp.arange(6.).reshape(2, 3)
print(jnp.einsum('ij,kj->ik', a, a))
print(jax.make_jaxpr(lambda a: jnp.einsum('ij,kj->ik', a, a))(a))
print(jax.make_jaxpr(jax.jit(lambda x: jnp.mean(x) * 2))(a))
# === w_pytree_class
import jax, jax.numpy as jnp
@jax.tree_util.register_pytree_node_class
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def tree_flatten(self): return (self.x, self.y), None
    @classmethod
    def tree_unflatten(cls, aux, ch): return cls(*ch)
    def __repr__(self): return f'Point({self.x}, {self.y})'
print(jax.jit(lambda p: Point(p.x + p.y, p.y))(Point(1., 2.)))
print(jax.grad(lambda p: p.x * p.y)(Point(3., 4.)))
print(jax.tree.leaves(Point(1, Point(2, 3))), jax.tree.structure(Point(1, 2)))
class Plain: pass
jax.jit(lambda p: 1)(Plain())
# === w_nested_jit_counts
import brainpy.math as bm
calls = {'inner': 0, 'outer': 0}
@bm.jit
def inner(x):
    calls['inner'] += 1
    return x * 2
@bm.jit
def outer(x):
    calls['outer'] += 1
    return inner(x) + inner(x + 1)
outer(1.); print(calls)
outer(2.); print(calls)
inner(1.); print(calls)
outer(bm.ones(2)); print(calls)
# === w_jit_in_loop
import jax
n = 0
def run(x):
    def f(y):
        global n
        n += 1
        return y * 2
    return jax.jit(f)(x)
for i in range(3):
    run(1.)
print(n)
g = lambda y: y + 1
for i in range(3):
    jax.jit(g)(1.)
print(jax.jit(g)._cache_size() if hasattr(jax.jit(g), '_cache_size') else 'unknown')
# === w_log_compiles
import jax, jax.numpy as jnp
f = jax.jit(lambda x: x + 1)
print(f.lower(1.).as_text()[:6])
c = f.trace(jnp.ones(2))
print(c.jaxpr)
# === w_nan_debug
import jax, jax.numpy as jnp
jax.config.update('jax_debug_nans', True)
print(jnp.log(1.))
f = jax.jit(lambda x: jnp.log(x) * 2)
f(-1.)
# === w_delay
import brainpy as bp
import brainpy.math as bm
d = bm.LengthDelay(bm.Variable(bm.zeros(1)), delay_len=3)
for i in range(5):
    d.update(bm.ones(1) * i)
print(d(1), d(2))
# === w_array_repr
import jax.numpy as jnp, jax
print(repr(jnp.zeros((2, 3))))
print(repr(jnp.array([1, 2], dtype=jnp.int8)), repr(jnp.array(True)), repr(jnp.float32(2.5)))
print(repr(jnp.linspace(0, 1, 5)), jnp.arange(2000))
print([jnp.ones(2), jnp.array(3)])
print(f'{jnp.float32(3.14159):.2f}', '%d' % jnp.array(4))
f'{jnp.ones(2):.2f}'
# === w_lax_map_assoc
import jax, jax.numpy as jnp
print(jax.lax.map(lambda x: x ** 2, jnp.arange(4.)))
print(jax.lax.associative_scan(jnp.add, jnp.arange(5)))
print(jax.lax.top_k(jnp.array([3., 9., 5.]), 2))
print(jax.nn.softmax(jnp.array([1., 2., 3.])), jax.nn.one_hot(jnp.array([0, 2]), 3))
print(jax.lax.dynamic_slice(jnp.arange(5), (3,), (4,)))
# === w_linalg
import jax, jax.numpy as jnp
A = jnp.array([[4., 1.], [1., 3.]])
print(jnp.linalg.solve(A, jnp.array([1., 2.])))
print(jnp.linalg.inv(A), jnp.linalg.det(A))
print(jnp.linalg.cholesky(A))
print(jnp.linalg.norm(A), jnp.trace(A))
print(jax.grad(lambda m: jnp.linalg.det(m))(A))
# === w_enable_x64
import jax
jax.config.update('jax_enable_x64', True)
import jax.numpy as jnp
x = jnp.array(1.) / 3
print(x, x.dtype, jnp.arange(2).dtype)
print(jax.make_jaxpr(lambda x: x * 2 + 1)(x))
