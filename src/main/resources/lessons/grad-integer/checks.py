# %% `f` still multiplies by 4
assert float(f(2.)) == 8., 'f(2.) is %s' % f(2.)
# %% its slope is 4 elsewhere too
assert float(bm.grad(f)(7.)) == 4., 'it is %s' % bm.grad(f)(7.)
