# === float16_arrays_as_they_print
import jax.numpy as jnp
print(repr(jnp.array([1, 2.5, -3.75, 0.1], jnp.float16)))
print(repr(jnp.array([[1e-5, 1], [300, 60000]], jnp.float16)))
print(repr(jnp.array([1, jnp.nan, jnp.inf, -jnp.inf], jnp.float16)))
print(jnp.array([1e-8, 1e-3, 0.5], jnp.float16), jnp.array([-0.0, 0.0], jnp.float16))
print(jnp.array([1, 2, 3], jnp.float16), jnp.float16(0.1), jnp.float16(16), jnp.float16(1e-5))

# === bfloat16_arrays_as_they_print
import jax.numpy as jnp
print(repr(jnp.array([1, 2.5, -3.75, 0.1], jnp.bfloat16)))
print(repr(jnp.array([[1e-5, 1], [300, 60000]], jnp.bfloat16)))
print(repr(jnp.array([1, jnp.nan, jnp.inf, -jnp.inf], jnp.bfloat16)))
print(jnp.array([1e-8, 1e-3, 0.5], jnp.bfloat16), jnp.array([-0.0, 0.0], jnp.bfloat16))
print(repr(jnp.bfloat16(0.1)), jnp.bfloat16(1234.5), jnp.bfloat16(1e5), jnp.bfloat16(1e6), jnp.bfloat16(3e38))

# === attributes_of_narrow_floats
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    x = jnp.arange(3, dtype=t)
    print(x.dtype, repr(x.dtype), x.dtype.kind, x.itemsize, x.nbytes, x.dtype.itemsize, t.dtype, x.tolist(), x[1].item())

# === limits_of_floats
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16, jnp.float32):
    f = jnp.finfo(t)
    print(repr(f), f.bits, f.nmant, f.maxexp, f.minexp, float(f.eps), float(f.max), float(f.tiny))

# === limits_in_full
import jax.numpy as jnp
print(jnp.finfo(jnp.float16))
print(jnp.finfo(jnp.float32))

# === rounding_to_narrow_floats
import jax.numpy as jnp
x = jnp.array([1.0009765, 2049.0, 2051.0, 65519.0, 65520.0, 1e-8, 3e-8, -1 / 3])
print(x.astype(jnp.float16).tolist())
print(x.astype(jnp.bfloat16).tolist())
print(x.astype(jnp.bfloat16).astype(jnp.float16).tolist())

