import numpy as np
import jax.numpy as jnp
import brainpy.math as bm

@bm.jit
def f(x):
    return np.sin(x)

print(f(jnp.ones(2)))
