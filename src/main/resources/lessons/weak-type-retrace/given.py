import numpy as np
import jax
import jax.numpy as jnp

@jax.jit
def f(x):
    return x * 2

f(1.)
f(jnp.float32(1.))
f(np.float32(1.))
f(1)
