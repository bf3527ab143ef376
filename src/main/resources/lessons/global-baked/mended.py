import brainpy.math as bm

scale = bm.Variable(bm.ones(()) * 2.)
@bm.jit
def f(x):
    return x * scale.value

print(f(1.))
scale.value = bm.ones(()) * 10.
print(f(1.))
print(f(bm.ones(2)).sum())
