# %% the fourth and the fifth call give 3 and 4
_v = [float(bm.asarray(f(0.)).sum()), float(bm.asarray(f(0.)).sum())]
assert _v == [3., 4.], 'they give %s' % _v
