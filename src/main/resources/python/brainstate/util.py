"""brainstate.util, as far as Sidetrace has it."""

from _sidetrace import filters as filter
from _sidetrace import missing
from _sidetrace.filters import All, Any, Everything, Not, Nothing, OfType, PathContains, WithTag, to_predicate
from _sidetrace.mappings import FlattedDict, NestedDict, PrettyDict, PrettyList, flat_mapping, nest_mapping
from _sidetrace.pretty import PrettyObject

_counts = {}


class DotDict(dict):
    """A dict whose keys are attributes."""

    __module__ = 'brainstate.util'

    def __getattr__(self, key):
        if key in self:
            return self[key]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, key))

    def __setattr__(self, key, value):
        self[key] = value

    def __delattr__(self, key):
        del self[key]


def get_unique_name(type_, prefix=''):
    """`Name0`, `Name1`, …"""
    _counts[type_] = n = _counts.get(type_, -1) + 1
    return '%s%s%d' % (prefix, type_, n)


def split_total(total, fraction):
    """How many of `total` a fraction or a number is."""
    if not isinstance(total, int):
        raise TypeError('"total" must be an integer, got %s.' % type(total))
    if isinstance(fraction, float):
        return int(total * fraction)
    return fraction


def merge_dicts(*dicts, recursive=True):
    result = {}
    for d in dicts:
        for k, v in d.items():
            if recursive and isinstance(v, dict) and isinstance(result.get(k), dict):
                v = merge_dicts(result[k], v)
            result[k] = v
    return result


def flatten_dict(d, parent_key='', sep='.'):
    found = {}
    for k, v in d.items():
        key = '%s%s%s' % (parent_key, sep, k) if parent_key else k
        if isinstance(v, dict):
            found.update(flatten_dict(v, key, sep))
        else:
            found[key] = v
    return found


def unflatten_dict(d, sep='.'):
    found = {}
    for key, v in d.items():
        *parts, last = key.split(sep)
        at = found
        for p in parts:
            at = at.setdefault(p, {})
        at[last] = v
    return found


def is_instance_eval(*cls):
    return lambda x: isinstance(x, cls)


def not_instance_eval(*cls):
    return lambda x: not isinstance(x, cls)


__getattr__ = missing.getattr_for('brainstate.util', lambda: list(globals()))
