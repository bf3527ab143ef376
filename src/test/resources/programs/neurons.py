# === lif
import brainpy as bp
import brainpy.math as bm

bm.set_dt(0.1)
neu = bp.dyn.Lif(2, V_rest=0., V_reset=-5., V_th=1., tau=5.)
print(neu.V, neu.spike.value, neu.size, neu.num, neu.varshape)


def step(i):
    bp.share.save(t=i * 0.1, dt=0.1, i=i)
    return neu(bm.array([2., 0.5]))


out = bm.for_loop(step, bm.arange(60))
print(out.sum(axis=0), neu.V.value.round(4))
# === lif_ref_runner
import brainpy as bp
import brainpy.math as bm

neu = bp.dyn.LifRef(1, V_rest=-60., V_reset=-60., V_th=-50., tau=10., tau_ref=2., V_initializer=bp.init.Constant(-60.))
runner = bp.DSRunner(neu, monitors=['V', 'spike'], progress_bar=False, dt=0.5)
out = runner.run(inputs=bm.ones((60, 1)) * 20.)
print(out.shape, runner.mon.spike.sum(), runner.mon['V'].shape, runner.mon.V[:4].flatten().round(4))
print(runner.mon.ts[:3], runner.mon.ts.dtype, type(runner.mon.V).__name__, runner.i0)
print(neu.t_last_spike.value)
# === old_lif
import brainpy as bp
import brainpy.math as bm

group = bp.neurons.LIF(3, V_rest=-60., V_th=-50., V_reset=-60., tau=20., tau_ref=5., V_initializer=bp.init.Constant(-55.))
runner = bp.DSRunner(group, inputs=('input', 12.), monitors=['V', 'spike', 'input'], progress_bar=False)
runner.run(20.)
print(runner.mon.V.shape, runner.mon.spike.sum(axis=0), runner.mon.input[-1])
print(runner.mon.V[::50, 0].round(3))
print(group.input.value, sorted(k.split('.')[-1] for k in group.vars().unique()))
# === inputs_of_all_kinds
import brainpy as bp
import brainpy.math as bm


