import jax
import jax.numpy as jnp

key = jax.random.key(0)
def noisy(x, k):
    return x + jax.random.uniform(k)
y = jax.vmap(noisy)(jnp.zeros(3), jax.random.split(key, 3))
print(bool((y == y[0]).all()))
