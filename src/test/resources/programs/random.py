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
# === others
import jax, jax.numpy as jnp
k = jax.random.key(7)
print(jax.random.exponential(k, (4,)))
print(jax.random.gumbel(k, (4,)))
print(jax.random.laplace(k, (4,)))
print(jax.random.logistic(k, (4,)))
print(jax.random.cauchy(k, (4,)))
print(jax.random.truncated_normal(k, -1., 2., (4,)))
print(jax.random.rademacher(k, (4,)))
print(jax.random.categorical(k, jnp.log(jnp.array([.2, .3, .5])), shape=(5,)))
# === gamma-poisson
import jax, jax.numpy as jnp
k = jax.random.key(3)
print(jax.random.gamma(k, 3., (4,)))
print(jax.random.gamma(k, 0.5, (4,)))
print(jax.random.beta(k, 2., 3., (4,)))
print(jax.random.poisson(k, 3., (6,)))
print(jax.random.poisson(k, 40., (6,)))
print(jax.random.dirichlet(k, jnp.array([1., 2., 3.])))
print(jax.random.t(k, 4., (3,)))
print(jax.random.chisquare(k, 4., (3,)))
print(jax.random.loggamma(k, 0.3, (3,)))
# === more
import jax, jax.numpy as jnp
k = jax.random.key(11)
print(jax.random.pareto(k, 2., (4,)))
print(jax.random.rayleigh(k, jnp.float32(2.), (4,)))
print(jax.random.weibull_min(k, 2., 1.5, (4,)))
print(jax.random.geometric(k, 0.2, (4,)))
print(jax.random.triangular(k, 0., 1., 3., (4,)))
print(jax.random.lognormal(k, jnp.float32(.5), (4,)))
print(jax.random.wald(k, jnp.float32(2.), (4,)))
print(jax.random.bits(k, (4,)))
print(jax.random.bits(k, (5,), 'uint8'))
