# === c_if_on_arg
import brainpy.math as bm
@bm.jit
def f(x):
    if x > 0:
        return x
    return -x
f(1.0)
# === c_if_on_arg_jax
import jax
@jax.jit
def relu(x):
    if x > 0:
        return x
    return 0.
relu(1.0)
# === c_if_on_array_arg
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    if x > 0:
        return x
    return -x
f(jnp.ones(3))
# === c_if_on_shape_ok
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    if x.shape[0] > 2 and x.ndim == 1:
        return x.sum()
    return x
print(f(jnp.ones(2)), f(jnp.ones(3)))
# === c_ternary_two_args
import jax
@jax.jit
def f(a, b):
    return a if a > b else b
f(1., 2.)
# === c_if_nested_function
import jax
def helper(y):
    if y.sum() > 0:
        return y
    return -y
@jax.jit
def f(x, scale):
    return helper(x * scale)
f(1., 2.)
# === c_in_operator
import jax, jax.numpy as jnp
@jax.jit
def f(x, xs):
    return x in xs
f(1., jnp.arange(3.))
# === c_python_max
import jax
@jax.jit
def f(a, b):
    return max(a, b)
f(1., 2.)
# === c_assert_tracer
import brainpy.math as bm
@bm.jit
def f(x):
    assert x > 0, 'positive'
    return bm.sqrt(x)
f(4.)
# === c_range_tracer
import jax
@jax.jit
def f(x, n):
    for _ in range(n):
        x = x * 2
    return x
f(1., 3)
# === c_list_index_tracer
import jax
xs = [10, 20, 30]
@jax.jit
def f(i):
    return xs[i]
f(1)
# === c_float_tracer
import jax
@jax.jit
def f(x):
    return float(x) + 1
f(1.)
# === c_float_array
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    return float(x)
f(jnp.ones(3))
# === c_item_tracer
import brainpy.math as bm
@bm.jit
def f(x):
    return x.sum().item()
f(bm.ones(3))
# === c_tolist_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    return x.tolist()
f(jnp.ones(3))
# === c_math_sin
import jax, math
@jax.jit
def f(x):
    return math.sin(x)
f(1.)
# === c_numpy_sin
import jax, numpy as np
@jax.jit
def f(x):
    return np.sin(x)
f(1.)
# === c_numpy_array_of_list
import jax, numpy as np
@jax.jit
def f(x):
    return np.array([x, x + 1])
f(1.)
# === c_complex_tracer
import jax
@jax.jit
def f(x):
    return complex(x)
f(1.)
# === c_round_tracer
import jax
@jax.jit
def f(x):
    return round(x)
print(f(1.6))
# === c_str_format_tracer
import jax
@jax.jit
def f(x):
    return x
    print('%.2f' % x)
@jax.jit
def g(x):
    print('%.2f' % x)
    return x
print(f(1.))
g(1.)
# === c_fstring_spec_tracer
import jax
@jax.jit
def g(x):
    print(f'{x:.2f}')
    return x
g(1.)
# === c_len_iter_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    t = 0.
    for row in x:
        t = t + row.sum()
    return t, len(x)
print(f(jnp.ones((3, 2))))
# === c_iter_scalar_tracer
import jax
@jax.jit
def f(x):
    return [y for y in x]
f(1.)
# === c_unpack_tracer
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    a, b = x
    return a - b
print(f(jnp.array([3., 1.])))
try:
    f(jnp.ones(3))
except Exception as e:
    print(type(e).__name__, e)
# === c_dict_key_tracer
import jax
@jax.jit
def f(x):
    return {x: 1}
f(1.)
# === c_set_tracer_hash
import jax
@jax.jit
def f(x):
    s = {x, x}
    return x
f(1.)
# === c_while_python
import brainpy.math as bm
v = bm.Variable(bm.asarray(3))
@bm.jit
def f():
    n = 0
    while v > 0:
        v.value = v - 1
        n += 1
    return n
try:
    f()
except Exception as e:
    print(type(e).__name__)
print(v)
# === c_while_loop_basic
import brainpy.math as bm
i = bm.Variable(bm.asarray(0))
def cond():
    return i < 5
def body():
    i.value = i + 1
bm.while_loop(body, cond, ())
print(i)
# === c_while_loop_cond_writes
import brainpy.math as bm
i = bm.Variable(bm.zeros(()))
def cond(x):
    i.value = i + 1
    return x < 3
