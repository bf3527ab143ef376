# %% of two zeros it makes 1 and 0
assert f(jnp.zeros(2)).tolist() == [1., 0.], 'it is %s' % f(jnp.zeros(2))
# %% the argument stays as it is
_x = jnp.array([5., 6., 7.])
assert f(_x).tolist() == [1., 6., 7.] and _x.tolist() == [5., 6., 7.], 'they are %s and %s' % (f(_x), _x)
