# %% with mode 0 it is the negative
mode.value = bm.zeros(1)
assert float(f(2.)) == -2., 'f(2.) is %s' % f(2.)
# %% with mode 1 it is the number itself
mode.value = bm.ones(1)
assert float(f(2.)) == 2., 'f(2.) is %s' % f(2.)
