# %% 2 to the power of 3 is 8
assert float(power(2., 3)) == 8., 'it is %s' % power(2., 3)
# %% 3 to the power of 4 is 81
assert float(power(3., 4)) == 81., 'it is %s' % power(3., 4)
