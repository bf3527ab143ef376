import jax.numpy as jnp
import brainpy.math as bm

class Counter:
    def __init__(self):
        self.n = jnp.zeros(())
    @bm.cls_jit
    def step(self):
        self.n = self.n + 1.
        return self.n

c = Counter()
print(c.step())
print(c.step())
print(c.n + 0.)
