import jax
import brainpy.math as bm

n = [0]
@bm.jit
def f(x):
    n[0] += 1
    return x

for _ in range(3):
    f(1.)
print(n)
n[0] = 0
with jax.disable_jit():
    for _ in range(3):
        f(1.)
print(n)
