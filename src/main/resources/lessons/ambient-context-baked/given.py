import brainpy.math as bm

bm.set_dt(0.1)
@bm.jit
def step(v):
    return v + bm.get_dt()

print(step(0.))
bm.set_dt(0.5)
print(step(0.))
