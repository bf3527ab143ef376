# === wk_alike
import jax, jax.numpy as jnp
import brainpy.math as bm
w = jnp.array(0.)
for f in (jnp.zeros_like, jnp.ones_like, jnp.empty_like, lambda x: jnp.full_like(x, 2.), lambda x: jnp.full_like(x, 2), lambda x: jnp.zeros_like(x, dtype=jnp.float32)):
    print(f(w).weak_type, f(1.).weak_type, f(jnp.float32(1)).weak_type)
print(bm.as_jax(bm.zeros_like(bm.array(0.))).weak_type)
print(jax.make_jaxpr(jnp.zeros_like)(1.))
print(jax.make_jaxpr(lambda x: jnp.full((2,), 2.) + jnp.full_like(x, 3) + jnp.zeros_like(x))(jnp.array(1.)))
print(jnp.full((2,), jnp.array(1.)).weak_type, jnp.full(2, 1).weak_type, jnp.full(2, True).dtype, jnp.full(2, jnp.float32(1)).weak_type, bm.full(2, 3).dtype)
x = bm.Variable(bm.zeros(3, dtype=bool)); print(bm.ones_like(x), jnp.full_like(jnp.arange(3), 2.5), jnp.zeros_like(jnp.ones(2), shape=3))
v = jnp.zeros((2, 2)).weak_type, (jnp.array(1.) * jnp.zeros_like(2.)).weak_type
print(v)
n = 0
@jax.jit
def f(s):
    global n; n += 1
    return s + 1
s = jnp.zeros_like(0.)
for _ in range(3): s = f(s)
s = f(jnp.zeros(()))
print(n)
