import brainpy.math as bm

@bm.jit
def f(x):
    # two cases
    return bm.where(x < 3, 3. * x, -x)
print(f(1.))
