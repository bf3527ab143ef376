import jax

key = jax.random.key(0)
a = jax.random.normal(key, (2,))
b = jax.random.normal(key, (2,))
print(bool((a == b).all()))
c = jax.random.normal(key, (3,))
print(bool((a == c[:2]).all()))
