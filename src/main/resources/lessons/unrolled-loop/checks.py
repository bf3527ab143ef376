# %% the program has fewer than ten equations
_n = len(jax.make_jaxpr(f)(0.).jaxpr.eqns)
assert _n < 10, 'it has %d' % _n
# %% `f` still adds the same
assert float(f(3.)) == 53., 'f(3.) is %s' % f(3.)
