import brainpy.math as bm

@bm.jit
def first_ones(n):
    return bm.ones(n)

print(first_ones(4))
