"""What a function can see outside of itself by name: the spots where its names, and the attributes that it asks for, are kept."""

from _sidetrace import peeking, place, uses
from _sidetrace.peeking import MISSING

# Functions of the program's that one body calls, and objects that are searched for states.
_MOST_FUNCTIONS = 30
_MOST_OBJECTS = 400
_DEEP = 4


class Spot:
    """A place that a name leads to: a key of a dictionary, an index of a list, or (key None) a closure's cell.

    `root` is where the name begins and `steps` what leads on from there: names of attributes, and keys in brackets as 1-tuples.
    `links` are all `(holder, key, value)` that must be so for the name to lead here.
    """

    __slots__ = ('text', 'origin', 'holder', 'key', 'value', 'root', 'steps', 'links', 'read', 'lines')

    def __init__(self, text, origin, holder, key, value, root=None, steps=(), links=()):
        self.text = text
        self.origin = origin
        self.holder = holder
        self.key = key
        self.value = value
        self.root = root or self
        self.steps = steps
        self.links = links + ((holder, key, value),)
        # The line of the first time that the body reads it; 0 where it only stores there.
        self.read = 0
        self.lines = ()

    def now(self):
        return held(self.holder, self.key)

    def item(self, key):
        """In a list or dictionary."""
        return Spot('%s[%r]' % (self.text, key), self.origin, self.value, key, held(self.value, key), self.root,
                    self.steps + ((key,),), self.links)

    def attribute(self, name):
        """The spot of an attribute, also of one that is not there yet; None where it cannot be told."""
        x = self.value
        if x is MISSING or type(x) is peeking._module:
            return None
        if peeking.is_state(x) and name == 'value':
            return None
        inner = peeking.attributes(x)
        value, holder = peeking.attribute(x, name)
        links = self.links
        if value is MISSING:
            if inner is None or peeking.is_state(x) or peeking.class_value(type(x), name)[0] is not MISSING:
                return None
            holder = inner
        elif inner is not None and holder is not inner:
            # Found in the class, as long as the object has none of its own.
            links += ((inner, name, MISSING),)
        return Spot('%s.%s' % (self.text, name), 'attribute', holder, name, value, self.root, self.steps + (name,), links)


def held(holder, key):
    if key is None:
        try:
            return holder.cell_contents
        except ValueError:
            return MISSING
    if type(holder) is list:
        return holder[key] if key < len(holder) else MISSING
    return holder.get(key, MISSING)


def again(spot):
    """The spot that the same name leads to now; its value is MISSING where it leads nowhere."""
    root = spot.root
    found = Spot(root.text, root.origin, root.holder, root.key, held(root.holder, root.key))
    for step in spot.steps:
        if type(step) is str:
            inner = found.attribute(step)
        else:
            inner = found.item(step[0]) if type(found.value) in (list, dict) else None
        if inner is None:
            inner = Spot(spot.text, spot.origin, {'': None}, '', MISSING, found.root, spot.steps, found.links)
            break
        found = inner
    else:
        inner = found
    inner.read, inner.lines = spot.read, spot.lines
    inner.steps = spot.steps
    inner.text, inner.origin = spot.text, spot.origin
    return inner


def root_of(fun):
    """`(function of the program's, its self or MISSING)` behind wrappers; None where there is none."""
    self = MISSING
    for _ in range(20):
        if peeking.is_method(fun):
            self, fun = fun.__self__, fun.__func__
        elif peeking.is_function(fun):
            inner = fun.__dict__.get('_around', fun.__dict__.get('__wrapped__'))
            if inner is None:
                return (fun, self) if fun.__code__.co_filename == place.FILE else None
            fun = inner
        else:
            called = peeking.method(fun, '__call__')
            if called is None or called.__code__.co_filename != place.FILE:
                called = peeking.method(fun, 'update')
            if called is None:
                return None
            self, fun = fun, called
    return None


def of(fun, fixed=()):
    """The spots that a function can see, by `(id of what holds them, key)`. `fixed` are static arguments, `(name, object)`."""
    found = {}
    root = root_of(fun)
    if root is not None:
        owners = {name: Spot(name, '', {name: x}, name, x) for name, x in fixed if peeking.attributes(x) is not None}
        _gather(root[0], {**owners, **_self(*root)}, found, set())
    return found


