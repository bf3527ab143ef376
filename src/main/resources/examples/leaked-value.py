import brainpy.math as bm

history = []

@bm.jit
def f(x):
  y = x ** 2
  history.append(y)
  return y

for i in range(3):
  f(float(i))

print(len(history))
print(history[0])
print(sum(history))
