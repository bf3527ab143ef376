"""Tells the journal what a traced body froze, changed and left outside of itself. Never runs code of the program's (see `peeking`)."""

from operator import is_

from _sidetrace import apis, host, peeking, place, profile, spots
from _sidetrace.array import ArrayImpl
from _sidetrace.peeking import MISSING
from _sidetrace.state import _by_number

# The runs of bodies that are under way, innermost last.
_runs = []
# What was said to be frozen, by function and name.
_said = {}
_MOST_SAID = 5000
# Whether a body that leaves a tracer outside of itself is refused: `jax.checking_leaks`.
checking = False


class Run:
    """One run of a body under a trace."""

    def __init__(self, number, fun, fixed=()):
        self.number = number
        self.fun = fun
        self.fixed = fixed
        self.spots = spots.of(fun, fixed)
        for s in host.settings(fun):
            self.spots[id(s.holder), s.key] = s
        self.before = {key: (s.value, peeking.copied(s.value)) for key, s in self.spots.items()}
        # What the program that is traced depends on: `(spot, the value's text)`, by the spot's place.
        self.frozen = {}
        self.changed = set()
        self.leaked = None

    def begin(self):
        for what, call, line in host.asked(self.fun):
            apis.journal.hostAsked(self.number, what, call, line)
        line = place.module_line()
        for key, s in self.spots.items():
            if s.read and peeking.plain(s.value):
                text = peeking.shown(s.value)
                self.frozen[key] = (s, text, self.before[key][1])
                self._say(s, text, line)

    def _say(self, s, text, line):
        if _said.get((self.number, s.text)) != text and len(_said) < _MOST_SAID:
            _said[self.number, s.text] = text
            apis.journal.frozen(self.number, s.text, s.origin, line_of(s, line), type(s.value).__name__, text, s.read)

    def end(self):
        after = self.spots
        if any(s.now() is not s.value for s in after.values()):
            # Other names may lead somewhere now.
            after = dict(after)
            for key, s in spots.of(self.fun, self.fixed).items():
                after.setdefault(key, s)
        for key, s in after.items():
            old, copy = self.before.get(key, (MISSING, MISSING))
            new = s.now()
            if new is old and peeking.unchanged(new, copy):
                continue
            if new is not old and (peeking.same(new, old) or not _told(new, old)):
                continue
            self.changed.add(key)
            apis.journal.sideEffect(
                self.number, s.text, s.origin, 'nothing' if old is MISSING else peeking.shown_copy(copy, old),
                'nothing' if new is MISSING else peeking.shown(new), _only(s.lines))
            self._left(s, new, copy)
        for key in self.changed:
            self.frozen.pop(key, None)

    def _left(self, s, new, copy):
        """Tracers that are there now."""
        before = {id(x) for x in (copy[0] if type(copy) is tuple and copy and type(copy[0]) is list else ())}
        for text, x in _inside(s.text, new):
            if peeking.is_tracer(x) and id(x) not in before:
                apis.journal.left(peeking.engine_value(x), self.number, text, _only(s.lines))
                self.leaked = x


def _only(lines):
    """The line, where there is just one."""
    return lines[0] if len(set(lines)) == 1 else 0


def _told(new, old):
    """Whether a change of what a name is bound to is told: not of functions and modules, which a body may import."""
    return all(x is MISSING or x is None or peeking.plain(x) or peeking.is_array(x) or peeking.is_state(x) or
               peeking.attributes(x) is not None for x in (new, old))


def _inside(text, x):
    yield text, x
    if type(x) is list or type(x) is tuple:
        for i, y in list(enumerate(x))[-peeking.MOST:]:
            yield '%s[%d]' % (text, i), y
            if type(y) is tuple or type(y) is list:
                for j, z in enumerate(y[:peeking.MOST]):
                    yield '%s[%d][%d]' % (text, i, j), z
    elif type(x) is dict:
        for k, y in peeking._first(x.items()):
            yield '%s[%s]' % (text, peeking.shown(k)), y


def line_of(s, module_line):
    """The line of the assignment that bound a spot's name, 0 where it cannot be told."""
    if '[' in s.text:
        return 0
    if s.origin == 'attribute':
        return place.attribute_line(s.text.rsplit('.', 1)[-1], module_line)
    return place.assigned_line(s.text, module_line)


def around(number, fun, work, over=None, fixed=()):
    """`work`, which runs the body of `fun` once, with the journal told what that does outside of it; `over` hears of the run.

    `fixed` are its static arguments: `(name, object)`.
    """
    if not number:
        return work

    def watched(*args):
        run = Run(number, fun, fixed)
        run.begin()
        _runs.append(run)
        try:
            result = work(*args)
        finally:
            _runs.pop()
            run.end()
            if over is not None:
                over(run)
            if _runs:
                _adopt(_runs[-1], run.frozen)
        if checking and run.leaked is not None:
            _refuse(run.leaked)
        return result

    return watched


def _refuse(tracer):
    """In jax's words; gradients of jax 0.10 are not looked at."""
    trace = type(tracer).__name__[:-1]
    if profile.two_pass:
        level = int(repr(tracer).partition('(level=')[2].partition('/')[0])
        # The gradients of jax 0.4 are two traces, of which the program sees the upper one.
        trace = 'MainTrace(%d,JVPTrace)' % (level + 1) if trace == 'LinearizeTrace' else 'MainTrace(%d,%s)' % (level, trace)
    elif trace not in ('DynamicJaxprTrace', 'BatchTrace'):
        return
    raise Exception('Leaked trace %s. Leaked tracer(s):\n\n%r' % (trace, tracer))


