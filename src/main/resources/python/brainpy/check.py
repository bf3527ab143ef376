"""brainpy.check: arguments of the right type. The real package checks bounds in callbacks whose errors nobody sees; so no bounds here."""

from _sidetrace import missing
from _sidetrace.array import is_arraylike as _is_arraylike


def is_float(value, name=None, min_bound=None, max_bound=None, allow_none=False, allow_int=True):
    name = name or ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be a float, but got None' % name)
    if not isinstance(value, (float, int) if allow_int else float):
        raise ValueError('%s must be a float, but got %s' % (name, type(value)))
    return value


def is_integer(value, name=None, min_bound=None, max_bound=None, allow_none=False):
    name = name or ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be an int, but got None' % name)
    scalar = hasattr(value, 'dtype') and value.dtype.kind in 'iu' and value.ndim == 0
    if not isinstance(value, int) and not scalar:
        raise ValueError('%s must be an int, but got %s' % (name, value))
    return value


def is_sequence(value, name=None, elem_type=None, allow_none=True):
    name = name or ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be a sequence, but got None' % name)
    if not isinstance(value, (tuple, list)):
        raise ValueError('%s should be a sequence, but we got a %s' % (name, type(value)))
    for v in value if elem_type is not None else ():
        if not isinstance(v, elem_type):
            raise ValueError('Elements in %s should be %s, but we got %s: %s' % (name, elem_type, type(elem_type), v))
    return value


def is_string(value, name=None, candidates=None, allow_none=False):
    name = name or ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be a str, but got None' % name)
    if candidates is not None and value not in candidates:
        raise ValueError('%s must be a str in %s, but we got %s' % (name, candidates, value))
    return value


def is_callable(fun, name=None, allow_none=False):
    name = name or ''
    if fun is None:
        if allow_none:
            return None
        raise ValueError('%s must be a callable function, but we got None.' % name)
    if not callable(fun):
        raise ValueError('%s should be a callable function. While we got %s' % (name, type(fun)))
    return fun


def is_initializer(initializer, name=None, allow_none=False):
    name = name or ''
    if initializer is None:
        if allow_none:
            return None
        raise ValueError('%s must be an initializer, but we got None.' % name)
    if callable(initializer) or not isinstance(initializer, (int, float)) and _is_arraylike(initializer):
        return initializer
    raise ValueError('%s should be an instance of brainpy.init.Initializer, tensor or callable function. While we got %s' % (
        name, type(initializer)))


def is_subclass(instance, supported_types, name=''):
    types = (supported_types,) if isinstance(supported_types, type) else supported_types
    if any(issubclass(t, type(instance)) for t in types):
        return instance
    raise NotImplementedError('%s does not support %s. We only support %s. ' % (name, instance, ', '.join(t.__name__ for t in types)))


def is_instance(instance, supported_types, name=''):
    if not isinstance(instance, supported_types):
        raise NotImplementedError('%s expect to get an instance of %s.But we got %s. ' % (name or 'We', supported_types, type(instance)))
    return instance


__getattr__ = missing.getattr_for('brainpy.check', lambda: list(globals()))
