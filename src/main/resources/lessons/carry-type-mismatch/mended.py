import jax.numpy as jnp
import brainpy.math as bm

def body(c, x):
    return c + x, c

xs = bm.arange(3.) * 0.5
total, sums = bm.scan(body, jnp.zeros(()), xs)
print(total, sums)
