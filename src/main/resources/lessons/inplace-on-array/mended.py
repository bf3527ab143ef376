import jax
import jax.numpy as jnp

@jax.jit
def f(x):
    return x.at[0].set(1.)

print(f(jnp.zeros(2)))
