import itertools
import brainpy.math as bm

tick = itertools.count()
@bm.jit
def f(x):
    return x + next(tick)

print(f(0.), f(0.), f(0.))
