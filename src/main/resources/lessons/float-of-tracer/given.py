import brainpy.math as bm

@bm.jit
def f(x):
    return float(x) * 2

print(f(1.))
