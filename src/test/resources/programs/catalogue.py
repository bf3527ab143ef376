# === G13 append-leaks
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
log = []
@bm.jit
def f(x):
    y = x + 1
    log.append(y)
    return y

print(f(1.))
print(len(log))
print(log[0] + 1)
# === G13_fixed append-leaks
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
last = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    y = x + 1
    last.value = y
    return y

f(bm.ones(1)); print(last.value)
# === G39 shape-retrace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
traces = []
@bm.jit
def f(x):
    traces.append(x.shape)
    return x * 2

for n in (2, 3, 4, 3): f(jnp.ones(n))
print(traces)
# === G12 print-shows-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(a):
    print('a =', a)
    return a * 2

f(3.); f(4.)
# === G12_fixed print-shows-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(a):
    jax.debug.print('a = {}', a)
    return a * 2

f(3.); f(4.); jax.effects_barrier()
# === G60 where-nan-grad
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = lambda x: bm.where(x > 0, bm.log(x), 0.).sum()
print(f(bm.zeros(1)), bm.grad(f)(bm.zeros(1)))
# === G60_fixed where-nan-grad
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def f(x):
    safe = bm.where(x > 0, x, 1.)
    return bm.where(x > 0, bm.log(safe), 0.).sum()
print(f(bm.zeros(1)), bm.grad(f)(bm.zeros(1)))
# === G41 jit-in-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
def step(x):
    n[0] += 1
    return x + 1

x = 0.
for _ in range(4):
    x = bm.jit(lambda v: step(v))(x)
print(n)
# === G41_fixed jit-in-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
def step(x):
    n[0] += 1
    return x + 1

f = bm.jit(step)
x = 0.
for _ in range(4):
    x = f(x)
print(n)
# === G01 state-as-argument
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def overwrite(dst, src):
    dst.value = src

a = bm.Variable(bm.zeros(2))
b = bm.Variable(bm.ones(2) * 7)
overwrite(a, b)
print(a.value)
# === G01_fixed state-as-argument
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
a = bm.Variable(bm.zeros(2))

@bm.jit
def overwrite(src):
    a.value = src

overwrite(bm.ones(2) * 7)
print(a.value)
# === G09 unmarked-dynamic-array
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Counter:
    def __init__(self):
        self.n = jnp.zeros(())      # should be a Variable
    @bm.cls_jit
    def step(self):
        self.n = self.n + 1.
        return self.n

c = Counter()
print(c.step())
print(c.step())
try:
    print(c.n + 0.)
except Exception as e:
    print(type(e).__name__)
# === G09_fixed unmarked-dynamic-array
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Counter:
    def __init__(self):
        self.n = bm.Variable(bm.zeros(1))
    @bm.cls_jit
    def step(self):
        self.n.value = self.n + 1.
        return self.n.value

c = Counter()
print(c.step()); print(c.step())
# === G21 if-on-traced
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    if x < 3:
        return 3. * x
    return -x

f(1.)
# === G21_fixed if-on-traced
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    return bm.where(x < 3, 3. * x, -x)

print(f(1.), f(5.))
# === G64 raw-jit-on-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
c = bm.Variable(bm.zeros(1))
@jax.jit
def step():
    c.value = c + 1.
    return c.value

try:
    print(step(), step())
    print(c.value + 0)
except Exception as e:
    print(type(e).__name__, '|', str(e).splitlines()[0][:120])
# === G64_fixed raw-jit-on-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
c = bm.Variable(bm.zeros(1))
@bm.jit
def step():
    c.value = c + 1.
    return c.value

print(step(), step())
# === G03 plain-attribute-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Cell:
    def __init__(self):
        self.gain = 2.
        self.v = bm.Variable(bm.ones(1))
    @bm.cls_jit
    def step(self):
        self.v.value = self.v * self.gain

c = Cell()
c.step(); print(c.v.value)
c.gain = 100.
c.step(); print(c.v.value)
# === G03_fixed plain-attribute-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Cell:
    def __init__(self):
        self.gain = bm.Variable(bm.ones(1) * 2.)
        self.v = bm.Variable(bm.ones(1))
    @bm.cls_jit
    def step(self):
        self.v.value = self.v * self.gain

c = Cell()
c.step(); print(c.v.value)
c.gain.value = bm.ones(1) * 100.
c.step(); print(c.v.value)
# === G04 global-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
scale = 2.
@bm.jit
def f(x):
    return x * scale

