import brainpy.math as bm

log = []
def f(x):
    y = x + 1.
    log.append(y)
    return y

print(f(1.))
print(log[0] + 1.)
