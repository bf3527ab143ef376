import brainpy.math as bm

v = bm.Variable(bm.zeros(3))
v.value = bm.ones(3)
print(v.value)
