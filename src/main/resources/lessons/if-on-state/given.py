import brainpy.math as bm

mode = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    if mode.value[0] > 0:
        return x
    return -x

print(f(1.))
