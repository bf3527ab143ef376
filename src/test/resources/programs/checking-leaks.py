# === cl_jit a tracer kept in a list
import jax, jax.numpy as jnp
kept = []
@jax.jit
def f(x):
    kept.append(x * 2)
    return x
with jax.checking_leaks():
    f(1.)
# === cl_nothing
import jax, jax.numpy as jnp
with jax.checking_leaks():
    print(jax.jit(lambda x: x + 1)(1.), jax.grad(lambda x: x ** 2)(3.))
# === cl_vmap
import jax, jax.numpy as jnp
kept = []
with jax.checking_leaks():
    jax.vmap(lambda x: kept.append(x) or x)(jnp.ones(2))
# === cl_grad
import jax, jax.numpy as jnp
kept = []
with jax.checking_leaks():
    jax.grad(lambda x: kept.append(x) or x)(1.)
# === cl_scan
import jax, jax.numpy as jnp
kept = []
with jax.checking_leaks():
    jax.lax.scan(lambda c, x: (kept.append(c) or c, x), 0., jnp.ones(2))
