"""brainpy.neurons: the older models, which keep a sum of their inputs until the step is over."""

from _sidetrace import missing
from brainpy import dyn as _dyn
from brainpy import math as _bm
from brainpy.dynsys import NeuGroup
from brainpy.initialize import variable_ as _variable


class _WithInput:
    """A Variable `input` that others add to."""

    def __init__(self, *args, input_var=True, spike_fun=None, **kwargs):
        self.input_var = input_var
        if spike_fun is not None:
            kwargs['spk_fun'] = spike_fun
        super().__init__(*args, **kwargs, init_var=False)
        self.reset_state(self.mode)

    def reset_state(self, batch_size=None):
        super().reset_state(batch_size)
        if self.input_var:
            self.input = _variable(_bm.zeros, self.varshape, batch_size)

    def update(self, x=None):
        if self.input_var:
            if x is not None:
                self.input += x
            x = self.input.value
        return super().update(x)

    def clear_input(self):
        if self.input_var:
            self.input.value = _bm.zeros_like(self.input)


class LIF(_WithInput, _dyn.LifRef):
    """Leaky integrate and fire."""

    __module__ = 'brainpy.neurons'


class HH(_WithInput, _dyn.HH):
    """Hodgkin and Huxley's neuron."""

    __module__ = 'brainpy.neurons'


__getattr__ = missing.getattr_for('brainpy.neurons', lambda: list(globals()))
