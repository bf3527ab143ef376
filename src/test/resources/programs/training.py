# === sgd_linear a linear regression
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.zeros(2))
x = bm.asarray([[1., 2.], [3., 4.], [5., 7.]])
y = bm.asarray([5., 11., 19.])


def loss():
    return ((x @ w - y) ** 2).mean()


grad = bm.grad(loss, grad_vars={'w': w}, return_value=True)
opt = bp.optim.SGD(lr=0.01, train_vars={'w': w})


@bm.jit
def train():
    g, l = grad()
    opt.update(g)
    return l


for i in range(3):
    print('%.4f' % float(train()))
print(opt)
# === momentum
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.asarray([1., -2.]))
opt = bp.optim.Momentum(lr=0.1, train_vars={'w': w})
grad = bm.grad(lambda: (w ** 2).sum(), grad_vars={'w': w})
for i in range(3):
    opt.update(grad())
    print(w.value)
print(opt)
# === adam
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.asarray([1., -2.]))
opt = bp.optim.Adam(lr=0.1, train_vars={'w': w})
grad = bm.grad(lambda: (w ** 2).sum(), grad_vars={'w': w})
for i in range(3):
    opt.update(grad())
    print([round(float(v), 4) for v in w.value])
# === wrong_grads
import brainpy as bp
import brainpy.math as bm

opt = bp.optim.SGD(lr=0.1, train_vars={'w': bm.TrainVar(bm.zeros(2))})
opt.update({})
# === decay
import brainpy as bp

s = bp.optim.ExponentialDecayLR(0.1, decay_steps=2, decay_rate=0.5)
print(s(0), s(2), s(4))
s.step_call()
print(s.last_call.value)
