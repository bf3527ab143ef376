"""Names of brainpy's objects: each is used once."""

from _sidetrace import errors

_used = {}
_counts = {}


def check_name_uniqueness(name, obj):
    if not name.isidentifier():
        raise errors.BrainPyError(
            '"%s" isn\'t a valid identifier according to Python language definition. Please choose another name.' % name)
    if _used.setdefault(name, obj) is not obj:
        raise errors.UniqueNameError(
            'In BrainPy, each object should have a unique name. However, we detect that %s has a used name "%s". \nIf you try to run'
            ' multiple trials, you may need \n\n>>> brainpy.math.clear_name_cache() \n\nto clear all cached names. ' % (obj, name))


def get_unique_name(kind):
    n = _counts.get(kind, 0)
    _counts[kind] = n + 1
    return '%s%d' % (kind, n)


def clear_name_cache(ignore_warn=True):
    _used.clear()
    _counts.clear()
