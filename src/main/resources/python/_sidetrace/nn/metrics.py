"""Running metrics of `brainstate.nn`."""

from collections import namedtuple

from _sidetrace.make import array
from _sidetrace.state import LongTermState


class MetricState(LongTermState):
    """What a metric counts."""

    __module__ = 'brainstate.nn'


class Metric:
    """brainstate.nn.Metric."""

    __module__ = 'brainstate.nn'

    def reset(self):
        raise NotImplementedError('Must override `reset()` method.')

    def update(self, **kwargs):
        raise NotImplementedError('Must override `update()` method.')

    def compute(self):
        raise NotImplementedError('Must override `compute()` method.')

    def _argument(self, kwargs):
        if self.argname not in kwargs:
            raise TypeError("Expected keyword argument '%s'" % self.argname)
        return kwargs[self.argname]


class AverageMetric(Metric):
    """The mean of all values so far."""

    __module__ = 'brainstate.nn'

    def __init__(self, argname='values'):
        self.argname = argname
        self.total = MetricState(array(0, 'float32'))
        self.count = MetricState(array(0, 'int32'))

    def reset(self):
        self.total.value = array(0, 'float32')
        self.count.value = array(0, 'int32')

    def update(self, **kwargs):
        values = self._argument(kwargs)
        one = isinstance(values, (int, float))
        self.total.value += values if one else values.sum()
        self.count.value += 1 if one else values.size

    def compute(self):
        return self.total.value / self.count.value


Statistics = namedtuple('Statistics', ['mean', 'standard_error_of_mean', 'standard_deviation'])


class WelfordMetric(Metric):
    """Mean and deviation of all values so far."""

    __module__ = 'brainstate.nn'

    def __init__(self, argname='values'):
        self.argname = argname
        self.count = MetricState(array(0, 'int32'))
        self.mean = MetricState(array(0, 'float32'))
        self.m2 = MetricState(array(0, 'float32'))

    def reset(self):
        self.count.value = array(0, 'int32')
        self.mean.value = array(0, 'float32')
        self.m2.value = array(0, 'float32')

    def update(self, **kwargs):
        values = self._argument(kwargs)
        one = isinstance(values, (int, float))
        count, before = 1 if one else values.size, self.count.value
        self.count.value += count
        delta = (values if one else values.mean()) - self.mean.value
        self.mean.value += delta * count / self.count.value
        self.m2.value += (0.0 if one else values.var() * count) + delta * delta * count * before / self.count.value

    def compute(self):
        deviation = (self.m2.value / self.count.value) ** 0.5
        return Statistics(self.mean.value, deviation / self.count.value ** 0.5, deviation)


class AccuracyMetric(AverageMetric):
    """How often the largest logit is the label's."""

    __module__ = 'brainstate.nn'

    def update(self, *, logits, labels, **_):
        if logits.ndim != labels.ndim + 1:
            raise ValueError('Expected logits.ndim==labels.ndim+1, got %d and %d' % (logits.ndim, labels.ndim))
        if labels.dtype.kind not in 'iu':
            raise ValueError('Expected integer labels.dtype, got %s' % labels.dtype)
        super().update(values=logits.argmax(axis=-1) == labels.astype('int32'))


class MultiMetric(Metric):
    """Several at once."""

    __module__ = 'brainstate.nn'

    def __init__(self, **metrics):
        self._metric_names = []
        for name, metric in metrics.items():
            if name in ('reset', 'update', 'compute', '_metric_names'):
                raise ValueError("Metric name '%s' is reserved for class methods. Please use a different name." % name)
            if not isinstance(metric, Metric):
                raise TypeError("All metrics must be instances of Metric, got %s for metric '%s'" % (type(metric), name))
            self._metric_names.append(name)
            setattr(self, name, metric)

    def reset(self):
        for name in self._metric_names:
            getattr(self, name).reset()

    def update(self, **updates):
        for name in self._metric_names:
            getattr(self, name).update(**updates)

    def compute(self):
        return {name: getattr(self, name).compute() for name in self._metric_names}
