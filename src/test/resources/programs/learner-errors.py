# === a_scan_carry_shape
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: (jnp.stack([c, c]), x), 0., jnp.arange(3.))
# === a_scan_carry_dtype
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: (c + x, x), 0, jnp.arange(3.))
# === a_scan_returns_one
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: c + x, 0., jnp.arange(3.))
# === a_scan_lengths
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: (c, x), 0., (jnp.arange(3.), jnp.arange(4.)))
# === a_while_carry_structure
import jax, jax.numpy as jnp
jax.lax.while_loop(lambda c: c[0] < 3, lambda c: (c[0] + 1,), (0, 1.))
# === a_while_cond_float
import jax
jax.lax.while_loop(lambda c: c, lambda c: c - 1., 3.)
# === a_cond_structures
import jax
jax.lax.cond(True, lambda x: (x, x), lambda x: x, 1.)
# === a_cond_dtypes
import jax
jax.lax.cond(True, lambda x: x, lambda x: 1, 1.)
# === a_cond_vector
import jax, jax.numpy as jnp
jax.lax.cond(jnp.array([True, False]), lambda: 1., lambda: 2.)
# === a_fori_float_bounds
import jax
jax.lax.fori_loop(0, 2.5, lambda i, c: c, 1.)
# === a_bool_if
import jax
@jax.jit
def f(x):
    if x > 0:
        return x
    return -x
f(1.)
# === a_bool_while
import jax
@jax.jit
def f(x):
    while x < 10:
        x = x * 2
    return x
f(1.)
# === a_bool_and
import jax
@jax.jit
def f(x):
    return x > 0 and x < 2
f(1.)
# === a_bool_chain
import jax
jax.jit(lambda x: 0 < x < 1)(0.5)
# === a_range
import jax
@jax.jit
def f(n):
    return sum(range(n))
f(3)
# === a_zeros_traced
import jax, jax.numpy as jnp
jax.jit(lambda n: jnp.zeros(n))(3)
# === a_arange_traced
import jax, jax.numpy as jnp
jax.jit(lambda n: jnp.arange(n))(3)
# === a_float_traced
import jax
jax.jit(lambda x: float(x))(1.)
# === a_item_traced
import jax
jax.jit(lambda x: x.item())(1.)
# === a_numpy_traced
import jax, numpy as np
jax.jit(lambda x: np.asarray(x))(1.)
# === a_bool_mask
import jax, jax.numpy as jnp
jax.jit(lambda x: x[x > 0])(jnp.arange(3.))
# === a_nonzero_traced
import jax, jax.numpy as jnp
jax.jit(lambda x: jnp.nonzero(x))(jnp.arange(3.))
# === a_leak_list
import jax
kept = []
@jax.jit
def f(x):
    kept.append(x)
    return x
f(1.)
kept[0] + 1
# === a_leak_global
import jax
y = 0.
@jax.jit
def f(x):
    global y
    y = x * 2
    return x
f(1.)
print(y + 1)
# === a_static_list
import jax
jax.jit(lambda x, n: x, static_argnums=1)(1., [1])
# === a_static_array
import jax, jax.numpy as jnp
jax.jit(lambda x, n: x, static_argnums=1)(1., jnp.arange(2))
# === a_setitem
import jax.numpy as jnp
x = jnp.zeros(3)
x[0] = 1.
# === a_setitem_traced
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    x[0] = 1.
    return x
f(jnp.zeros(3))
# === a_iadd_item
import jax.numpy as jnp
x = jnp.zeros(3)
x[0] += 1.
# === a_vmap_sizes
import jax, jax.numpy as jnp
jax.vmap(lambda x, y: x + y)(jnp.ones(3), jnp.ones(4))
# === a_vmap_axes_length
import jax, jax.numpy as jnp
jax.vmap(lambda x, y: x + y, in_axes=(0, None, 0))(jnp.ones(3), 1.)
# === a_vmap_scalar
import jax
jax.vmap(lambda x: x)(1.)
# === a_vmap_axis_out_of_range
import jax, jax.numpy as jnp
jax.vmap(lambda x: x, in_axes=1)(jnp.ones(3))
# === a_jit_string
import jax
jax.jit(lambda s: s)('a')
# === a_jit_none_result
import jax
print(jax.jit(lambda x: None)(1.))
# === a_jit_string_result
import jax
jax.jit(lambda x: 'a')(1.)
# === a_jit_arguments
import jax
jax.jit(lambda x, y: x)(1.)
# === a_grad_int
import jax
jax.grad(lambda x: x ** 2)(3)
# === a_grad_vector
import jax, jax.numpy as jnp
jax.grad(lambda x: x ** 2)(jnp.ones(2))
# === a_grad_if
import jax
print(jax.grad(lambda x: x * 2 if x > 0 else -x)(3.))
# === a_grad_argnums
import jax
jax.grad(lambda x: x, argnums=1)(1.)
# === a_matmul
import jax.numpy as jnp
jnp.ones((2, 3)) @ jnp.ones((2, 3))
# === a_add_shapes
import jax.numpy as jnp
jnp.ones((2, 3)) + jnp.ones((3, 2))
# === a_add_list
import jax.numpy as jnp
jnp.sum([1., 2.])
# === a_add_none
import jax.numpy as jnp
jnp.ones(2) + None
# === a_add_string
import jax.numpy as jnp
jnp.ones(2) + 'a'
# === a_callable_array
import jax.numpy as jnp
x = jnp.ones(2)
x(0)
# === a_hash
import jax.numpy as jnp
{jnp.ones(2): 1}
# === a_attribute
import jax.numpy as jnp
jnp.ones(2).append(3.)
# === a_len_scalar
import jax.numpy as jnp
len(jnp.array(1.))
# === a_jaxpr
import jax, jax.numpy as jnp
@jax.jit
def f(w, x):
    return jnp.tanh(x @ w).sum()
print(jax.make_jaxpr(f)(jnp.ones((3, 2)), jnp.ones(3)))
print(jax.make_jaxpr(lambda x: jnp.where(x > 0, x, 0.))(jnp.ones(3)))
print(jax.make_jaxpr(lambda x: (jnp.stack([x, x]), x[None], x[1:], jnp.clip(x, 0, 1), jnp.cumsum(x)))(jnp.ones(3)))
print(jax.make_jaxpr(lambda x: jax.lax.while_loop(lambda c: c < 10., lambda c: c * 2., x))(1.))
