# === vmap-over-keys
import jax
keys = jax.random.split(jax.random.key(0), 3)
print(jax.vmap(lambda k: jax.random.normal(k, (2,)))(keys))
print(jax.vmap(jax.random.uniform)(keys))
print(jax.vmap(lambda k: jax.random.split(k, 2))(keys))
print(jax.vmap(lambda k: jax.random.randint(k, (2,), 0, 10))(keys))
# === vmap-over-raw-keys
import jax
keys = jax.random.split(jax.random.PRNGKey(0), 3)
print(jax.vmap(lambda k: jax.random.bernoulli(k, 0.5, (3,)))(keys))
print(jax.vmap(lambda k: jax.random.exponential(k))(keys))
print(jax.vmap(lambda k: jax.random.fold_in(k, 3))(keys))
# === vmap-fold-in
import jax, jax.numpy as jnp
key = jax.random.PRNGKey(2)
print(jax.vmap(lambda i: jax.random.fold_in(key, i))(jnp.arange(3)))
print(jax.vmap(lambda x: x + jax.random.uniform(key))(jnp.zeros(2)))
# === vmap-gamma
import jax, jax.numpy as jnp
keys = jax.random.split(jax.random.key(5), 2)
print(jax.vmap(lambda k: jax.random.gamma(k, 3.))(keys))
print(jax.vmap(lambda k, a: jax.random.gamma(k, a, (2,)))(keys, jnp.array([3., 0.5])))
print(jax.vmap(lambda k: jax.random.permutation(k, 5))(keys))
# === grad-through-a-draw
import jax, jax.numpy as jnp
key = jax.random.key(1)
print(jax.grad(lambda s: jnp.sum(s * jax.random.normal(key, (2,))))(2.))
print(jax.grad(lambda m: jax.random.uniform(key, minval=0., maxval=m))(2.))
# === scan-with-keys
import jax, jax.numpy as jnp
def step(c, key):
    x = c + jax.random.normal(key)
    return x, x
keys = jax.random.split(jax.random.key(3), 4)
print(jax.lax.scan(step, 0., keys))
# === scan-carrying-a-key
import jax, jax.numpy as jnp
def step(key, _):
    key, sub = jax.random.split(key)
    return key, jax.random.uniform(sub)
key, xs = jax.lax.scan(step, jax.random.PRNGKey(7), None, length=3)
print(key, xs)
# === jit-with-a-key
import jax

@jax.jit
def f(key):
    k1, k2 = jax.random.split(key)
    return jax.random.normal(k1, (2,)), jax.random.randint(k2, (3,), 0, 5)

print(f(jax.random.PRNGKey(9)))
print(f(jax.random.key(9)))
