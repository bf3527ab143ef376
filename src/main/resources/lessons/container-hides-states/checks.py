# %% `vars()` finds three
assert len(net.vars()) == 3, 'it finds %d' % len(net.vars())
# %% another object of the class has three of its own
assert len(Net().vars()) == 3, 'it finds %d' % len(Net().vars())
