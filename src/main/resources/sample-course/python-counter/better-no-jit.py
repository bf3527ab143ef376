import brainpy.math as bm

num = [0]
def h(x):
    num[0] += 1
    return x

h(1.); print(num)
h(2.); print(num)
h(bm.ones(2)); print(num)
