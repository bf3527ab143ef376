# %% the sums are 2, 3, 4 and 3
_s = [float(s2), float(s3), float(s4), float(again)]
assert _s == [2., 3., 4., 3.], 'they are %s' % _s
