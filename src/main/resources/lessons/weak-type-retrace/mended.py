import numpy as np
import jax
import jax.numpy as jnp

@jax.jit
def f(x):
    return x * 2

for v in (1., jnp.float32(1.), np.float32(1.), 1):
    f(jnp.asarray(v, jnp.float32))