print(f(1.))
scale = 10.
print(f(1.))
print(f(bm.ones(2)).sum())   # new shape: retraced, sees the new global
# === G04_fixed global-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
scale = bm.Variable(bm.ones(1) * 2.)
@bm.jit
def f(x):
    return x * scale

print(f(1.))
scale.value = bm.ones(1) * 10.
print(f(1.))
# === G10 calls-are-traces
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def inner(x):
    print('inner')
    return x

@bm.jit
def outer(x):
    print('outer')
    return inner(x)

outer(1.); print('--- second call'); outer(2.)
# === G10_fixed calls-are-traces
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = bm.Variable(bm.zeros(1))
@bm.jit
def outer(x):
    n.value = n + 1.
    return x

outer(1.); outer(2.); print(n.value)
# === G11 python-counter
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
num = [0]
@bm.jit
def h(x):
    num[0] += 1
    return x

h(1.); print(num)
h(2.); print(num)
h(bm.ones(2)); print(num)
# === G11_fixed python-counter
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
num = bm.Variable(bm.zeros(1, dtype=bm.int32))
@bm.jit
def h(x):
    num.value = num + 1
    return x

h(1.); h(2.); h(bm.ones(2)); print(num.value)
# === G22 if-on-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
mode = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    if mode.value[0] > 0:
        return x
    return -x

f(1.)
# === G22_fixed if-on-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
mode = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    return bm.where(mode.value[0] > 0, x, -x)

print(f(1.))
# === G28 numpy-on-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    return np.sin(x)

f(jnp.ones(2))
# === G28_fixed numpy-on-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    return jnp.sin(x)

print(f(jnp.ones(2)))
# === G29 float-of-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    return float(x) * 2

f(1.)
# === G29_fixed float-of-tracer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(x):
    return x * 2

print(float(f(1.)))
# === G20 disable-jit-differs
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
@bm.jit
def f(x):
    n[0] += 1
    return x

for _ in range(3): f(1.)
print('jit', n)
n[0] = 0
with jax.disable_jit():
    for _ in range(3): f(1.)
print('no jit', n)
# === G49 vmap-undeclared-write
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
total = bst.ShortTermState(jnp.zeros(()))
@bst.transform.vmap
def add(x):
    total.value = total.value + x
    return x

add(jnp.arange(3.))
# === G49_fixed vmap-undeclared-write
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
total = bst.ShortTermState(jnp.zeros(3))
@bst.transform.vmap(in_states=total, out_states=total)
def add(x):
    total.value = total.value + x
    return x

add(jnp.arange(3.)); print(total.value)
# === G42 static-sweep
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
n = [0]
@partial(bm.jit, static_argnums=1)
def f(x, k):
    n[0] += 1
    return x * k

for k in range(5): f(1., k)
print(n)
# === G76 stale-state-object
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Net:
    def __init__(self): self.v = bm.Variable(bm.zeros(1))
holder = {'net': Net()}
@bm.jit
def step():
    n = holder['net']
    n.v.value = n.v + 1.

step()
old = holder['net']
holder['net'] = Net()          # re-initialise
step()
print('old', old.v.value, 'new', holder['net'].v.value)
# === G76_fixed stale-state-object
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Net:
    def __init__(self): self.v = bm.Variable(bm.zeros(1))
    def step(self): self.v.value = self.v + 1.
net = Net(); bm.jit(net.step)()
net2 = Net(); bm.jit(net2.step)()
print(net.v.value, net2.v.value)
# === G14 state-created-inside
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
box = {}
@bm.jit
def build(x):
    box['w'] = bm.Variable(x * 2)
    return x

build(bm.ones(2))
print(box['w'].value + 1)
# === G14_fixed state-created-inside
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
w = bm.Variable(bm.zeros(2))
@bm.jit
def fill(x):
    w.value = x * 2

fill(bm.ones(2)); print(w.value + 1)
# === G15_fixed host-random-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def noisy(x):
    return x + bm.random.rand(1)

print(bool((noisy(0.) == noisy(0.)).all()))
# === G16 clock-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
import itertools
tick = itertools.count()
@bm.jit
def f(x):
    return x + next(tick)

print(f(0.), f(0.), f(0.))
# === G16_fixed clock-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
tick = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    t = tick.value
    tick.value = t + 1
    return x + t

print(f(0.), f(0.), f(0.))
# === G34 carry-type-mismatch
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def body(c, x):
    return c + x, c

