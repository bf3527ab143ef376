import jax
import jax.numpy as jnp

@jax.jit
def f(x):
    x[0] = 1.
    return x

print(f(jnp.zeros(2)))
