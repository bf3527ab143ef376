"""brainpy.check: checks of arguments, and errors of compiled programs."""

from _sidetrace import missing
from _sidetrace.array import is_arraylike as _is_arraylike
from _sidetrace.make import asarray as _asarray
from _sidetrace.variable import Variable as _Variable

_checking = [True]


def is_checking():
    return _checking[0]


def turn_on():
    _checking[0] = True


def turn_off():
    _checking[0] = False


def jit_error(pred, err_fun, err_arg=None):
    """`err_fun(err_arg)` is to raise where the compiled program finds that `pred` holds.

    Under 2.7 nothing needs the result of that call, so that XLA drops it.
    """
    import jax
    from _sidetrace import profile
    from _sidetrace.tree import map as tree_map
    pred = pred.value if hasattr(pred, 'value') else _asarray(pred)
    arg = tree_map(lambda x: x.value if hasattr(x, 'value') else _asarray(x), err_arg)

    def fails(x):
        if profile.two_pass:
            jax.debug.callback(err_fun, x)
        else:
            jax.pure_callback(
                err_fun, tree_map(lambda leaf: jax.ShapeDtypeStruct(leaf.shape, leaf.dtype), x), x, vmap_method='sequential')

    jax.lax.cond(pred.any() if pred.shape else pred, fails, lambda x: None, arg)


jit_error_checking = jit_error


def jit_error_checking_no_args(pred, err):
    """`err` is raised where the compiled program finds that `pred` holds."""
    assert isinstance(err, Exception), 'Must be instance of Exception.'

    def fails(_):
        raise err

    jit_error(pred, fails, _asarray(0))


def _named(name, default):
    return '"%s"' % name if name else default


def is_callable(fun, name=None, allow_none=False):
    name = '' if name is None else name
    if fun is None:
        if allow_none:
            return None
        raise ValueError('%s must be a callable function, but we got None.' % name)
    if not callable(fun):
        raise ValueError('%s should be a callable function. While we got %s' % (name, type(fun)))
    return fun


def is_float(value, name=None, min_bound=None, max_bound=None, allow_none=False, allow_int=True):
    if name is None:
        name = ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be a float, but got None' % name)
    if not isinstance(value, ((float, int) if allow_int else (float,))):
        raise ValueError('%s must be a float, but got %s' % (name, type(value)))
    return _bounded(value, name + ' must be a float', min_bound, max_bound)


def is_integer(value, name=None, min_bound=None, max_bound=None, allow_none=False):
    if name is None:
        name = ''
    if value is None:
        if allow_none:
            return None
        raise ValueError('%s must be an int, but got None' % name)
    scalar = hasattr(value, 'dtype') and value.dtype.kind in 'iu' and value.ndim == 0
    if not isinstance(value, int) and not scalar:
        raise ValueError('%s must be an int, but got %s' % (name, value))
    return _bounded(value, name + ' must be an int', min_bound, max_bound)


def _bounded(value, name, least, most):
    """Errors of 2.4; see `jit_error` on 2.7."""
    if least is not None and value < least:
        jit_error_checking_no_args(value < least, ValueError('%s bigger than %s, while we got %s' % (name, least, value)))
    if most is not None and value > most:
        jit_error_checking_no_args(value > most, ValueError('%s smaller than %s, while we got %s' % (name, most, value)))
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


def is_instance(instance, supported_types, name=''):
    if not isinstance(instance, supported_types):
        raise NotImplementedError('%s expect to get an instance of %s.But we got %s. ' % (name or 'We', supported_types, type(instance)))
    return instance


def is_subclass(instance, supported_types, name=''):
    types = (supported_types,) if isinstance(supported_types, type) else supported_types
    if any(issubclass(t, type(instance)) for t in types):
        return instance
    raise NotImplementedError('%s does not support %s. We only support %s. ' % (name, instance, ', '.join(t.__name__ for t in types)))


def is_all_vars(dyn_vars, out_as='tuple'):
    """Variables out of one, a sequence or a dict."""
    if dyn_vars is None:
        keys, values = [], []
    elif isinstance(dyn_vars, _Variable):
        keys, values = [id(dyn_vars)], [dyn_vars]
    elif isinstance(dyn_vars, (list, tuple)):
        keys, values = [id(v) for v in dyn_vars], list(dyn_vars)
    elif isinstance(dyn_vars, dict):
        keys, values = list(dyn_vars), list(dyn_vars.values())
    else:
        values = [None]
    if not all(isinstance(v, _Variable) for v in values):
        raise ValueError('Only support %s, sequence of %s, or dict of %s.' % (_Variable, _Variable, _Variable))
    return dict(zip(keys, values)) if out_as == 'dict' else (list if out_as == 'list' else tuple)(values)


__getattr__ = missing.getattr_for('brainpy.check', lambda: list(globals()))
