"""Refuses branches and loop bodies whose structures or types differ, in jax's words."""

from _sidetrace import place, profile, tree
from _sidetrace.array import type_of

# How jax calls a leaf: branches are compared as structures, carries with types in them.
_LEAF = 'pytree leaf'
_ABSTRACT = "<class 'jax._src.core.ShapedArray'>"


def _mismatch(a, b):
    """What differs between two types."""
    found = (['the dtypes do not match'] if a.dtype != b.dtype else []) + (['the shapes do not match'] if a.shape != b.shape else [])
    return ', so ' + (' and also ' if profile.two_pass else ', and ').join(found) if found else ''


def _class(structure, leaf):
    kind = structure.kind
    if kind == 'leaf':
        return leaf
    if kind == 'none':
        return "<class 'NoneType'>"
    if kind in ('tuple', 'list', 'dict'):
        return "<class '%s'>" % kind
    return str(structure.meta if kind == 'named' else structure.meta[0]) if kind != 'ordered' else "<class 'collections.OrderedDict'>"


def _children(count):
    return '%d child%s' % (count, 'ren' if count > 1 else '')


def _structural(path, a, b, leaf):
    """Where two structures differ: `(path, what one is, what the other is, why that differs)`."""
    one, other = _class(a, leaf), _class(b, leaf)
    if a.kind == b.kind == 'leaf':
        return
    if one != other:
        yield path, one, other, 'their Python types differ'
        return
    m, n = len(a.children), len(b.children)
    if a.kind in ('tuple', 'list') and m != n:
        yield path, '%s of length %d' % (a.kind, m), '%s of length %d' % (b.kind, n), 'the lengths do not match'
    elif m != n:
        keys = ' '.join(map(repr, set(a.meta) ^ set(b.meta))) if a.kind in ('dict', 'ordered') else ''
        yield (path, '%s with %s' % (one, _children(m)), '%s with %s' % (other, _children(n)),
               'the numbers of children do not match' + (', with the symmetric difference of key sets: {%s}' % keys if keys else ''))
    elif a.kind != 'named' and a.meta != b.meta:
        meta = [s.meta[1] if s.kind == 'custom' else list(s.meta) for s in (a, b)]
        yield (path, '%s with pytree metadata %s' % (one, meta[0]), '%s with pytree metadata %s' % (other, meta[1]),
               'the pytree node metadata does not match')
    else:
        steps = ['[%r]' % k for k in (a.meta if a.kind in ('dict', 'ordered') else range(m))]
        if a.kind == 'named':
            steps = ['.' + name for name in a.meta._fields]
        for step, c, d in zip(steps, a.children, b.children):
            yield from _structural(path + step, c, d, leaf)


def _sentences(found):
    """One sentence, or a list of them."""
    if len(found) == 1:
        return found[0][0].upper() + found[0][1:] + '.\n'
    return ''.join('  * %s;\n' % s for s in found[:-1]) + '  * %s.\n' % found[-1]


def branches(first, other, labels, owner):
    """Results of two branches must have one structure and one type each."""
    if profile.two_pass:
        _identical('%s and %s output' % labels, first, other.tree, other.avals)
    where = ''.join('%s is %s\n' % (label, place.describes(t.fun)) for label, t in zip(labels, (first, other)))
    revise = 'Revise %s and/or %s so that ' % labels
    if first.tree != other.tree:
        found = []
        for path, one, two, why in _structural('', first.tree, other.tree, _LEAF):
            at = ' at path ' + path if path else ''
            found.append('%s output%s is a %s but %s output%s is a %s, so %s' % (labels[0], at, one, labels[1], at, two, why))
        text = found[0] + '.\n' if len(found) == 1 else _sentences(found)
        raise TypeError('%s branch outputs must have the same pytree structure, but they differ:\n\n%s\n%s\n%sthey have the same pytree'
                        ' structure.' % (owner, where, text, revise))
    paths = tree.paths(first.shapes(), '')
    found = ['the output of %s%s has type %s but the corresponding output of %s has type %s%s' % (
        labels[0], ' at path ' + p if p else '', a.text, labels[1], b.text, _mismatch(a, b))
        for p, a, b in zip(paths, first.avals, other.avals) if not a.same(b)]
    if found:
        raise TypeError('%s branches must have equal output types but they differ.\n\n%s\n%s\n%sall output types match.' % (
            owner, where, _sentences(found), revise))


def _identical(what, traced, structure, avals):
    """The same in the words of jax 0.4: both structures, or the result with what differs in it."""
    if traced.tree != structure:
        raise TypeError('%s must have same type structure, got %s and %s.' % (what, traced.tree, structure))
    if all(a.same(b) for a, b in zip(traced.avals, avals)):
        return
    shown = ['DIFFERENT %s vs. %s' % (a, b) if not a.same(b) else str(a) for a, b in zip(traced.avals, avals)]
    raise TypeError('%s must have identical types, got\n%s.' % (what, _bare(structure, iter(shown))))


