# %% `x` is still 4
assert float(x) == 4., 'x is %s' % x
