# %% four ones, then zeros
assert first_ones(4).tolist() == [1.] * 4 + [0.] * 4, 'it is %s' % first_ones(4)
# %% seven ones, then a zero
assert first_ones(7).tolist() == [1.] * 7 + [0.], 'it is %s' % first_ones(7)