def _bare(structure, leaves):
    """Texts in Python's own containers: what else has one part stands for it."""
    kind = structure.kind
    if kind == 'leaf':
        return next(leaves)
    parts = [_bare(c, leaves) for c in structure.children]
    if kind == 'dict':
        return dict(zip(structure.meta, parts))
    return parts if kind == 'list' else parts[0] if kind == 'custom' and len(parts) == 1 else tuple(parts)


def pair(traced, owner):
    """The body of a scan returns a pair."""
    if traced.tree.kind not in ('tuple', 'list') or len(traced.tree.children) != 2:
        raise TypeError('%s body output must be a pair, got %s.' % (owner, traced.shapes()))


def _carried(traced, owner):
    return traced.tree.children[0] if owner == 'scan' else traced.tree


def structure(traced, carry_tree, argument, owner):
    """What goes in must come out in the same structure."""
    out = _carried(traced, owner)
    if out == carry_tree or profile.two_pass and owner != 'scan':
        return
    found = ['the input carry%s %s%s is a %s but the corresponding component of the carry output is a %s, so %s' % (
        ' component' if path else '', argument, path, one, two, why)
        for path, one, two, why in _structural('', carry_tree, out, _ABSTRACT)]
    if profile.two_pass:
        raise TypeError(
            'Scanned function carry input and carry output must have the same pytree structure, but they differ:\n%s\nRevise the scanned'
            ' function so that its output is a pair where the first element has the same pytree structure as the first argument.'
            % '\n'.join('  * %s\n' % s for s in found))
    raise TypeError(
        '%s body function carry input and carry output must have the same pytree structure, but they differ:\n\n%s\nRevise the function so'
        ' that the carry output has the same pytree structure as the carry input.' % (owner, _sentences(found)))


def carry(traced, carry_values, carry_tree, argument, owner):
    """What goes in must come out in the same types."""
    before = [type_of(v) for v in carry_values]
    if profile.two_pass and owner != 'scan':
        _identical('body_fun output and input', traced, carry_tree, before)
    names = tree.paths(tree.unflatten(carry_tree, before), argument)
    found = ['the input carry%s %s has type %s but the corresponding output carry component has type %s%s' % (
        '' if n == argument else ' component', n, a.text, b.text, _mismatch(a, b))
        for n, a, b in zip(names, before, traced.avals) if not a.same(b)]
    if not found:
        return
    if profile.two_pass:
        raise TypeError(
            'Scanned function carry input and carry output must have equal types (e.g. shapes and dtypes of arrays), but they differ:\n%s\n'
            'Revise the scanned function so that all output types (e.g. shapes and dtypes) match the corresponding input types.'
            % '\n'.join('  * %s\n' % s for s in found))
    raise TypeError(
        '%s body function carry input and carry output must have equal types, but they differ:\n\n%s\nRevise the function so that'
        ' all output types match the corresponding input types.' % (owner, _sentences(found)))


def cotangents(fun, structure, out_tree, got, want):
    """What is pulled back must have the structure and the types of the results."""
    if structure != out_tree:
        if profile.two_pass:
            raise TypeError('Tree structure of cotangent input %s, does not match structure of primal output %s.' % (structure, out_tree))
        raise ValueError(
            'unexpected tree structure.\n\nThe argument to a VJP function returned by `jax.vjp` must match the pytree\nstructure of the'
            ' differentiated function %s.\n\nBut the tree structures differ:\n%s' % (place.describes(fun), '\n'.join(
                '  * out%s was a %s in the original output, but a %s here, so %s.' % found
                for found in _structural('', out_tree, structure, _LEAF))))
    for g, w in zip(got, want):
        if g.same(w) or not str(w.dtype).startswith(('float', 'bfloat')):
            continue
        if not profile.two_pass:
            raise ValueError(
                'unexpected JAX type (e.g. shape/dtype) for argument to VJP function: got %s, but expected %s because the'
                ' corresponding output of the differentiated function had JAX type %s' % (g.text, w.text, w.text))
        if g.dtype != w.dtype:
            # The check of jax 0.4 has what it got and what it expected the wrong way round.
            expected = g.dtype if str(g.dtype).startswith(('float', 'bfloat')) else "[('float0', 'V')]"
            raise TypeError('Type of cotangent input to vjp pullback function (%s) is not the expected tangent type (%s) of corresponding'
                            ' primal output with dtype %s.' % (w.dtype, expected, g.dtype))
        raise ValueError('Shape of cotangent input to vjp pullback function %s must be the same as the shape of corresponding primal'
                         ' input %s.' % (g.shape, w.shape))
