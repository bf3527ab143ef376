# %% the total is 1.5
assert float(total) == 1.5, 'it is %s' % total
# %% the sums on the way are 0, 0 and 0.5
assert sums.tolist() == [0., 0., 0.5], 'they are %s' % sums
