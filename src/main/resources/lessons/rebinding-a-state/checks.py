# %% `net.v` is still a Variable
assert isinstance(net.v, bm.Variable), 'it is a %s' % type(net.v).__name__
# %% two further steps add 2
_before = float(net.v[0])
step(); step()
assert float(net.v[0]) == _before + 2., 'it went from %s to %s' % (_before, float(net.v[0]))
