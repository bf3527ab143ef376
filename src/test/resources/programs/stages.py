# === sg_lower_compile
import jax, jax.numpy as jnp
def f(x, n=2): return {'y': x * n}
g = jax.jit(f)
low = g.lower(jnp.ones(2))
print(type(low).__name__)
c = low.compile()
print(type(c).__name__, c(jnp.ones(2)))
for a in [(jnp.ones(3),), (1,), (), (jnp.ones(2), 3)]:
    try: print(c(*a))
    except Exception as e: print(type(e).__name__, str(e))
s = jax.jit(f, static_argnames='n').lower(jnp.ones(2), n=3).compile()
print(s(jnp.ones(2)))
try: s(jnp.ones(2), n=3)
except Exception as e: print(type(e).__name__, str(e))
print(jax.jit(lambda x: x).lower(jax.ShapeDtypeStruct((2,), jnp.float32)).compile()(jnp.ones(2)))
n = 0
@jax.jit
def h(x):
    global n
    n += 1
    return x + 1
h.lower(1.); print(n); h(1.); print(n); h.lower(2.).compile(); print(n)
print(jax.eval_shape(g, jnp.ones(2)))
# === sg_trace
import jax, jax.numpy as jnp
def f(x, n=2): return {'y': x * n}
g = jax.jit(f)
low = g.lower(jnp.ones(2))
print(low.out_info)
c = low.compile()
t = g.trace(jnp.ones(2))
print(type(t).__name__, t.jaxpr, t.out_info)
print(t.lower().compile()(jnp.zeros(2)))
print(g.eval_shape(jnp.ones(2)))
