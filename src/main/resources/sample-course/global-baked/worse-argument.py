import brainpy.math as bm

@bm.jit
def f(x, scale):
    return x * scale

print(f(1., 2.))
print(f(1., 10.))
print(f(bm.ones(2), 10.).sum())
