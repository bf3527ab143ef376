# === o_operands_that_are_no_arrays
import jax, jax.numpy as jnp, brainpy.math as bm
def tried(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x = jnp.ones(2)
tried(lambda: x + None)
tried(lambda: None + x)
tried(lambda: x < 'a')
tried(lambda: x @ 'a')
tried(lambda: bm.ones(2) + None)
tried(lambda: bm.Variable(bm.ones(2)) + None)
@jax.jit
def f(y):
    tried(lambda: y + None)
    tried(lambda: None + y)
    tried(lambda: y * 'a')
    tried(lambda: y < 'a')
    tried(lambda: y + [1, 2])
    tried(lambda: y + (1,))
    tried(lambda: y - {})
    return y
f(1.)
jax.vmap(f)(x)
jax.grad(lambda y: f(y))(1.)
tried(lambda: x * 'a')
tried(lambda: 'a' * x)
tried(lambda: [1] + x)
tried(lambda: [1] * jnp.array(2))
tried(lambda: [1, 2] * x)
tried(lambda: x ** None)
tried(lambda: x // 'a')
tried(lambda: bm.ones(2) @ None)
tried(lambda: bm.ones(2) < None)
tried(lambda: None @ x)
tried(lambda: x == None)
tried(lambda: x == 'a')
tried(lambda: x != None)
@jax.jit
def g(y):
    tried(lambda: [1] + y)
    tried(lambda: [1] * y)
    tried(lambda: (1,) + y)
    tried(lambda: 'a' * y)
    tried(lambda: y @ None)
    tried(lambda: [1.] - y)
    return y
g(1)
tried(lambda: [1.] - x)
tried(lambda: [1.] - bm.ones(1))
tried(lambda: [1.] + bm.ones(1))
tried(lambda: bm.ones(1) + [1.])
tried(lambda: bm.ones(2) + (1, 2))
tried(lambda: {} + bm.ones(1))
# === o_boxes_as_indices
import jax, jax.numpy as jnp, brainpy.math as bm
def tried(n, f):
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, str(e)[:60].split("arr_shape")[0])
i = bm.array([0, 2])
m = bm.array([True, False, True])
def put(x, k, val):
    x[k] = val
    return x
for n, k in (('i', i), ('m', m), ('(i,)', (i,)), ('scalar', bm.array(1)), ('Var', bm.Variable(i)), ('slice', slice(bm.array(1), None)), ('(s,)', (bm.array(1), )), ('[0]', [bm.array(0)])):
    tried(n, lambda: put(bm.zeros(3), k, 1.))
    tried(n + ' var', lambda: put(bm.Variable(bm.zeros(3)), k, 1.))
    tried(n + ' get', lambda: bm.zeros(3)[k])
for n, k in (('i', (0, i)), ('slice, i', (slice(None), i)), ('s,s', (bm.array(1), bm.array(1)))):
    tried(n, lambda: put(bm.zeros((3, 3)), k, 1.).sum())
    tried(n + ' get', lambda: bm.zeros((3, 3))[k])
tried('jnp at val', lambda: jnp.zeros(3).at[0].set(bm.ones(1)[0]))
tried('jnp at val v', lambda: jnp.zeros(3).at[0].set(bm.Variable(bm.ones(1))[0]))
tried('val', lambda: put(bm.zeros(3), 0, bm.ones(1)[0]))
tried('val', lambda: put(bm.zeros(3), slice(None), bm.ones(3)))
tried('val', lambda: put(bm.zeros(3), slice(None), bm.Variable(bm.ones(3))))
# === o_boxes_as_indices_in_jit
import jax, jax.numpy as jnp, brainpy.math as bm
i = bm.array([0, 2])
v = bm.Variable(bm.zeros(3))
def tried(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, str(e)[:50])
@bm.jit
def f(k):
    print(type(k).__name__)
    v[k] = 1.
tried(f, i); print(v)
tried(f, bm.array(0)); print(v)
@bm.jit
def g():
    v[i] = 5.
tried(g)
print(v)
@bm.jit
def h(k):
    print(type(k).__name__)
    return v[k]
tried(h, i)
tried(h, bm.array(0))
def lp(k):
    print(type(k).__name__)
    v[k] = 1.
tried(bm.for_loop, lp, bm.arange(3))
print(v)
