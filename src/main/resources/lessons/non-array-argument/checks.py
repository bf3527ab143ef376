# %% the sine of 0 is 0
assert float(apply(bm.sin, 0.)) == 0., 'it is %s' % apply(bm.sin, 0.)
# %% the cosine of 0 is 1
assert float(apply(bm.cos, 0.)) == 1., 'it is %s' % apply(bm.cos, 0.)
