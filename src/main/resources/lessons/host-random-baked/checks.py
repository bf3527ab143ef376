# %% four calls give four numbers
_v = [float(bm.asarray(noisy(0.)).sum()) for _ in range(4)]
assert len(set(_v)) == 4, 'they are %s' % _v
# %% each is between 0 and 1
assert all(0. <= v < 1. for v in _v), 'they are %s' % _v
