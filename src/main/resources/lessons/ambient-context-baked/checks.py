# %% the context is what the program set last
assert bm.get_dt() == 0.5, 'it is %s' % bm.get_dt()
