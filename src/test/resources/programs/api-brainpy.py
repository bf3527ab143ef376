# === brainpy_00 what these print and raise
import brainpy as bp, brainpy.math as bm, jax, jax.numpy as jnp
class M(bm.BrainPyObject):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.w = bm.TrainVar(bm.ones(2)); self.b = bm.Variable(bm.zeros(1))
class N(bp.DynamicalSystem):
    def __init__(self):
        super().__init__(); self.m = M(); self.l = bm.NodeList([M(), M()]); self.d = bm.NodeDict({'a': M()}); self.vs = bm.VarList([bm.Variable(bm.zeros(1))])
    def update(self, x): return x * 2
n = N(); a = bm.array([1., 2., 3.]); v = bm.Variable(bm.arange(3.))
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(n.name))
_raises(lambda: repr(n))
_raises(lambda: repr(list(n.nodes())))
_raises(lambda: repr(list(n.vars())))
_raises(lambda: repr(list(n.train_vars())))
_raises(lambda: repr(list(n.vars(method='relative'))))
_raises(lambda: repr(list(n.nodes(method='relative'))))
_raises(lambda: repr(list(n.nodes(level=1, include_self=False))))
_raises(lambda: repr(n(3)))
_raises(lambda: repr(n.m.name))
_raises(lambda: repr(n.m.save_state()))
_raises(lambda: repr(n.state_dict().keys()))
_raises(lambda: repr(n.load_state_dict(n.state_dict())))
_raises(lambda: repr(n.vars().unique().keys()))
_raises(lambda: repr(M('1foo')))
_raises(lambda: repr(n.mode))
_raises(lambda: repr(bm.get_dt()))
_raises(lambda: repr(bp.share.load('t')))
_raises(lambda: repr(bp.share.load('t', 1.)))
_raises(lambda: repr(bp.share.save(t=3.)))
_raises(lambda: repr(bp.share.load('t')))
_raises(lambda: repr(bp.share['dt']))
# === brainpy_01 what these print and raise
import brainpy as bp, brainpy.math as bm, jax, jax.numpy as jnp
class M(bm.BrainPyObject):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.w = bm.TrainVar(bm.ones(2)); self.b = bm.Variable(bm.zeros(1))
class N(bp.DynamicalSystem):
    def __init__(self):
        super().__init__(); self.m = M(); self.l = bm.NodeList([M(), M()]); self.d = bm.NodeDict({'a': M()}); self.vs = bm.VarList([bm.Variable(bm.zeros(1))])
    def update(self, x): return x * 2
n = N(); a = bm.array([1., 2., 3.]); v = bm.Variable(bm.arange(3.))
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(bp.odeint(lambda V,t,I: (-V+I)/10., method='euler', dt=0.1)(1., 0., 2.)))
_raises(lambda: repr(bp.odeint(lambda V,t,I: (-V+I)/10., method='rk4', dt=0.1)(1., 0., 2.)))
_raises(lambda: repr(bp.odeint(lambda V,t,I: (-V+I)/10., method='exp_auto', dt=0.1)(jnp.array([1.]), 0., 2.)))
_raises(lambda: repr(bp.odeint(lambda V,w,t,I: (V-w, V+w), method='euler', dt=0.1)(jnp.array([1.]), jnp.array([0.]), 0., 2.)))
_raises(lambda: repr(bm.exprel(jnp.array([0., 1.]))))
_raises(lambda: repr(bm.relu(a)))
_raises(lambda: repr(bm.softmax(a)))
_raises(lambda: repr((a.sum(), a.mean(), a.max())))
_raises(lambda: repr(a + 1))
_raises(lambda: repr(a * a))
_raises(lambda: repr(a.reshape(3, 1)))
_raises(lambda: repr(a.fill(2.)))
_raises(lambda: repr(a))
_raises(lambda: repr(a.zero_()))
_raises(lambda: repr(a.sin_()))
_raises(lambda: repr(a.abs()))
_raises(lambda: repr(a.unsqueeze(0)))
_raises(lambda: repr(a.clamp(0., 1.)))
_raises(lambda: repr(a.value))
_raises(lambda: repr(a[0]))
_raises(lambda: repr(a[:2]))
_raises(lambda: repr(a.T))
_raises(lambda: repr((a.dtype, a.shape, a.ndim, a.size)))
_raises(lambda: repr(a.astype(int)))
# === brainpy_02 what these print and raise
import brainpy as bp, brainpy.math as bm, jax, jax.numpy as jnp
class M(bm.BrainPyObject):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.w = bm.TrainVar(bm.ones(2)); self.b = bm.Variable(bm.zeros(1))
class N(bp.DynamicalSystem):
    def __init__(self):
        super().__init__(); self.m = M(); self.l = bm.NodeList([M(), M()]); self.d = bm.NodeDict({'a': M()}); self.vs = bm.VarList([bm.Variable(bm.zeros(1))])
    def update(self, x): return x * 2
