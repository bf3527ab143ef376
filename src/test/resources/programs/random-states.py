# === seed-rand
import brainpy.math as bm
bm.random.seed(42)
print(bm.random.rand(3))
print(bm.random.randn(2, 2))
print(bm.random.random((2,)))
print(bm.random.rand())
# === samplers
import brainpy.math as bm
bm.random.seed(1)
print(bm.random.uniform(-1., 1., (3,)))
print(bm.random.normal(0., 2., (3,)))
print(bm.random.normal(5., 1., 3))
print(bm.random.randint(0, 10, (5,)))
print(bm.random.random_integers(1, 6, 5))
print(bm.random.bernoulli(0.5, 6))
print(bm.random.exponential(2., 3))
print(bm.random.choice(5, (3,)))
print(bm.random.choice(5, (3,), replace=False))
print(bm.random.permutation(6))
# === distributions
import brainpy.math as bm
bm.random.seed(2)
print(bm.random.poisson(3., 5))
print(bm.random.gamma(3., 1., 3))
print(bm.random.beta(2., 3., 3))
print(bm.random.gumbel(0., 1., 3))
print(bm.random.laplace(size=3))
print(bm.random.standard_normal(3))
print(bm.random.lognormal(0., 1., 3))
print(bm.random.weibull(2., 3))
print(bm.random.standard_exponential(3))
# === repr-of-a-state
import brainpy.math as bm
r = bm.random.RandomState(3)
print(r)
print(repr(r))
r.seed(5)
print(r.value)
print(r.rand(2))
print(r.split_key())
print(r.value)
# === two-states-of-one-seed
import brainpy.math as bm
a, b = bm.random.RandomState(7), bm.random.RandomState(7)
print(a.rand(2), b.rand(2))
print(a.rand(2))
print(bool((a.normal(size=3) == b.normal(size=3)).all()))
# === under-jit
import brainpy.math as bm
rng = bm.random.RandomState(0)

@bm.jit
def f(n=1.):
    print('tracing')
    return rng.normal(size=(2,)) * n

print(f(1.))
print(f(1.))
print(rng.value)
# === default-under-jit
import brainpy.math as bm

@bm.jit
def step():
    return bm.random.uniform(size=2)

bm.random.seed(10)
print(step())
print(step())
bm.random.seed(10)
print(step())
# === explicit-key
import jax
import brainpy.math as bm
print(bm.random.rand(2, key=jax.random.PRNGKey(3)))
print(bm.random.rand(2, key=3))
bm.random.seed(0)
print(bm.random.split_key())
print(bm.random.split_keys(2))
# === clone
import brainpy.math as bm
bm.random.seed(4)
c = bm.random.DEFAULT.clone()
print(c)
print(c.rand(2), bm.random.rand(2))
# === seeds-with-a-bad-type
import brainpy.math as bm
bm.random.RandomState(1.5)
# === weights-init
import brainpy.math as bm
bm.random.seed(123)
w = bm.Variable(bm.random.randn(2, 3) * 0.1)
print(w.value)
x = bm.random.uniform(size=(2,))
print(x @ w.value)
# === with-p
import brainpy.math as bm
import jax.numpy as jnp
bm.random.seed(5)
print(bm.random.choice(jnp.array([10, 20, 30]), 4, p=jnp.array([.1, .2, .7])))
print(bm.random.choice([1, 2, 3, 4], 2, replace=False))
# === truncated
import brainpy.math as bm
bm.random.seed(6)
print(bm.random.rand_like(bm.zeros(2)))
print(bm.random.randn_like(bm.zeros(2)))
print(bm.random.rayleigh(2., 3))
