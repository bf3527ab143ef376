# === b_reads_writes_helper
import brainstate, jax.numpy as jnp
a = brainstate.State(jnp.zeros(1))
b = brainstate.ParamState(jnp.ones(1))
c = brainstate.ShortTermState(jnp.ones(1))
def f(x):
    a.value = b.value * x
    if False:
        c.value = 1
    return c.value
sf = brainstate.transform.StatefulFunction(f)
sf.make_jaxpr(1.0)
print([s is b for s in sf.get_states(1.0)])
print(len(sf.get_read_states(1.0)), len(sf.get_write_states(1.0)))
print(sf.get_jaxpr(1.0))
# === b_read_then_write
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.arange(3.))
def f():
    s.value = s.value + 1
jaxpr, states = brainstate.transform.make_jaxpr(f)()
print(jaxpr)
print(states)
# === b_nested_container_state
import brainstate, jax.numpy as jnp
s = brainstate.State({'w': jnp.ones(2), 'b': jnp.zeros(1)})
@brainstate.transform.jit
def f(x):
    s.value = {'w': s.value['w'] * x, 'b': s.value['b'] + x}
    return s.value['w'].sum()
print(f(2.), s.value)
# === b_tree_mismatch
import brainstate, jax.numpy as jnp
s = brainstate.State({'w': jnp.ones(2)})
s.value = [jnp.ones(2)]
# === b_tree_mismatch_in_jit
import brainstate, jax.numpy as jnp
s = brainstate.State((jnp.ones(2), 1.))
@brainstate.transform.jit
def f():
    s.value = jnp.ones(2)
try:
    f()
except Exception as e:
    print(type(e).__name__, str(e))
print(s)
# === b_leak_attr
import brainpy.math as bm
class A:
    pass
o = A()
@bm.jit
def f(x):
    o.last = x * 2
    return x
f(bm.ones(2))
print(o.last + 1)
# === b_leak_closure
import jax
def make():
    seen = None
    @jax.jit
    def f(x):
        nonlocal seen
        seen = x + 1
        return x
    def get():
        return seen
    return f, get
f, get = make()
f(1.)
get() * 2
# === b_leak_print_only
import jax
kept = []
@jax.jit
def f(x):
    kept.append(x)
    return x
f(1.)
print(kept)
print(kept[0].shape, kept[0].dtype)
# === b_leak_in_dict_float
import brainpy.math as bm
d = {}
@bm.jit
def f(x):
    d['x'] = x
    return x + 1
f(2.)
float(d['x'])
# === b_leak_from_grad
import jax
kept = []
def f(x):
    kept.append(x * 2)
    return x ** 2
print(jax.grad(f)(3.))
print(kept[0] + 1)
# === b_leak_from_for_loop
import brainpy.math as bm
kept = []
def body(x):
    kept.append(x)
    return x * 2
print(bm.for_loop(body, bm.arange(3.)))
print(kept[0] + 1)
# === b_leak_from_cond
import brainpy.math as bm
kept = []
def t(x):
    kept.append(x)
    return x
print(bm.cond(True, t, lambda x: -x, (1.,)))
print(len(kept))
print(kept[0] * 1)
# === b_state_leak_jax_jit
import jax, brainpy.math as bm
v = bm.Variable(bm.zeros(1))
@jax.jit
def f(x):
    v.value = v + x
    return x
f(1.)
print(v.value + 1)
# === b_state_leak_jax_jit_brainstate
import jax, brainstate
import jax.numpy as jnp
s = brainstate.State(jnp.zeros(1))
@jax.jit
def f(x):
    s.value = s.value + x
    return x
f(1.)
# === b_var_read_jax_jit
import jax, brainpy.math as bm
v = bm.Variable(bm.ones(1))
@jax.jit
def f(x):
    return v * x
print(f(2.))
v.value = bm.ones(1) * 10
print(f(2.))
# === b_write_shape_eager
import brainpy.math as bm
v = bm.Variable(bm.zeros(3))
v.value = bm.zeros((3, 1))
# === b_write_dtype_int
import brainpy.math as bm
v = bm.Variable(bm.zeros(3, dtype=bm.int32))
@bm.jit
def f(x):
    v.value = v + x
