import time
import jax
import jax.numpy as jnp
@jax.jit
def f(x):
    return (x @ x).sum()
x = jnp.ones((50, 50))

before = f._cache_size()
start = time.perf_counter()
y = f(x)
seconds = time.perf_counter() - start
print(f._cache_size() - before)
