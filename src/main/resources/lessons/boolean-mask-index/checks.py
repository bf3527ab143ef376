# %% what is not positive is 0
_y = positives(bm.array([-1., 2., 3.])).tolist()
assert _y == [0., 2., 3.], 'it is %s' % _y
# %% another array, another length
_y = positives(bm.array([5., -6.])).tolist()
assert _y == [5., 0.], 'it is %s' % _y
