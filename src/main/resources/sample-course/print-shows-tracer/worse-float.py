import brainpy.math as bm

@bm.jit
def f(a):
    print('a =', float(a))
    return a * 2

f(3.)
f(4.)
