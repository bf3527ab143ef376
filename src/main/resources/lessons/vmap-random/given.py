import jax
import jax.numpy as jnp

key = jax.random.key(0)
def noisy(x):
    return x + jax.random.uniform(key)
y = jax.vmap(noisy)(jnp.zeros(3))
print(bool((y == y[0]).all()))
