"""Refusals of traced values where data is needed, in jax's words. `v` is the engine's tracer."""

from _sidetrace import apis, errors, place, profile


def _tail(v):
    return apis.values.tail(v)


def _shape(v):
    # jax 0.4 ends a type with a full stop.
    return apis.values.aval(v) + ('.' if profile.two_pass else '')


def _asked(v, what):
    """Tells the journal; also of what the program catches."""
    apis.journal.dataAsked(what, place.asking(), apis.values.aval(v), 'argument' in _tail(v))


def _bool_error(v):
    _asked(v, 'truth')
    raise errors.TracerBoolConversionError(
        'Attempted boolean conversion of traced array with shape %s.%s\nSee %s' % (
            _shape(v), _tail(v), errors.docs('TracerBoolConversionError')))


def _index_error(v):
    _asked(v, 'index')
    raise errors.TracerIntegerConversionError(
        'The __index__() method was called on traced array with shape %s%s\nSee %s' % (
            _shape(v), _tail(v), errors.docs('TracerIntegerConversionError')))


def concretization(v, detail, what='shape'):
    _asked(v, what)
    raise errors.ConcretizationTypeError(
        'Abstract tracer value encountered where concrete value is expected: traced array with shape %s\n%s%s\n\nSee %s' % (
            _shape(v), detail, _tail(v), errors.docs('ConcretizationTypeError')))


def _cast_error(v, name):
    concretization(v, 'The problem arose with the `%s` function. If trying to convert the data type of a value, try using'
                       ' `x.astype(%s)` or `jnp.array(x, %s)` instead.' % (name, name, name), 'number')


def _int_error(v):
    _cast_error(v, 'int')


def _float_error(v):
    _cast_error(v, 'float')


def _complex_error(v):
    _cast_error(v, 'complex')


def _item_error(v):
    concretization(v, 'This occurred in the item() method of jax.Array', 'number')


def _array_error(v):
    _asked(v, 'numpy')
    raise errors.TracerArrayConversionError(
        'The numpy.ndarray conversion method __array__() was called on traced array with shape %s%s\nSee %s' % (
            _shape(v), _tail(v), errors.docs('TracerArrayConversionError')))


def _list_error(v):
    concretization(v, 'The tolist() method was called on traced array with shape %s.%s' % (apis.values.aval(v), _tail(v)), 'number')
