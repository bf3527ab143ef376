import brainpy.math as bm

@bm.jit
def power(x, n):
    y = 1.
    for _ in range(n):
        y = y * x
    return y

print(power(2., 3))
