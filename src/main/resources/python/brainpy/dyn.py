"""brainpy.dyn: models of neurons. A class `XLTC` asks the other models for their currents in the derivative, `X` before the step."""

from functools import partial

import jax
from _sidetrace import missing
from _sidetrace import profile as _profile
from brainpy import check
from brainpy import math as bm
from brainpy.context import share
from brainpy.dynsys import NeuDyn
from brainpy.initialize import Uniform as _Uniform
from brainpy.initialize import ZeroInit as _ZeroInit
from brainpy.integrators import JointEq, odeint

_stop = jax.lax.stop_gradient
_UNSET = object()


def _refused(model, **options):
    for key, value in options.items():
        if value is not None:
            raise NotImplementedError('Sidetrace does not have %s of brainpy.dyn.%s yet; without it, it has the model.' % (key, model))


class GradNeuDyn(NeuDyn):
    """Neurons whose spikes have a gradient in training."""

    __module__ = 'brainpy.dyn'

    def __init__(self, size, sharding=None, keep_size=False, mode=None, name=None, method='exp_auto', scaling=None, spk_fun=_UNSET,
                 spk_dtype=None, spk_reset='soft', detach_spk=False):
        super().__init__(size=size, mode=mode, keep_size=keep_size, name=name, sharding=sharding, method=method)
        _refused(type(self).__name__, scaling=scaling)
        self.spk_reset = spk_reset
        self.spk_fun = bm.surrogate.InvSquareGrad() if spk_fun is _UNSET else check.is_callable(spk_fun)
        self.detach_spk = detach_spk
        self._spk_dtype = spk_dtype

    @property
    def spk_dtype(self):
        if self._spk_dtype is not None:
            return self._spk_dtype
        return bm.float_ if isinstance(self.mode, bm.TrainingMode) else bm.bool_

    def _reset_by(self, V, spike):
        if self.spk_reset == 'soft':
            return V - (self.V_th - self.V_reset) * spike
        if self.spk_reset == 'hard':
            return V + (self.V_reset - V) * spike
        raise ValueError("Unknown spk_reset mode: %s. Must be 'soft' or 'hard'." % self.spk_reset)


class _Summed:
    """Currents of other models are added to the input before the step."""

    def update(self, x=None):
        return super().update(self.sum_current_inputs(self.V.value, init=0. if x is None else x))


class IFLTC(GradNeuDyn):
    """Integrates its input; no spikes."""

    __module__ = 'brainpy.dyn'

    def __init__(self, size, *args, V_rest=0., R=1., tau=10., V_initializer=_ZeroInit(), init_var=True, method='exp_auto', **kwargs):
        super().__init__(size, *args, method=method, **kwargs)
        self.V_rest = self.init_param(V_rest)
        self.tau = self.init_param(tau)
        self.R = self.init_param(R)
        self._V_initializer = check.is_initializer(V_initializer)
        self.integral = odeint(method=method, f=self.derivative)
        if init_var:
            self.reset_state(self.mode)

    def derivative(self, V, t, I):
        I = self.sum_current_inputs(V, init=I)
        return (-V + self.V_rest + self.R * I) / self.tau

    def reset_state(self, batch_size=None, **kwargs):
        self.V = self.init_variable(self._V_initializer, batch_size)
        self.spike = self.init_variable(partial(bm.zeros, dtype=self.spk_dtype), batch_size)

    def _integrated(self, x):
        return self.integral(self.V.value, share.load('t'), 0. if x is None else x, share.load('dt')) + self.sum_delta_inputs()

    def update(self, x=None):
        self.V.value = self._integrated(x)
        return self.V.value

    def return_info(self):
        return self.V


class IF(_Summed, IFLTC):
    """Integrates its input; no spikes."""

    __module__ = 'brainpy.dyn'

    def derivative(self, V, t, I):
        return (-V + self.V_rest + self.R * I) / self.tau


