import brainpy.math as bm

@bm.jit
def inside(x):
    return 0 < x < 3

print(inside(1.))
