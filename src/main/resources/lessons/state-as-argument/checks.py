# %% `a` holds 7 and 7
assert a.value.tolist() == [7., 7.], 'it holds %s' % a.value
# %% `b` is what it was
assert b.value.tolist() == [7., 7.], 'it holds %s' % b.value