class Sums(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.a = bm.Variable(bm.zeros(1))
        self.b = bm.Variable(bm.zeros(1))

    def update(self):
        self.b += self.a
        return self.b.value

    def clear_input(self):
        self.a[:] = 0.


s = Sums()
r = bp.DSRunner(s, inputs=[('a', 2.), ('b', bm.arange(4.), 'iter'), ('a', lambda: bp.share['i'] * 10., 'func', '+')], monitors={
    'twice': lambda: s.b * 2, 'b': s.b, 'first': (s.b, 0)}, progress_bar=False, dt=1.)
print(r.run(4.).flatten())
print({k: v.flatten() for k, v in r.mon.items()})
print(r.run(3.).shape, r.i0, r.mon.ts)
# === function_inputs
import brainpy as bp
import brainpy.math as bm

neu = bp.neurons.LIF(1, V_th=5., tau=2.)


def give():
    neu.input[:] = bm.where(bp.share['t'] > 0.5, 30., 0.)


r = bp.DSRunner(neu, inputs=give, monitors=['V'], progress_bar=False)
r.run(1.)
print(r.mon.V.flatten().round(3))
# === runner_errors
import brainpy as bp
import brainpy.math as bm

neu = bp.dyn.Lif(1)
for f in (lambda: bp.DSRunner(neu, monitors=['x']), lambda: bp.DSRunner(neu, inputs=('x', 1.)), lambda: bp.DSRunner(neu, inputs=('V', 1., 'iter')),
          lambda: bp.DSRunner(neu, inputs=('tau', 1.)), lambda: bp.DSRunner(neu, inputs=('V', 1., 'what')), lambda: bp.DSRunner(neu, monitors=3),
          lambda: bp.DSRunner(neu, dt=1), lambda: bp.DSRunner(3), lambda: bp.DSRunner(neu, inputs=5), lambda: bp.DSRunner(neu, progress_bar=False).run()):
    try:
        f()
        print('no error')
    except Exception as e:
        print(type(e).__name__, e)
# === hh
import brainpy as bp
import brainpy.math as bm

hh = bp.neurons.HH(1, V_initializer=bp.init.Constant(-65.))
print(hh.m.value.round(4), hh.h.value.round(4), hh.n.value.round(4))
runner = bp.DSRunner(hh, inputs=('input', 10.), monitors=['V', 'm', 'spike'], progress_bar=False, dt=0.05)
runner.run(5.)
print(runner.mon.V[::20, 0].round(2), runner.mon.spike.sum())
# === hh_new
import brainpy as bp
import brainpy.math as bm

bm.set_dt(0.01)
hh = bp.dyn.HH(2, V_initializer=bp.init.Constant(-70.), method='rk4')
runner = bp.DSRunner(hh, monitors=['V', 'n'], progress_bar=False)
out = runner.run(inputs=bm.ones((300, 2)) * bm.array([0., 20.]))
print(runner.mon.V[::100].round(2), out.sum())
print(runner.mon.n[-1].round(4))
# === training_mode
import brainpy as bp
import brainpy.math as bm

neu = bp.dyn.Lif(2, mode=bm.TrainingMode(1), V_th=1., V_reset=0., tau=2.)
w = bm.TrainVar(bm.array([[3., 1.]]))


def loss():
    neu.reset_state(1)
    total = 0.
    for i in range(5):
        bp.share.save(t=i * 0.1, dt=0.1)
        total += neu(w * 5.).sum()
    return total


print(neu.V.shape, neu.spike.dtype)
print(bm.grad(loss, w)().round(4))
# === own_neuron
import brainpy as bp
import brainpy.math as bm


class Izh(bp.dyn.NeuDyn):
    def __init__(self, size):
        super().__init__(size=size)
        self.V = bm.Variable(bm.ones(self.num) * -65.)
        self.u = bm.Variable(bm.ones(self.num) * -13.)
        self.integral = bp.odeint(bp.JointEq([self.dV, self.du]), method='rk2')

    def dV(self, V, t, u, I):
        return 0.04 * V * V + 5 * V + 140 - u + I

    def du(self, u, t, V):
        return 0.02 * (0.2 * V - u)

    def update(self, x):
        V, u = self.integral(self.V, self.u, bp.share['t'], x, dt=bp.share['dt'])
        spike = V >= 30.
        self.V.value = bm.where(spike, -65., V)
        self.u.value = bm.where(spike, u + 8., u)
        return spike


n = Izh(2)
r = bp.DSRunner(n, monitors={'V': n.V}, progress_bar=False, dt=0.25)
out = r.predict(inputs=bm.ones((200, 2)) * bm.array([10., 4.]))
print(out.sum(axis=0), r.mon.V[::50].round(2))
# === delta_inputs
import brainpy as bp
import brainpy.math as bm

a = bp.dyn.Lif(1, V_th=100., tau=4.)
a.add_inp_fun('one', lambda V: 3.)
a.add_inp_fun('two', lambda: 0.5, category='delta')
r = bp.DSRunner(a, monitors=['V'], progress_bar=False, dt=0.5)
r.run(2.)
print(r.mon.V.flatten().round(4))
b = bp.dyn.LifLTC(1, V_th=100., tau=4.)
b.add_inp_fun('one', lambda V: 3. - V)
r = bp.DSRunner(b, monitors=['V'], progress_bar=False, dt=0.5)
r.run(2.)
print(r.mon.V.flatten().round(4))
# === without_jit
import brainpy as bp
import brainpy.math as bm

calls = []


class C(bp.DynamicalSystem):
    def __init__(self):
        super().__init__()
        self.v = bm.Variable(bm.zeros(1))

    def update(self, x):
        calls.append(1)
        self.v += x
        return self.v.value


for jit in (True, False):
    c = C()
    r = bp.DSRunner(c, monitors=['v'], progress_bar=False, jit=jit)
    print(r.run(inputs=bm.arange(3.)).flatten(), len(calls))
    r.run(inputs=bm.arange(3.))
    print(r.mon.v.flatten(), len(calls), r)
# === missing_models
import brainpy as bp
import brainpy.math as bm

print(bp.dyn.IF(1, tau=2.).V.value)
print(bp.dyn.Lif((2, 3), keep_size=True).V.shape, bp.dyn.Lif((2, 3)).V.shape)
bp.dyn.Lif('x')
