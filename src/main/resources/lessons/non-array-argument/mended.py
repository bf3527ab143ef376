from functools import partial
import brainpy.math as bm

@partial(bm.jit, static_argnums=0)
def apply(f, x):
    return f(x)

print(apply(bm.sin, 1.))
