import brainpy.math as bm

def f(a):
    print('a =', a)
    return a * 2

f(3.)
f(4.)