def _self(fun, owner):
    """The spot of a method's first parameter, by its name; none for other functions."""
    if owner is MISSING or not fun.__code__.co_argcount:
        return {}
    name = fun.__code__.co_varnames[0]
    return {name: Spot(name, '', {name: owner}, name, owner)}


def _named(fun, spot):
    """The spot as the first parameter of a method."""
    return {fun.__code__.co_varnames[0]: spot} if fun.__code__.co_argcount else {}


def _gather(fun, owners, found, seen):
    """`owners` are the spots of parameters whose objects are known: a method's self, static arguments."""
    code = fun.__code__
    about = (code, tuple(id(s.value) for s in owners.values()))
    if about in seen or len(seen) >= _MOST_FUNCTIONS or code.co_filename != place.FILE:
        return
    seen.add(about)
    use = uses.of(code)
    roots = {}
    for name in use.names:
        spot = _root(fun, code, name, owners, use)
        if spot is not None:
            roots[(name,)] = spot
    for path in use.ordered:
        spot = roots.get(path)
        if len(path) > 1:
            outer = roots.get(path[:-1])
            spot = outer and outer.attribute(path[-1])
            if spot is None:
                continue
            roots[path] = spot
        if spot is None:
            continue
        _note(found, spot, use.read.get(path, 0), use.stores.get(path, ()))
    for path in use.called:
        _follow(path, roots, found, seen)


def _root(fun, code, name, owners, use):
    if name in use.free and fun.__closure__ is not None:
        cell = fun.__closure__[code.co_freevars.index(name)]
        return Spot(name, 'closure', cell, None, held(cell, None))
    if name in owners:
        return owners[name]
    if name in use.globals and not (name.startswith('__') and name.endswith('__')):
        return Spot(name, 'global', fun.__globals__, name, fun.__globals__.get(name, MISSING))
    return None


def _note(found, spot, read, lines):
    if not spot.origin:
        return
    known = found.setdefault((id(spot.holder), spot.key), spot)
    known.read = known.read or read
    known.lines = tuple(known.lines) + tuple(lines)


def _follow(path, roots, found, seen):
    """Goes on with the functions of the program's that are called by these names."""
    spot = roots.get(path)
    if spot is None and len(path) > 1:
        owner = roots.get(path[:-1])
        fun = owner is not None and owner.value is not MISSING and peeking.method(owner.value, path[-1])
        if fun:
            _gather(fun, _named(fun, owner), found, seen)
        return
    if spot is None or spot.value is MISSING:
        return
    x = spot.value
    if peeking.is_function(x) or peeking.is_method(x):
        root = root_of(x)
        if root is not None:
            _gather(root[0], _self(*root), found, seen)
    elif not peeking.is_class(x) and peeking.attributes(x) is not None:
        for name in ('__call__', 'update'):
            fun = peeking.method(x, name)
            if fun is not None:
                _gather(fun, _named(fun, spot), found, seen)


def search(spots, wanted):
    """Yields the spots, and those inside of their objects and containers, whose value is wanted: `wanted(value)`."""
    seen, todo, looked = set(), [(s, 0) for s in spots if s.value is not MISSING], 0
    while todo and looked < _MOST_OBJECTS:
        spot, depth = todo.pop(0)
        looked += 1
        x = spot.value
        if wanted(x):
            yield spot
            continue
        if depth == _DEEP or id(x) in seen:
            continue
        seen.add(id(x))
        inside = []
        if type(x) is list:
            inside = [spot.item(i) for i in range(min(len(x), peeking.MOST))]
        elif type(x) is dict:
            inside = [spot.item(k) for k, _ in peeking._first(x.items()) if type(k) in (str, int)]
        elif not peeking.is_state(x) and not peeking.is_class(x):
            names = peeking._first((peeking.attributes(x) or {}).items())
            inside = [spot.attribute(k) for k, _ in names if type(k) is str and not k.startswith('__')]
        todo += [(s, depth + 1) for s in inside if s is not None]
