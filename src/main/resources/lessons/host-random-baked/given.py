import numpy as np
import brainpy.math as bm

np.random.seed(0)
@bm.jit
def noisy(x):
    return x + np.random.rand()

print(bool(noisy(0.) == noisy(0.)))
