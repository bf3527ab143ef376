import brainpy.math as bm

log = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    y = x + 1.
    log.value = bm.ones(1) * y
    return y

print(f(1.))
print(log[0] + 1.)
