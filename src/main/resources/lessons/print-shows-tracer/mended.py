import jax
import brainpy.math as bm

@bm.jit
def f(a):
    jax.debug.print('a = {}', a)
    return a * 2

f(3.)
f(4.)
jax.effects_barrier()
