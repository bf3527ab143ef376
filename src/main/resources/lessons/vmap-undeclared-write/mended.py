import jax.numpy as jnp
import brainstate as bst

total = bst.ShortTermState(jnp.zeros(3))
@bst.transform.vmap(in_states=total, out_states=total)
def add(x):
    total.value = total.value + x
    return x

add(jnp.arange(3.))
print(total.value)
