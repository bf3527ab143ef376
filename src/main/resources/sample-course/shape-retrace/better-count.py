import jax.numpy as jnp
import brainpy.math as bm

@bm.jit
def f(n):
    return n * 1.

s2 = f(2.)
s3 = f(3.)
s4 = f(4.)
again = f(3.)
print(s2, s3, s4, again)