# === arithmetic_in_float16
import jax.numpy as jnp
x = jnp.linspace(-3, 3, 9).astype(jnp.float16)
y = jnp.linspace(0.1, 0.9, 9).astype(jnp.float16)
print((x / y).tolist(), (x * y + 1).tolist(), (x ** 2).tolist(), (y ** 0.5).tolist())
print((x % y).tolist(), (x // y).tolist(), (x > y).tolist())

# === arithmetic_in_bfloat16
import jax.numpy as jnp
x = jnp.linspace(-3, 3, 9).astype(jnp.bfloat16)
y = jnp.linspace(0.1, 0.9, 9).astype(jnp.bfloat16)
print((x / y).tolist(), (x * y + 1).tolist(), (x ** 2).tolist(), (y ** 0.5).tolist())
print((x % y).tolist(), (x // y).tolist(), (x > y).tolist())

# === functions_in_float16
import jax.numpy as jnp
x = jnp.linspace(-3, 3, 9).astype(jnp.float16)
p = jnp.linspace(0.1, 0.9, 9).astype(jnp.float16)
for f in (jnp.exp, jnp.sin, jnp.cos, jnp.tan, jnp.tanh, jnp.sinh, jnp.arctan, jnp.cbrt, jnp.expm1, jnp.exp2):
    print(f(x).tolist())
for f in (jnp.log, jnp.log1p, jnp.sqrt, jnp.arcsin, jnp.arccos, jnp.arctanh):
    print(f(p).tolist())

# === functions_in_bfloat16
import jax.numpy as jnp
x = jnp.linspace(-3, 3, 9).astype(jnp.bfloat16)
p = jnp.linspace(0.1, 0.9, 9).astype(jnp.bfloat16)
for f in (jnp.exp, jnp.sin, jnp.cos, jnp.tan, jnp.tanh, jnp.sinh, jnp.arctan, jnp.cbrt, jnp.expm1, jnp.exp2):
    print(f(x).tolist())
for f in (jnp.log, jnp.log1p, jnp.sqrt, jnp.arcsin, jnp.arccos, jnp.arctanh):
    print(f(p).tolist())

# === activations_of_narrow_floats
import jax
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    x = jnp.linspace(-3, 3, 9).astype(t)
    for f in (jax.nn.sigmoid, jax.nn.relu, jax.nn.softmax, jax.nn.softplus, jax.nn.silu):
        print(f(x).dtype, f(x).tolist())

# === reductions_of_narrow_floats
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    x = jnp.linspace(-3, 3, 9).astype(t)
    print(jnp.sum(x), jnp.mean(x), jnp.var(x), jnp.std(x), jnp.max(x), jnp.argmax(x), jnp.sum(x).dtype)
    print(jnp.sort(-x), jnp.clip(x, -1, 1), jnp.where(x > 0, x, 0))

# === products_of_matrices_of_narrow_floats
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    m = jnp.arange(6, dtype=t).reshape(2, 3)
    print((m @ m.T).tolist(), (m @ m.T).dtype, jnp.dot(m[0], m[1]), jnp.einsum('ij,kj->ik', m, m).tolist())

# === promotion_of_narrow_floats
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    x = jnp.ones(2, t)
    for y in (1, 2.5, True, jnp.int32(1), jnp.float32(1), jnp.float16(1), jnp.bfloat16(1), jnp.ones(2, jnp.uint8)):
        print((x + y).dtype, end=' ')
    print((x / 3).dtype, (x > 0).dtype, jnp.sin(x).dtype, jnp.result_type(t, int), jnp.result_type(t, jnp.float32))

# === grad_vmap_scan_and_jit_in_narrow_floats
import jax
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16):
    x = jnp.arange(1, 4, dtype=t)
    print(jax.grad(lambda v: jnp.sum(v * v))(x), jax.vmap(lambda v: v / 2)(x), jax.jit(lambda v: v * 3 + 1)(x))
    print(jax.lax.scan(lambda c, v: (c + v, c * v), t(0), x))
    print(jax.value_and_grad(lambda v: v ** 2)(t(3)))

# === a_gradient_in_another_dtype_than_its_function
import jax
import jax.numpy as jnp
print(repr(jax.grad(lambda x: x.astype(jnp.float16) * 2)(1.0)))
print(repr(jax.grad(lambda x: (x * 2).astype(jnp.float32))(jnp.bfloat16(1))))

# === a_scan_whose_carry_changes_its_dtype
import jax
import jax.numpy as jnp
jax.lax.scan(lambda c, x: (c + x, c), jnp.float16(0), jnp.ones(3))

# === bits_of_a_float
import jax.numpy as jnp
print(jnp.ones(2, jnp.float16) & 1)

# === floats_become_integers
import jax.numpy as jnp
for t in (jnp.float16, jnp.bfloat16, jnp.float32):
    x = jnp.array([1.5, -1.5, 100.7, 0.99], t)
    print(x.astype(jnp.int8), x.astype(jnp.int16), x.astype(jnp.int32), x.astype(bool))

# === narrow_integers_saturate
import jax
import jax.numpy as jnp
x = jnp.array([300.7, -3.5, jnp.nan, 1e5, -1e5, jnp.inf])
for t in (jnp.int8, jnp.uint8, jnp.int16, jnp.uint16):
    print(x.astype(t), jax.jit(lambda v: v.astype(t))(x))

# === 64_bit_types_are_not_there
import jax.numpy as jnp
print(jnp.array([1.0], dtype=jnp.float64).dtype, jnp.zeros(2, jnp.int64).dtype, jnp.arange(3).astype('int64').dtype,
      jnp.ones(2, float).dtype, jnp.float64(1).dtype, jnp.full(2, 1, jnp.uint64).dtype, jnp.eye(2, dtype=jnp.float64).dtype)

# === the_warning_says_what_is_truncated
import warnings
import jax.numpy as jnp
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    jnp.ones(2, 'float64')
    jnp.ones(2, float)
    jnp.array([1.0], 'float64')
for w in caught:
    print(w.category.__name__, w.message)

# === defaults_under_x64
import jax
import jax.numpy as jnp
print(jax.config.jax_enable_x64)
jax.config.update('jax_enable_x64', True)
print(jax.config.jax_enable_x64)
for x in (jnp.array([1.0, 2.0]), jnp.arange(3), jnp.ones(2) / 3, jnp.zeros(2), jnp.asarray(1), jnp.array(2 ** 40), jnp.eye(2),
          jnp.linspace(0, 1, 4), jnp.full(2, 0.1)):
    print(repr(x))

# === promotion_under_x64
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
for x in (jnp.float32(1) + jnp.float64(1), jnp.int32(1) + jnp.uint32(1), jnp.int64(1) + jnp.uint64(1), jnp.float32(1) * 2.5,
          jnp.zeros(2, jnp.float32) + 1, jnp.arange(3) / 2, jnp.sin(1), jnp.sin(jnp.float32(1)), jnp.sqrt(2)):
    print(repr(x))

# === reductions_under_x64
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
x = jnp.arange(5) / 7
print(x.sum(), x.mean(), x.max(), x.argmax().dtype, jnp.cumsum(x), jnp.var(x), jnp.prod(x + 1)[None])
print(jnp.sum(jnp.arange(3, dtype=jnp.int32)).dtype, jnp.sum(jnp.arange(3, dtype=jnp.uint8)).dtype, jnp.sort(-x), (x @ x)[None])

# === integers_of_64_bits
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
x = jnp.array([2 ** 40, -3, 2 ** 62])
print(x, x + x, x // 7, x % 7, x * x, x >> 3, x & 255, jnp.abs(x), x.max(), x.dtype)
print(jnp.array([2 ** 63 + 1], jnp.uint64), x.astype(jnp.int32), x.astype(jnp.float64))

# === functions_under_x64
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
x = jnp.array([0.1, 0.5, 0.9])
for f in (jnp.exp, jnp.log, jnp.sin, jnp.cos, jnp.tanh, jnp.sqrt, jnp.arcsin, jnp.log1p, jnp.arctanh, jax.nn.sigmoid, jax.nn.softmax):
    print(f(x))

# === transformations_under_x64
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
print(jax.grad(lambda x: x ** 3)(2.0), jax.vmap(lambda x: x * 2)(jnp.arange(3)), jax.jit(lambda x: x / 3 + 1)(jnp.ones(2)))
print(jax.lax.scan(lambda c, x: (c + x, c * x), 0., jnp.arange(3.)), jax.lax.fori_loop(0, 3, lambda i, c: c + i, 0))
print(jax.lax.cond(True, lambda x: x + 1, lambda x: x, jnp.float64(1)), jax.lax.while_loop(lambda x: x < 50, lambda x: x * 2, 1.5))

# === indexing_under_x64
import jax
import jax.numpy as jnp
jax.config.update('jax_enable_x64', True)
x = jnp.arange(5) * 1.1
print(x[1], x[1:3], x[jnp.array([0, 4])], x.at[0].set(9), x.at[1].add(0.5), x[x > 2], jnp.nonzero(x > 2), jnp.argsort(-x))
print(jnp.where(x > 2, x, 0), jnp.concatenate([x, x])[4:7], jnp.stack([x, x]).shape, x.reshape(1, 5), jnp.take(x, 2))

# === complex_arrays_as_they_print
import jax.numpy as jnp
print(repr(jnp.array([1 + 2j, 3.5 - 0.25j, 0.1j])), jnp.array([[1 + 2j, 3], [4j, 5]]))
print(jnp.array([1 + 2j, 300000.5 - 0.25j, 0.1j]), jnp.array([1e-10 + 2j, complex(float('nan'), 1), complex(float('inf'), -0.0)]))
for c in (1 + 2j, 0.1j, complex('nan'), 1e-5 - 1e-7j, complex(0.0, -0.0), 1 / 3 - 2 / 3j):
    x = jnp.complex64(c)
    print(repr(x), x, x.item(), x.dtype, x.nbytes)

# === complex_arithmetic
import jax.numpy as jnp
z, w = jnp.array([1 + 2j, 3 - 1j]), jnp.complex64(1 + 1j)
print(z + 1, z * z, z / w, -z, z ** 2, z == 1 + 2j, z - 1.5, 2j * z)
print(abs(z), z.real, z.imag, z.conj(), jnp.angle(z), jnp.isnan(z), jnp.isfinite(z), jnp.iscomplex(z), jnp.isreal(z))
print(jnp.sum(z), jnp.mean(z), jnp.prod(z), jnp.vdot(z, z), jnp.dot(z, z), jnp.outer(z, z), jnp.cumsum(z), z.T @ z)

# === complex_functions
import jax.numpy as jnp
z = jnp.array([1 + 2j, 3 - 1j])
print(jnp.exp(z), jnp.log(z), jnp.square(z), jnp.sign(z), z.tolist(), complex(z[0]), jnp.allclose(z, z), jnp.all(z))

# === complex_arrays_change
import jax.numpy as jnp
z = jnp.array([1 + 2j, 3 - 1j])
print(z[0], z.at[0].set(5), z.at[0].add(1j), jnp.where(True, z, 0), jnp.concatenate([z, jnp.ones(1)]), jnp.eye(2, dtype=complex))
print(jnp.arange(3) * 1j, jnp.float32(1) + 1j, jnp.zeros(2, complex), jnp.conj(jnp.array([1., 2.])), jnp.real(1.5), jnp.complex64(3))

# === complex_numbers_in_transformations
import jax
import jax.numpy as jnp
z, w = jnp.array([1 + 2j, 3 - 1j]), jnp.complex64(1 + 1j)
print(jax.jit(lambda z: z * 2j + 1)(z), jax.vmap(lambda z: z * z)(z), jax.lax.scan(lambda c, x: (c * x, c), w, z))
print(jax.grad(lambda z: z * z, holomorphic=True)(1 + 1j), jax.grad(lambda x: jnp.abs(x * 1j))(2.0), jax.vjp(lambda z: z * z, w)[1](w))
print(jax.jvp(lambda x: jnp.exp(1j * x), (1.0,), (1.0,)))

# === a_gradient_with_a_complex_result
import jax
jax.grad(lambda x: x * 1j)(1.0)

# === a_holomorphic_gradient_of_a_real_number
import jax
jax.grad(lambda x: x * 2, holomorphic=True)(1.0)

# === no_remainder_of_complex_numbers
import jax.numpy as jnp
jnp.array([1 + 2j]) % 2

# === no_float_of_a_complex_number
import jax.numpy as jnp
float(jnp.complex64(1 + 1j))

# === fourier_transforms
import jax.numpy as jnp
x = jnp.array([1., 2., 0., -1.])
print(jnp.fft.fft(x), jnp.fft.ifft(x), jnp.fft.rfft(x), jnp.fft.irfft(jnp.fft.rfft(x)), jnp.fft.fft(x, 2))
print(jnp.fft.fft2(x.reshape(2, 2)), jnp.fft.fftn(jnp.ones((2, 2, 2))).shape, jnp.fft.fft(jnp.ones((2, 4)), axis=0))
print(jnp.fft.fftfreq(5, 0.1), jnp.fft.rfftfreq(6), jnp.fft.fftshift(jnp.arange(5)), jnp.fft.ifftshift(jnp.arange(6).reshape(2, 3)))

# === a_fourier_transform_of_complex_numbers_as_of_real_ones
import jax.numpy as jnp
jnp.fft.rfft(jnp.ones(3) * 1j)

# === a_norm_of_fourier_transforms_that_is_none
import jax.numpy as jnp
jnp.fft.fft(jnp.ones(4), norm='x')
