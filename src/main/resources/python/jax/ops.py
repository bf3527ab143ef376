"""jax.ops."""

from _sidetrace import make, missing
from jax.numpy import iinfo as _iinfo


def _segments(name, start):
    def f(data, segment_ids, num_segments=None, indices_are_sorted=False, unique_indices=False, bucket_size=None, mode=None):
        data, segment_ids = make.asarray(data), make.asarray(segment_ids)
        count = int(segment_ids.max()) + 1 if num_segments is None else int(num_segments)
        if count < 0:
            raise ValueError('num_segments must be non-negative.')
        out = make.full((count,) + data.shape[segment_ids.ndim:], start(data), data.dtype)
        return getattr(out.at[segment_ids], name)(data, mode='drop' if mode is None else mode)
    return f


segment_sum = _segments('add', lambda x: 0)
segment_prod = _segments('multiply', lambda x: 1)
segment_max = _segments('max', lambda x: float('-inf') if x.dtype.kind == 'f' else int(_iinfo(x.dtype).min))
segment_min = _segments('min', lambda x: float('inf') if x.dtype.kind == 'f' else int(_iinfo(x.dtype).max))
for _name in ('segment_sum', 'segment_prod', 'segment_max', 'segment_min'):
    globals()[_name].__name__ = _name

__getattr__ = missing.getattr_for('jax.ops', lambda: list(globals()))
