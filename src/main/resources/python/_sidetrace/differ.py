"""Refuses branches and loop bodies whose types differ, in jax's words."""

from _sidetrace import apis, place, profile, tree


_ABSTRACT = "a <class 'jax._src.core.ShapedArray'>"


def _types(a, b):
    """What differs between two types."""
    what = []
    if a.shape != b.shape:
        what.append('shapes')
    if a.dtype != b.dtype:
        what.append('dtypes')
    return ' and '.join(what)


def _kind(structure, leaf='a pytree leaf'):
    return leaf if structure.kind == 'leaf' else {
        'tuple': "a <class 'tuple'>", 'list': "a <class 'list'>", 'dict': "a <class 'dict'>", 'none': "a <class 'NoneType'>"}.get(
            structure.kind, 'a %s' % structure.kind)


def branches(first, other, labels, owner):
    """Results of two branches must have one structure and one type each."""
    if profile.two_pass:
        _identical('%s and %s output' % labels, first, other.tree, other.avals)
    where = ''.join('%s is %s\n' % (label, place.describes(t.fun)) for label, t in zip(labels, (first, other)))
    revise = 'Revise %s and/or %s so that ' % labels
    if first.tree != other.tree:
        raise TypeError(
            '%s branch outputs must have the same pytree structure, but they differ:\n\n%s\n%s output is %s but %s output is %s, so'
            ' their Python types differ.\n\n%sthey have the same pytree structure.' % (
                owner, where, labels[0], _kind(first.tree), labels[1], _kind(other.tree), revise))
    paths = tree.paths(first.shapes(), '')
    wrong = [(p, a, b) for p, a, b in zip(paths, first.avals, other.avals) if not a.same(b)]
    if not wrong:
        return
    lines = ['The output of %s%s has type %s but the corresponding output of %s has type %s, so the %s do not match' % (
        labels[0], ' at path %s' % p if p else '', a.text, labels[1], b.text, _types(a, b)) for p, a, b in wrong]
    raise TypeError('%s branches must have equal output types but they differ.\n\n%s\n%s.\n\n%sall output types match.' % (
        owner, where, '; '.join(lines), revise))


def _identical(what, traced, structure, avals, out=None):
    """The same in the words of jax 0.4: both structures, or the result with what differs in it."""
    out = traced.tree if out is None else out
    if out != structure:
        raise TypeError('%s must have same type structure, got %s and %s.' % (what, out, structure))
    mine = traced.avals[:len(avals)]
    if all(a.same(b) for a, b in zip(mine, avals)):
        return
    shown = ['DIFFERENT %s vs. %s' % (a, b) if not a.same(b) else a for a, b in zip(mine, avals)]
    raise TypeError('%s must have identical types, got\n%s.' % (what, tuple(shown)))


def pair(traced, owner):
    """The body of a scan returns a pair."""
    if traced.tree.kind not in ('tuple', 'list') or len(traced.tree.children) != 2:
        shown = traced.shapes()
        text = '%s%s' % ('~' if shown.weak else '', shown.text) if traced.tree.kind == 'leaf' else shown
        raise TypeError('%s body output must be a pair, got %s.' % (owner, text))


def carry(traced, carry_values, carry_tree, argument, owner):
    """What goes in must come out: the same structure, and the same types."""
    from _sidetrace.body import Aval
    out = traced.tree.children[0] if owner == 'scan' else traced.tree
    before = [Aval(*apis.values.type(v)) for v in carry_values]
    if profile.two_pass:
        _identical('scan carry output and input' if owner == 'scan' else 'body_fun output and input', traced, carry_tree, before, out)
    head = '%s body function carry input and carry output must have %s, but they differ:\n\n'
    if out != carry_tree:
        raise TypeError(
            head % (owner, 'the same pytree structure') +
            'The input carry %s is %s but the corresponding component of the carry output is %s, so their Python types differ.\n\n'
            'Revise the function so that the carry output has the same pytree structure as the carry input.' % (
                argument, _kind(carry_tree, _ABSTRACT), _kind(out, _ABSTRACT)))
    names = tree.paths(tree.unflatten(carry_tree, before), argument)
    wrong = [(n, a, b) for n, a, b in zip(names, before, traced.avals) if not a.same(b)]
    if not wrong:
        return
    lines = ['%s has type %s but the corresponding output carry component has type %s, so the %s do not match' % (
        'the input carry %s' % n if n == argument else 'the input carry component %s' % n, a.text, b.text, _types(a, b))
        for n, a, b in wrong]
    text = ('  * ' + ';\n  * '.join(lines)) if len(lines) > 1 else 'T' + lines[0][1:]
    raise TypeError(
        head % (owner, 'equal types') + text +
        '.\n\nRevise the function so that all output types match the corresponding input types.')
