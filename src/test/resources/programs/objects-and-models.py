# === f_method_jit
import brainpy.math as bm
class Counter(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.n = bm.Variable(bm.zeros(1))
        self.calls = 0
        self.step = bm.jit(self._step)
    def _step(self, x):
        self.calls += 1
        self.n += x
        return self.n.value
c = Counter()
print(c.step(1.), c.step(2.), c.calls, c.n.value)
# === f_cls_jit
import brainpy.math as bm
class A:
    def __init__(self):
        self.v = bm.Variable(bm.ones(2))
        self.k = 3
    @bm.cls_jit
    def f(self, x):
        self.v *= x
        return self.v * self.k
a = A()
print(a.f(2.)); a.k = 10; print(a.f(2.), a.v.value)
# === f_cls_jit_two_objects
import brainpy.math as bm
n = []
class A:
    def __init__(self, k):
        self.k = k
    @bm.cls_jit
    def f(self, x):
        n.append(self.k)
        return x * self.k
a, b = A(2.), A(5.)
print(a.f(1.), b.f(1.), a.f(3.), n)
# === f_vars
import brainpy.math as bm
class Sub(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.w = bm.TrainVar(bm.ones(2))
class Net(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.a = Sub()
        self.b = bm.Variable(bm.zeros(1))
        self.lst = bm.NodeList([Sub(), Sub()])
        self.plain = 3
net = Net()
print(sorted(net.vars().keys()))
print(sorted(net.train_vars().keys()))
print(len(net.vars().unique()), sorted(net.nodes().keys()))
print(sorted(net.vars(method='relative').keys()))
print(sorted(net.vars(level=0).keys()))
# === f_names
import brainpy.math as bm
class N(bm.BrainPyObject):
    pass
print(N().name, N().name, N(name='abc').name)
try:
    N(name='abc')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])
try:
    N(name='1 b')
except Exception as e:
    print(type(e).__name__, str(e).split('\n')[0])
# === f_node_dict
import brainpy.math as bm
class N(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.ones(1))
class Net(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.d = bm.NodeDict({'x': N(), 'y': N()})
net = Net()
print(len(net.vars().unique()), list(net.d.keys()))
net.d['x'].v += 1
print(net.d['x'].v.value)
# === f_var_list_dict
import brainpy.math as bm
l = bm.var_list([bm.Variable(bm.ones(1)), bm.Variable(bm.zeros(2))])
d = bm.var_dict({'a': bm.Variable(bm.ones(1))})
l[0] = bm.array([5.])
d['a'] = bm.array([7.])
print(len(l), l[0].value, d['a'].value)
try:
    l.append(3)
except Exception as e:
    print(type(e).__name__)
# === f_python_list_of_variables
import brainpy.math as bm
class Net(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.ws = [bm.Variable(bm.ones(1)), bm.Variable(bm.ones(1))]
net = Net()
print(len(net.vars()))
@bm.jit
def f():
    net.ws[0].value = net.ws[0] + net.ws[1]
f()
print(net.ws[0].value)
# === f_dynamical_system
import brainpy as bp, brainpy.math as bm
class LIF(bp.DynamicalSystem):
    def __init__(self, n, tau=10.):
        super().__init__()
        self.tau = tau
        self.V = bm.Variable(bm.zeros(n))
        self.spike = bm.Variable(bm.zeros(n, dtype=bool))
    def update(self, x):
        V = self.V + (-self.V + x) / self.tau * bm.dt
        self.spike.value = V >= 1.
        self.V.value = bm.where(self.spike, 0., V)
        return self.V.value
bm.set_dt(1.)
net = LIF(3)
out = bm.for_loop(net.update, bm.ones((5, 3)) * bm.array([1., 5., 20.]))
print(out)
print(net.spike.value, net.V.value)
# === f_attribute_replaced
import brainpy.math as bm
class A(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.zeros(1))
a = A()
f = bm.jit(lambda: a.v + 1)
print(f())
a.v = bm.array([5.])
print(type(a.v).__name__, f())
a.v.value = bm.array([7.])
print(f())
# === f_attribute_deleted
import brainpy.math as bm
class A:
    pass
a = A(); a.v = bm.Variable(bm.zeros(1)); a.k = 1.
f = bm.jit(lambda x: a.v + x * a.k)
print(f(1.))
a.k = 100.
print(f(1.))
del a.k
print(f(1.))
f(bm.ones(1))
# === f_save_states
import brainpy.math as bm
class A(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.arange(2.))
a = A()
state = a.state_dict()
print(state)
a.v += 10
a.load_state_dict(state)
print(a.v.value)
# === f_sequential
import brainpy as bp, brainpy.math as bm
s = bm.Sequential(lambda x: x + 1, lambda x: x * 2)
print(s(bm.ones(2)))
print(len(s))
# === f_function_object
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
class Op(bm.BrainPyObject):
    def __call__(self, x):
        v.value = v + x
        return v.value
op = Op()
j = bm.jit(op)
print(j(1.), j(2.))
# === f_variable_ops
import brainpy.math as bm
v = bm.Variable(bm.array([1., 2., 3.]))
v[0] = 10.
print(v)
v[1:] += 1
print(v.value)
v += 1; v *= 2; v -= 3; v /= 2
print(v.value, v.sum(), v.mean(), v.max(), len(v), v.shape, v.dtype, v.size, v.ndim)
print(v > 5, v[v > 5], -v, abs(v), v @ v, v.T, v.reshape(3, 1).shape, v.astype(int))
print([float(x) for x in v])
# === f_variable_type_errors
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
def t(x):
    try:
        v.value = x
        print('ok', v.value)
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(bm.ones(3)); t(bm.ones(2, dtype=int)); t(1.); t(bm.ones((1, 2))); t([1., 2.]); t(None); t('a'); t(bm.ones(2))
# === f_batch_axis
import brainpy.math as bm
v = bm.Variable(bm.zeros((2, 3)), batch_axis=0)
v.value = bm.ones((5, 3))
print(v.shape, v.batch_axis)
try:
    v.value = bm.ones((5, 4))
except Exception as e:
    print(type(e).__name__, e)
# === f_brainstate_module_like
import brainstate, jax.numpy as jnp
class Acc:
    def __init__(self):
        self.total = brainstate.State(jnp.zeros(()))
        self.n = 0
    def __call__(self, x):
        self.n += 1
        self.total.value += x
        return self.total.value
a = Acc()
f = brainstate.transform.jit(a)
for i in range(3):
    print(f(float(i)))
print(a.n, a.total.value)
# === f_hh_integral
import brainpy as bp, brainpy.math as bm
@bp.odeint(method='exp_auto')
def dV(V, t, I):
    return -V / 10. + I
V = bm.Variable(bm.zeros(2))
def step(i):
    V.value = dV(V.value, i * 0.1, 1., dt=0.1)
    return V[0]
print(bm.for_loop(step, bm.arange(4)))
# === f_odeint_methods
import brainpy as bp
for m in ('euler', 'rk2', 'rk4', 'midpoint', 'heun2'):
    f = bp.odeint(lambda x, t: -x, method=m)
    print(m, f(1., 0., dt=0.1))
# === f_optimizer_loop
import brainpy as bp, brainpy.math as bm
w = bm.TrainVar(bm.array([4.]))
opt = bp.optim.SGD(lr=0.1, train_vars={'w': w})
g = bm.grad(lambda: ((w - 1.) ** 2).sum(), grad_vars={'w': w}, return_value=True)
@bm.jit
def train():
    grads, loss = g()
    opt.update(grads)
    return loss
for _ in range(3):
    print(train(), w.value)
# === f_adam
import brainpy as bp, brainpy.math as bm
w = bm.TrainVar(bm.array([1., -2.]))
opt = bp.optim.Adam(lr=0.01, train_vars={'w': w})
g = bm.grad(lambda x: ((w * x) ** 2).sum(), grad_vars={'w': w})
for i in range(3):
    opt.update(g(2.))
    print(w.value)
# === f_dataclass_pytree
import jax, jax.numpy as jnp, dataclasses
@jax.tree_util.register_pytree_node_class
class P:
    def __init__(self, x, name):
        self.x, self.name = x, name
    def tree_flatten(self):
        return (self.x,), self.name
    @classmethod
    def tree_unflatten(cls, aux, children):
        return cls(children[0], aux)
n = []
@jax.jit
def f(p):
    n.append(p.name)
    return P(p.x * 2, p.name)
print(f(P(jnp.ones(2), 'a')).x, f(P(3., 'a')).name, f(P(jnp.ones(2), 'b')).name, n)
# === f_namedtuple_state
import jax, jax.numpy as jnp
from collections import namedtuple
S = namedtuple('S', ['pos', 'vel'])
def step(s, a):
    s = S(s.pos + s.vel, s.vel + a)
    return s, s.pos
print(jax.lax.scan(step, S(0., 1.), jnp.arange(3.)))
# === f_closure_over_object_value
import brainpy.math as bm
class Cfg:
    lr = 0.5
cfg = Cfg()
@bm.jit
def f(x):
    return x * cfg.lr
print(f(2.)); cfg.lr = 100.; print(f(2.), f(bm.ones(1)))
# === f_inherited_update
import brainpy.math as bm
class Base(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.zeros(1))
    def run(self):
        self.v.value = self.v + self.inc()
        return self.v.value
class Child(Base):
    def inc(self):
        return 2.
c = Child()
j = bm.jit(c.run)
print(j(), j(), c.v.value)
# === f_jit_returns_object
import brainpy.math as bm
class A:
    pass
@bm.jit
def f(x):
    return A()
f(1.)
# === f_same_variable_twice
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
d = {'a': v, 'b': v}
@bm.jit
def f():
    d['a'].value = d['a'] + 1
    d['b'].value = d['b'] + 10
f()
print(v.value, d['a'] is d['b'])
