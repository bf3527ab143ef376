import jax.numpy as jnp
import brainpy.math as bm

@bm.jit
def f(x):
    return x.sum()

s2 = f(jnp.ones(2))
s3 = f(jnp.ones(3))
s4 = f(jnp.ones(4))
again = f(jnp.ones(3))
print(s2, s3, s4, again)
