# %% `box['w']` holds 2 and 2
assert box['w'].value.tolist() == [2., 2.], 'it holds %s' % box['w'].value
# %% another call fills it anew
build(bm.ones(2) * 5)
assert box['w'].value.tolist() == [10., 10.], 'it holds %s' % box['w'].value
