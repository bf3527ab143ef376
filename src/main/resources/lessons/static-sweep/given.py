from functools import partial
import brainpy.math as bm

@partial(bm.jit, static_argnums=1)
def f(x, k):
    return x * k

for k in range(6):
    f(1., k)
print(f(1., 3))
