# %% a further step gives 3
_n = bm.asarray(c.step()).sum()
assert float(_n) == 3., 'it gives %s' % _n
# %% another counter begins at 0
_d = Counter()
assert float(bm.asarray(_d.step()).sum()) == 1., 'it gives something else than 1'