bm.while_loop(lambda x: (x + 1,), cond, (0.,))
# === c_jax_while_counts
import jax
n = {'c': 0, 'b': 0}
def cond(s):
    n['c'] += 1
    return s[0] < 4
def body(s):
    n['b'] += 1
    return s[0] + 1, s[1] * 2.
print(jax.lax.while_loop(cond, body, (0, 1.)), n)
# === c_while_body_structure
import jax
jax.lax.while_loop(lambda s: s[0] < 3, lambda s: s[0] + 1, (0, 1.))
# === c_while_cond_not_bool
import jax
jax.lax.while_loop(lambda s: s, lambda s: s - 1, 3)
# === c_while_cond_nonscalar
import jax, jax.numpy as jnp
jax.lax.while_loop(lambda s: s > 0, lambda s: s - 1, jnp.ones(2))
# === c_fori_static_dynamic
import jax
import jax.numpy as jnp
print(jax.lax.fori_loop(0, 5, lambda i, s: s + i, 0))
@jax.jit
def f(n):
    return jax.lax.fori_loop(0, n, lambda i, s: s + i, 0)
print(f(4))
print(jax.make_jaxpr(lambda x: jax.lax.fori_loop(0, 3, lambda i, s: s * 2., x))(1.))
# === c_fori_carry_change
import jax
jax.lax.fori_loop(0, 3, lambda i, s: s / 2, 1)
# === c_fori_carry_structure
import jax
jax.lax.fori_loop(0, 3, lambda i, s: (s, s), 1.)
# === c_cond_structures
import jax
jax.lax.cond(True, lambda x: (x, x), lambda x: x, 1.)
# === c_cond_dtypes
import jax
jax.lax.cond(True, lambda x: x * 1.0, lambda x: 1, 1.)
# === c_cond_dict_keys
import jax
jax.lax.cond(True, lambda x: {'a': x}, lambda x: {'b': x}, 1.)
# === c_cond_none
import jax
print(jax.lax.cond(False, lambda x: None, lambda x: None, 1.))
jax.lax.cond(False, lambda x: None, lambda x: x, 1.)
# === c_bm_cond_shapes_dict
import brainpy.math as bm
bm.cond(True, lambda: {'a': bm.zeros(2)}, lambda: {'a': bm.zeros(3)}, ())
# === c_cond_pred_none
import jax
jax.lax.cond(None, lambda x: x, lambda x: -x, 1.)
# === c_cond_pred_string
import jax
jax.lax.cond('yes', lambda x: x, lambda x: -x, 1.)
# === c_cond_pred_int_float
import jax
print(jax.lax.cond(2, lambda x: x, lambda x: -x, 1.), jax.lax.cond(0, lambda x: x, lambda x: -x, 1.))
jax.lax.cond(0.5, lambda x: x, lambda x: -x, 1.)
# === c_cond_values_not_functions
import brainpy.math as bm
print(bm.cond(True, 1., 2., ()))
# === c_ifelse_many
import brainpy.math as bm
def f(a):
    return bm.ifelse(conditions=[a > 10, a > 5, a > 2, a > 0],
                     branches=[lambda: 1., lambda: 2., lambda: 3., lambda: 4., lambda: 5.])
print(f(1.), f(3.), f(6.), f(20.), f(-1.))
# === c_ifelse_operands
import brainpy.math as bm
def f(a, x):
    return bm.ifelse(conditions=(a > 1, a > 0), branches=(lambda v: v + 1., lambda v: v * 2., lambda v: v), operands=(x,))
print(f(2, 3.), f(1, 3.), f(0, 3.))
# === c_ifelse_wrong_number
import brainpy.math as bm
bm.ifelse(conditions=[True, False], branches=[lambda: 1.])
# === c_switch
import jax, brainstate
fs = [lambda x: x, lambda x: x * 2, lambda x: x ** 2]
for i in (-1, 0, 1, 2, 7):
    print(jax.lax.switch(i, fs, 3.), brainstate.transform.switch(i, fs, 3.))
# === c_switch_float_index
import jax
jax.lax.switch(1.0, [lambda x: x, lambda x: -x], 1.)
# === c_switch_empty
import jax
jax.lax.switch(0, [], 1.)
# === c_for_loop_unequal
import brainpy.math as bm
bm.for_loop(lambda x, y: x + y, (bm.zeros(3), bm.zeros(4)))
# === c_for_loop_scalar
import brainpy.math as bm
bm.for_loop(lambda x: x, 3.)
# === c_for_loop_empty
import brainpy.math as bm
n = []
print(bm.for_loop(lambda x: n.append(1) or x * 2, bm.zeros(0)), len(n))
# === c_for_loop_dtype_variable
import brainpy.math as bm
c = bm.Variable(bm.asarray(0))
def body(x):
    c.value = c + x
    return c.value
