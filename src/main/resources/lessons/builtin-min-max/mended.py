import brainpy.math as bm

@bm.jit
def relu(x):
    return bm.maximum(x, 0.)

print(relu(1.))
