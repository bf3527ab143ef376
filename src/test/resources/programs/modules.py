# === module_repr
import brainstate as bst
import jax.numpy as jnp


class Net(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = bst.nn.Linear(2, 3, w_init=bst.nn.init.Constant(0.5))
        self.count = bst.ShortTermState(jnp.zeros(()))
        self.scale = 2.
        self.many = [bst.nn.ReLU(), bst.nn.Linear(3, 1, b_init=None)]

    def update(self, x):
        self.count.value += 1
        for layer in [self.l1] + self.many:
            x = layer(x)
        return x * self.scale


net = Net()
print(net)
print(net.states())
print(net.nodes())
print(list(net.states(bst.ParamState)))
print([list(s) for s in net.states(bst.ParamState, ...)])
# === module_call
import brainstate as bst
import jax.numpy as jnp


class Double(bst.nn.Module):
    def __init__(self, scale):
        super().__init__(name='double')
        self.scale = scale

    def update(self, x):
        return x * self.scale


m = Double(2.)
print(m(3.), 3. >> m, m.name, m.in_size)
m.in_size = 4
print(m.in_size)
try:
    m.name = 'other'
except AttributeError as e:
    print(e)
bst.nn.Module()(1.)
# === linear
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(42)
layer = bst.nn.Linear(3, 2)
print(layer.weight.value)
print(layer(jnp.ones(3)), layer(jnp.ones((2, 3))))
print(layer.in_size, layer.out_size)
print(bst.nn.Linear((4, 3), (4, 2), b_init=None)(jnp.ones((4, 3))).shape)
bst.nn.Linear((4, 3), (5, 2))
# === initializers
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(1)
for name in ('KaimingUniform', 'KaimingNormal', 'XavierUniform', 'XavierNormal', 'LecunUniform', 'LecunNormal', 'Normal', 'Uniform',
             'TruncatedNormal'):
    print(name, getattr(bst.nn.init, name)()((2, 3)))
print(bst.nn.init.ZeroInit()(2), bst.nn.init.Constant(3.)((2,)))
print(bst.nn.init.Identity(2.)((2, 2)))
print(bst.nn.init.param(0.5, (3,)), bst.nn.init.param(None, 3), bst.nn.init.param(jnp.ones(3), 3, 2))
print(bst.nn.init.calculate_init_gain('relu'))
bst.nn.init.param(jnp.ones(2), 3)
# === orthogonal
import brainstate as bst

bst.random.seed(3)
print(bst.nn.init.Orthogonal()((3, 2)).round(3))
# === sequential
import brainstate as bst
import jax
import jax.numpy as jnp

bst.random.seed(0)
net = bst.nn.Sequential(bst.nn.Linear(2, 3), bst.nn.ReLU(), bst.nn.Linear(3, 1), bst.nn.Tanh())
print(net(jnp.ones((2, 2))))
print(net.in_size, net.out_size, len(net.layers), type(net[1]).__name__, len(net[:2].layers))
print(list(net.states()))
print(net)
described = bst.nn.Sequential(bst.nn.Linear(2, 3), bst.nn.Linear.desc(out_size=4))
print(described.out_size)
# === sequential_error
import brainstate as bst
import jax.numpy as jnp

net = bst.nn.Sequential(bst.nn.Linear(2, 3, w_init=bst.nn.init.Constant(1.)), lambda x: x + jnp.ones(7))
try:
    net(jnp.ones(2))
except Exception as e:
    print(type(e).__name__, type(e.__cause__).__name__)
# === training a regression with brainstate alone
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(0)
net = bst.nn.Sequential(bst.nn.Linear(1, 4), bst.nn.Tanh(), bst.nn.Linear(4, 1))
params = net.states(bst.ParamState)
x = jnp.linspace(-1, 1, 8).reshape(-1, 1)
y = x ** 2


def loss():
    return ((net(x) - y) ** 2).mean()


@bst.transform.jit
def step():
    grads, value = bst.transform.grad(loss, params, return_value=True)()
    for key, g in grads.items():
        import jax
        params[key].value = jax.tree.map(lambda p, d: p - 0.1 * d, params[key].value, g)
    return value


for i in range(4):
    print('%.5f' % float(step()))
print(sorted(bst.transform.grad(loss, params)()))
# === environ
import brainstate as bst

bst.environ.set(dt=0.1, fit=True, anything='x')
print(bst.environ.get('dt'), bst.environ.get_dt(), bst.environ.get('fit'), bst.environ.get('none', 3))
with bst.environ.context(dt=0.2, i=1) as env:
    print(bst.environ.get('dt'), bst.environ.get('i'), sorted(env))
    with bst.environ.context(dt=0.3):
        print(bst.environ.get_dt())
print(bst.environ.get_dt(), bst.environ.pop('anything'), bst.environ.get_precision())
print(sorted(bst.environ.all()))
bst.environ.get('t', desc='The time.')
# === environ_errors
import brainstate as bst

for f in (lambda: bst.environ.context(platform='cpu').__enter__(), lambda: bst.environ.set(dt='x'), lambda: bst.environ.set_platform('x'),
          lambda: bst.environ.set(precision=7)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
seen = []
bst.environ.register_default_behavior('dt', seen.append)
bst.environ.set(dt=0.5)
with bst.environ.context(dt=0.1):
    pass
print(seen, bst.environ.list_registered_behaviors(), bst.environ.I, bst.environ.FIT)
# === environ_types
import brainstate as bst
import jax.numpy as jnp

print(jnp.zeros(1, bst.environ.dftype()).dtype, jnp.zeros(1, bst.environ.ditype()).dtype)
# === init_states
import brainstate as bst
import jax.numpy as jnp


class Counter(bst.nn.Module):
    def init_state(self, batch_size=None):
        print('init', batch_size)
        self.n = bst.ShortTermState(jnp.zeros(2 if batch_size is None else (batch_size, 2)))

    def reset_state(self, batch_size=None):
        print('reset')
        self.n.value = jnp.zeros_like(self.n.value)

    def update(self):
        self.n.value += 1


class Pair(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.b = Counter()
        self.a = Counter()

    @bst.nn.call_order(1)
    def init_state(self, batch_size=None):
        print('pair')
        self.own = bst.State(jnp.ones(()))


p = Pair()
bst.nn.init_all_states(p)
p.a.update()
print(p.a.n.value, p.b.n.value)
bst.nn.reset_all_states(p)
print(p.a.n.value)
print(list(p.states()))
caught = p.init_all_states(3, state_tag='new')
print(len(caught), [s.value.shape for s in caught.get_states()])
bst.nn.call_all_fns(p, 'nothing')
# === dropout
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(0)
layer = bst.nn.Dropout(0.5)
with bst.environ.context(fit=True):
    print(layer(jnp.ones(8)))
    print(bst.nn.Dropout1d(0.5)(jnp.ones((3, 4))))
with bst.environ.context(fit=False):
    print(layer(jnp.ones(3)))
fixed = bst.nn.DropoutFixed(4, 0.5)
fixed.init_state()
with bst.environ.context(fit=True):
    print(fixed(jnp.ones(4)), fixed(jnp.ones(4)))
layer(jnp.ones(3))
# === batch_norm
import brainstate as bst
import jax.numpy as jnp

bn = bst.nn.BatchNorm0d((3,))
x = jnp.arange(12.).reshape(4, 3) ** 1.5
with bst.environ.context(fit=True):
    print(bn(x))
print(bn.running_mean.value, bn.running_var.value)
with bst.environ.context(fit=False):
    print(bn(x)[0])
print(bn)
# === layer_norm
import brainstate as bst
import jax
import jax.numpy as jnp

x = jnp.arange(6.).reshape(2, 3) ** 1.5
print(bst.nn.LayerNorm((3,))(x).round(5))
print(bst.nn.RMSNorm((3,))(x).round(5))
print(jax.make_jaxpr(lambda x: bst.nn.LayerNorm((3,))(x))(x))
# === rnn_cells
import brainstate as bst
import jax.numpy as jnp

for name in ('ValinaRNNCell', 'GRUCell', 'LSTMCell', 'MGUCell'):
    bst.random.seed(0)
    cell = getattr(bst.nn, name)(2, 3, w_init=bst.nn.init.Constant(0.3))
    bst.nn.init_all_states(cell)
    out = bst.transform.for_loop(cell.update, jnp.ones((4, 2)) * 0.5)
    print(name, out.shape, list(cell.states()))
    print(out[-1].round(5), cell.h.value.round(5))
    print(bst.transform.make_jaxpr(cell.update)(jnp.ones(2))[0])
# === lstm_batch
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(2)
cell = bst.nn.LSTMCell(2, 2)
cell.init_state(3)
print(cell(jnp.ones((3, 2))))
cell.reset_state(3)
print(cell.h.value)
# === activations
import brainstate as bst
import jax.numpy as jnp

x = jnp.array([-2., -0.3, 0., 0.7, 3.])
for name in ('ReLU', 'Sigmoid', 'Tanh', 'SiLU', 'Mish', 'Hardswish', 'ELU', 'CELU', 'SELU', 'GELU', 'Hardshrink', 'LeakyReLU', 'LogSigmoid',
             'Softplus', 'Softshrink', 'Softsign', 'Tanhshrink', 'Softmin', 'Softmax', 'LogSoftmax', 'Identity', 'Hardsigmoid', 'ReLU6',
             'Hardtanh', 'PReLU'):
    layer = getattr(bst.nn, name)()
    print(name, layer(x).round(5))
print(bst.nn.GELU(), bst.nn.LeakyReLU(), bst.nn.Softmax(), bst.nn.Threshold(0.1, 20.)(x))
# === activation_functions
import brainstate as bst
import jax.numpy as jnp

x = jnp.array([-2., -0.3, 0., 0.7, 3.])
for name in ('relu', 'sigmoid', 'tanh', 'softplus', 'silu', 'gelu', 'elu', 'leaky_relu', 'soft_shrink', 'prelu', 'softmin', 'mish'):
    print(name, getattr(bst.nn, name)(x))
print(bst.nn.one_hot(jnp.array([0, 2]), 3))
# === embedding
import brainstate as bst
import jax.numpy as jnp

bst.random.seed(0)
e = bst.nn.Embedding(4, 3)
print(e(jnp.array([0, 3])))
print(e.weight.value.shape)
e(jnp.array([0.]))
# === metrics
import brainstate as bst
import jax.numpy as jnp

m = bst.nn.AverageMetric()
m.update(values=jnp.array([1, 2, 3, 4]))
m.update(values=jnp.array([3, 2, 1, 0]))
print(m.compute())
m.reset()
print(m.compute())
acc = bst.nn.AccuracyMetric()
acc.update(logits=jnp.array([[0.1, 0.9], [0.8, 0.2]]), labels=jnp.array([1, 1]))
print(acc.compute())
multi = bst.nn.MultiMetric(loss=bst.nn.AverageMetric('loss'), acc=bst.nn.AccuracyMetric())
multi.update(loss=jnp.array(2.), logits=jnp.array([[0.1, 0.9]]), labels=jnp.array([1]))
print({k: float(v) for k, v in multi.compute().items()})
w = bst.nn.WelfordMetric()
w.update(values=jnp.array([1., 2., 3., 4.]))
s = w.compute()
print(s.mean, s.standard_deviation)
# === named_parts
import brainstate as bst

net = bst.nn.Sequential(bst.nn.Linear(1, 1), bst.nn.Sequential(bst.nn.ReLU(), bst.nn.Linear(1, 1)))
print([n for n, _ in net.named_children()])
print([(n, type(m).__name__) for n, m in net.named_modules()])
print([n for n, _ in net.named_parameters()], len(list(net.parameters())), len(list(net.modules())))
# === shared_state
import brainstate as bst
import jax.numpy as jnp


class Tied(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.z = bst.nn.Linear(2, 2)
        self.a = bst.nn.Linear(2, 2)
        self.a.weight = self.z.weight
        self.again = self.z


t = Tied()
print(list(t.states()), list(t.nodes()))
# === flat_dicts
import brainstate as bst
import jax.numpy as jnp

d = bst.util.FlattedDict({('a', 'x'): 1, ('a', 'y'): 2, ('b',): 3})
print(d.to_nest())
print(d)
print(d.to_nest().to_flat() == d, d - bst.util.FlattedDict({('b',): 0}))
net = bst.nn.Linear(1, 1)
values = net.states().to_dict_values()
print(values[('weight',)]['bias'])
print(bst.util.flat_mapping({'a': {'b': 1}}, sep='.') if False else bst.util.flat_mapping({'a': {'b': 1}}))
print(bst.util.DotDict(a=1).a, bst.util.merge_dicts({'a': 1}, {'b': 2}))
# === filters
import brainstate as bst
import jax.numpy as jnp


class M(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = bst.ParamState(jnp.ones(1), tag='big')
        self.h = bst.HiddenState(jnp.ones(1))
        self.s = bst.ShortTermState(jnp.ones(1))
        self.l = bst.LongTermState(jnp.ones(1))


m = M()
print(list(m.states('big')), list(m.states(bst.ShortTermState)), list(m.states(bst.LongTermState)))
print(list(m.states(bst.util.filter.Not(bst.ParamState))), list(m.states(bst.util.filter.PathContains('h'))))
print(list(m.states((bst.HiddenState, 'big'))), [list(x) for x in m.states(bst.HiddenState, bst.ShortTermState)])
print(list(m.states(lambda path, x: path == ('s',))))
print(bst.util.filter.to_predicate(bst.ParamState), bst.util.filter.to_predicate(...))
# === clone_and_pop
import brainstate as bst
import copy
import jax.numpy as jnp

net = bst.nn.Linear(1, 1, w_init=bst.nn.init.Constant(2.))
other = bst.graph.clone(net)
other.weight.value = {'weight': jnp.zeros((1, 1)), 'bias': jnp.ones(1)}
print(net(jnp.ones(1)), other(jnp.ones(1)))
third = copy.deepcopy(net)
print(third.weight is net.weight, third(jnp.ones(1)))
popped = bst.graph.pop_states(third, bst.ParamState)
print(list(popped), hasattr(third, 'weight'))
# === state_kinds
import brainstate as bst
import jax.numpy as jnp

for kind in (bst.State, bst.ParamState, bst.ShortTermState, bst.LongTermState, bst.HiddenState, bst.BatchState):
    s = kind(jnp.ones(2), name='n')
    print(kind.__name__, isinstance(s, bst.LongTermState), isinstance(s, bst.ShortTermState), s.name, s.value)
f = bst.FakeState(3)
print(f, f.value, isinstance(f, bst.State))
f.value = 4
print(f.value)
h = bst.HiddenState(jnp.ones((2, 3)))
print(h.varshape, h.num_state)
print(bst.ParamState(jnp.ones(2), name='w', tag='a'))
bst.HiddenState(3.)
# === assign_values
import brainstate as bst
import jax.numpy as jnp

net = bst.nn.Linear(1, 1)
print(bst.nn.assign_state_values(net, {('weight',): {'weight': jnp.ones((1, 1)), 'bias': jnp.zeros(1)}, ('x',): 1}))
print(net(jnp.ones(1)))
# === environ_context_module
import brainstate as bst
import jax.numpy as jnp

layer = bst.nn.EnvironContext(bst.nn.Dropout(0.5), fit=False)
print(layer(jnp.ones(2)))
# === signed_linear
import brainstate as bst
import jax.numpy as jnp

print(bst.nn.SignedWLinear((2,), (2,), w_init=bst.nn.init.Constant(-0.5), w_sign=jnp.array([[1.], [-1.]]))(jnp.array([1., 3.])))
bst.random.seed(0)
print(bst.nn.ScaledWSLinear(3, 2)(jnp.arange(3.)).round(4))
print(bst.nn.OneToOne(2, w_init=bst.nn.init.Constant(2.))(jnp.ones(2)))
print(bst.nn.LoRA(2, 1, 2, kernel_init=bst.nn.init.Constant(1.))(jnp.ones(2)))
# === vmap_states a module over lanes
import brainstate as bst
import jax
import jax.numpy as jnp

net = bst.nn.Linear(2, 1, w_init=bst.nn.init.Constant(1.))
out = bst.transform.vmap(net)(jnp.arange(6.).reshape(3, 2))
print(out)
# === clip
import brainstate as bst
import jax.numpy as jnp

print(bst.nn.clip_grad_norm({'a': jnp.array([3., 4.])}, 1.))
g, n = bst.nn.clip_grad_norm({'a': jnp.array([3., 4.])}, 10., return_norm=True)
print(g, n)
