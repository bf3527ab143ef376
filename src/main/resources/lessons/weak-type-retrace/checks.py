# %% there is one compiled version
assert f._cache_size() == 1, 'there are %d' % f._cache_size()
# %% `f` still doubles
assert float(f(jnp.float32(4.))) == 8., 'it is %s' % f(jnp.float32(4.))
