import brainpy.math as bm

@bm.jit
def overwrite(src):
    a.value = src

a = bm.Variable(bm.zeros(2))
b = bm.Variable(bm.ones(2) * 7)
overwrite(b.value)
print(a.value)
