# %% the results of the lanes differ from one another
assert len(set(float(v) for v in y)) == len(y), 'they are %s' % y
# %% each is the element and a number between 0 and 1
assert bool(((y - jnp.zeros(3) >= 0) & (y - jnp.zeros(3) < 1)).all()), "they are %s" % y
