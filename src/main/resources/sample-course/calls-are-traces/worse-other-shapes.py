import brainpy.math as bm

n = bm.Variable(bm.zeros(1))
@bm.jit
def outer(x):
    print('outer')
    n.value = n + 1.
    return x

outer(bm.ones(1))
outer(bm.ones(2))
outer(bm.ones(3))
