# %% `a` and `b` have two numbers each, and they differ
assert a.shape == b.shape == (2,), 'they have shapes %s and %s' % (a.shape, b.shape)
assert not bool((a == b).any()), 'a is %s, b is %s' % (a, b)
# %% none of `c` is in `a`
assert not bool((a == c[:2]).any()), 'a is %s, c is %s' % (a, c)
