"""jax.numpy.fft: discrete Fourier transforms of float32 and complex64."""

from _sidetrace import dtypes, make, missing
from _sidetrace.numpy.core import FUNCTIONS as _F
from _sidetrace.numpy.core import arraylike, axis_within, check, jitted, lax

_FORWARD, _INVERSE, _OF_REAL, _TO_REAL = range(4)
_MOST_AXES = 3


def _primitive(x, kind, lengths):
    def body(x):
        if x.dtype.group != 'c' and kind != _OF_REAL:
            x = x.astype('complex64')
        elif x.dtype.group != 'f' and kind == _OF_REAL:
            x = x.astype(dtypes.float_name())
        return lax('fft', x, fft_lengths='(%s,)' % ', '.join(map(str, lengths)) if len(lengths) == 1 else str(tuple(lengths)), fft_type=kind)
    if kind == _OF_REAL and x.dtype.group == 'c':
        raise ValueError('only real valued inputs supported for rfft')
    return jitted('fft', (x,), body, kind, lengths)


def _scale(lengths, inverse, norm):
    """What a transform is multiplied by, besides the 1/n of inverse ones."""
    n = 1.0
    for size in lengths:
        n *= size
    if norm == 'backward':
        return 1
    if norm not in ('ortho', 'forward'):
        raise ValueError('Invalid norm value %s; should be "backward","ortho" or "forward".' % norm)
    n = n ** 0.5 if norm == 'ortho' else n
    return n if inverse else 1 / n


def _transformed(name, kind, a, s, axes, norm):
    check('jax.numpy.fft.' + name, a)
    a = arraylike(a)
    if s is not None:
        s = tuple(n.__index__() for n in s)
        if any(n <= 0 for n in s):
            raise ValueError('Shape should be positive.')
        if axes is not None and len(s) != len(axes):
            raise ValueError('Shape and axes have different lengths.')
    given = axes
    if axes is None:
        axes = range(a.ndim) if s is None else range(a.ndim - len(s), a.ndim)
    if len(set(axes)) != len(axes):
        raise ValueError('jax.numpy.fft.%s does not support repeated axes. Got axes %s.' % (name, axes))
    if len(axes) > _MOST_AXES:
        raise NotImplementedError('Sidetrace does not have jax.numpy.fft.%s over more than three axes yet.' % name)
    last = tuple(range(a.ndim - len(axes), a.ndim))
    if given is not None:
        given = tuple(axis_within(axis, a.ndim) for axis in given)
        a = _F['moveaxis'](a, given, last)
    if s is not None:
        a = _sized(a, last, s[:-1] + (s[-1] // 2 + 1,) if kind == _TO_REAL else s)
    else:
        s = [a.shape[axis] for axis in last]
        if kind == _TO_REAL:
            s[-1] = max(0, 2 * (s[-1] - 1))
    result = _primitive(a, kind, tuple(s))
    if norm is not None:
        result = result * make.array(_scale(s, kind in (_INVERSE, _TO_REAL), norm), result.dtype)
    return result if given is None else _F['moveaxis'](result, last, given)


def _sized(a, axes, sizes):
    """Cut or filled with zeros at the end of each axis."""
    wanted = list(a.shape)
    for axis, size in zip(axes, sizes):
        wanted[axis] = size
    if any(w < have for w, have in zip(wanted, a.shape)):
        a = a[tuple(slice(w) for w in wanted)]
    missing_ones = [(0, w - have) for w, have in zip(wanted, a.shape)]
    return _F['pad'](a, missing_ones) if any(after for _, after in missing_ones) else a


def _over_one(name, kind):
    def f(a, n=None, axis=-1, norm=None):
        if isinstance(axis, (list, tuple)):
            raise ValueError('jax.numpy.fft.%s does not support multiple axes. Please use jax.numpy.fft.%sn. Got axis = %r.' % (name, name, axis))
        return _transformed(name, kind, a, None if n is None else (n,), (axis,), norm)
    f.__name__ = f.__qualname__ = name
    return f


def _over_several(name, kind, axes):
    def f(a, s=None, axes=axes, norm=None):
        return _transformed(name, kind, a, s, axes, norm)
    f.__name__ = f.__qualname__ = name
    return f


fft, ifft = _over_one('fft', _FORWARD), _over_one('ifft', _INVERSE)
rfft, irfft = _over_one('rfft', _OF_REAL), _over_one('irfft', _TO_REAL)
fft2, ifft2 = _over_several('fft2', _FORWARD, (-2, -1)), _over_several('ifft2', _INVERSE, (-2, -1))
rfft2, irfft2 = _over_several('rfft2', _OF_REAL, (-2, -1)), _over_several('irfft2', _TO_REAL, (-2, -1))
fftn, ifftn = _over_several('fftn', _FORWARD, None), _over_several('ifftn', _INVERSE, None)
rfftn, irfftn = _over_several('rfftn', _OF_REAL, None), _over_several('irfftn', _TO_REAL, None)


def fftfreq(n, d=1.0, *, dtype=None, device=None):
    name = dtypes.float_name() if dtype is None else dtypes.canonical(dtype)
    numbers = [k if k < (n + 1) // 2 else k - n for k in range(n)]
    return make.array(numbers, name) / make.array(d * n, name)


def rfftfreq(n, d=1.0, *, dtype=None, device=None):
    name = dtypes.float_name() if dtype is None else dtypes.canonical(dtype)
    return make.arange(0, n // 2 + 1, dtype=name) / make.array(d * n, name)


def _shifted(name, x, axes, by):
    check(name, x)
    x = arraylike(x)
    axes = tuple(range(x.ndim)) if axes is None else (axes,) if type(axes) is int else tuple(axes)
    return _F['roll'](x, [by(x.shape[axis]) for axis in axes], axes)


def fftshift(x, axes=None):
    return _shifted('fftshift', x, axes, lambda n: n // 2)


def ifftshift(x, axes=None):
    return _shifted('ifftshift', x, axes, lambda n: -(n // 2))


__getattr__ = missing.getattr_for('jax.numpy.fft', lambda: list(globals()))
