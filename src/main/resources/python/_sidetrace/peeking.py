"""Looks into the program's objects without running code of the program's: no `__repr__`, `__eq__`, `__getattr__`, no property."""

from itertools import count
from operator import is_, length_hint

from _sidetrace import apis, place
from _sidetrace.array import ArrayImpl, BatchTracer, DynamicJaxprTracer, LinearizeTracer
from _sidetrace.bp_array import Array as Box
from _sidetrace.state import State
from numpy._array import ndarray

MISSING = object()


class _Holder:
    def method(self):
        pass


_class_dicts = {}


def _class_dict(cls):
    """The attributes of a class itself: always the very same object, so that it can be told by identity."""
    found = _class_dicts.get(id(cls))
    if found is None:
        if len(_class_dicts) > 1000:
            _class_dicts.clear()
        found = _class_dicts[id(cls)] = (_dict_of_class(cls), cls)
    return found[0]


_mro = type.__dict__['__mro__'].__get__
_dict_of_class = type.__dict__['__dict__'].__get__
_class_name = type.__dict__['__name__'].__get__

_function = type(lambda: None)
_module = type(place)
_method = type(_Holder().method)
_slot = type(_class_dict(State).get('__dict__'))
_TRACERS = (DynamicJaxprTracer, LinearizeTracer, BatchTracer)
_ARRAYS = (ArrayImpl, Box, ndarray) + _TRACERS
SCALARS = (int, float, bool, str, complex, bytes)
CONTAINERS = (list, dict, set, tuple, frozenset)
_CHANGING = (list, dict, set)
# Iterators that can say where they are.
_COUNT = type(count())
_ITERATORS = (type(iter([])), type(iter(())), type(iter(range(0))), type(iter('')), _COUNT)

# Elements of a container that are looked at, and how deep texts go.
MOST = 64
_SHOWN = 6
_LONGEST = 80


# Of a class: whether it is a kind of state, a kind of class, has a `__getattribute__` of its own; and what gives an object's `__dict__`.
_facts = {}


def _facts_of(cls):
    found = _facts.get(id(cls))
    if found is None:
        if len(_facts) > 1000:
            _facts.clear()
        mro = _mro(cls)
        plain = class_value(cls, '__getattribute__')[0] is _class_dict(object)['__getattribute__']
        slots = [s for s in (_class_dict(c).get('__dict__') for c in mro) if s is not None]
        slot = slots[0] if slots and type(slots[0]) is _slot else None
        closed = SCALARS + CONTAINERS + _ARRAYS + (_module, _function, _method)
        if any(c is cls for c in closed) or any(c is type for c in mro):
            slot = None
        found = _facts[id(cls)] = (any(c is State for c in mro), any(c is type for c in mro), not plain, slot, cls)
    return found


def is_state(x):
    return _facts_of(type(x))[0]


def engine_state(x):
    """The engine's state behind a state of the program's."""
    return attributes(x)['_state']


def is_array(x):
    return type(x) in _ARRAYS


def is_function(x):
    return type(x) is _function


def is_method(x):
    return type(x) is _method


def is_class(x):
    return _facts_of(type(x))[1]


def engine_value(x):
    """The engine's value of an array or a tracer; None for anything else."""
    if type(x) is Box:
        x = x._value
    return x._v if type(x) in _ARRAYS and type(x) is not Box else None


def is_tracer(x):
    v = engine_value(x)
    return v is not None and apis.values.isTracer(v)


def attributes(x):
    """The instance dictionary of an object of a class of the program's or a package's; None where there is none to look into."""
    slot = _facts_of(type(x))[3]
    if slot is None:
        return None
    found = slot.__get__(x)
    return found if type(found) is dict else None


def class_value(cls, name):
    """What a class and its bases have under a name, and the dictionary that has it."""
    for c in _mro(cls):
        d = _class_dict(c)
        if name in d:
            return d[name], d
    return MISSING, None


def attribute(x, name):
    """`(value, dictionary)` of an attribute that is plainly there; MISSING where a descriptor or `__getattribute__` decides."""
    if is_class(x):
        value, d = class_value(x, name)
        if value is MISSING or _decides(value) or type(x) is not type and class_value(type(x), name)[0] is not MISSING:
            return MISSING, None
        return value, d
    if _facts_of(type(x))[2]:
        return MISSING, None
    inner = attributes(x)
    value, d = class_value(type(x), name)
    if value is not MISSING and _sets(value):
        return MISSING, None
    if inner is not None and name in inner:
        return inner[name], inner
    if value is MISSING or _decides(value):
        return MISSING, None
    return value, d


def _sets(value):
    return class_value(type(value), '__set__')[0] is not MISSING


