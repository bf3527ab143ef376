import brainpy.math as bm

num = [0]

@bm.jit
def h(inp):
  num[0] += 1
  return inp

h(1.)
print(num)
h(2.)
h(3.)
print(num)
