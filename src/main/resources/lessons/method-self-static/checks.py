# %% `m.k` is 5 at the end
assert m.k == 5., 'it is %s' % m.k
