import brainpy.math as bm

v = bm.Variable(bm.zeros(2))

@bm.jit
def f(x):
  print('x =', x)
  y = x * 2
  print('y =', y)
  v.value = v.value + y
  return y

print(f(1.))
print(f(2.))
print(v.value)
