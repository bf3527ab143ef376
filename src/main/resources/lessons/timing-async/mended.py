import time
import jax
import jax.numpy as jnp
@jax.jit
def f(x):
    return (x @ x).sum()
x = jnp.ones((50, 50))
f(x).block_until_ready()
before = f._cache_size()
start = time.perf_counter()
y = f(x).block_until_ready()
seconds = time.perf_counter() - start
print(f._cache_size() - before)
