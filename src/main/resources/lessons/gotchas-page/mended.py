import brainpy.math as bm
import jax

@bm.jit
def f(inp):
    jax.debug.print('calling f ...')
    return inp

@bm.jit
def g(inp):
    return f(inp)

print(g(1.))
print('second call')
print(g(2.))
jax.effects_barrier()
