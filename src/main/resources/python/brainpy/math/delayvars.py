"""Delays of brainpy.math: Variables of the last values of a target."""

import jax
from _sidetrace import make, ops, profile
from _sidetrace.bp_array import Array
from _sidetrace.variable import Variable
from brainpy import check
from brainpy.errors import UnsupportedError
from brainpy.math import as_jax, cond, get_dt
from brainpy.math.objects import BrainPyObject

ROTATE_UPDATE, CONCAT_UPDATE = 'rotation', 'concat'
_INTERPOLATIONS = ['linear_interp', 'round']
_F = ops.FUNCTIONS


class AbstractDelay(BrainPyObject):
    """What both kinds have in common: nothing but the name."""


def _checked_target(x, name):
    if not isinstance(x, (Array, jax.Array)):
        raise ValueError('Must be an instance of %s or jax.numpy.ndarray. But we got %s' % (name, type(x)))


def _number(x):
    return isinstance(x, (Array, jax.Array, float, int))


def _history(n, target, batch_axis=None):
    axis = getattr(target, 'batch_axis', None)
    if batch_axis is None and axis is not None:
        batch_axis = axis + 1
    return Variable(make.zeros((n,) + tuple(target.shape), target.dtype), batch_axis=batch_axis)


class TimeDelay(AbstractDelay):
    """brainpy.math.TimeDelay: values by time; `before_t0` says what was before the first."""

    def __init__(self, delay_target, delay_len, before_t0=None, t0=0., dt=None, name=None, interp_method='linear_interp'):
        super().__init__(name=name)
        _checked_target(delay_target, 'Array' if profile.two_pass else 'BaseArray')
        self.t0 = t0
        self.dt = get_dt() if dt is None else dt
        check.is_float(delay_len, 'delay_len', min_bound=0.)
        self.delay_len = delay_len
        self.num_delay_step = self._steps()
        if interp_method not in _INTERPOLATIONS:
            raise UnsupportedError('Un-supported interpolation method %s, we only support: %s' % (interp_method, _INTERPOLATIONS))
        self.interp_method = interp_method
        self.idx = Variable(make.asarray([0]))
        check.is_float(t0, 't0')
        self.current_time = Variable(make.asarray([t0], 'float32'))
        self.data = _history(self.num_delay_step, delay_target)
        self._before = None
        if callable(before_t0):
            self._before = lambda t: as_jax(_F['broadcast_to'](as_jax(before_t0(t)), delay_target.shape), dtype=delay_target.dtype)
        elif before_t0 is not None and _number(before_t0):
            self.data[:-1] = before_t0
        elif before_t0 is not None:
            raise ValueError('"before_t0" does not support %s' % type(before_t0))
        self.data[-1] = delay_target
        self._interpolated = _F['interp']
        for axis in range(1, len(delay_target.shape) + 1):
            self._interpolated = jax.vmap(self._interpolated, in_axes=(None, None, axis), out_axes=axis - 1)

    def _steps(self):
        return int(_F['ceil'](self.delay_len / self.dt)) + 1

    def reset(self, delay_target, delay_len, t0=0., before_t0=None):
        self.delay_len = delay_len
        self.num_delay_step = self._steps()
        self.data.value = make.zeros((self.num_delay_step,) + tuple(delay_target.shape), delay_target.dtype)
        self.data[-1] = delay_target
        self.idx = Variable(make.asarray([0]))
        self.current_time = Variable(make.asarray([t0]))
        if before_t0 is not None:
            if not _number(before_t0):
                raise ValueError('Only support numerical values.')
            self.data[:-1] = before_t0
            self._before = None

    def _too_late(self, times):
        before, now = times
        raise ValueError('The request time should be less than the current time %s. But we got %s > %s' % (now, before, now))

    def _too_early(self, times):
        before, now = times
        raise ValueError('The request time of the variable should be in [%s, %s], but we got %s' % (now - self.delay_len, now, before))

    def __call__(self, time, indices=None):
        if check.is_checking():
            now = self.current_time[0]
            check.jit_error(time > now + 1e-6, self._too_late, (time, now))
            check.jit_error(time < now - self.delay_len - self.dt, self._too_early, (time, now))
        found = self._after(time) if self._before is None else cond(time < self.t0, self._before, self._after, time)
        return found if indices is None else found[indices]

    def _after(self, time):
        ago = as_jax(self.delay_len - (self.current_time[0] - time))
        if self.interp_method == 'round':
            return self._at(make.asarray(_F['round'](ago / self.dt), 'int32'), 0.)
        steps = make.asarray(ago / self.dt, 'int32')
        extra = ago - steps * self.dt
        return cond(extra == 0., self._at, self._between, (steps, extra))

    def _at(self, steps, extra):
        return self.data[self.idx[0] + steps]

    def _between(self, steps, extra):
        at = make.asarray([as_jax(self.idx[0] + steps), as_jax(self.idx[0] + steps + 1)]) % self.num_delay_step
        return self._interpolated(extra, make.asarray([0., self.dt]), as_jax(self.data[at]))

    def update(self, value):
        self.data[self.idx[0]] = value
        self.current_time += self.dt
        self.idx.value = (self.idx + 1) % self.num_delay_step