n = N(); a = bm.array([1., 2., 3.]); v = bm.Variable(bm.arange(3.))
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(bm.zeros(2)))
_raises(lambda: repr(bm.array([1,2])))
_raises(lambda: repr(bm.arange(3)))
_raises(lambda: repr(bm.concatenate([a, a])))
_raises(lambda: repr(bm.where(a > 1, a, 0.)))
_raises(lambda: repr(bm.sum(a)))
_raises(lambda: repr(bm.dot(a, a)))
_raises(lambda: repr(bm.linspace(0., 1., 3)))
_raises(lambda: repr(bm.Array([1., 2.])))
_raises(lambda: repr(isinstance(v, bm.Array)))
_raises(lambda: repr(v + 1))
_raises(lambda: repr(v.sum()))
_raises(lambda: repr(v[0]))
_raises(lambda: repr(bm.VariableView(v, slice(0, 2)).value))
_raises(lambda: repr(bm.VarList([v])[0].shape))
_raises(lambda: repr(bm.VarList([1])))
_raises(lambda: repr(bm.var_dict({'a': v}).keys()))
_raises(lambda: repr(bm.NodeDict({'a': 1})))
_raises(lambda: repr(bm.node_list([1, 2])))
_raises(lambda: repr(bm.clear_name_cache()))
_raises(lambda: repr(bp.NeuGroup(10).num))
_raises(lambda: repr(bp.NeuGroup((2, 3)).varshape))
_raises(lambda: repr(bp.NeuGroup('a')))
_raises(lambda: repr(bp.NeuGroup(2)))
# === brainpy_03 what these print and raise
import brainpy as bp, brainpy.math as bm, jax, jax.numpy as jnp
class M(bm.BrainPyObject):
    def __init__(self, name=None):
        super().__init__(name=name)
        self.w = bm.TrainVar(bm.ones(2)); self.b = bm.Variable(bm.zeros(1))
class N(bp.DynamicalSystem):
    def __init__(self):
        super().__init__(); self.m = M(); self.l = bm.NodeList([M(), M()]); self.d = bm.NodeDict({'a': M()}); self.vs = bm.VarList([bm.Variable(bm.zeros(1))])
    def update(self, x): return x * 2
n = N(); a = bm.array([1., 2., 3.]); v = bm.Variable(bm.arange(3.))
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(bp.DynSysGroup().children))
_raises(lambda: repr(bp.Network(N()).name))
_raises(lambda: repr(bm.training_mode))
_raises(lambda: repr(bm.nonbatching_mode))
_raises(lambda: repr(bm.BatchingMode(3)))
_raises(lambda: repr(bm.as_jax(a)))
_raises(lambda: repr(bm.linalg.norm(bm.ones(4))))
_raises(lambda: repr(bm.unsqueeze(bm.ones(2), 0).shape))
_raises(lambda: repr(bp.__version__))
_raises(lambda: repr(v.value))
_raises(lambda: repr(len(v)))
_raises(lambda: repr(bm.ones_like(a)))
_raises(lambda: repr(bm.eye(2)))
_raises(lambda: repr(bm.isnan(a)))
_raises(lambda: repr(bm.sort(bm.array([3., 1.]))))
_raises(lambda: repr(bm.argmax(a)))
_raises(lambda: repr(bm.pi))
