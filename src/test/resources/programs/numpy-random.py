# === legacy
import numpy as np

np.random.seed(42)
print(np.random.rand(), np.random.rand(3))
print(np.random.randn(2, 2), np.random.randn())
print(np.random.randint(10), np.random.randint(0, 10, 5), np.random.randint(5, size=(2, 2)), np.random.randint(-3, 4, (3,)))
print(np.random.random(), np.random.random_sample(2), np.random.random((2, 3)))
print(np.random.uniform(), np.random.uniform(-1, 1, 3), np.random.normal(), np.random.normal(0, 2, 3), np.random.normal(size=(2, 2)))
print(np.random.exponential(), np.random.exponential(2., 3), np.random.standard_normal(2))
# === legacy_choice
import numpy as np

np.random.seed(0)
print(np.random.choice(5), np.random.choice(5, 3), np.random.choice([10, 20, 30]), np.random.choice([10, 20, 30], size=(2, 2)))
print(np.random.choice(5, 3, replace=False), np.random.choice(3, 6, p=[.1, .2, .7]), np.random.choice(4, 3, replace=False, p=[.1, .2, .3, .4]))
print(np.random.choice(['a', 'b', 'c']))
print(np.random.permutation(6), np.random.permutation([3, 1, 2]))
a = [1, 2, 3, 4, 5]
np.random.shuffle(a)
print(a)
b = np.arange(6)
np.random.shuffle(b)
print(b)
# === repr
import numpy as np

np.random.seed(1)
print(repr(np.random.rand(3)), repr(np.random.rand(2, 2)))
x = np.random.randn(30)
print(x)
print(repr(x))
print(np.random.rand(3, 4) * 100)
print(np.random.rand(12) ** 1)
print(np.random.rand(4) * 0.0001)
print(repr(np.random.randint(0, 5, 4)), type(np.random.rand()), type(np.random.randint(3)), np.random.rand(2).dtype, np.random.rand(2, 3).shape)
# === computed_with
import numpy as np

np.random.seed(3)
x = np.random.rand(10)
print(x.sum(), x.mean(), x.max(), x.min(), x.std())
print(x[0], x[-1], x[2:5], [v for v in x[:2]], x.tolist()[0])
print(2 * x[:3] + 1, x[:3] - x[3:6], 1 - x[:2], x[:4].reshape(2, 2))
print(np.random.rand(200).mean())
# === into_jax
import jax
import jax.numpy as jnp
import numpy as np

np.random.seed(0)
w = jnp.asarray(np.random.randn(3, 2))
x = jnp.array(np.random.rand(4, 3), dtype=jnp.float32)
print(w)
print(x @ w)
print(jax.jit(lambda x: x.sum())(np.random.rand(5)).round(4))
print(jnp.asarray(np.random.randint(0, 3, 4)))
# === in_jit drawn once, while tracing
import jax
import numpy as np

np.random.seed(0)


@jax.jit
def f(x):
    return x + np.random.rand()


print(f(0.), f(0.), f(1.))
# === random_state
import numpy as np

r = np.random.RandomState(123)
s = np.random.RandomState(seed=123)
print(r, r.rand(2), s.rand(2), r.randint(100), s.permutation(4), r.normal(1., 2.))
# === generator
import numpy as np

g = np.random.default_rng(0)
print(g)
print(g.random(), g.random(3), g.random((2, 2)))
print(g.integers(0, 10, 5), g.integers(5), g.integers(0, 10, size=(2, 3)), g.integers(1, 6, 4, endpoint=True))
print(g.uniform(1, 2, 2), g.uniform())
print(g.permutation(5), g.permutation([4, 5, 6]))
print(g.choice(5, 2), g.choice(5), g.choice([7, 8, 9], 4), g.choice(10, 4, replace=False), g.choice(3, 4, p=[.5, .25, .25]))
a = [1, 2, 3, 4]
g.shuffle(a)
print(a)
print(np.random.default_rng(12345).random(2), np.random.default_rng(2 ** 40 + 7).random())
# === errors
import numpy as np

for f in (lambda: np.random.seed(-1), lambda: np.random.randint(0), lambda: np.random.randint(5, 2), lambda: np.random.choice(0),
          lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice(3, p=[.5, .5]), lambda: np.random.choice(2, p=[.5, .6]),
          lambda: np.random.normal(0, -1), lambda: np.random.nothing, lambda: np.random.choice([]),
          lambda: np.random.default_rng(-1), lambda: np.random.default_rng(0).integers(0), lambda: np.random.default_rng(0).choice(0),
          lambda: np.random.default_rng(0).choice(2, 3, replace=False)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