print(bm.scan(body, jnp.zeros((), jnp.int32), bm.arange(3.) * 0.5))
# === G34_fixed carry-type-mismatch
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def body(c, x):
    return c + x, c

print(bm.scan(body, 0., bm.arange(3.) * 0.5))
# === G35 state-shape-in-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bm.Variable(bm.zeros(1))
def body(i):
    s.value = bm.concatenate([s.value, bm.ones(1)])
    return i

bm.for_loop(body, bm.arange(3.))
# === G35_fixed state-shape-in-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def body(i):
    return i + 1.

print(bm.for_loop(body, bm.arange(3.)))
# === G40 weak-type-retrace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
@jax.jit
def f(x):
    n[0] += 1
    return x * 2

f(1.); f(jnp.float32(1.)); f(np.float32(1.)); f(1)
print(n)
# === G40_fixed weak-type-retrace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
@jax.jit
def f(x):
    n[0] += 1
    return x * 2

for v in (1., jnp.float32(1.), np.float32(1.), 1): f(jnp.asarray(v, jnp.float32))
print(n)
# === G43 unhashable-static
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
@partial(bm.jit, static_argnums=1)
def f(x, sizes):
    return x * len(sizes)

print(f(1., [1, 2]))
@partial(bm.jit, static_argnums=1)
def g(x, w):
    return x
g(1., jnp.ones(2))
# === G43_fixed unhashable-static
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
@partial(bm.jit, static_argnums=1)
def f(x, sizes):
    return x * len(sizes)

print(f(1., (1, 2)))
# === G58 grad-missing-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
w = bst.ParamState(jnp.ones(())); unused = bst.ParamState(jnp.ones(()))
print(bst.transform.grad(lambda: w.value ** 2, {'w': w, 'u': unused})())
# === G58_fixed grad-missing-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
w = bst.ParamState(jnp.ones(())); unused = bst.ParamState(jnp.ones(()))
print(bst.transform.grad(lambda: w.value ** 2, {'w': w, 'u': unused}, check_states=False)())
# === G66 method-self-static
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class M:
    def __init__(self): self.k = 2.
    def f(self, x): return self.k * x
m = M()
jf = jax.jit(m.f)
print(jf(1.)); m.k = 5.; print(jf(1.))
# === G73 container-hides-states
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Net(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.layers = [bm.Variable(bm.zeros(1)), bm.Variable(bm.zeros(1))]
        self.good = bm.var_list([bm.Variable(bm.zeros(1))])

print(len(Net().vars()))
# === G88 python-list-input
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
feed = iter([0.5, 0.6, 0.7, 0.8])
def body(i):
    return i * 0. + next(feed)

print(bm.for_loop(body, bm.arange(4.)))
# === G88_fixed python-list-input
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.for_loop(lambda i, v: i * 0. + v, (bm.arange(4.), bm.asarray([0.5, 0.6, 0.7, 0.8]))))
# === G05 ambient-context-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
bm.set_dt(0.1)
@bm.jit
def step(v):
    return v + bm.get_dt()

print(step(0.))
bm.set_dt(0.5)
print(step(0.))
bm.set_dt(0.1)
# === G05_fixed ambient-context-baked
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def step(v, dt):
    return v + dt

print(step(0., 0.1)); print(step(0., 0.5))
# === G08 rebinding-a-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Net:                    # ordinary class, no Module base
    def __init__(self):
        self.v = bm.Variable(bm.zeros(1))

net = Net()
@bm.jit
def step():
    net.v = net.v + 1.        # replaces the Variable by an array

step()
print(type(net.v).__name__)
try:
    print(net.v + 0.)
except Exception as e:
    print(type(e).__name__)
# === G08_fixed rebinding-a-state
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
class Net:
    def __init__(self):
        self.v = bm.Variable(bm.zeros(1))

net = Net()
@bm.jit
def step():
    net.v.value = net.v + 1.

step(); print(type(net.v).__name__, net.v.value)
# === G17 assert-at-trace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def safe_log(x):
    assert x.shape == ()        # fine: shapes are static
    return bm.log(x)

print(safe_log(1.))
print(safe_log(-1.))            # no runtime check happened

@bm.jit
def checked(x):
    assert x > 0
    return bm.log(x)
checked(1.)
# === G23 and-or-not
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def inside(x):
    return 0 < x < 3

inside(1.)
# === G23_fixed and-or-not
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def inside(x):
    return (0 < x) & (x < 3)

