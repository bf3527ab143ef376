import brainpy.math as bm

@bm.jit
def positives(x):
    return bm.where(x > 0, x, 0.)

print(positives(bm.array([-1., 2., 3.])))