f(1)
print(v)
f(1.5)
# === b_write_python_list
import brainpy.math as bm
v = bm.Variable(bm.zeros(2))
v.value = [1., 2.]
print(v)
# === b_write_numpy
import brainpy.math as bm, numpy as np
v = bm.Variable(bm.zeros(2))
v.value = np.array([1., 2.], dtype=np.float32)
print(v)
v.value = np.array([1., 2.])
print(v)
# === b_exception_restores_two
import brainpy.math as bm
a = bm.Variable(bm.zeros(1)); b = bm.Variable(bm.ones(1))
@bm.jit
def f(x):
    a.value = a + x
    b.value = a * 2
    raise RuntimeError('stop')
try:
    f(1.)
except RuntimeError as e:
    print('caught', e, a, b)
# === b_exception_caught_inside
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
@bm.jit
def inner(x):
    a.value = a + x
    raise KeyError('k')
@bm.jit
def outer(x):
    try:
        inner(x)
    except KeyError:
        print('caught inside')
    a.value = a + 10
    return a.value
print(outer(1.))
print(a)
# === b_exception_in_for_loop
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
def body(i):
    a.value = a + i
    if len(a.shape) == 1:
        raise ZeroDivisionError('z')
    return i
try:
    bm.for_loop(body, bm.arange(3))
except ZeroDivisionError as e:
    print(e, a)
# === b_exception_in_cond_branch
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
def t():
    a.value = a + 1
    raise ValueError('bad')
try:
    bm.cond(True, t, lambda: None, ())
except ValueError as e:
    print(e, a)
# === b_augmented_ops
import brainpy.math as bm
v = bm.Variable(bm.arange(4.))
@bm.jit
def f():
    v.value -= 1
    v[1] = 10.
    v[2:] *= 2.
    v.value = v.at[0].set(7.) if hasattr(v, 'at') else v
f()
print(v)
# === b_variable_methods
import brainpy.math as bm
v = bm.Variable(bm.asarray([3., 1., 2.]))
v.sort()
print(v)
v.fill(2.)
print(v, v.sum(), v.mean(), v.max())
# === b_reprs
import brainstate, jax.numpy as jnp
import brainpy.math as bm
print(brainstate.State(1.))
print(brainstate.State(jnp.ones(2)))
print(brainstate.ParamState({'a': jnp.ones(2)}))
print(brainstate.HiddenState(jnp.zeros((2, 2))))
print(bm.Variable(bm.zeros((2, 2))), repr(bm.TrainVar(bm.ones(1))), bm.Parameter(bm.ones(1)))
# === b_state_names
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.ones(1), name='weight')
print(s.name, s)
# === b_new_variable_in_jit_return
import brainpy.math as bm
@bm.jit
def f(x):
    t = bm.Variable(bm.zeros(2))
    t.value = t + x
    return t
r = f(3.)
print(type(r).__name__, r)
# === b_new_state_brainstate_jit
import brainstate, jax.numpy as jnp
made = []
@brainstate.transform.jit
def f(x):
    s = brainstate.State(x * 2)
    made.append(s)
    return s.value + 1
print(f(1.))
print(f(2.))
print(len(made))
try:
    print(made[0].value)
except Exception as e:
    print(type(e).__name__)
# === b_states_dict_order
import brainpy.math as bm
import brainstate
b = bm.Variable(bm.zeros(2)); a = bm.Variable(bm.ones(3))
def f():
    a.value = a + b.sum()
    return a.sum()
jaxpr, st = brainstate.transform.make_jaxpr(f)()
print([s.value.shape for s in st])
print(jaxpr)
# === b_variable_eq
import brainpy.math as bm
a = bm.Variable(bm.ones(2))
print(a == a, a is a, a != 1., a < 2)
print(bool((a == a).all()))
# === b_state_hash
import brainpy.math as bm
a = bm.Variable(bm.ones(2)); b = bm.Variable(bm.ones(2))
try:
    d = {a: 1, b: 2}
    print(len(d), d[a])
except TypeError as e:
    print('TypeError', e)
# === b_rebind_variable
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
@bm.jit
def f():
    a.value = a + 1
f()
old = a
a = bm.Variable(bm.zeros(1))
f()
print(a, old)
# === b_assign_instead_of_value
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
@bm.jit
def f():
    global a
    a = a + 1
f()
print(type(a).__name__)
# === b_check_state_trace
import brainstate, jax.numpy as jnp
s = brainstate.State(jnp.zeros(2))
with brainstate.StateTraceStack() as t:
    s.value = s.value + 1
print(t.get_state_values(), t.get_write_states(), t.get_read_states())
# === b_tracer_in_state_of_other
import brainpy.math as bm
a = bm.Variable(bm.zeros(1))
@bm.jit
def f(x):
    y = bm.Variable(x)
    y += 1
    a.value = y
    return y
print(f(bm.ones(1)), a)
