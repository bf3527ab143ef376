"""What a runner is told to monitor and to give as inputs, with its Variables found."""

from brainpy import errors
from brainpy import math as bm

_FORMAT = '"(target, value, [type, operation])".'
_TYPES, _OPERATIONS = ['fix', 'iter', 'func'], ['-', '+', '*', '/', '=']


def _index(at):
    return bm.array([at]) if isinstance(at, int) else None if at is None else bm.asarray(at)


def _pair(what, types, message):
    """`(Variable or its name, index)`."""
    if not isinstance(what[0], types) or not 1 <= len(what) <= 2:
        raise errors.MonitorError(message % (what,))
    return what[0], _index(what[1]) if len(what) == 2 else None


def _found(target, key):
    """The Variable of a dotted name."""
    first, *rest = key.split('.')
    if hasattr(target, first):
        here = getattr(target, first)
    elif not rest:
        raise errors.RunningError('%s does not has variable %s.' % (target, key))
    else:
        named = {node.name: node for node in target.nodes(level=-1).unique().values()}
        if first not in named:
            raise errors.MonitorError('Cannot find target %s in monitor of %s, please check.' % (key, target))
        here = named[first]
    for name in rest:
        here = getattr(here, name)
    return here


def monitors_of(target, monitors):
    """Names to Variables with indices, or to functions."""
    if monitors is None:
        return {}
    if isinstance(monitors, (list, tuple)):
        found = {}
        for m in monitors:
            if not isinstance(m, (str, list, tuple)):
                raise errors.MonitorError('We do not support monitor with %s: %s' % (type(m), m))
            name, at = _pair((m,) if isinstance(m, str) else m, str, 'We expect the monitor format with (name, index). But we got %s')
            found[name] = (_found(target, name), at)
        return found
    if not isinstance(monitors, dict):
        raise errors.MonitorError('We only supports a format of list/tuple/dict of "vars", while we got %s.' % type(monitors))
    found = {}
    for key, m in monitors.items():
        if not isinstance(key, str):
            raise errors.MonitorError('Expect the key of the dict "monitors" must be a string. But got %s: %s' % (type(key), key))
        if isinstance(m, (bm.Variable, str, tuple, list)):
            m = _pair(m if isinstance(m, (tuple, list)) else (m,), (bm.Variable, str),
                      'Expect the format of (variable, index) in the monitor setting. But we got %s')
        elif not callable(m):
            raise errors.MonitorError('The value of dict monitor expect a sequence with (variable, index) or a callable function.'
                                      ' But we got %s' % (m,))
        found[key] = m
    return found


def inputs_of(target, inputs):
    """`(operation, Variable, data, kind)` of each input, in the order in which a step gives them."""
    inputs = [] if inputs is None else inputs
    if not isinstance(inputs, (tuple, list)):
        raise errors.RunningError('"inputs" must be a tuple/list.')
    if inputs and not isinstance(inputs[0], (list, tuple)):
        if not isinstance(inputs[0], (str, bm.Variable)):
            raise errors.RunningError('Unknown input structure, only support inputs with format of ' + _FORMAT)
        inputs = [inputs]
    found = [_input(target, *one) if 2 <= len(one) <= 4 else _too_short() for one in inputs]
    kinds, operations = ['fix', 'array', 'func', 'iter'], ['=', '+', '-', '*', '/']
    return sorted(found, key=lambda f: (kinds.index(f[3]), operations.index(f[0])))


def _too_short():
    raise errors.RunningError('For each target, you must specify ' + _FORMAT)


def _input(target, key, data, kind='fix', operation='+'):
    if kind not in _TYPES:
        raise errors.RunningError('Input type only supports "%s", not "%s".' % (_TYPES, kind))
    if operation not in _OPERATIONS:
        raise errors.RunningError('Input operation only supports "%s", not "%s".' % (_OPERATIONS, operation))
    variable = key
    if isinstance(key, str):
        variable = target
        for name in key.split('.'):
            if not hasattr(variable, name):
                raise AttributeError('target %s does not have "%s"' % (variable, name))
            variable = getattr(variable, name)
    elif not isinstance(key, bm.Variable):
        raise errors.RunningError('For each input, input[0] must be a string  to specify variable of the target, but we got %s.' % (key,))
    if kind == 'iter' and not hasattr(data, '__iter__') or kind == 'func' and not callable(data):
        raise ValueError('Input "{}" for "{}" \nis set to be "{}" type, however we got the value with the type of {}'.format(
            data, variable, kind, type(data)))
    if not isinstance(variable, bm.Variable):
        raise errors.RunningError('%s\n is not a dynamically changed Variable, its value will not change, we think there is no need to'
                                  ' give its input.' % (variable,))
    if kind == 'iter':
        if hasattr(data, 'dtype'):
            return operation, variable, bm.as_jax(data), 'array'
        return operation, variable, iter(data), 'iter'
    return operation, variable, data, kind
