# === key-repr
import jax
k = jax.random.key(0)
print(k)
print(repr(jax.random.split(k, 3)))
print(k.dtype, k.shape)
print(jax.random.key_data(k))
print(jax.random.PRNGKey(42))
print(jax.random.fold_in(k, 7))
# === uniform-normal
import jax
k = jax.random.PRNGKey(0)
print(jax.random.uniform(k, (5,)))
print(jax.random.normal(k, (5,)))
print(jax.random.uniform(k, (3,), minval=-2., maxval=3.5))
print(jax.random.normal(k))
print(jax.random.randint(k, (6,), 0, 10))
print(jax.random.bernoulli(k, 0.3, (6,)))
print(jax.random.permutation(k, 8))
print(jax.random.choice(k, 5, (4,)))
# === split-loop
import jax
key = jax.random.PRNGKey(1)
for i in range(3):
    key, sub = jax.random.split(key)
    print(i, sub, jax.random.normal(sub, (2,)))
