import brainpy.math as bm

@bm.jit
def relu(x):
    return max(x, 0.)

print(relu(1.))
