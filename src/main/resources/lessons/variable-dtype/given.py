import brainpy.math as bm

v = bm.Variable(bm.zeros(2))
v.value = bm.ones(3)
print(v.value)
