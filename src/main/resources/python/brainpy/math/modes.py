"""Modes of computation: whether there is a batch, whether there is training."""


class Mode:
    """Base of the modes. Two are equal if they are of one kind."""

    __module__ = 'brainpy.math'

    def __repr__(self):
        return type(self).__name__

    def __eq__(self, other):
        return isinstance(other, Mode) and type(other) is type(self)

    def __hash__(self):
        return id(self)

    def is_one_of(self, *modes):
        return type(self) in modes

    def is_a(self, mode):
        return type(self) is mode

    def is_parent_of(self, *modes):
        return any(issubclass(m, type(self)) for m in modes)

    def is_child_of(self, *modes):
        return isinstance(self, modes)

    def is_batch_mode(self):
        return isinstance(self, BatchingMode)

    def is_train_mode(self):
        return isinstance(self, TrainingMode)

    def is_nonbatch_mode(self):
        return isinstance(self, NonBatchingMode)


class NonBatchingMode(Mode):
    """No batch."""

    batch_size = ()


class BatchingMode(Mode):
    """A batch."""

    def __init__(self, batch_size=1, batch_axis=0):
        self.batch_size = batch_size
        self.batch_axis = batch_axis

    def __repr__(self):
        return '%s(batch_size=%s)' % (type(self).__name__, self.batch_size)


class TrainingMode(BatchingMode):
    """A batch, and training."""

    def to_batch_mode(self):
        return BatchingMode(self.batch_size)


nonbatching_mode, batching_mode, training_mode = NonBatchingMode(), BatchingMode(), TrainingMode()
