import jax

key, k1, k2 = jax.random.split(jax.random.key(0), 3)
a = jax.random.normal(k1, (2,))
b = jax.random.normal(k2, (2,))
print(bool((a == b).all()))
c = jax.random.normal(key, (3,))
print(bool((a == c[:2]).all()))
