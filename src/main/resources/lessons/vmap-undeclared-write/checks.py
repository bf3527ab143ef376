# %% `total` has a value for each lane
assert total.value.shape == (3,), 'it has shape %s' % (total.value.shape,)
# %% adding again adds in each lane
_before = total.value
add(jnp.array([10., 20., 30.]))
assert (total.value - _before).tolist() == [10., 20., 30.], 'it grew by %s' % (total.value - _before)