class NeuTimeDelay(TimeDelay):
    """The same under its older name."""


class LengthDelay(AbstractDelay):
    """brainpy.math.LengthDelay: values by the number of steps ago."""

    def __init__(self, delay_target, delay_len, initial_delay_data=None, name=None, batch_axis=None, update_method=ROTATE_UPDATE):
        super().__init__(name=name)
        assert update_method in [ROTATE_UPDATE, CONCAT_UPDATE]
        self.update_method = update_method
        self.data = None
        self.num_delay_step = 0
        self.idx = None
        self.delay_target = delay_target if isinstance(delay_target, Variable) else None
        self.reset(delay_target, delay_len, initial_delay_data, batch_axis)

    @property
    def delay_shape(self):
        return self.data.shape

    @property
    def delay_target_shape(self):
        return self.data.shape[1:]

    def __repr__(self):
        return '%s(num_delay_step=%s, delay_target_shape=%s, update_method=%s)' % (
            type(self).__name__, self.num_delay_step, self.delay_target_shape, self.update_method)

    def reset(self, delay_target, delay_len=None, initial_delay_data=None, batch_axis=None):
        _checked_target(delay_target, 'brainpy.math.ndarray')
        check.is_integer(delay_len, 'delay_len', allow_none=True, min_bound=0)
        if delay_len is None:
            delay_len = self.num_delay_step - 1
        self.num_delay_step = delay_len + 1
        if self.data is None:
            self.data = _history(self.num_delay_step, delay_target, batch_axis)
        else:
            # Of another length, perhaps, which the setter of `value` would refuse.
            self.data._poke(make.zeros((self.num_delay_step,) + tuple(delay_target.shape), delay_target.dtype))
        self.data[0] = delay_target
        if initial_delay_data is None:
            pass
        elif _number(initial_delay_data):
            self.data[1:] = initial_delay_data
        elif callable(initial_delay_data):
            self.data[1:] = initial_delay_data((delay_len,) + tuple(delay_target.shape), dtype=delay_target.dtype)
        else:
            raise ValueError('"delay_data" does not support %s' % type(initial_delay_data))
        if self.update_method == ROTATE_UPDATE:
            start = jax.lax.stop_gradient(make.asarray([0], 'int32'))
            if self.idx is None:
                self.idx = Variable(start)
            else:
                self.idx.value = start

    def _too_long(self, delay_len):
        raise ValueError('The request delay length should be less than the maximum delay %s. But we got %s' % (
            self.num_delay_step, delay_len))

    def __call__(self, delay_len, *indices):
        return self.retrieve(delay_len, *indices)

    def retrieve(self, delay_len, *indices):
        """The value of `delay_len` steps ago."""
        if check.is_checking():
            check.jit_error(_F['any'](as_jax(delay_len >= self.num_delay_step)), self._too_long, delay_len)
        at = delay_len
        if self.update_method == ROTATE_UPDATE:
            at = jax.lax.stop_gradient(as_jax((self.idx[0] + delay_len) % self.num_delay_step))
        if not isinstance(at, int) and hasattr(at, 'dtype') and at.dtype.kind not in 'iu':
            raise ValueError('"delay_len" must be integer, but we got %s' % at)
        return self.data[(at,) + indices]

    def update(self, value=None):
        """The newest value."""
        if value is None:
            if self.delay_target is None:
                raise ValueError('Must provide value.')
            value = self.delay_target.value
        if self.update_method == ROTATE_UPDATE:
            self.idx.value = jax.lax.stop_gradient(as_jax((self.idx - 1) % self.num_delay_step))
            self.data[self.idx[0]] = value
        elif self.num_delay_step < 2:
            self.data[:] = value
        elif profile.two_pass:
            # So in 2.4: the other values stay where they are.
            new = _F['broadcast_to'](as_jax(value), self.data.shape[1:])
            self.data.value = _F['vstack']([new, as_jax(self.data[1:])])
        else:
            self.data.value = _F['concatenate']([_F['expand_dims'](as_jax(value), 0), as_jax(self.data[:-1])], axis=0)


class NeuLenDelay(LengthDelay):
    """The same under its older name."""
