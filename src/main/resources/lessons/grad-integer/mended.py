import brainpy.math as bm

def f(x):
    return x * 4.

slope = bm.grad(f)(3.)
print(slope)
