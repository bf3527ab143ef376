import jax.numpy as jnp
import brainpy.math as bm

class Counter:
    def __init__(self):
        self.n = bm.Variable(jnp.zeros(()))
    @bm.cls_jit
    def step(self):
        self.n.value = self.n.value + 1.
        return self.n.value

c = Counter()
print(c.step())
print(c.step())
print(c.n.value + 0.)
