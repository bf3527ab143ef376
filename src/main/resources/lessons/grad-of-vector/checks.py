# %% the slope of each element is twice the element
assert slopes.shape == x.shape, 'the slopes have shape %s' % (slopes.shape,)
assert bool((slopes == 2 * x).all()), 'they are %s' % slopes
