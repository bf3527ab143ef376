import brainpy.math as bm

@bm.jit
def f(p, x):
    return bm.cond(p, lambda v: v * 2, lambda v: v * 0., (x,))

print(f(True, 1.5))
