# === lif
import brainpy as bp, brainpy.math as bm
class LIF(bp.DynamicalSystem):
    def __init__(self, n):
        super().__init__()
        self.V = bm.Variable(bm.zeros(n))
        self.spike = bm.Variable(bm.zeros(n, dtype=bool))
    def update(self, x):
        v = self.V + 0.1 * (x - self.V)
        self.spike.value = v > 0.5
        self.V.value = bm.where(self.spike, 0., v)
        return self.spike.value
cell = LIF(4)
print(bm.for_loop(cell.update, bm.ones((10, 4))).sum())
# === training
import brainpy as bp, brainpy.math as bm
w = bm.TrainVar(bm.zeros(2))
opt = bp.optim.Adam(lr=0.1, train_vars={'w': w})
def loss(x, y):
    return ((w * x - y) ** 2).mean()
grad = bm.grad(loss, grad_vars={'w': w}, return_value=True)
@bm.jit
def train(x, y):
    g, l = grad(x, y)
    opt.update(g)
    return l
for _ in range(5):
    train(bm.ones(2), bm.array([1., 2.]))
print(w)
# === pure jax
import jax, jax.numpy as jnp
@jax.jit
def f(x, y):
    return jnp.where(x > y, x, y).sum()
for i in range(4):
    print(f(jnp.ones(3) * i, jnp.ones(3)))
# === random
import jax
key = jax.random.key(0)
for i in range(3):
    key, sub = jax.random.split(key)
    print(jax.random.normal(sub, (2,)))
# === vmap keys
import jax
keys = jax.random.split(jax.random.key(0), 4)
print(jax.vmap(lambda k: jax.random.uniform(k))(keys))
# === brainpy random
import brainpy.math as bm
bm.random.seed(1)
@bm.jit
def noise():
    return bm.random.normal(size=3)
print(noise(), noise())
# === static once
import jax
from functools import partial
@partial(jax.jit, static_argnames='mode')
def f(x, mode='relu'):
    return jax.nn.relu(x) if mode == 'relu' else jax.numpy.tanh(x)
print(f(1.), f(-1.), f(1., mode='tanh'))
# === two shapes
import brainpy.math as bm
f = bm.jit(lambda x: x.sum())
train, test = bm.ones((10, 2)), bm.ones((3, 2))
for _ in range(3):
    f(train)
f(test)
# === constants that stay
import jax, jax.numpy as jnp
scale = 3.
table = jnp.arange(5.)
@jax.jit
def look(i):
    return table[i] * scale
print(look(1), look(2))
# === cond and scan
import jax, jax.numpy as jnp
def step(c, x):
    c = jax.lax.cond(x > 0, lambda c: c + x, lambda c: c, c)
    return c, c
print(jax.lax.scan(step, 0., jnp.array([1., -1., 2.])))
# === host outside
import time, random, numpy as np, jax
start = time.time()
f = jax.jit(lambda x, r: x + r)
for _ in range(3):
    f(1., random.random())
print(time.time() >= start, np.random.rand() < 1)
# === list outside
import jax
results = []
f = jax.jit(lambda x: x * 2)
for i in range(3):
    results.append(f(float(i)))
