# %% 1 is inside, 5 and -1 are not
assert [bool(inside(v)) for v in (1., 5., -1.)] == [True, False, False], 'they are %s' % [bool(inside(v)) for v in (1., 5., -1.)]
# %% it works for an array
assert inside(bm.array([1., 5.])).tolist() == [True, False], 'it is %s' % inside(bm.array([1., 5.]))
