# %% the old model's state is 1, the new one's too
_v = [float(old.v[0]), float(holder['net'].v[0])]
assert _v == [1., 1.], 'they are %s' % _v