def _decides(value):
    return class_value(type(value), '__get__')[0] is not MISSING


def method(x, name):
    """The function of the program's that a call of this method runs, or None."""
    value = class_value(type(x), name)[0]
    inner = attributes(x)
    if inner is not None and name in inner:
        value = inner[name]
    return value if is_function(value) else None


def copied(x):
    """A container with the elements that it has now, for comparing later; what else there is as it is."""
    kind = type(x)
    if kind is list:
        return x[:MOST], len(x)
    if kind is dict:
        return _first(x.items()), len(x)
    if kind is set:
        return _first(x), len(x)
    return where(x) if kind in _ITERATORS else x


def where(iterator):
    """How far an iterator is."""
    return repr(iterator) if type(iterator) is _COUNT else '%d left' % length_hint(iterator)


def _first(items):
    kept = []
    for item in items:
        if len(kept) == MOST:
            break
        kept.append(item)
    return kept


def same(x, y):
    """Whether two values are the same: plain ones by value, all others by identity."""
    if x is y:
        return True
    if type(x) is not type(y):
        return False
    if type(x) in SCALARS:
        return x == y or x != x and y != y
    if type(x) is tuple:
        return len(x) == len(y) and all(same(a, b) for a, b in zip(x[:MOST], y[:MOST]))
    return False


def untouched(x, copy):
    """Whether a list, dictionary or set has the very same elements as in the copy; False does not say that it has not."""
    items, size = copy
    if len(x) != size:
        return False
    if type(x) is dict:
        return all(map(is_, x.keys(), [k for k, _ in items])) and all(map(is_, x.values(), [v for _, v in items]))
    return all(map(is_, x, items))


def unchanged(x, copy):
    """Whether a container still is what `copied` gave."""
    if type(x) in _CHANGING and type(copy) is tuple and untouched(x, copy):
        return True
    now = copied(x)
    if type(x) not in _CHANGING:
        return same(now, copy)
    if type(copy) is not tuple or now[1] != copy[1] or len(now[0]) != len(copy[0]):
        return False
    return all(same(a, b) for a, b in zip(now[0], copy[0]))


def plain(x):
    """Whether it is a plain Python value: a number, a text, or a container of anything."""
    return type(x) in SCALARS or type(x) in CONTAINERS


def shown(x, depth=2):
    """A text of it, at most 80 characters."""
    text = _text(x, depth)
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + '…'


def shown_copy(copy, like):
    """The text of what `copied` gave of a container like that."""
    if type(like) in _ITERATORS:
        return copy if type(like) is _COUNT else 'an iterator, ' + copy
    if type(like) not in _CHANGING or type(copy) is not tuple:
        return shown(copy)
    items, size = copy
    return shown(dict(items) if type(like) is dict and _plain_keys(items) else items if type(like) is not set else _Braces(items)) if (
        size <= MOST) else '%s of %d' % (_class_name(type(like)), size)


class _Braces:
    """The elements of a set that was."""

    def __init__(self, items):
        self.items = items


def _plain_keys(items):
    return all(type(k) in SCALARS for k, _ in items)


def _text(x, depth):
    kind = type(x)
    if kind is int and x.bit_length() > 128:
        return 'an int of %d bits' % x.bit_length()
    if kind is str or kind is bytes:
        return repr(x[:_LONGEST])
    if kind in SCALARS or x is None:
        return repr(x)
    if kind is list:
        return '[%s]' % _several(x, depth)
    if kind is tuple:
        return '(%s%s)' % (_several(x, depth), ',' if len(x) == 1 else '')
    if kind is set or kind is frozenset or kind is _Braces:
        items = x.items if kind is _Braces else x
        return '{%s}' % _several(items, depth) if len(items) else 'set()'
    if kind is dict:
        if not depth:
            return '{…}'
        parts = ['%s: %s' % (_text(k, depth - 1), _text(v, depth - 1)) for k, v in _first(x.items())[:_SHOWN]]
        return '{%s%s}' % (', '.join(parts), _rest(len(x)))
    if is_state(x):
        name = _class_name(kind)
        return 'a %s' % name
    v = engine_value(x)
    if v is not None:
        return apis.journal.shown(v)
    if kind in _ITERATORS:
        return 'an iterator, ' + where(x) if kind is not _COUNT else where(x)
    if kind is _function:
        return 'function ' + x.__name__
    if is_class(x):
        return 'class ' + _class_name(x)
    return 'a ' + _class_name(kind)


def _several(items, depth):
    if not depth:
        return '…' if len(items) else ''
    return ', '.join(_text(i, depth - 1) for i in _first(items)[:_SHOWN]) + _rest(len(items))


def _rest(size):
    return ', … (%d)' % size if size > _SHOWN else ''
