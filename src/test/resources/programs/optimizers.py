# === every_optimizer three steps of each
import brainpy as bp
import brainpy.math as bm

for make in (bp.optim.SGD, bp.optim.Momentum, bp.optim.MomentumNesterov, bp.optim.Adagrad, bp.optim.Adadelta, bp.optim.RMSProp,
             bp.optim.Adam, bp.optim.LARS):
    w = bm.TrainVar(bm.asarray([1., -2., 0.5]))
    opt = make(lr=0.1, train_vars={'w': w})
    grad = bm.grad(lambda: (w ** 2).sum(), grad_vars={'w': w})
    for i in range(3):
        opt.update(grad())
    print(w.value, list(opt.implicit_vars))
    print(opt)
# === weight_decay
import brainpy as bp
import brainpy.math as bm

for make in (bp.optim.SGD, bp.optim.Momentum, bp.optim.MomentumNesterov, bp.optim.Adagrad, bp.optim.RMSProp, bp.optim.Adam):
    w = bm.TrainVar(bm.asarray([1., -2., 0.5]))
    opt = make(lr=0.1, train_vars={'w': w}, weight_decay=0.01)
    grad = bm.grad(lambda: (w ** 2).sum(), grad_vars={'w': w})
    for i in range(3):
        opt.update(grad())
    print(w.value)
# === adamw
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.asarray([1., -2., 0.5]))
opt = bp.optim.AdamW(lr=0.1, train_vars={'w': w})
print(opt, list(opt.implicit_vars))
opt.update({'w': bm.asarray([2., -4., 1.])})
print(w.value)
# === adamw_amsgrad
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.asarray([1., -2., 0.5]))
opt = bp.optim.AdamW(lr=0.1, train_vars={'w': w}, amsgrad=True, weight_decay=0.)
print(list(opt.implicit_vars))
opt.update({'w': bm.asarray([2., -4., 1.])})
print(w.value, opt)
# === adan
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.asarray([1., -2., 0.5]))
opt = bp.optim.Adan(lr=0.1, train_vars={'w': w})
print(opt)
opt.update({'w': bm.asarray([2., -4., 1.])})
print(w.value)
# === registered_later
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.ones(2))
opt = bp.optim.Adam(lr=1e-2)
opt.register_train_vars({'w': w})
opt.update({'w': bm.ones(2)})
print(w)
print(opt.lr.last_epoch.value, opt.lr())
# === jitted_adam
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.ones(2))
opt = bp.optim.Adam(lr=1e-2, train_vars={'w': w})
grad = bm.grad(lambda: ((w - 3.) ** 2).sum(), grad_vars={'w': w}, return_value=True)


@bm.jit
def step():
    g, l = grad()
    opt.update(g)
    return l


for i in range(5):
    print(step())
print(w.value)
# === train_vars_list
import brainpy as bp
import brainpy.math as bm

bp.optim.SGD(lr=0.1, train_vars=[bm.TrainVar(bm.zeros(1))])
# === lr_string
import brainpy as bp

bp.optim.SGD(lr='0.1')
# === missing_gradient
import brainpy as bp
import brainpy.math as bm

opt = bp.optim.SGD(lr=0.1, train_vars={'w': bm.TrainVar(bm.zeros(2))})
opt.update({'v': bm.zeros(2)})
# === wrong_shape
import brainpy as bp
import brainpy.math as bm

opt = bp.optim.SGD(lr=0.1, train_vars={'w': bm.TrainVar(bm.zeros(2))})
opt.update({'w': bm.zeros(3)})
# === wrong_arguments
import brainpy as bp

for f in (lambda: bp.optim.SGD(lr=0.1, weight_decay='a'), lambda: bp.optim.Optimizer(0.1), lambda: bp.optim.StepLR(0.1, step_size=2.5),
          lambda: bp.optim.StepLR(0.1, step_size=2, gamma=1), lambda: bp.optim.MultiStepLR(0.1, milestones=3),
          lambda: bp.optim.CosineAnnealingWarmRestarts(0.1, num_call_per_epoch=2, T_0=0), lambda: bp.optim.Scheduler(0.1)(),
          lambda: bp.optim.PiecewiseConstantLR([2, 4], [0.1, 0.2]), lambda: bp.optim.Foo, lambda: bp.optim.SGD(),
          lambda: bp.optim.AdamW(0.1, beta1=2.), lambda: bp.optim.Adan(0.1, eps=-1.)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# === schedules
import brainpy as bp

for s in (bp.optim.Constant(0.1), bp.optim.StepLR(0.1, 2), bp.optim.StepLR(0.1, step_size=2, gamma=0.5),
          bp.optim.ExponentialLR(0.1, gamma=0.5), bp.optim.ExponentialDecayLR(0.1, 2, 0.5), bp.optim.InverseTimeDecayLR(0.1, 2, 0.5),
          bp.optim.InverseTimeDecayLR(0.1, 2, 0.5, staircase=True), bp.optim.PolynomialDecayLR(0.1, 4, 0.01),
          bp.optim.PolynomialDecayLR(0.1, 4, 0.01, power=2.), bp.optim.PiecewiseConstantLR([2, 4], [0.1, 0.2, 0.3])):
    print(s)
    print([float(s(i)) for i in range(6)])
# === cosine
import brainpy as bp

s = bp.optim.CosineAnnealingLR(0.1, T_max=4)
print(s)
print([float(s(i)) for i in range(6)])
s.step_epoch()
print(s())
# === schedules_step
import brainpy as bp

for s in (bp.optim.Constant(0.1), bp.optim.StepLR(0.1, 2), bp.optim.ExponentialLR(0.1, gamma=0.5),
          bp.optim.ExponentialDecayLR(0.1, 2, 0.5), bp.optim.InverseTimeDecayLR(0.1, 2, 0.5), bp.optim.PolynomialDecayLR(0.1, 4, 0.01)):
    for i in range(3):
        s.step_call()
        s.step_epoch()
    print(s, s())
# === multi_step
import brainpy as bp

s = bp.optim.MultiStepLR(0.1, milestones=[2, 4, 6])
print(s)
print([float(s(i)) for i in range(8)])
# === warm_restarts
import brainpy as bp

s = bp.optim.CosineAnnealingWarmRestarts(0.1, num_call_per_epoch=2, T_0=2)
print(s)
print([round(float(s(i)), 4) for i in range(12)])
print(s.current_epoch(5))
# === schedule_in_optimizer
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.ones(2))
opt = bp.optim.SGD(lr=bp.optim.ExponentialDecayLR(0.1, decay_steps=2, decay_rate=0.5), train_vars={'w': w})


@bm.jit
def step():
    opt.update({'w': bm.ones(2)})


for i in range(4):
    step()
    print(opt.lr(), w.value)
print(opt)
# === schedule_epochs
import brainpy as bp
import brainpy.math as bm

w = bm.TrainVar(bm.ones(2))
opt = bp.optim.Momentum(lr=bp.optim.StepLR(0.1, step_size=1, gamma=0.5), train_vars={'w': w})
for i in range(3):
    opt.update({'w': bm.ones(2)})
    opt.lr.step_epoch()
    print(opt.lr(), w.value)
opt.lr.set_value(0.01)
print(opt.lr())