class LifLTC(IFLTC):
    """Leaky integrate and fire."""

    __module__ = 'brainpy.dyn'

    def __init__(self, size, *args, V_reset=-5., V_th=20., noise=None, init_var=True, **kwargs):
        _refused(type(self).__name__, noise=noise)
        super().__init__(size, *args, init_var=False, **kwargs)
        self.V_reset = self.init_param(V_reset)
        self.V_th = self.init_param(V_th)
        if init_var:
            self.reset_state(self.mode)

    def update(self, x=None):
        V = self._integrated(x)
        if isinstance(self.mode, bm.TrainingMode):
            spike = self.spk_fun(V - self.V_th)
            spike = _stop(bm.as_jax(spike)) if self.detach_spk else spike
            V = self._reset_by(V, spike)
        else:
            spike = V >= self.V_th
            V = bm.where(spike, self.V_reset, V)
        self.V.value = V
        self.spike.value = spike
        return spike

    def return_info(self):
        return self.spike


class Lif(_Summed, LifLTC):
    """Leaky integrate and fire."""

    __module__ = 'brainpy.dyn'
    derivative = IF.derivative


class LifRefLTC(LifLTC):
    """Leaky integrate and fire, at rest for `tau_ref` after a spike."""

    __module__ = 'brainpy.dyn'

    def __init__(self, size, *args, tau_ref=0., ref_var=False, init_var=True, **kwargs):
        super().__init__(size, *args, init_var=False, **kwargs)
        self.ref_var = ref_var
        self.tau_ref = self.init_param(tau_ref)
        if init_var:
            self.reset_state(self.mode)

    def reset_state(self, batch_size=None, **kwargs):
        super().reset_state(batch_size, **kwargs)
        self.t_last_spike = self.init_variable(bm.ones, batch_size)
        self.t_last_spike.value = bm.ones_like(self.t_last_spike) * -1e7
        if self.ref_var:
            self.refractory = self.init_variable(partial(bm.zeros, dtype=bool), batch_size)

    def update(self, x=None):
        t = share.load('t')
        V = self._integrated(x)
        refractory = bm.as_jax((t - self.t_last_spike) <= self.tau_ref)
        training = isinstance(self.mode, bm.TrainingMode)
        if training:
            refractory = _stop(refractory)
        V = bm.where(refractory, self.V.value, V)
        if training:
            spike = self.spk_fun(V - self.V_th)
            seen = _stop(bm.as_jax(spike)) if self.detach_spk else spike
            V = self._reset_by(V, seen)
            fired = seen > 0.
            last = _stop(bm.as_jax(bm.where(fired, t, self.t_last_spike.value)))
        else:
            spike = fired = V >= self.V_th
            V = bm.where(spike, self.V_reset, V)
            last = bm.where(spike, t, self.t_last_spike.value)
        if self.ref_var:
            self.refractory.value = _stop(bm.as_jax(bm.logical_or(refractory, fired)))
        self.V.value = V
        self.spike.value = spike
        self.t_last_spike.value = last
        return spike


class LifRef(_Summed, LifRefLTC):
    """Leaky integrate and fire, at rest for `tau_ref` after a spike."""

    __module__ = 'brainpy.dyn'
    derivative = IF.derivative


