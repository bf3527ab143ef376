"""What jax logs of compiling when it is asked to: `jax_log_compiles` and `jax_explain_cache_misses`. Written to stderr."""

import sys

from _sidetrace import apis, place, profile, tree

log_compiles = False
explain_misses = False
_seen = {}


def called(transformed, args, kwargs):
    """Calls a function under `jax.jit`, and logs what that compiled."""
    import time  # few programs need it, and with it comes much of GraalPy
    misses = apis.transforms.cacheStats(transformed.engine)[3]
    began = time.perf_counter()
    line = place.here()
    out = transformed.call(args, kwargs)
    if apis.transforms.cacheStats(transformed.engine)[3] != misses:
        leaves = tree.leaves((args, kwargs))
        avals = [_aval(x) for x in leaves]
        if explain_misses:
            _explain(transformed, avals, tree.structure((args, kwargs)), args, kwargs, line)
        if log_compiles:
            _log(transformed, avals, time.perf_counter() - began)
    return out


def _aval(x):
    from _sidetrace.body import aval_of
    return aval_of(x)


def _log(transformed, avals, seconds):
    name = getattr(transformed.fun, '__name__', '<unnamed function>')
    shown = [repr(a) for a in avals]
    if profile.two_pass:
        _say('Finished tracing + transforming %s for pjit in %s sec' % (name, seconds))
        _say('Compiling %s for with global shapes and types [%s]. Argument mapping: (%s).' % (
            name, ', '.join(shown), ', '.join(['GSPMDSharding({replicated})'] * len(shown)) + ',' * (len(shown) == 1)))
    else:
        _say('Finished tracing %s for jit in %.9f sec' % (name, seconds))
        _say('Compiling jit(%s) with global shapes and types (%s). Argument mapping: (%s).' % (
            name, ', '.join(shown) + ',' * (len(shown) == 1), ', '.join(['UnspecifiedValue'] * len(shown)) + ',' * (len(shown) == 1)))


def _explain(transformed, avals, structure, args, kwargs, line):
    before = _seen.setdefault(id(transformed), [])
    name = getattr(transformed.fun, '__name__', '<unnamed function>')
    born = 'defined at %s:%d' % (place.FILE, place.def_line(transformed.fun))
    text = 'TRACING CACHE MISS at %s:%d (%s):' % (place.FILE, line[0], line[1])
    if not before:
        text += '\n  never seen function:\n    %s id=%d %s' % (name, id(transformed.fun), born)
    else:
        text += '\n  for %s %s\n  all previously seen cache keys differ. For the closest previous key:' % (name, born)
        same = [old for shape, old in before if shape == structure.text]
        if same:
            nearest = min(reversed(same), key=lambda old: sum(a != b for a, b in zip(old, avals)))
            names = transformed.signature.leaf_names(*transformed.signature.split(args, kwargs)[1:])[0]
            text += '\n  different input types:'
            for at, old, new in zip(names, nearest, avals):
                if old != new:
                    text += '\n  * at %s, now %s and before %s' % ((at,) + _types(new, old))
        else:
            text += '\n  different input pytree'
    before.append((structure.text, avals))
    _say(text)


def _types(new, old):
    short = [a.text.replace('float', 'f').replace('uint', 'u').replace('int', 'i') for a in (new, old)]
    if new.weak_type == old.weak_type:
        return tuple(short)
    short = ['%s({}){weak_type=%s}' % (t, bool(a.weak_type)) for t, a in zip(short, (new, old))]
    return short[0], short[1] + 'https://docs.jax.dev/en/latest/type_promotion.html#weak-types'


def _say(text):
    sys.stderr.write(text + '\n')
