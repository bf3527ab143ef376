import brainpy.math as bm

@bm.jit
def safe_log(x):
    assert x.shape == ()
    return bm.where(x > 0, bm.log(x), float("nan"))

print(safe_log(1.))
