"""What a body asks the host for that is different each time: random numbers, the time. A trace keeps the one answer it got."""

from _sidetrace import peeking, spots, uses
from _sidetrace.peeking import MISSING

_RANDOM = ('random', 'numpy.random', 'secrets', 'uuid')
_TIME = ('time', 'datetime')


def asked(fun):
    """Yields `(what, call, line)` of the calls in a body, as far as their names lead to functions of the host: `what` is `random` or `time`."""
    root = spots.root_of(fun)
    if root is None:
        return
    function = root[0]
    use = uses.of(function.__code__)
    for path in use.called:
        what = _kind(_value(function, path))
        if what:
            yield what, '.'.join(path), use.read.get(path, 0)


def settings(fun):
    """Yields the spots of the settings that a body asks for by a function: `bm.get_dt()`, `environ.get('fit')`."""
    import sys
    bm, environ = sys.modules.get('brainpy.math'), sys.modules.get('brainstate.environ')
    root = spots.root_of(fun)
    if root is None:
        return
    use = uses.of(root[0].__code__)
    for path in use.called:
        if path[-1] not in ('get_dt', 'get'):
            continue
        asks = _value(root[0], path)
        if asks is MISSING:
            continue
        found = []
        if bm is not None and asks is bm.get_dt:
            found.append(spots.Spot('.'.join(path) + '()', 'global', vars(bm), '_dt', bm._dt))
        elif environ is not None and asks is environ.get_dt:
            found += _ambient(environ, '.'.join(path) + '()', ('dt',))
        elif environ is not None and asks is environ.get:
            for key in _texts(root[0].__code__):
                found += _ambient(environ, "%s('%s')" % ('.'.join(path), key), (key,))
        for spot in found:
            spot.read = use.read.get(path, 0)
            yield spot


def _ambient(environ, text, keys):
    known = environ.all()
    return [spots.Spot(text, 'global', environ.ambient, key, known[key]) for key in keys if key in known]


def _texts(code):
    """The strings that a body holds."""
    return [c for c in code.co_consts if type(c) is str]


def _value(function, path):
    """What a chain of names leads to, through modules and objects of the host; MISSING where it cannot be told."""
    code, name = function.__code__, path[0]
    if name in code.co_freevars and function.__closure__ is not None:
        x = spots.held(function.__closure__[code.co_freevars.index(name)], None)
    else:
        x = MISSING if name in code.co_varnames else function.__globals__.get(name, MISSING)
    for name in path[1:]:
        if x is MISSING:
            return x
        if type(x) is peeking._module:
            x = vars(x).get(name, MISSING)
        elif _kind(x):
            return x
        else:
            return MISSING
    return x


def _kind(x):
    if x is MISSING or type(x) is peeking._module:
        return ''
    owner = getattr(x, '__self__', None) if type(x) in _CALLABLE else None
    kind = x if peeking.is_class(x) else type(x)
    names = {getattr(x, '__module__', '') if type(x) in _CALLABLE else '', kind.__module__,
             '' if owner is None or type(owner) is peeking._module else type(owner).__module__,
             owner.__name__ if type(owner) is peeking._module else ''}
    for name in names:
        if type(name) is not str:
            continue
        first = name.lstrip('_')
        if any(first == m or first.startswith(m + '.') for m in _RANDOM):
            return 'random'
        if first in _TIME:
            return 'time'
    return ''


_CALLABLE = (type(len), type(_kind), type([].append), type(type('', (), {'m': _kind})().m))
