# %% the sine of 0 is 0
assert float(f(jnp.zeros(1))[0]) == 0., 'it is %s' % f(jnp.zeros(1))
# %% the sine of half of pi is 1
_y = float(f(jnp.full(1, 1.5707963))[0])
assert abs(_y - 1.) < 1e-5, 'it is %s' % _y
