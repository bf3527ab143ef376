import brainpy.math as bm

n = bm.Variable(bm.zeros(1))
@bm.jit
def outer(x):
    n.value = n + 1.
    print('outer', n)
    return x

outer(1.)
outer(2.)
outer(3.)