print(inside(1.))
# === G24 builtin-min-max
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def relu(x):
    return max(x, 0.)

relu(1.)
# === G24_fixed builtin-min-max
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def relu(x):
    return bm.maximum(x, 0.)

print(relu(-1.))
# === G25 range-traced
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def power(x, n):
    y = 1.
    for _ in range(n):
        y = y * x
    return y

power(2., 3)
# === G25_fixed range-traced
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
@partial(bm.jit, static_argnums=1)
def power(x, n):
    y = 1.
    for _ in range(n):
        y = y * x
    return y

print(power(2., 3))
# === G26 shape-from-value
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def ones_like_count(n):
    return bm.ones(n)

ones_like_count(4)
# === G26_fixed shape-from-value
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def masked(n):
    return bm.where(bm.arange(8) < n, 1., 0.)

print(masked(4))
# === G27 boolean-mask-index
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def positives(x):
    return x[x > 0]

positives(bm.array([-1., 2., 3.]))
# === G27_fixed boolean-mask-index
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def positives(x):
    return bm.where(x > 0, x, 0.)

print(positives(bm.array([-1., 2., 3.])))
# === G30 both-branches-traced
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
hits = []
a = bm.Variable(bm.zeros(1)); b = bm.Variable(bm.zeros(1))
def yes():
    hits.append('yes'); a.value = a + 1.
def no():
    hits.append('no'); b.value = b + 1.

@bm.jit
def f(p):
    bm.cond(p, yes, no)

f(True)
print(sorted(set(hits)), a.value, b.value)
# === G31 branch-structure
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(p, x):
    return bm.cond(p, lambda v: v * 2, lambda v: 0, (x,))

f(True, 1.5)
# === G31_fixed branch-structure
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def f(p, x):
    return bm.cond(p, lambda v: v * 2, lambda v: v * 0., (x,))

print(f(True, 1.5))
# === G33 loop-side-effects
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
seen = []
acc = bm.Variable(bm.zeros(1))
def body(i):
    seen.append(1)
    acc.value = acc + i
    return acc.value

ys = bm.for_loop(body, bm.arange(5.))
print('python ran', len(seen), 'acc', acc.value, 'ys', ys.shape)
# === G48 unrolled-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def f(x):
    for _ in range(200):
        x = x + 1.
    return x

print(len(jax.make_jaxpr(f)(0.).jaxpr.eqns))
# === G48_fixed unrolled-loop
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def f(x):
    return jax.lax.fori_loop(0, 200, lambda i, v: v + 1., x)

print(len(jax.make_jaxpr(f)(0.).jaxpr.eqns))
# === G52 vmap-random
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
key = jax.random.key(0)
same = jax.vmap(lambda x: x + jax.random.uniform(key))(jnp.zeros(3))
print(bool((same == same[0]).all()))
bst.random.seed(0)
diff = bst.transform.vmap(lambda x: x + bst.random.uniform())(jnp.zeros(3))
print(bool((diff == diff[0]).all()))
# === G52_fixed vmap-random
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
keys = jax.random.split(jax.random.key(0), 3)
d = jax.vmap(lambda x, k: x + jax.random.uniform(k))(jnp.zeros(3), keys)
print(bool((d == d[0]).all()))
# === G53 key-reuse
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
k = jax.random.key(0)
print(bool((jax.random.normal(k, (2,)) == jax.random.normal(k, (2,))).all()))
# === G53_fixed key-reuse
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
k1, k2 = jax.random.split(jax.random.key(0))
print(bool((jax.random.normal(k1, (2,)) == jax.random.normal(k2, (2,))).all()))
# === G56 grad-of-vector
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.grad(lambda x: x ** 2)(bm.ones(2)))
# === G56_fixed grad-of-vector
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.vector_grad(lambda x: x ** 2)(bm.ones(2)))
# === G57 grad-integer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.grad(lambda x: x * 2.)(3))
# === G57_fixed grad-integer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.grad(lambda x: x * 2.)(3.))
# === G59 grad-runs-for-real
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
w = bm.TrainVar(bm.ones(1)); calls = bm.Variable(bm.zeros(1))
def loss():
    calls.value = calls + 1.
    return (w ** 2).sum()

bm.grad(loss, grad_vars=w)()
bm.grad(loss, grad_vars=w)()
print(calls.value)
# === G67 non-array-argument
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@bm.jit
def apply(f, x):
    return f(x)

apply(bm.sin, 1.)
# === G67_fixed non-array-argument
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
@partial(bm.jit, static_argnums=0)
def apply(f, x):
    return f(x)

