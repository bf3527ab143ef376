# %% after the three calls `num` holds 3
assert int(num[0]) == 3, 'num holds %s' % num[0]
# %% a further call counts once more
h(5.)
assert int(num[0]) == 4, 'num holds %s' % num[0]
# %% `h` still returns what it is given
assert float(h(5.)) == 5., 'h(5.) is %s' % h(5.)
