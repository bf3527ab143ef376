# %% `f` doubles any number
assert float(f(4.)) == 8., 'f(4.) is %s' % f(4.)
