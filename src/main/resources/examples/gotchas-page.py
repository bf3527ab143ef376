import brainpy as bp
import brainpy.math as bm

bm.set_platform('cpu')

bp.__version__

# %%
@bm.jit
def f(a, b):
  a.value = b

a = bm.Variable(bm.ones(1))
b = bm.Variable(bm.ones(1) * 10)
f(a, b)

try:
  assert bm.allclose(a, b)
  print('a equals to b.')
except:
  print('a is not equal to b.')

# %%
a

# %%
@bm.jit
def f(b):
  a.value = b

a = bm.Variable(bm.ones(1))
b = bm.ones(1) * 10
f(b)

# %%
a

# %%
@bm.jit
def f(inp):
  print('calling f ...')
  return inp

@bm.jit
def g(inp):
  print('calling g ...')
  return f(inp)

g(1.)

# %%
num = [0]

@bm.jit
def h(inp):
  num[0] += 1
  return inp

h(1.)

# %%
num
