# %% another tuple gives another factor
assert float(scale(2., (1, 2, 3))) == 6., 'scale(2., (1, 2, 3)) is %s' % scale(2., (1, 2, 3))
