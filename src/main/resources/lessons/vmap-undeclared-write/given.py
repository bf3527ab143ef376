import jax.numpy as jnp
import brainstate as bst

total = bst.ShortTermState(jnp.zeros(()))
@bst.transform.vmap
def add(x):
    total.value = total.value + x
    return x

add(jnp.arange(3.))
print(total.value)
