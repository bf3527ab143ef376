"""brainpy.DSRunner: runs a system step by step in one loop, gives it inputs, and keeps what its monitors see."""

import warnings
from functools import partial

import jax
import numpy as np
from _sidetrace import profile, tree
from brainpy import clear_input, errors
from brainpy import math as bm
from brainpy.context import DotDict, share
from brainpy.dynsys import DynamicalSystem
from brainpy.monitors import inputs_of, monitors_of

_DEPRECATED = ('From brainpy>=2.4.3, input functions or monitor functions should not receive the shared arguments; they should load'
               ' them by brainpy.share.load()')
_OPERATIONS = {'+': '__iadd__', '-': '__isub__', '*': '__imul__', '/': '__itruediv__'}


def _called(f):
    """The function of a program, with the shared arguments where it has a parameter for them."""
    import inspect  # a tenth of a second, more than all of our own packages

    shared = share.get_shargs()
    try:
        inspect.signature(f).bind(shared)
    except TypeError:
        return f()
    warnings.warn(_DEPRECATED, UserWarning)
    return f(shared)


def _put(operation, variable, data):
    if operation == '=':
        variable[:] = data
    else:
        getattr(variable, _OPERATIONS[operation])(data)


def _is_array(x):
    return isinstance(x, bm.Array)


class DSRunner(bm.BrainPyObject):
    """brainpy.DSRunner."""

    __module__ = 'brainpy'

    def __init__(self, target, inputs=(), monitors=None, numpy_mon_after_run=True, jit=True, dyn_vars=None, memory_efficient=False,
                 dt=None, t0=0., progress_bar=True, data_first_axis=None, fun_inputs=None, fun_monitors=None):
        if not isinstance(target, DynamicalSystem):
            raise errors.RunningError('"target" must be an instance of %s, but we got %s: %s' % (
                DynamicalSystem.__name__, type(target), target))
        if memory_efficient:
            raise NotImplementedError('Sidetrace does not have memory_efficient of brainpy.DSRunner yet; without it, it has DSRunner.')
        super().__init__()
        self.target = target
        if not isinstance(jit, (bool, dict)):
            raise ValueError('Unknown "jit" setting: %s' % jit)
        self.jit = {'predict': jit} if isinstance(jit, bool) else {**jit, 'predict': jit.get('predict', True)}
        self._monitors = {**monitors_of(target, monitors), **(fun_monitors or {})}
        self.mon = DotDict()
        assert isinstance(progress_bar, bool), 'Must be a boolean variable.'
        self.progress_bar = progress_bar
        self.numpy_mon_after_run = numpy_mon_after_run
        self.i0 = 0
        self.t0 = t0
        self.data_first_axis = data_first_axis or ('B' if isinstance(target.mode, bm.BatchingMode) else 'T')
        assert self.data_first_axis in ['B', 'T']
        dt = bm.get_dt() if dt is None else dt
        if not isinstance(dt, float):
            raise errors.RunningError('"dt" must be float, but got %s' % dt)
        self.dt = dt
        self._fun_inputs = fun_inputs
        self._inputs = inputs if callable(inputs) else inputs_of(target, inputs)

    def __repr__(self):
        name = type(self).__name__
        indent = ' ' * len(name) + ' '
        shown = str(self.target).replace('\n', '\n' + indent + ' ' * len('target'))
        return '%s(target=%s, \n%sjit=%s,\n%sdt=%s,\n%sdata_first_axis=%s)' % (
            name, shown, indent, self.jit, indent, self.dt, indent, self.data_first_axis)

    def reset_state(self):
        self.i0 = 0

    def predict(self, duration=None, inputs=None, reset_state=False, eval_time=False, shared_args=None, inputs_are_batching=None):
        """Runs for a time, or over inputs; gives the outputs of all steps, with `eval_time` also the seconds."""
        if duration is None and inputs is None:
            raise ValueError('Please provide "duration" or "inputs".')
        if duration is not None and inputs is not None:
            warnings.warn('"inputs" has already has the time information. Therefore there no longer need to provide "duration".',
                          UserWarning)
            duration = None
        steps = int(duration / self.dt) if duration is not None else self._size(inputs, 0, 'time step')
        if reset_state:
            batch = isinstance(self.target.mode, bm.NonBatchingMode) or inputs is None
            self.target.reset(None if batch else self._size(inputs, 1, 'batch size'))
            self.reset_state()
        indices = np.arange(self.i0, self.i0 + steps, dtype='int32')
        swapped = isinstance(self.target.mode, bm.BatchingMode) and self.data_first_axis == 'B'
        if swapped:
            inputs = tree.map(lambda x: jax.numpy.moveaxis(bm.as_jax(x), 0, 1), inputs, is_leaf=_is_array)
        if inputs is None:
            inputs = ()
        elif not isinstance(inputs, (tuple, list)):
            inputs = (inputs,)
        if eval_time:
            import time
            before = time.time()
        outputs, seen = self._loop(indices, inputs, DotDict(shared_args or {}))
        if swapped:
            outputs, seen = tree.map(lambda x: jax.numpy.moveaxis(x, 0, 1) if x.ndim >= 2 else x, (outputs, seen))
        if eval_time:
            seconds = time.time() - before
        seen['ts'] = indices * self.dt + self.t0
        if self.numpy_mon_after_run:
            seen = tree.map(np.asarray, seen, is_leaf=_is_array)
        else:
            seen['ts'] = bm.as_jax(seen['ts'])
        # `tree.map` sorts the names; here they stay in the order of the monitors.
        self.mon.update((key, seen[key]) for key in [*self._monitors, 'ts'])
        self.i0 += steps
        return (seconds, outputs) if eval_time else outputs

    run = predict

    def __call__(self, *args, **kwargs):
        return self.predict(*args, **kwargs)

    def _size(self, inputs, which, what):
        axis = which if self.data_first_axis == 'T' else 1 - which
        sizes = [x.shape[axis] for x in tree.leaves(inputs, is_leaf=_is_array)]
        if len(set(sizes)) != 1:
            raise ValueError('Number of %s is different across arrays in the provided "xs". We got %s.' % (what, set(sizes)))
        return sizes[0]

    def _loop(self, indices, inputs, shared):
        # 2.4 knows the method again at the next run, 2.7 gets another function each time.
        if profile.two_pass:
            return bm.for_loop(self._step, (indices, *inputs), jit=self.jit['predict'], unroll_kwargs={'shared_args': shared})
        return bm.for_loop(partial(self._step, shared_args=shared), (indices, *inputs), jit=self.jit['predict'],
                           progress_bar=self.progress_bar)

    def _step(self, i, *x, shared_args):
        share.save(**shared_args)
        share.save(t=self.t0 + i * self.dt, i=i, dt=self.dt)
        self._give_inputs()
        out = self.target(*x)
        seen = self._look()
        clear_input(self.target)
        return out, seen

    def _give_inputs(self):
        if self._fun_inputs is not None:
            self._fun_inputs(share.get_shargs())
        if callable(self._inputs):
            _called(self._inputs)
            return
        for operation, variable, data, kind in self._inputs:
            if kind == 'array':
                data = data[share['i']]
            elif kind == 'func':
                data = _called(data)
            elif kind == 'iter':
                data = next(data)
            _put(operation, variable, data)

    def _look(self):
        seen = {}
        for key, what in self._monitors.items():
            if callable(what):
                seen[key] = _called(what)
            else:
                variable, at = what
                seen[key] = variable.value if at is None else variable[bm.as_jax(at)]
        return seen
