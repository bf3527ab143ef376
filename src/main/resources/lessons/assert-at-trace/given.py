import brainpy.math as bm

@bm.jit
def safe_log(x):
    assert x.shape == ()
    assert x > 0
    return bm.log(x)

print(safe_log(1.))
