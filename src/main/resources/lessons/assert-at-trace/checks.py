# %% of 1 it is 0
assert float(safe_log(1.)) == 0., 'it is %s' % safe_log(1.)
# %% of 0 and of -1 it is no number
_v = [float(safe_log(0.)), float(safe_log(-1.))]
assert all(v != v for v in _v), 'they are %s' % _v
