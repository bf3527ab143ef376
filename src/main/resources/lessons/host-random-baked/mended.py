import brainpy.math as bm

bm.random.seed(0)
@bm.jit
def noisy(x):
    return x + bm.random.rand(1)[0]

print(bool(noisy(0.) == noisy(0.)))
