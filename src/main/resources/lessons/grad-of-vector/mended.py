import brainpy.math as bm

def f(x):
    return x ** 2
x = bm.ones(3)
slopes = bm.vector_grad(f)(x)
print(slopes)