bm.for_loop(body, bm.arange(3.))
# === c_for_loop_reverse
import brainpy.math as bm
c = bm.Variable(bm.zeros(()))
def body(x):
    c.value = c * 2 + x
    return c.value
print(bm.for_loop(body, bm.arange(4.), reverse=True))
print(c)
# === c_for_loop_unroll_counts
import brainpy.math as bm
n = []
def body(x):
    n.append(1)
    return x
bm.for_loop(body, bm.arange(6.), unroll=2)
print(len(n))
# === c_for_loop_progress
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
def body(i):
    v.value += i
    return v.value, i
r = bm.for_loop(body, bm.arange(3))
print(r[0].shape, r[1], v)
# === c_for_loop_length_range
import brainpy.math as bm
print(bm.for_loop(lambda i: i ** 2, range(4)))
# === c_for_loop_python_list
import brainpy.math as bm
print(bm.for_loop(lambda x: x + 1, [1., 2., 3.]))
# === c_scan_basic
import jax, jax.numpy as jnp
def f(c, x):
    c = c + x
    return c, c * 2
print(jax.lax.scan(f, 0., jnp.arange(4.)))
print(jax.lax.scan(f, 0., jnp.arange(4.), reverse=True))
print(jax.lax.scan(lambda c, _: (c * 2, None), 1, None, length=5))
# === c_scan_not_pair
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: c + x, 0., jnp.arange(4.))
# === c_scan_length_mismatch
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: (c, x), 0., jnp.arange(4.), length=3)
# === c_scan_no_length
import jax
jax.lax.scan(lambda c, x: (c, x), 0., None)
# === c_scan_carry_structure
import jax, jax.numpy as jnp
jax.lax.scan(lambda c, x: ((c, x), x), 0., jnp.arange(4.))
# === c_scan_jaxpr
import jax, jax.numpy as jnp
def f(c, x):
    return c * 0.5 + x, jnp.sin(c)
print(jax.make_jaxpr(lambda xs: jax.lax.scan(f, 0., xs))(jnp.arange(4.)))
# === c_cond_jaxpr
import jax, jax.numpy as jnp
print(jax.make_jaxpr(lambda p, x: jax.lax.cond(p, jnp.sin, lambda y: y * 2., x))(True, 1.))
# === c_brainstate_scan
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(()))
def step(c, x):
    s.value = s.value + x
    return c + s.value, s.value
print(brainstate.transform.scan(step, 0., jnp.arange(3.)), s)
# === c_brainstate_cond_state
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(2))
def t():
    s.value = s.value + 1
def f():
    pass
print(brainstate.transform.cond(True, t, f), s)
print(brainstate.transform.cond(False, t, f), s)
# === c_closure_tracer_in_loop
import jax, jax.numpy as jnp
@jax.jit
def f(a, xs):
    return jax.lax.scan(lambda c, x: (c + a * x, None), 0., xs)[0]
print(f(2., jnp.arange(3.)))
print(jax.make_jaxpr(f)(2., jnp.arange(3.)))
# === c_map
import jax, jax.numpy as jnp
n = []
print(jax.lax.map(lambda x: n.append(1) or x ** 2, jnp.arange(3.)), len(n))
# === c_dynamic_shape
import jax, jax.numpy as jnp
@jax.jit
def f(n):
    return jnp.zeros(n)
f(3)
# === c_dynamic_arange
import jax, jax.numpy as jnp
@jax.jit
def f(n):
    return jnp.arange(n)
f(3)
# === c_dynamic_reshape
import brainpy.math as bm
@bm.jit
def f(x, n):
    return bm.reshape(x, (n, -1))
f(bm.ones(4), 2)
# === c_dynamic_slice_error
import jax, jax.numpy as jnp
@jax.jit
def f(x, n):
    return x[:n]
f(jnp.ones(4), 2)
# === c_dynamic_repeat
import jax, jax.numpy as jnp
@jax.jit
def f(x, n):
    return jnp.repeat(x, n)
f(jnp.ones(4), 2)
# === c_linspace_num
import jax, jax.numpy as jnp
@jax.jit
def f(n):
    return jnp.linspace(0, 1, n)
f(3)
