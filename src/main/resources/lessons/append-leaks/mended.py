import brainpy.math as bm

log = []
@bm.jit
def f(x):
    y = x + 1.
    return y

log.append(f(1.))
print(log[0])
print(log[0] + 1.)
