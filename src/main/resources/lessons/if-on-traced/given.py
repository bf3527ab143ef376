import brainpy.math as bm

@bm.jit
def f(x):
    # two cases
    if x < 3:
        return 3. * x
    return -x
print(f(1.))
