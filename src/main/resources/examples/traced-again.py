import brainpy.math as bm
import jax.numpy as jnp

n = [0]

@bm.jit
def f(x):
  n[0] += 1
  return x * 2

print(f(jnp.ones(2)), n)
print(f(jnp.ones(3)), n)
print(f(jnp.ones(2)), n)
print(f(jnp.array([1, 2])), n)
print(f(1.), n)