print(apply(bm.sin, 1.))
# === G68 inplace-on-array
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
@jax.jit
def f(x):
    x[0] = 1.
    return x

f(jnp.zeros(2))
# === G68_fixed inplace-on-array
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
v = bm.Variable(bm.zeros(2))
@bm.jit
def f():
    v[0] = 1.
f(); print(v.value)
# === G72 variable-dtype
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
v = bm.Variable(bm.zeros(2))
v.value = bm.ones(3)
# === G72_fixed variable-dtype
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
v = bm.Variable(bm.zeros(2))
v.value = bm.ones(2)
print(v.value)
# === G07 static-arg-identity
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
class Cfg:
    def __init__(self, k): self.k = k
cfg = Cfg(2.)
@partial(jax.jit, static_argnums=0)
def f(cfg, x):
    return cfg.k * x

print(f(cfg, 3.))
cfg.k = 10.
print(f(cfg, 3.))
# === G07_fixed static-arg-identity
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
from dataclasses import dataclass
@dataclass(frozen=True)
class Cfg:
    k: float
@partial(jax.jit, static_argnums=0)
def f(cfg, x):
    return cfg.k * x

print(f(Cfg(2.), 3.)); print(f(Cfg(10.), 3.))
# === G18_fixed memo-cache-leak
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
import functools
@functools.lru_cache(None)
def table(n):
    with jax.ensure_compile_time_eval():
        return jnp.arange(n) * 2

@jax.jit
def f(x):
    return x + table(3).sum()

print(f(1)); print(f(1.5))
# === G19 exception-mid-trace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
a = bm.Variable(bm.zeros(1))
@bm.jit
def bad(x):
    a.value = a + x
    raise RuntimeError('user bug')

try:
    bad(1.)
except RuntimeError as e:
    print('caught', e)
print(a.value)
# === G38 vmapped-cond-select
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def safe(x):
    return jax.lax.cond(x > 0, lambda v: jnp.log(v), lambda v: 0., x)

print('cond' in str(jax.make_jaxpr(safe)(1.)))
batched = str(jax.make_jaxpr(jax.vmap(safe))(jnp.ones(3)))
print('cond' in batched, 'select_n' in batched)
# === G45 keyword-vs-positional
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
@bm.jit
def f(x, y):
    n[0] += 1
    return x + y

f(1., 2.); f(1., y=2.); f(x=1., y=2.)
print(n)
# === G47 cache-eviction
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
def body(x, k):
    n[0] += 1
    return x
sf = bst.transform.StatefulFunction(body, static_argnums=(1,))
for _ in range(2):
    for k in range(130): sf.make_jaxpr(1., k)
print(n, sf.get_cache_stats()['compilation_cache']['size'])
# === G50 vmap-auto-growth
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
import warnings
warnings.simplefilter('always')
s = bst.ShortTermState(jnp.zeros(()))
@bst.transform.vmap2
def add(x):
    s.value = s.value + x
    return x

with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    add(jnp.arange(3.)); print(s.value.shape)
    add(jnp.arange(3.)); print(s.value.shape)
print([str(x.category.__name__) for x in w])
# === G51 vmap-multi-pass
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
s = bst.ShortTermState(jnp.zeros(3))
@bst.transform.vmap(in_states=s, out_states=s)
def f(x):
    n[0] += 1
    s.value = s.value + x
    return x

f(jnp.arange(3.)); print('cold', n)
f(jnp.arange(3.)); print('warm', n)
# === G55 vmap-kwargs
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = bst.transform.vmap(lambda x, k: x * k)
f(jnp.ones(3), k=jnp.ones(3))
# === G55_fixed vmap-kwargs
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = bst.transform.vmap2(lambda x, k: x * k)
print(f(jnp.ones(3), k=jnp.ones(3) * 2))
# === G02 state-as-return
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bst.State(jnp.zeros(2))

@bst.transform.jit
def peek():
    return s

out = peek()
print(type(out).__name__)
# === G02_fixed state-as-return
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bst.State(jnp.zeros(2))

@bst.transform.jit
def peek():
    return s.value

print(peek())
# === G06 numpy-mutated-in-place
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
table = np.zeros(3, dtype=np.float32)
@bm.jit
def f(x):
    return x + jnp.asarray(table)

