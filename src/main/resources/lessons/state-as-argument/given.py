import brainpy.math as bm

@bm.jit
def overwrite(dst, src):
    dst.value = src

a = bm.Variable(bm.zeros(2))
b = bm.Variable(bm.ones(2) * 7)
overwrite(a, b)
print(a.value)
