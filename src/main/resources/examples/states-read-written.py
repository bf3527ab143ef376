import brainpy.math as bm

total = bm.Variable(bm.zeros(2))
scale = bm.Variable(bm.ones(2) * 3)

@bm.jit
def add(x):
  total.value = total + scale * x

add(1.)
add(2.)
print(total.value)
print(scale.value)