print(f(jnp.zeros(3)))
table[:] = 5.
print(f(jnp.zeros(3)))
# === G06_fixed numpy-mutated-in-place
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
table = bm.Variable(bm.zeros(3))
@bm.jit
def f(x):
    return x + table

print(f(jnp.zeros(3)))
table[:] = 5.
print(f(jnp.zeros(3)))
# === G32 python-branch-fixes-writeset
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
from functools import partial
a = bm.Variable(bm.zeros(1)); b = bm.Variable(bm.zeros(1))
@partial(bm.jit, static_argnums=0)
def bump(which):
    if which == 'a':
        a.value = a + 1.
    else:
        b.value = b + 1.

bump('a'); bump('b'); bump('b')
print(a.value)
print(b.value)
# === G36 while-cond-writes
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = bst.State(jnp.array(0))
def cond(x):
    n.value = n.value + 1
    return x < 3

print(bst.transform.while_loop(cond, lambda x: x + 1, 0))
# === G36_fixed while-cond-writes
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = bst.State(jnp.array(0))
def body(x):
    n.value = n.value + 1
    return x + 1

print(bst.transform.while_loop(lambda x: x < 3, body, 0), n.value)
# === G44 pytree-structure-retrace
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
@bm.jit
def f(d):
    n[0] += 1
    return sum(d.values())

f({'a': 1.}); f({'a': 1., 'b': 2.}); f({'a': 1.})
print(n)
# === G46 state-shape-recompile
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bst.State(jnp.zeros(2))
n = [0]
@bst.transform.jit
def f():
    n[0] += 1
    return s.value.sum()

f(); f()
s.value = jnp.ones(5)
print(f(), n)
# === G54 vmap-axis-mismatch
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = jax.vmap(lambda x, y: x + y)
f(jnp.ones(3), jnp.ones(4))
# === G54_fixed vmap-axis-mismatch
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = jax.vmap(lambda x, y: x + y.sum(), in_axes=(0, None))
print(f(jnp.ones(3), jnp.ones(4)))
# === G61 round-sort-zero-grad
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.grad(lambda x: bm.round(x * 3.).sum())(bm.ones(1)))
print(bm.grad(lambda x: (x > 0.5).astype(float).sum())(bm.ones(1)))
# === G62 grad-through-while
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
def f(x):
    return jax.lax.while_loop(lambda v: v < 10., lambda v: v * 2., x)

print(jax.grad(f)(1.))
# === G62_fixed grad-through-while
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(jax.jvp(lambda x: jax.lax.while_loop(lambda v: v < 10., lambda v: v * 2., x), (1.,), (1.,)))
# === G63 remat-reruns
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
n = [0]
def f(x):
    n[0] += 1
    return jnp.sin(x)

jx = jax.make_jaxpr(jax.grad(jax.checkpoint(f)))(1.)
print(n, 'checkpoint' in str(jx) or 'remat' in str(jx))
# === G65 raw-jit-on-brainstate
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bst.State(jnp.zeros(()))
@jax.jit
def step(x):
    s.value = s.value + x
    return s.value

step(1.)
# === G65_fixed raw-jit-on-brainstate
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
s = bst.State(jnp.zeros(()))
@bst.transform.jit
def step(x):
    s.value = s.value + x
    return s.value

print(step(1.), step(1.))
# === G69 donated-buffer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = jax.jit(lambda x: x + 1., donate_argnums=0)
x = jnp.ones(4)
f(x)
print(x + 1)
# === G69_fixed donated-buffer
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
f = jax.jit(lambda x: x + 1., donate_argnums=0)
x = jnp.ones(4)
x = f(x)
print(x + 1)
# === G70 out-of-bounds
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
x = jnp.arange(3)
@bm.jit
def get(i):
    return x[i]

print(get(10), x.at[10].set(99))
# === G71 x64-truncation
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(jnp.asarray(np.float64(0.1)).dtype, jnp.arange(3).dtype)
# === G74 repr-hides-value
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
a = bm.Variable(bm.ones(1) * 10)
print(repr(a))
print(a.value)
# === G89 carry-structure
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.while_loop(lambda x: x + 1., lambda x: x < 5., (0.,)))
# === G89_fixed carry-structure
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bm.while_loop(lambda x: (x + 1.,), lambda x: x < 5., (0.,)))
# === G90 grad-aux-shape
import numpy as np, jax, jax.numpy as jnp; import brainpy as bp, brainpy.math as bm; import brainstate as bst
print(bst.transform.grad(lambda x: x ** 2, has_aux=True)(2.))