class HHLTC(NeuDyn):
    """Hodgkin and Huxley's neuron."""

    __module__ = 'brainpy.dyn'

    def __init__(self, size, sharding=None, keep_size=False, mode=None, name=None, method='exp_auto', init_var=True, ENa=50., gNa=120.,
                 EK=-77., gK=36., EL=-54.387, gL=0.03, V_th=20., C=1.0, V_initializer=_UNSET, m_initializer=None, h_initializer=None,
                 n_initializer=None, noise=None):
        super().__init__(size=size, sharding=sharding, keep_size=keep_size, mode=mode, name=name, method=method)
        _refused(type(self).__name__, noise=noise)
        for key, value in (('ENa', ENa), ('EK', EK), ('EL', EL), ('gNa', gNa), ('gK', gK), ('gL', gL), ('C', C), ('V_th', V_th)):
            setattr(self, key, self.init_param(value))
        self._m_initializer = check.is_initializer(m_initializer, allow_none=True)
        self._h_initializer = check.is_initializer(h_initializer, allow_none=True)
        self._n_initializer = check.is_initializer(n_initializer, allow_none=True)
        self._V_initializer = _Uniform(-70, -60.) if V_initializer is _UNSET else check.is_initializer(V_initializer)
        self.integral = odeint(method=method, f=self.derivative)
        if init_var:
            self.reset_state(self.mode)

    # the three gates: how fast they open and close

    def m_alpha(self, V): return 1. / bm.exprel(-(V + 40) / 10)
    def m_beta(self, V): return 4.0 * bm.exp(-(V + 65) / 18)
    def m_inf(self, V): return self.m_alpha(V) / (self.m_alpha(V) + self.m_beta(V))
    def dm(self, m, t, V): return self.m_alpha(V) * (1 - m) - self.m_beta(V) * m

    def h_alpha(self, V): return 0.07 * bm.exp(-(V + 65) / 20.)
    def h_beta(self, V): return 1 / (1 + bm.exp(-(V + 35) / 10))
    def h_inf(self, V): return self.h_alpha(V) / (self.h_alpha(V) + self.h_beta(V))
    def dh(self, h, t, V): return self.h_alpha(V) * (1 - h) - self.h_beta(V) * h

    def n_alpha(self, V): return 0.1 / bm.exprel(-(V + 55) / 10)
    def n_beta(self, V): return 0.125 * bm.exp(-(V + 65) / 80)
    def n_inf(self, V): return self.n_alpha(V) / (self.n_alpha(V) + self.n_beta(V))
    def dn(self, n, t, V): return self.n_alpha(V) * (1 - n) - self.n_beta(V) * n

    def reset_state(self, batch_size=None, **kwargs):
        self.V = self.init_variable(self._V_initializer, batch_size)
        for gate in 'mhn':
            first = getattr(self, '_%s_initializer' % gate)
            at_rest = getattr(self, gate + '_inf')
            setattr(self, gate, self.init_variable(first, batch_size) if first is not None
                    else bm.Variable(at_rest(self.V.value), batch_axis=self.V.batch_axis))
        self.spike = self.init_variable(partial(bm.zeros, dtype=bool), batch_size)

    def _dV(self, V, m, h, n, I):
        sodium = (self.gNa * m * m * m * h) * (V - self.ENa)
        n2 = n * n
        potassium = (self.gK * n2 * n2) * (V - self.EK)
        leak = self.gL * (V - self.EL)
        return (- sodium - potassium - leak + I) / self.C

    def dV(self, V, t, m, h, n, I):
        return self._dV(V, m, h, n, self.sum_current_inputs(V, init=I))

    @property
    def derivative(self):
        return JointEq(self.dV, self.dm, self.dh, self.dn)

    def update(self, x=None):
        x = 0. if x is None else x
        V, m, h, n = self.integral(self.V.value, self.m.value, self.h.value, self.n.value, share.load('t'), x, share.load('dt'))
        V += self.sum_delta_inputs()
        self.spike.value = bm.logical_and(self.V < self.V_th, V >= self.V_th)
        self.V.value = V
        self.m.value = m
        self.h.value = h
        self.n.value = n
        return self.spike.value

    def return_info(self):
        return self.spike


class HH(_Summed, HHLTC):
    """Hodgkin and Huxley's neuron."""

    __module__ = 'brainpy.dyn'

    def dV(self, V, t, m, h, n, I):
        return self._dV(V, m, h, n, I)


if _profile.two_pass:
    # They came later.
    del IF, IFLTC

__getattr__ = missing.getattr_for('brainpy.dyn', lambda: list(globals()))
