import brainpy.math as bm

n = bm.Variable(bm.zeros(1))
def outer(x):
    print('outer')
    n.value = n + 1.
    return x

outer(1.)
outer(2.)
outer(3.)