print(results)
# === brainstate module
import brainstate as bst, jax.numpy as jnp
class Cell(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.h = bst.HiddenState(jnp.zeros(2))
        self.w = bst.ParamState(jnp.ones(2))
    def update(self, x):
        self.h.value = jnp.tanh(self.h.value * self.w.value + x)
        return self.h.value
cell = Cell()
print(bst.transform.for_loop(cell.update, jnp.ones((3, 2))))
print(bst.transform.grad(lambda: cell.update(jnp.ones(2)).sum(), cell.states(bst.ParamState))())
# === hessian
import jax, jax.numpy as jnp
f = lambda x: (x ** 3).sum()
print(jax.jit(jax.hessian(f))(jnp.array([1., 2.])))
# === debug print
import jax
@jax.jit
def f(x):
    jax.debug.print('x is {}', x)
    return x + 1
f(1.); f(2.)
# === mapped states
import brainstate as bst, jax.numpy as jnp
h = bst.ShortTermState(jnp.zeros(3))
@bst.transform.vmap(in_states=h, out_states=h)
def f(x):
    h.value = h.value + x
    return x
f(jnp.arange(3.)); print(h.value)
# === attribute read by two
import brainpy as bp, brainpy.math as bm
class Net(bp.BrainPyObject):
    def __init__(self, k):
        super().__init__()
        self.k = k
        self.v = bm.Variable(bm.ones(1))
    @bm.cls_jit
    def run(self):
        self.v.value = self.v * self.k
a, b = Net(2.), Net(3.)
a.run(); a.run(); b.run()
print(a.v, b.v)
# === numpy outside
import numpy as np, jax, jax.numpy as jnp
data = np.linspace(0, 1, 5)
f = jax.jit(lambda x: jnp.sin(x))
print(np.asarray(f(data)).sum().round(3))
# === where safe
import jax, jax.numpy as jnp
def f(x):
    safe = jnp.where(x > 0, x, 1.)
    return jnp.where(x > 0, jnp.log(safe), 0.).sum()
print(jax.grad(f)(jnp.array([0., 1.])))
# === nested jit
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
@bm.jit
def inner(x):
    v.value = v + x
    return v.value
@bm.jit
def outer(x):
    return inner(x) * 2
print(outer(1.), outer(2.))
# === one error of one's own
import jax
@jax.jit
def f(x):
    if x.ndim != 1:
        raise ValueError('one axis, please')
    return x
try:
    f(1.)
except ValueError as e:
    print(e)
# === layers in a container that knows them, an index from the end, a short loop
import brainpy as bp
import brainpy.math as bm
import jax.numpy as jnp
class Net(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.parts = bm.NodeList([bp.layers.Dense(2, 2), bp.layers.Dense(2, 2)])
        self.rates = bm.var_list([bm.Variable(bm.zeros(1))])
        self.sizes = [2, 2, 2]
    def update(self, x):
        for part in self.parts:
            x = part(x)
        return x
net = Net()
print(len(net.vars()))
x = jnp.arange(4.)
print(x[-4], x[3], x[1:10], x.at[-1].set(0.))
# === an accumulator in a jitted method
import brainpy.math as bm
class Acc(bm.BrainPyObject if hasattr(bm, 'BrainPyObject') else object):
    def __init__(self):
        super().__init__()
        self.total = bm.Variable(bm.zeros(1))
    @bm.cls_jit
    def add(self, x):
        self.total.value = self.total + x
acc = Acc()
for x in (1., 2., 3.):
    acc.add(x)
print(acc.total)
# === a leaky integrator under for_loop
import brainstate as bst
import jax.numpy as jnp
v = bst.ShortTermState(jnp.zeros(2))
def step(i):
    v.value = 0.9 * v.value + i
    return v.value.sum()
out = bst.transform.for_loop(step, jnp.ones(20))
print(out.shape)
# === gradient descent
import brainstate as bst
import jax.numpy as jnp
w = bst.ParamState(jnp.zeros(3))
x = jnp.array([1., 2., 3.])
def loss():
    return ((w.value - x) ** 2).sum()
g = bst.transform.grad(loss, w, return_value=True)
@bst.transform.jit
def train():
    grads, value = g()
    w.value = w.value - 0.1 * grads
    return value
for _ in range(3):
    train()
print(w.value)
# === keys that are split
import jax
key = jax.random.key(0)
key, a, b = jax.random.split(key, 3)
print(jax.random.normal(a, (2,)).shape, jax.random.uniform(b, (2,)).shape)
# === lanes of random numbers
import jax
import jax.numpy as jnp
keys = jax.random.split(jax.random.key(1), 4)
print(jax.vmap(lambda k: jax.random.normal(k))(keys).shape)
# === where without a hole
import jax
import jax.numpy as jnp
def safe_sqrt(x):
    ok = x > 0
    return jnp.where(ok, jnp.sqrt(jnp.where(ok, x, 1.)), 0.)
print(jax.grad(safe_sqrt)(0.), jax.grad(safe_sqrt)(4.))
# === cond on a state
import brainpy.math as bm
n = bm.Variable(bm.zeros(1))
@bm.jit
def step(x):
    n.value = bm.where(n > 1., 0., n + x)
    return n.value
for _ in range(4):
    step(1.)
print(n)
# === static flag with two values
import jax
from functools import partial
@partial(jax.jit, static_argnames='train')
def f(x, train):
    return x * 0.5 if train else x
print(f(1., train=True), f(1., train=False))
# === scan with a float carry
import jax
import jax.numpy as jnp
out, ys = jax.lax.scan(lambda c, x: (c * 0.5 + x, c), jnp.zeros(()), jnp.ones(6))
print(out, ys)
# === vmap over lanes of a declared state
import brainstate as bst
import jax.numpy as jnp
s = bst.State(jnp.zeros(3))
def f(x):
    s.value = s.value + x
bst.transform.vmap(f, in_states=s, out_states=s)(jnp.arange(3.))
print(s.value)
# === printing from the compiled program
import jax
@jax.jit
def f(x):
    jax.debug.print('x is {}', x)
    return x + 1
f(1.); f(2.)
# === settings that stay
import brainstate as bst
bst.environ.set(dt=0.1)
@bst.transform.jit
def f(v):
    return v + bst.environ.get_dt() * bst.environ.get('dt')
f(1.); f(2.)
with bst.environ.context(fit=True):
    f(3.)
# === a memory of the last values
import brainpy.math as bm
mem = bm.Variable(bm.zeros(4))
@bm.jit
def push(x):
    mem.value = bm.roll(mem.value, 1)
    mem[0] = x
    return mem.value
for i in range(3):
    print(push(float(i)))
# === a while loop with its state in the carry
import jax
import jax.numpy as jnp
print(jax.lax.while_loop(lambda c: c[0] < 5, lambda c: (c[0] + 1, c[1] * 2.), (0, 1.)))
# === a branch that depends on a value
import brainstate as bst
s = bst.State(0.)
def up(): s.value = s.value + 1.
def down(): s.value = s.value - 1.
@bst.transform.jit
def f(x):
    bst.transform.cond(x > 0, up, down)
f(1.); f(-1.); f(2.)
print(s.value)
