import brainpy.math as bm

mode = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    return bm.where(mode.value[0] > 0, x, -x)

print(f(1.))
