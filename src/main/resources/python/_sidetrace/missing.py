"""What the real packages have and Sidetrace does not: known by name, refused clearly."""

from _sidetrace import apis, profile


def getattr_for(module, here):
    """The `__getattr__` of a module: `here` maps the names that exist."""

    def __getattr__(name):
        refuse(module, name, here(), "module '%s' has no attribute '%s'" % (module, name))

    return __getattr__


def is_known(module, name):
    """Whether the real module has that name, in this profile."""
    text = apis.source('_sidetrace/known-names.txt')
    start = text.find('\n[%s]\n' % module)
    if start < 0:
        return False
    there = False
    for word in text[start:text.find('\n\n', start)].split():
        if word.endswith(':'):
            there = word in ('both:', 'two-pass:' if profile.two_pass else 'one-pass:')
        elif there and word == name:
            return True
    return False


def refuse(module, name, there, otherwise):
    """Raises the AttributeError for a name that is not there: ours if the real package has it, else the real one's words."""
    if is_known(module, name):
        near = _nearest(name, there)
        raise AttributeError('Sidetrace does not have %s.%s yet (the real package has it).%s' % (
            module, name, ' The nearest that is there: %s.' % ', '.join(near) if near else ''))
    if not profile.two_pass and (module, name) in _DEPRECATED:
        raise AttributeError('%s.%s was deprecated in JAX %s' % (module, name, _DEPRECATED[module, name]))
    raise AttributeError(otherwise)


_DEPRECATED = {('jax.numpy', 'fix'): 'v0.9.0, and will be removed in JAX v0.10.0. Use jax.numpy.trunc instead.'}


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
