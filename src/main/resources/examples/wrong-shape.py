import brainpy.math as bm

v = bm.Variable(bm.zeros(2))

@bm.jit
def put(x):
  v.value = x

put(bm.ones(2))
print(v.value)
put(bm.ones(3))
