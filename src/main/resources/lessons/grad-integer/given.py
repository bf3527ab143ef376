import brainpy.math as bm

def f(x):
    return x * 4.

print(bm.grad(f)(3))
