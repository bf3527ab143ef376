# %% `f` still adds 1
assert float(f(4.)) == 5., 'f(4.) is %s' % f(4.)
# %% a second call with the same type works, and so does using everything afterwards
assert float(f(6.)) + 1. == 8., 'f(6.) is %s' % f(6.)
