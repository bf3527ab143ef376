# === G01 keyword
import brainpy.math as bm
weights = bm.Variable(bm.ones(3))
@bm.jit
def scale(x, by):
    return x * by
print(scale(2., by=weights))
# === G01 dict
import brainstate as bst, jax.numpy as jnp
h = bst.HiddenState(jnp.zeros(2))
@bst.transform.jit
def step(states, x):
    states['h'].value += x
step({'h': h}, 1.)
# === G39 sentences
import jax, jax.numpy as jnp
@jax.jit
def total(words):
    return words.sum()
for sentence in ([1, 2], [1, 2, 3], [1], [4, 5, 6, 7]):
    print(total(jnp.array(sentence)))
# === G39 batch
import brainpy.math as bm
model = bm.jit(lambda x: bm.tanh(x).mean())
for batch in (32, 32, 17, 5):
    model(bm.ones((batch, 4)))
# === G12 method
import jax, jax.numpy as jnp
def loss(w):
    y = w ** 2
    print(f'loss is {y}')
    return y.sum()
g = jax.grad(loss)
jax.jit(g)(jnp.ones(2))
# === G12 loop
import brainpy.math as bm
def body(i):
    print('step', i)
    return i * 2
bm.for_loop(body, bm.arange(3))
# === G41 method
import jax
class Model:
    def predict(self, x):
        return jax.jit(lambda v: v * 2)(x)
m = Model()
for i in range(5):
    m.predict(float(i))
# === G41 closure
import brainpy.math as bm
def train(step):
    @bm.jit
    def update(x):
        return x + step
    return update(1.)
for s in range(4):
    train(s)
