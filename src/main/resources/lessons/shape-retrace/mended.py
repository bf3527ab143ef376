import jax.numpy as jnp
import brainpy.math as bm

@bm.jit
def f(x):
    return x.sum()

def padded(n):
    return jnp.pad(jnp.ones(n), (0, 4 - n))

s2 = f(padded(2))
s3 = f(padded(3))
s4 = f(padded(4))
again = f(padded(3))
print(s2, s3, s4, again)
