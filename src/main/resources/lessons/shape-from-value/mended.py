import brainpy.math as bm

@bm.jit
def first_ones(n):
    return bm.where(bm.arange(8) < n, 1., 0.)

print(first_ones(4))
