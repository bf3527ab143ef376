"""What the real packages have and Sidetrace does not: known by name, refused clearly."""

from _sidetrace import profile

_names = {}


def known(module, one_pass, two_pass=''):
    """Takes note of the public names of a real module, in each profile."""
    _names[module] = (one_pass, two_pass or one_pass)


def getattr_for(module, here):
    """The `__getattr__` of a module: `here` maps the names that exist."""

    def __getattr__(name):
        refuse(module, name, here(), "module '%s' has no attribute '%s'" % (module, name))

    return __getattr__


def is_known(module, name):
    """Whether the real module has that name."""
    if module not in _names:
        from _sidetrace import further_names  # noqa: F401, it fills _names
    return name in _names.get(module, ('', ''))[1 if profile.two_pass else 0].split()


def refuse(module, name, there, otherwise):
    """Raises the AttributeError for a name that is not there: ours if the real package has it, else the real one's words."""
    if is_known(module, name):
        near = _nearest(name, there)
        raise AttributeError('Sidetrace does not have %s.%s yet (the real package has it).%s' % (
            module, name, ' The nearest that is there: %s.' % ', '.join(near) if near else ''))
    raise AttributeError(otherwise)


def _nearest(name, there):
    scored = sorted((_distance(name, t), t) for t in there if not t.startswith('_'))
    return [t for d, t in scored[:3] if d <= max(2, len(name) // 2)]


def _distance(a, b):
    """Edit distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
