import brainpy.math as bm

def f(x):
    return x ** 2
x = bm.ones(3)
slopes = bm.grad(f)(x)
print(slopes)
