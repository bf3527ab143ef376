# %% with True it is twice the number
assert float(f(True, 1.5)) == 3., 'it is %s' % f(True, 1.5)
# %% with False it is 0
assert float(f(False, 1.5)) == 0., 'it is %s' % f(False, 1.5)
