from functools import partial
import brainpy.math as bm

@partial(bm.jit, static_argnums=1)
def power(x, n):
    y = 1.
    for _ in range(n):
        y = y * x
    return y

print(power(2., 3))
