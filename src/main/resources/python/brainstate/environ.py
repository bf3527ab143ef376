"""brainstate.environ: settings that functions look up by name, for good or while a context is open."""

import warnings

from _sidetrace import dtypes, missing

I, T, DT, FIT = 'i', 't', 'dt', 'fit'
PRECISION, PLATFORM, HOST_DEVICE_COUNT, JIT_ERROR_CHECK = 'precision', 'platform', 'host_device_count', 'jit_error_check'
DEFAULT_PRECISION = 32
SUPPORTED_PLATFORMS = ('cpu', 'gpu', 'tpu')
SUPPORTED_PRECISIONS = (8, 16, 32, 64, 'bf16')
_NOT_PROVIDED = object()
_settings = {PRECISION: DEFAULT_PRECISION}
_contexts = {}
_behaviors = {}


def reset():
    """Everything as at the start."""
    _settings.clear()
    _settings[PRECISION] = DEFAULT_PRECISION
    _contexts.clear()
    _behaviors.clear()
    warnings.warn('Environment has been reset to default settings. All custom configurations have been cleared.', UserWarning)


class _Ambient:
    """The settings as they are now, in a dictionary's manner."""

    def get(self, key, default=None):
        values = _contexts.get(key)
        return values[-1] if values else _settings.get(key, default)


ambient = _Ambient()


class context:
    """Settings while it is open; gives all of them."""

    def __init__(self, **kwargs):
        for key, how in ((PLATFORM, 'set_platform'), (HOST_DEVICE_COUNT, 'set_host_device_count')):
            if key in kwargs:
                raise ValueError("Cannot set '%s' in context. Use %s() or set() for global configuration." % (key, how))
        if PRECISION in kwargs:
            _check_precision(kwargs[PRECISION])
        self._kwargs = kwargs

    def __enter__(self):
        for key, value in self._kwargs.items():
            _contexts.setdefault(key, []).append(value)
            _notify(key, value)
        return all()

    def __exit__(self, *exc):
        for key in self._kwargs:
            _contexts[key].pop()
            before = get(key, None)
            if before is not None:
                _notify(key, before)
        return False

    def __call__(self, fun):
        def inside(*args, **kwargs):
            with context(**self._kwargs):
                return fun(*args, **kwargs)
        return inside


def _notify(key, value):
    if key in _behaviors:
        try:
            _behaviors[key](value)
        except Exception as e:
            warnings.warn("Callback for '%s' raised an exception: %s" % (key, e), RuntimeWarning)


def get(key, default=_NOT_PROVIDED, desc=None):
    """The innermost setting of that name."""
    if key == PLATFORM:
        return get_platform()
    if key == HOST_DEVICE_COUNT:
        return get_host_device_count()
    if _contexts.get(key):
        return _contexts[key][-1]
    if key in _settings:
        return _settings[key]
    if default is not _NOT_PROVIDED:
        return default
    raise KeyError("Key '%s' not found in environment.%s\nSet it using:\n  - env.set(%s=value) for global setting\n  - env.context("
                   '%s=value) for temporary setting' % (key, ' Description: ' + desc if desc else '', key, key))


def all():
    found = dict(_settings)
    found.update((key, values[-1]) for key, values in _contexts.items() if values)
    return found


def pop(key, default=_NOT_PROVIDED):
    if _contexts.get(key):
        raise ValueError("Cannot pop key '%s' while it is active in a context. The key is currently overridden in %d context(s)." % (
            key, len(_contexts[key])))
    if key in _settings:
        return _settings.pop(key)
    if default is _NOT_PROVIDED:
        raise KeyError("Key '%s' not found in global environment settings." % key)
    return default


def set(platform=None, host_device_count=None, precision=None, dt=None, **kwargs):
    """Settings for good."""
    if platform is not None:
        set_platform(platform)
    if host_device_count is not None:
        set_host_device_count(host_device_count)
    if precision is not None:
        _check_precision(precision)
        kwargs[PRECISION] = precision
    if dt is not None:
        if not (isinstance(dt, (int, float, complex, str)) or getattr(dt, 'shape', None) == ()):
            raise TypeError("'dt' must be a scalar number, got %s" % type(dt))
        kwargs[DT] = dt
    _settings.update(kwargs)
    for key, value in kwargs.items():
        _notify(key, value)


def get_dt():
    return get(DT)


def get_platform():
    return 'cpu'


def get_host_device_count():
    return 1


def set_platform(platform):
    if platform not in SUPPORTED_PLATFORMS:
        raise ValueError("Platform must be one of %s, got '%s'" % (SUPPORTED_PLATFORMS, platform))
    if PLATFORM in _behaviors:
        _behaviors[PLATFORM](platform)


def set_host_device_count(n):
    if not isinstance(n, int) or n < 1:
        raise ValueError('Host device count must be a positive integer, got %s' % n)
    if HOST_DEVICE_COUNT in _behaviors:
        _behaviors[HOST_DEVICE_COUNT](n)


def _check_precision(precision):
    if str(precision) not in [str(p) for p in SUPPORTED_PRECISIONS]:
        raise ValueError('Precision must be one of %s, got %s' % (SUPPORTED_PRECISIONS, precision))
    if str(precision) in ('64', '8'):
        raise NotImplementedError('Sidetrace does not have brainstate.environ.set(precision=%s) yet; it has 32.' % precision)


def set_precision(precision):
    _check_precision(precision)
    _settings[PRECISION] = precision
    _notify(PRECISION, precision)


def get_precision():
    precision = get(PRECISION, DEFAULT_PRECISION)
    return 16 if precision == 'bf16' else int(precision)


def _typed(kind):
    def of():
        bits = str(get(PRECISION, DEFAULT_PRECISION))
        if bits == 'bf16' and kind == 'float':
            return dtypes.SCALAR_TYPES['bfloat16']
        import numpy
        return getattr(numpy, kind + bits.replace('bf', ''))
    return of


dftype, ditype, dutype = _typed('float'), _typed('int'), _typed('uint')


def tolerance():
    import numpy
    return {64: numpy.asarray(1e-12, 'float64'), 32: numpy.asarray(1e-5, 'float32')}.get(get_precision(), 1e-2)


def register_default_behavior(key, behavior, replace_if_exist=False):
    if not isinstance(key, str):
        raise TypeError('Key must be a string, got %s' % type(key))
    if not callable(behavior):
        raise TypeError('Behavior must be callable, got %s' % type(behavior))
    if key in _behaviors and not replace_if_exist:
        raise ValueError("Behavior for key '%s' already registered. Use replace_if_exist=True to override." % key)
    _behaviors[key] = behavior


def unregister_default_behavior(key):
    return _behaviors.pop(key, None) is not None


def list_registered_behaviors():
    return list(_behaviors)


__getattr__ = missing.getattr_for('brainstate.environ', lambda: list(globals()))
