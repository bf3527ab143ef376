# %% nothing was compiled while the clock ran
assert before == 1, 'before the clock was started, %d versions were compiled' % before
assert f._cache_size() == before, 'while it ran, %d were' % (f._cache_size() - before)
# %% the result is right
assert float(y) == 125000., 'it is %s' % y
# %% a time was measured
assert 0. < seconds < 60., 'it is %s' % seconds
