import brainpy.math as bm

@bm.jit
def f(x):
    return x * 2

print(float(f(1.)))
