import brainpy.math as bm

x = 0.
for _ in range(4):
    x = bm.jit(lambda v: v + 1.)(x)
print(x)
