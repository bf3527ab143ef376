# === exponentials of arrays
import jax.numpy as jnp
x = jnp.arange(-8, 9) / 4
print(jnp.exp(x).tolist())
print(jnp.log(jnp.arange(1, 18) / 4).tolist())
print(jnp.expm1(x).tolist())
print(jnp.log1p(jnp.arange(1, 18) / 8).tolist())
print(jnp.exp2(x).tolist())
print(jnp.log2(jnp.arange(1, 18) / 4).tolist())
print(jnp.log10(jnp.arange(1, 18) / 4).tolist())

# === three of three numbers
import jax.numpy as jnp
x = jnp.array([0.1, 0.25, 0.7])
print(jnp.exp(x).tolist())
print(jnp.log(x).tolist())
print(jnp.sin(x).tolist())
print(jnp.cos(x).tolist())
print(jnp.tan(x).tolist())
print(jnp.tanh(x).tolist())
print(jnp.arctan(x).tolist())
print(jnp.sqrt(x).tolist())

# === sizes of arrays
import jax.numpy as jnp
for n in (1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20):
    x = (jnp.arange(n) + 1) / 7
    print(n, jnp.exp(x)[-1].item(), jnp.log(x)[0].item(), jnp.arctan(x)[-1].item())

# === numbers
import jax.numpy as jnp
for x in (0.1, 0.3, 0.9, 1.7, 2.5):
    print(float(jnp.exp(x)), float(jnp.log(x)), float(jnp.sin(x)), float(jnp.tanh(x)), float(jnp.arctan(x)))

# === hyperbolic functions
import jax.numpy as jnp
x = jnp.arange(-10, 11) / 4
print(jnp.sinh(x).tolist())
print(jnp.cosh(x).tolist())
print(jnp.tanh(x).tolist())
print(jnp.arcsinh(x).tolist())
print(jnp.arccosh(1 + x * x).tolist())
print(jnp.arctanh(x / 4).tolist())

# === angles
import jax.numpy as jnp
x = jnp.arange(-10, 11) / 2
print(jnp.sin(x).tolist())
print(jnp.cos(x).tolist())
print(jnp.tan(x).tolist())
print(jnp.arcsin(x / 8).tolist())
print(jnp.arccos(x / 8).tolist())
print(jnp.arctan(x).tolist())
print(jnp.arctan2(x, x + 0.3).tolist())

# === large angles
import jax.numpy as jnp
t = jnp.arange(20) * 50.0
print(jnp.sin(t).tolist())
print(jnp.cos(t).tolist())

# === activations
import jax
import jax.numpy as jnp
x = jnp.arange(-10, 11) / 4
print(jax.nn.sigmoid(x).tolist())
print(jax.nn.softplus(x).tolist())
print(jax.nn.relu(x).tolist())
print(jax.nn.silu(x).tolist())
print(jax.nn.elu(x).tolist())
print(jnp.tanh(x).tolist())

# === special functions
import jax
import jax.numpy as jnp
x = jnp.arange(1, 20) / 5
print(jax.scipy.special.erf(x).tolist())
print(jax.scipy.special.erfc(x).tolist())

# === roots and powers
import jax.numpy as jnp
x = jnp.arange(1, 20) / 3
print(jnp.sqrt(x).tolist())
print(jnp.cbrt(x).tolist())
print((x ** 1.7).tolist())
print((x ** 3).tolist())
print(jnp.power(x, x / 4).tolist())

# === sums of many numbers
import jax
import jax.numpy as jnp
key = jax.random.key(0)
for n in (5, 30, 33, 100, 1000, 3000):
    x = jax.random.normal(key, (n,))
    print(n, float(jnp.sum(x)), float(jnp.mean(x)), float(jnp.var(x)), float(jnp.std(x)))

# === axes of sums
import jax
import jax.numpy as jnp
x = jax.random.normal(jax.random.key(1), (40, 7))
print(jnp.sum(x, axis=0).tolist())
print(jnp.mean(x, axis=0).tolist())
print(jnp.sum(x, axis=1)[:5].tolist())
print(float(jnp.sum(x)), float(jnp.mean(x)))

# === running sums
import jax
import jax.numpy as jnp
key = jax.random.key(2)
for n in (5, 16, 17, 40, 300):
    x = jax.random.normal(key, (n,))
    print(n, jnp.cumsum(x)[-4:].tolist())
    print(n, jnp.cumprod(1 + x / 10)[-4:].tolist())

# === softmax
import jax
import jax.numpy as jnp
for n in (3, 5, 10, 50):
    x = jax.random.normal(jax.random.key(3), (n,))
    print(jax.nn.softmax(x)[:5].tolist())
    print(jax.nn.log_softmax(x)[:5].tolist())
    print(float(jax.nn.logsumexp(x)))

# === products of vectors
import jax
import jax.numpy as jnp
key = jax.random.key(4)
for n in (3, 10, 32, 33, 100, 1000):
    x = jax.random.normal(key, (n,))
    print(n, float(jnp.dot(x, x + 1)), float(jnp.vdot(x, x)))

# === matrices multiplied
import jax
import jax.numpy as jnp
a = jax.random.normal(jax.random.key(5), (3, 3))
b = jax.random.normal(jax.random.key(6), (3, 3))
print((a @ b).tolist())
print((a @ b[0]).tolist())
c = jax.random.normal(jax.random.key(7), (10, 10))
print(jnp.matmul(c, c)[0].tolist())

# === linspace
import jax.numpy as jnp
for start, stop, n in ((0.0, 1.0, 11), (-1.0, 1.0, 21), (-3.0, 3.0, 7), (0, 10, 30), (-2.5, 2.5, 33), (0.0, 6.2831855, 10)):
    print(jnp.linspace(start, stop, n).tolist())
    print(jnp.linspace(start, stop, n, endpoint=False)[-3:].tolist())
