import brainpy.math as bm

num = bm.Variable(bm.zeros(1))
@bm.jit
def h(x):
    num.value = num + 1.
    return x

h(1.); print(num)
h(2.); print(num)
h(bm.ones(2)); print(num)
