import jax.numpy as jnp
import brainpy.math as bm

def f(x):
    return bm.jit(lambda y: y.sum())(x)

s2 = f(jnp.ones(2))
s3 = f(jnp.ones(3))
s4 = f(jnp.ones(4))
again = f(jnp.ones(3))
print(s2, s3, s4, again)
