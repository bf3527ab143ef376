import brainpy.math as bm

log = []
@bm.jit
def f(x):
    y = x + 1.
    log.append(float(y))
    return y

print(f(1.))
print(log[0] + 1.)
