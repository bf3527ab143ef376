import brainpy.math as bm

num = [1]
@bm.jit
def h(x):
    num[0] += 1
    return x

h(1.); print(num)
h(2.); print(num)
h(bm.ones(2)); print(num)
