import brainpy.math as bm

scale = 2.
def f(x):
    return x * scale

print(f(1.))
scale = 10.
print(f(1.))
print(f(bm.ones(2)).sum())
