import brainpy.math as bm
import jax
import jax.numpy as jnp

x = jnp.linspace(0.0, 1.0, 50)
w = jnp.ones((3, 4), dtype=jnp.float32)


@jax.jit
def h(x):
    y = jnp.where(x > 0.5, jnp.exp(-x * x), jnp.sin(x))
    return jnp.sum(y), y.reshape((5, 10))[1:3, ::2], jnp.dot(w, w.T)


print(h(x))
print(jax.make_jaxpr(h)(x))
print(bm.as_jax(bm.arange(5)) + 1)
