import jax
import brainpy.math as bm

c = bm.Variable(bm.zeros(1))
@jax.jit
def step():
    c.value = c + 1.
    return c.value

print(step(), step())
print(c.value + 0)
