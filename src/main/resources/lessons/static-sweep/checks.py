# %% `f` still multiplies
assert float(f(2., 5)) == 10., 'f(2., 5) is %s' % f(2., 5)
