import brainpy.math as bm

scale = 2.
@bm.jit
def f(x):
    global scale
    return x * scale

print(f(1.))
scale = 10.
print(f(1.))
print(f(bm.ones(2)).sum())
