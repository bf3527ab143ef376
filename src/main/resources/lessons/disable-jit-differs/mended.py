import jax
import brainpy.math as bm

n = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    n.value = n + 1.
    return x

for _ in range(3):
    f(1.)
print(n.value)
n.value = bm.zeros(1)
with jax.disable_jit():
    for _ in range(3):
        f(1.)
print(n.value)
