import brainpy.math as bm

@bm.jit
def f(x, k):
    return x * k

for k in range(6):
    f(1., k)
print(f(1., 3))
