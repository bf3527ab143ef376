import brainpy.math as bm

a = bm.Variable(bm.ones(1))
b = bm.Variable(bm.zeros(3))


@bm.jit
def step(x):
    a.value = a.value + x
    b[1] = a[0] * 2.0
    return bm.sum(b.value)


for i in range(3):
    print(step(float(i)), a, b)

# %%
step(a)

# %%
a.value
