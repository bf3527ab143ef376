# %% `v` holds three ones
assert v.value.tolist() == [1., 1., 1.], 'it holds %s' % v.value
# %% it takes three others
v.value = bm.arange(3.)
assert v.value.tolist() == [0., 1., 2.], 'it holds %s' % v.value
