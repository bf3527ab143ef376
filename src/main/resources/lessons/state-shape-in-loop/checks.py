# %% `ys` holds a 1 for each step
assert ys.flatten().tolist() == [1., 1., 1.], 'it is %s' % ys
# %% five steps give five
_y = bm.for_loop(body, bm.arange(5.))
assert _y.flatten().tolist() == [1.] * 5, 'it is %s' % _y
