import brainpy.math as bm

@bm.jit
def f(a):
    return a * 2

print('a =', f(3.) / 2)
print('a =', f(4.) / 2)