def _adopt(run, frozen):
    for key, entry in frozen.items():
        run.frozen.setdefault(key, entry)


def name_of(value):
    """`[name, origin, line]` of an array that becomes a constant."""
    f = place.frame()
    for run in _runs[-1:]:
        for s in spots.search(run.spots.values(), lambda x: _holds(x, value)):
            run.frozen[id(s.holder), s.key] = (s, peeking.shown(s.value), peeking.engine_value(s.value))
            return [s.text, s.origin, line_of(s, place.module_line())]
    if f is not None:
        for name, thing in list(f.f_locals.items()):
            if _holds(thing, value):
                return [name, _scope(f, name), place.assigned_line(name, 0)]
        for name, thing in list(place._globals.items()):
            if _holds(thing, value):
                return [name, 'global', place.assigned_line(name, place.module_line())]
    return ['', '', 0]


def _scope(f, name):
    if f.f_code.co_name == '<module>':
        return 'global'
    return 'closure' if name in f.f_code.co_freevars else 'local'


def _holds(thing, value):
    if peeking.is_state(thing):
        state = peeking.engine_state(thing)
        return any(apis.values.same(leaf, value) for leaf in apis.states.leaves(state))
    v = peeking.engine_value(thing)
    return v is not None and apis.values.same(v, value)


class Watch:
    """Of one version: what it froze, and the states that it uses, under the names that lead there."""

    def __init__(self, number, version, frozen, states):
        self.number = number
        self.version = version
        self.values = [list(entry) for entry in frozen.values()]
        self.states = states
        self._links()

    def _links(self):
        links, contents = {}, []
        for s in [v[0] for v in self.values] + [s for s, _, _ in self.states]:
            for holder, key, value in s.links:
                if type(holder) is not dict or '' not in holder:
                    links[id(holder), key] = (holder, key, value)
        for s, _, _ in self.values:
            if type(s.value) in (list, dict, set):
                contents.append((s.value, peeking.copied(s.value)))
            elif peeking.is_array(s.value) and type(s.value) is not ArrayImpl:
                contents.append((s.value, peeking.engine_value(s.value)))
        holders = {}
        for holder, key, value in links.values():
            if type(holder) is dict:
                known = holders.setdefault(id(holder), (holder.get, [], [], []))
                known[1].append(key)
                known[2].append(MISSING)
                known[3].append(value)
        self.dicts = tuple(holders.values())
        self.others = tuple(link for link in links.values() if type(link[0]) is not dict)
        self.contents = tuple(contents)

    def wanted(self):
        return bool(self.dicts or self.others)

    def look(self):
        """When the version answers: cheap as long as nothing has changed."""
        for get, keys, missing, values in self.dicts:
            if not all(map(is_, map(get, keys, missing), values)):
                return self._changed()
        for holder, key, value in self.others:
            if spots.held(holder, key) is not value:
                return self._changed()
        for x, copy in self.contents:
            if type(x) in (list, dict, set):
                if not peeking.unchanged(x, copy):
                    return self._changed()
            elif not apis.values.same(peeking.engine_value(x), copy):
                return self._changed()

    def _changed(self):
        for entry in self.values:
            s, captured, copy = entry
            new = spots.again(s)
            text = 'nothing' if new.value is MISSING else peeking.shown(new.value)
            # One that has its old value back is not stale.
            if self._differs(s, new, copy) and (text != captured or peeking.is_array(new.value)):
                apis.journal.stale(self.number, self.version, s.text, captured, text, new.value is s.value)
            entry[0], entry[2] = new, _copy(new.value)
        self.states = [self._state(*entry) for entry in self.states]
        self._links()

    def _differs(self, s, new, copy):
        if peeking.is_array(s.value) or peeking.is_array(new.value):
            v = peeking.engine_value(new.value)
            return v is None or not apis.values.same(v, copy)
        return not (type(new.value) is type(s.value) and peeking.unchanged(new.value, copy))

    def _state(self, s, state, last):
        new = spots.again(s)
        if new.value is not last and new.value is not MISSING:
            number = apis.states.number(peeking.engine_state(new.value)) if peeking.is_state(new.value) else 0
            if number != state:
                apis.journal.replaced(self.number, self.version, s.text, state, number, peeking.shown(new.value))
        return new, state, new.value


def _copy(x):
    return peeking.engine_value(x) if peeking.is_array(x) else peeking.copied(x)


class Watches:
    """Of one transformed function."""

    def __init__(self, number):
        self.number = number
        self.last = None
        self._watches = {}

    def made(self, version, states):
        """A version was traced by the last run."""
        run, self.last = self.last, None
        if run is None:
            return False
        found = list(_located(run, states))
        watch = self._watches[version] = Watch(self.number, version, run.frozen, found)
        return watch.wanted()

    def answers(self, version):
        watch = self._watches.get(version)
        if watch is None:
            return
        watch.look()
        if _runs:
            for entry in watch.values:
                s = entry[0]
                _runs[-1].frozen.setdefault((id(s.holder), s.key), tuple(entry))

    def dropped(self, version):
        self._watches.pop(version, None)

    def ran(self, run):
        self.last = run


def _located(run, states):
    """Under which names the states are found that the run touched."""
    wanted = {}
    for engine_state in states:
        state = _by_number.get(apis.states.number(engine_state))
        if state is not None:
            wanted[id(state)] = state
    if not wanted:
        return
    left = set(wanted)
    for s in spots.search(run.spots.values(), lambda x: id(x) in wanted):
        if id(s.value) in left:
            left.discard(id(s.value))
            yield s, apis.states.number(peeking.engine_state(s.value)), s.value
        if not left:
            return
