# === a-key-array
import jax
jax.random.uniform(jax.random.split(jax.random.key(0)))
# === a-number-for-a-key
import jax
jax.random.uniform(3)
# === an-array-for-a-seed
import jax, jax.numpy as jnp
jax.random.key(jnp.arange(2))
# === a-dtype-that-is-no-float
import jax
jax.random.normal(jax.random.key(0), (2,), dtype=int)
# === too-many-without-replacement
import jax
jax.random.choice(jax.random.key(0), 3, (5,), replace=False)
# === an-integer-for-a-probability
import jax
jax.random.bernoulli(jax.random.key(0), 1)
# === no-such-function
import jax
jax.random.no_such_function
# === a-huge-seed
import jax
jax.random.PRNGKey(2 ** 70)
# === adding-to-a-key
import jax
jax.random.key(0) + 1
# === a-key-as-a-bool
import jax
print(jax.random.key(-1), jax.random.key(2 ** 40))
bool(jax.random.key(0))
# === shape-of-a-float
import jax
jax.random.uniform(jax.random.key(0), (2.5,))
# === p-of-another-size
import jax, jax.numpy as jnp
jax.random.choice(jax.random.key(0), 3, (5,), p=jnp.array([.5, .5]))
# === parameters-that-do-not-fit
import jax, jax.numpy as jnp
jax.random.gamma(jax.random.key(0), jnp.ones(3), (2,))
# === choice-of-a-list
import jax
jax.random.choice(jax.random.key(0), [1, 2, 3])
# === shape-is-a-number
import jax
print(jax.random.uniform(jax.random.key(0), 3))
print(jax.random.key(5).shape, jax.random.split(jax.random.key(5), 3)[1:].shape)
len(jax.random.key(0))
