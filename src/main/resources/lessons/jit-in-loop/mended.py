import brainpy.math as bm

step = bm.jit(lambda v: v + 1.)
x = 0.
for _ in range(4):
    x = step(x)
print(x)
