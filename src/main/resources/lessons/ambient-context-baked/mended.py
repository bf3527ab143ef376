import brainpy.math as bm

bm.set_dt(0.1)
@bm.jit
def step(v, dt):
    return v + dt

first = step(0., bm.get_dt())
print(first)
bm.set_dt(0.5)
second = step(0., bm.get_dt())
print(second)
