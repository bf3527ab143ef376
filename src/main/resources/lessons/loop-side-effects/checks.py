# %% after the loop `seen` holds 5
assert float(seen[0]) == 5., 'it holds %s' % seen[0]
# %% another loop of three steps counts three more
bm.for_loop(body, bm.arange(3.))
assert float(seen[0]) == 8., 'it holds %s' % seen[0]
# %% the results are still the running sums
assert ys.flatten().tolist() == [0., 1., 3., 6., 10.], 'they are %s' % ys.flatten()