# === G09 module
import brainpy as bp, brainpy.math as bm
class Net(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.trace = bm.zeros(2)
    def update(self, x):
        self.trace = self.trace * 0.9 + x
        return self.trace
net = Net()
f = bm.jit(net.update)
f(1.)
f(1.)
# === G09 global
import jax, jax.numpy as jnp
running = jnp.zeros(())
@jax.jit
def add(x):
    global running
    running = running + x
    return x
add(1.); add(2.)
# === G21 while
import jax
@jax.jit
def halve(x):
    while x > 1:
        x = x / 2
    return x
halve(10.)
# === G21 caught
import brainpy.math as bm
@bm.jit
def sign(x):
    return 1. if x > 0 else -1.
try:
    sign(2.)
except Exception as e:
    print('it failed:', type(e).__name__)
# === G22 attribute
import brainpy as bp, brainpy.math as bm
class Gate(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.open = bm.Variable(bm.zeros((), dtype=bool))
    @bm.cls_jit
    def __call__(self, x):
        if self.open:
            return x
        return x * 0.
Gate()(1.)
# === G22 brainstate
import brainstate as bst, jax.numpy as jnp
n = bst.State(jnp.array(0))
@bst.transform.jit
def f(x):
    while n.value < 3:
        n.value += 1
    return x
f(1.)
# === G64 two states
import jax, brainpy.math as bm
v = bm.Variable(bm.zeros(2)); w = bm.Variable(bm.ones(2))
def update(x):
    v.value = v * 0.5 + x
    w[0] = 3.
    return v.sum()
fast = jax.jit(update)
print(fast(1.), fast(2.))
# === G64 inside
import functools, jax, brainpy.math as bm
hits = bm.Variable(bm.zeros(1))
@functools.partial(jax.jit, static_argnums=1)
def count(x, n):
    hits.value += n
    return x
count(1., 2)
# === G03 neuron
import brainpy as bp, brainpy.math as bm
class LIF(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.tau = 10.
        self.V = bm.Variable(bm.zeros(3))
    def update(self, x):
        self.V.value = self.V + (x - self.V) / self.tau
        return self.V.value
cell = LIF()
run = bm.jit(cell.update)
run(1.)
cell.tau = 2.
run(1.)
# === G03 config
import jax
class Config:
    rate = 0.1
config = Config()
@jax.jit
def step(w, g):
    return w - config.rate * g
step(1., 1.)
config.rate = 0.01
step(1., 1.)
# === G04 closure
import brainpy.math as bm
def make():
    k = 3
    def grow():
        nonlocal k
        k += 1
    @bm.jit
    def f(x):
        return x * k
    return f, grow
f, grow = make()
f(1.)
grow()
print(f(1.))
# === G04 dict
import jax, jax.numpy as jnp
params = {'lr': 0.1}
@jax.jit
def sgd(w):
    return w - params['lr'] * w
sgd(jnp.ones(2))
params['lr'] = 1.
print(sgd(jnp.ones(2)))
# === G10 single
import jax
@jax.jit
def f(x):
    print('running f')
    return x * 2
for i in range(3):
    f(float(i))
# === G10 class
import brainpy as bp, brainpy.math as bm
class A(bp.BrainPyObject):
    @bm.cls_jit
    def go(self, x):
        print('go!')
        return x
a = A()
a.go(1.); a.go(2.)
# === G11 global
import jax
calls = 0
@jax.jit
def f(x):
    global calls
    calls += 1
    return x
f(1.); f(2.); f(3.)
print(calls)
# === G11 attribute
import brainpy as bp, brainpy.math as bm
class Net(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.count = 0
    def __call__(self, x):
        self.count += 1
        return x + 1
net = Net()
f = bm.jit(net)
f(1.); f(2.)
print(net.count)
# === G28 asarray
import numpy as np, jax, jax.numpy as jnp
@jax.jit
def norm(x):
    return x / np.asarray(x).max()
norm(jnp.ones(3))
# === G28 caught
import numpy as np, brainpy.math as bm
@bm.jit
def f(x):
    try:
        return np.exp(x)
    except Exception:
        return x
f(1.)
# === G29 item
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    return x.sum().item() + 1
f(jnp.ones(2))
# === G29 int
import brainpy.math as bm
v = bm.Variable(bm.ones(1))
@bm.jit
def f():
    return int(v.value[0]) + 1
f()
# === G13 dict
import jax, jax.numpy as jnp
cache = {}
@jax.jit
def f(x):
    cache['h'] = jnp.tanh(x)
    return x
f(1.)
print(cache['h'] * 2)
# === G13 attribute list
import brainpy as bp, brainpy.math as bm
class Rec(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.history = []
    def __call__(self, x):
        self.history.append(x * 2)
        return x
r = Rec()
bm.jit(r)(1.)
# === G60 sqrt
import jax, jax.numpy as jnp
def f(x):
    return jnp.where(x > 0, jnp.sqrt(x), 0.)
print(f(0.), jax.grad(f)(0.))
# === G60 norm
import brainpy.math as bm
def safe_div(x):
    return bm.where(x == 0, 0., bm.sin(x) / x).sum()
print(bm.grad(safe_div)(bm.zeros(2)))
# === G42 loop
import jax
from functools import partial
@partial(jax.jit, static_argnames='n')
def power(x, n):
    return x ** n
for n in range(1, 7):
    power(2., n=n)
# === G14 list
import brainpy.math as bm
made = []
@bm.jit
def f(x):
    w = bm.Variable(x + 1)
    made.append(w)
    return w.sum()
f(bm.ones(2))
print(made[0] + 1)
# === G15 random module
import random, jax
@jax.jit
def f(x):
    return x + random.gauss(0, 1)
f(1.); f(1.)
# === G15 generator
import numpy as np, brainpy.math as bm
rng = np.random.default_rng(0)
@bm.jit
def f(x):
    return x * rng.random()
f(1.)
# === G16 time
import time, jax
@jax.jit
def stamp(x):
    return x + time.time()
stamp(0.)
# === G34 while
import jax, jax.numpy as jnp
print(jax.lax.while_loop(lambda c: c[0] < 3, lambda c: (c[0] + 1, c[1] * 0.5), (0, jnp.array([1, 2]))))
# === G40 numbers
import jax, jax.numpy as jnp
f = jax.jit(lambda x: x + 1)
f(1.5)
f(jnp.array([1.5])[0])
# === G43 dict
import jax
f = jax.jit(lambda x, opts: x * opts['k'], static_argnums=1)
f(1., {'k': 2})
# === G76 retrain
import brainpy as bp, brainpy.math as bm
class Net(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.w = bm.TrainVar(bm.zeros(1))
net = Net()
@bm.jit
def train():
    net.w.value = net.w + 1.
train()
net = Net()
train()
print(net.w)
# === G88 generator
import brainpy.math as bm
numbers = iter(range(10))
bm.for_loop(lambda i: i + next(numbers), bm.arange(3))
# === G08 global
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
@bm.jit
def f(x):
    global v
    v = v + x
    return x
f(1.)
# === G17 check
import jax
@jax.jit
def f(x):
    assert x.sum() > 0, 'positive'
    return x
f(1.)
# === G23 not
import jax, jax.numpy as jnp
f = jax.jit(lambda x: jnp.where(not x > 0, x, -x))
f(1.)
# === G24 sorted
import brainpy.math as bm
@bm.jit
def f(x):
    return sorted(x)
f(bm.array([3., 1.]))
# === G25 range
import jax
@jax.jit
def f(n):
    return sum(i for i in range(n))
f(3)
# === G26 arange
import jax, jax.numpy as jnp
@jax.jit
def f(n):
    return jnp.arange(n)
f(3)
# === G26 nonzero
import jax, jax.numpy as jnp
jax.jit(lambda x: jnp.nonzero(x))(jnp.array([0, 1]))
# === G27 in place
import brainpy.math as bm
@bm.jit
def f(x):
    return x[x < 0].sum()
f(bm.array([-1., 1.]))
# === G30 prints and lists
import jax
taken = []
def a(x):
    taken.append('a')
    return x
def b(x):
    taken.append('b')
    return -x
jax.lax.cond(True, a, b, 1.)
print(taken)
# === G31 shape
import jax, jax.numpy as jnp
jax.lax.cond(True, lambda x: jnp.zeros(2), lambda x: jnp.zeros(3), 1.)
# === G33 scan
import jax, jax.numpy as jnp
log = []
def step(c, x):
    log.append('step')
    return c + x, c
jax.lax.scan(step, 0., jnp.arange(4.))
print(len(log))
# === G52 shared key
import jax, jax.numpy as jnp
key = jax.random.PRNGKey(1)
def noisy(x):
    return x + jax.random.normal(key)
print(jax.vmap(noisy)(jnp.zeros(4)))
# === G53 twice
import jax
key = jax.random.key(1)
a = jax.random.uniform(key, (2,))
b = jax.random.normal(key, (2,))
# === G56 vector
import jax, jax.numpy as jnp
jax.grad(lambda x: jnp.tanh(x))(jnp.ones(3))
# === G57 index
import jax, jax.numpy as jnp
jax.grad(lambda x: (x * 1.5).sum())(jnp.arange(3))
# === G58 unused
import brainstate as bst, jax.numpy as jnp
a = bst.ParamState(jnp.ones(2)); b = bst.ParamState(jnp.ones(2))
bst.transform.grad(lambda x: (a.value * x).sum(), [a, b])(2.)
# === G67 string
import jax
jax.jit(lambda x, mode: x)(1., 'train')
# === G68 plus
import jax.numpy as jnp
x = jnp.zeros(3)
x[1] = 5.
# === G72 dtype
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
v.value = bm.zeros(2, dtype=bm.int32)
# === G20 toggled
import jax
@jax.jit
def f(x):
    print('f')
    return x
f(1.); f(2.)
with jax.disable_jit():
    f(3.)
# === G49 state
import brainstate as bst, jax.numpy as jnp
best = bst.State(jnp.array(0.))
def f(x):
    best.value = jnp.maximum(best.value, x)
    return x
bst.transform.vmap(f)(jnp.arange(3.))
# === G05 dt
import brainpy.math as bm
bm.set_dt(0.1)
@bm.jit
def advance(t):
    return t + bm.get_dt()
advance(1.)
bm.set_dt(0.2)
advance(1.)
bm.set_dt(0.1)
# === G66 method
import jax
class Filter:
    def __init__(self, a):
        self.a = a
    def __call__(self, x):
        return self.a * x
    def apply(self, x):
        return self(x)
f = Filter(2.)
g = jax.jit(f.apply)
g(1.)
f.a = 3.
g(1.)
# === G48 Euler steps by a Python loop
import brainpy.math as bm
v = bm.Variable(bm.zeros(3))
@bm.jit
def run(i):
    for _ in range(40):
        v.value = v + 0.1 * (i - v)
    return v.value
print(run(1.))
# === G48 a sum over a Python range in a gradient
import jax
import jax.numpy as jnp
@jax.jit
def loss(w):
    total = 0.
    for k in range(30):
        total = total + (w * k - 1.) ** 2
    return total
print(jax.grad(loss)(0.5))
# === G70 an index past the end is clamped
import jax.numpy as jnp
x = jnp.arange(5.)
print(x[7])
# === G70 a write past the end is dropped
import jax.numpy as jnp
x = jnp.zeros(4)
for i in range(5):
    x = x.at[i].add(1.)
print(x)
# === G73 layers in a plain list
import brainpy as bp
import brainpy.math as bm
class Deep(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.layers = [bp.layers.Dense(2, 2), bp.layers.Dense(2, 2)]
net = Deep()
print(len(net.train_vars()))
# === G73 Variables in a dict
import brainpy as bp
import brainpy.math as bm
class Pools(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.pools = {'a': bm.Variable(bm.zeros(1)), 'b': bm.Variable(bm.zeros(1))}
print(list(Pools().vars().keys()))
# === G06 weights edited in place
import numpy as np
import brainpy.math as bm
w = np.ones(3, dtype=np.float32)
@bm.jit
def weighted(x):
    return (x * w).sum()
print(weighted(bm.ones(3)))
w[:] = 5.
print(weighted(bm.ones(3)))
# === G07 a config object that hashes the same
import jax
class Config:
    def __init__(self, gain):
        self.gain = gain
def scale(cfg, x):
    return cfg.gain * x
fast = jax.jit(scale, static_argnums=0)
c = Config(2.)
print(fast(c, 1.))
c.gain = 7.
print(fast(c, 1.))
# === G18 a cached helper
import functools
import jax
import jax.numpy as jnp
@functools.lru_cache(maxsize=None)
def kernel(n):
    return jnp.arange(n) * 1.
@jax.jit
def conv(x):
    return (x * kernel(3)).sum()
print(conv(jnp.ones(3)))
print(kernel(3) + 1)
# === G18 a lazy attribute
import jax
import jax.numpy as jnp
class Filter:
    table = None
    def get(self, x):
        if self.table is None:
            self.table = jnp.cos(x)
        return self.table
flt = Filter()
@jax.jit
def go(x):
    return flt.get(x) * x
print(go(1.))
print(flt.table + 1.)
# === G19 a trace that is broken off
import brainpy.math as bm
count = bm.Variable(bm.zeros(1))
@bm.jit
def risky(x):
    count.value = count + 1.
    if x.shape[0] > 2:
        raise ValueError('too long')
    return x
try:
    risky(bm.ones(3))
except ValueError as e:
    print('caught', e)
print(count.value)
# === G35 a state that grows in a loop
import brainstate as bst
import jax.numpy as jnp
log = bst.State(jnp.zeros(1))
def body(x):
    log.value = jnp.concatenate([log.value, jnp.ones(1) * x])
    return x
bst.transform.for_loop(body, jnp.arange(3.))
# === G38 both sides of a cond under vmap
import jax
import jax.numpy as jnp
def f(x):
    return jax.lax.cond(x > 0, lambda v: jnp.sqrt(v), lambda v: v * 0., x)
print(jax.vmap(f)(jnp.array([-1., 4.])))
# === G44 a dict that gets another key
import jax
@jax.jit
def total(d):
    return sum(d.values())
print(total({'a': 1., 'b': 2.}))
print(total({'a': 1., 'b': 2., 'c': 3.}))
# === G45 by keyword
import brainpy.math as bm
@bm.jit
def g(x, k):
    return x * k
print(g(1., 2.))
print(g(1., k=2.))
# === G46 a variable that is resized
import brainstate as bst
import jax.numpy as jnp
buf = bst.State(jnp.zeros(2))
@bst.transform.jit
def mean():
    return buf.value.mean()
print(mean())
buf.value = jnp.zeros(5)
print(mean())
# === G47 more versions than are kept
import brainstate as bst
import jax.numpy as jnp
@bst.transform.jit(static_argnums=0)
def power(n, x):
    return x * n
for n in range(131):
    power(n, 1.)
# === G54 sizes that do not agree
import jax
import jax.numpy as jnp
jax.vmap(lambda a, b: a + b)(jnp.ones(3), jnp.ones(4))
# === G54 in_axes of another structure
import jax
import jax.numpy as jnp
jax.vmap(lambda a, b: a + b, in_axes=(0,))(jnp.ones(3), jnp.ones(3))
# === G55 a keyword under vmap
import brainstate as bst
import jax.numpy as jnp
def f(x, scale):
    return x * scale
print(bst.transform.vmap(f)(jnp.ones(3), scale=2.))
# === G59 the update happens too
import brainstate as bst
w = bst.ParamState(1.)
steps = bst.State(0)
def loss():
    steps.value = steps.value + 1
    return w.value ** 2
print(bst.transform.grad(loss, w)())
print(steps.value)
# === G62 the derivative of a while
import jax
def f(x):
    return jax.lax.while_loop(lambda v: v < 10., lambda v: v * 2., x)
print(jax.grad(f)(1.))
# === G65 raw jit over a brainstate state
import jax
import brainstate as bst
n = bst.State(0.)
@jax.jit
def inc(x):
    n.value = n.value + x
    return n.value
print(inc(1.))
print(inc(1.))
print(n.value + 1)
# === G69 a donated array
import jax
import jax.numpy as jnp
f = jax.jit(lambda x: x + 1, donate_argnums=0)
a = jnp.ones(3)
b = f(a)
print(a)
# === G71 64 bits
import jax.numpy as jnp
import numpy as np
x = jnp.array(np.linspace(0., 1., 3), dtype=jnp.float64)
print(x.dtype)
# === G74 a state in a print
import brainstate as bst
import jax.numpy as jnp
rate = bst.State(jnp.ones(2))
print('rate:', rate)
# === G89 a body that gives another structure
import jax
jax.lax.while_loop(lambda c: c[0] < 3, lambda c: (c[0] + 1,), (0, 1.))
# === G90 has_aux
import brainstate as bst
w = bst.ParamState(1.)
def loss():
    return w.value ** 2
print(bst.transform.grad(loss, w, has_aux=True)())
# === G32 a flag decides
import brainstate as bst
a, b = bst.State(0.), bst.State(0.)
@bst.transform.jit(static_argnums=0)
def step(train, x):
    if train:
        a.value = a.value + x
    else:
        b.value = b.value - x
    return x
step(True, 1.)
step(False, 1.)
# === G36 a condition that counts
import brainstate as bst
n = bst.State(0)
def cond(x):
    n.value = n.value + 1
    return x < 5
bst.transform.while_loop(cond, lambda x: x + 1, 0)
# === G50 a state that grows an axis
import brainstate as bst
import jax.numpy as jnp
s = bst.ShortTermState(jnp.zeros(()))
def f(x):
    s.value = s.value + x
    return s.value
m = bst.transform.vmap2(f, out_axes=0) if hasattr(bst.transform, 'vmap2') else bst.transform.vmap(f)
print(m(jnp.arange(3.)))
print(s.value.shape)
# === G05 dt from the context
import brainstate as bst
bst.environ.set(dt=0.1)
@bst.transform.jit
def decay(v):
    return v - v * bst.environ.get_dt()
print(decay(1.))
bst.environ.set(dt=0.5)
print(decay(1.))
# === G08 rebinding an attribute
import brainstate as bst
import jax.numpy as jnp
class Cell(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.v = bst.State(jnp.zeros(1))
    def update(self, x):
        self.v = self.v.value + x
        return x
c = Cell()
f = bst.transform.jit(c.update)
f(1.)
# === G16 the time
import time
import jax
@jax.jit
def stamp(x):
    return x + time.time()
a = stamp(0.)
b = stamp(0.)
print(a == b)
# === G17 an assert on a value
import brainpy.math as bm
@bm.jit
def safe_log(x):
    assert x > 0, 'positive'
    return bm.log(x)
safe_log(2.)
# === G23 chained
import jax
@jax.jit
def inside(x):
    return 0. < x < 1.
inside(0.5)
# === G24 builtin max
import brainpy.math as bm
@bm.jit
def clip(x):
    return max(x, 0.)
clip(1.)
# === G25 range
import jax
@jax.jit
def power(x, n):
    y = 1.
    for _ in range(n):
        y = y * x
    return y
power(2., 3)
# === G31 dtypes of branches
import jax
print(jax.lax.cond(True, lambda x: x, lambda x: 0, 1.5))
# === G33 a list in a loop
import brainpy.math as bm
seen = []
def body(x):
    seen.append(1)
    return x * 2
bm.for_loop(body, bm.arange(5))
print(len(seen))
# === G42 a learning rate as static argument
import jax
from functools import partial
@partial(jax.jit, static_argnames='lr')
def update(w, lr):
    return w - lr * w
for lr in (0.1, 0.2, 0.3, 0.4, 0.5):
    update(1., lr=lr)
# === G43 an array as static argument
import jax
import jax.numpy as jnp
jax.jit(lambda x, w: x * 2, static_argnums=1)(1., jnp.ones(2))
# === G53 a key twice
import jax
key = jax.random.key(3)
noise = jax.random.normal(key, (2,))
mask = jax.random.bernoulli(key, 0.5, (2,))
# === G57 grad of a count
import brainpy.math as bm
print(bm.grad(lambda n: (n * 2.).sum())(bm.arange(3)))
# === G68 assignment into a slice
import jax.numpy as jnp
x = jnp.zeros(4)
x[1:3] = 1.
# === G72 another dtype
import brainpy.math as bm
v = bm.Variable(bm.zeros(3))
v.value = bm.arange(3)
# === G88 a generator feeding a loop
import brainpy.math as bm
data = iter([1., 2., 3.])
def body(i):
    return i * next(data)
print(bm.for_loop(body, bm.arange(3.)))
# === G30 both branches print
import brainstate as bst
def yes(x):
    print('yes')
    return x
def no(x):
    print('no')
    return -x
print(bst.transform.cond(True, yes, no, 1.))
# === G20 without jit
import jax
n = [0]
@jax.jit
def f(x):
    n[0] += 1
    return x
f(1.); f(2.)
with jax.disable_jit():
    f(1.); f(2.)
print(n)
# === G76 a new model each time
import brainstate as bst
import jax.numpy as jnp
class Net(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = bst.ParamState(jnp.ones(2))
    def __call__(self, x):
        return (self.w.value * x).sum()
net = Net()
@bst.transform.jit
def predict(x):
    return net(x)
print(predict(1.))
net = Net()
net.w.value = jnp.zeros(2)
print(predict(1.))
# === G67 a string
import jax
@jax.jit
def act(x, kind):
    return x if kind == 'id' else -x
act(1., 'id')
