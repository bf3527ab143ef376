import brainpy.math as bm

tick = bm.Variable(bm.zeros(()))
@bm.jit
def f(x):
    t = tick.value
    tick.value = t + 1.
    return x + t

print(f(0.), f(0.), f(0.))
