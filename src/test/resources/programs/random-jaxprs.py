# === split
import jax
print(jax.make_jaxpr(lambda k: jax.random.split(k))(jax.random.PRNGKey(0)))
print(jax.make_jaxpr(lambda k: jax.random.split(k, 3)[1])(jax.random.key(0)))
print(jax.make_jaxpr(lambda k: jax.random.fold_in(k, 3))(jax.random.key(0)))
# === unpacked
import jax

def f(key):
    k1, k2 = jax.random.split(key)
    return jax.random.uniform(k1)

print(jax.make_jaxpr(f)(jax.random.key(0)))
# === normal
import jax
print(jax.make_jaxpr(lambda k: jax.random.normal(k, (2,)))(jax.random.key(0)))
# === bernoulli
import jax
print(jax.make_jaxpr(lambda k: jax.random.bernoulli(k, .3, (2,)))(jax.random.PRNGKey(0)))
# === randint
import jax
print(jax.make_jaxpr(lambda k: jax.random.randint(k, (2,), 0, 10))(jax.random.key(0)))
# === permutation
import jax
print(jax.make_jaxpr(lambda k: jax.random.permutation(k, 5))(jax.random.key(0)))
# === exponential-and-gumbel
import jax
print(jax.make_jaxpr(lambda k: jax.random.exponential(k))(jax.random.key(0)))
print(jax.make_jaxpr(lambda k: jax.random.gumbel(k, (2,)))(jax.random.key(0)))
# === gamma
import jax
print(jax.make_jaxpr(lambda k: jax.random.gamma(k, 2.))(jax.random.key(0)))
# === truncated-normal
import jax
print(jax.make_jaxpr(lambda k: jax.random.truncated_normal(k, -1, 2., (2,)))(jax.random.key(0)))
# === rademacher
import jax
print(jax.make_jaxpr(lambda k: jax.random.rademacher(k, (3, 2)))(jax.random.key(0)))
# === seed
import jax
print(jax.make_jaxpr(lambda s: jax.random.PRNGKey(s))(3))
# === vmap
import jax
print(jax.make_jaxpr(jax.vmap(lambda k: jax.random.bits(k, (2,))))(jax.random.split(jax.random.key(0), 3)))
# === key-as-a-constant
import jax
key = jax.random.key(0)
print(jax.make_jaxpr(lambda x: x + jax.random.uniform(key, (2,)))(1.))
# === uniform-of-ints
import jax
print(jax.make_jaxpr(lambda s: jax.random.uniform(s, (2,), minval=-1, maxval=2))(jax.random.key(0)))
