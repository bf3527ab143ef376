# === initializers
import brainpy as bp
import brainpy.math as bm

for f in (bp.init.Normal(0., .1, seed=1), bp.init.Uniform(-1., 1., seed=1), bp.init.XavierNormal(seed=2), bp.init.XavierUniform(seed=2),
          bp.init.KaimingNormal(seed=2), bp.init.KaimingUniform(seed=2), bp.init.LecunNormal(seed=3), bp.init.OneInit(), bp.init.ZeroInit(),
          bp.init.Constant(2.), bp.init.Identity()):
    print(bm.as_jax(f((2, 3))))
print(bp.init.OneInit(), bp.init.ZeroInit(), bp.init.Constant(2.))
# === dense
import brainpy as bp
import brainpy.math as bm

bm.random.seed(42)
layer = bp.dnn.Dense(2, 3, mode=bm.training_mode)
print(layer)
print(layer.W.value, layer.b.value)
print(layer(bm.ones((1, 2))))
print(list(layer.train_vars()))
# === mlp a small network learns xor
import brainpy as bp
import brainpy.math as bm

bm.set_mode(bm.training_mode)
bm.random.seed(1)


class MLP(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.l1 = bp.dnn.Dense(2, 4)
        self.l2 = bp.dnn.Dense(4, 1)

    def update(self, x):
        return self.l2(bm.tanh(self.l1(x)))


net = MLP()
x = bm.asarray([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
y = bm.asarray([[0.], [1.], [1.], [0.]])
opt = bp.optim.Adam(lr=0.1, train_vars=net.train_vars().unique())


def loss():
    return bp.losses.mean_squared_error(net(x), y)


grad = bm.grad(loss, grad_vars=net.train_vars().unique(), return_value=True)


@bm.jit
def train():
    g, l = grad()
    opt.update(g)
    return l


for i in range(20):
    l = train()
    if i % 5 == 0:
        print('%.3f' % float(l))
# === losses
import brainpy as bp
import brainpy.math as bm

p = bm.asarray([[1., 2., 0.5], [0.1, -1., 3.]])
t = bm.asarray([1, 2])
print(bp.losses.cross_entropy_loss(p, t), bp.losses.cross_entropy_loss(p, t, reduction='none'))
print(bp.losses.mean_squared_error(p, p * 2), bp.losses.mean_absolute_error(p, p * 2, reduction='sum'))
print(bp.losses.huber_loss(p, p * 2), bp.losses.MSELoss()(p, p * 3.))
# === wrong_models
import brainpy as bp
import brainpy.math as bm

for f in (lambda: bp.dnn.Dense(2, -1), lambda: bp.dnn.Dense(2, 1, W_initializer=3),
          lambda: bp.losses.mean_squared_error(bm.ones(2), bm.zeros(2), reduction='avg'), lambda: bp.init.Foo, lambda: bp.dnn.Foo,
          lambda: bp.init.ZeroInit()(2), lambda: bp.dnn.Dense(2, 2, W_initializer=bm.ones((3, 3)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
