# %% after the two calls `c.v` holds 200
assert float(c.v[0]) == 200., 'it holds %s' % c.v[0]
# %% a further call multiplies by the gain of then
c.v.value = bm.ones(1)
assert float(c.step()[0]) == 100., 'it gives %s' % c.step()
