import brainpy.math as bm

@bm.jit
def apply(f, x):
    return f(x)

print(apply(bm.sin, 1.))
