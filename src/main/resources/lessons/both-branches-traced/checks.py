# %% a call with False counts in `hits_no` only
_y, _n = float(hits_yes[0]), float(hits_no[0])
f(False)
assert (float(hits_yes[0]), float(hits_no[0])) == (_y, _n + 1.), 'they went from %s to %s' % ((_y, _n), (float(hits_yes[0]), float(hits_no[0])))
# %% and a call with True in `hits_yes` only
_y, _n = float(hits_yes[0]), float(hits_no[0])
f(True)
assert (float(hits_yes[0]), float(hits_no[0])) == (_y + 1., _n), 'they went from %s to %s' % ((_y, _n), (float(hits_yes[0]), float(hits_no[0])))
# %% `a` and `b` move on as before
assert (float(a[0]), float(b[0])) == (2., 1.), 'they are %s and %s' % (a.value, b.value)
