# %% after the two calls `c` holds 2
assert float(c.value[0]) == 2., 'it holds %s' % c.value
# %% a further call gives 3
assert float(step()[0]) == 3., 'it gives something else'
