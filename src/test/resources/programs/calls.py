# === a_state_in_list_arg
import brainpy.math as bm
a = bm.Variable(bm.zeros(2))
b = bm.Variable(bm.ones(2))
@bm.jit
def f(vs):
    return vs[0] + vs[1]
try:
    print(f([a, b]))
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0])
print(a, b)
# === a_state_nested_dict
import brainpy.math as bm
v = bm.Variable(bm.arange(3.))
@bm.jit
def step(d):
    d['v'].value = d['v'] + d['x']
    return d['v']
step({'v': v, 'x': 1.0})
# === a_state_tuple_caught_then_global
import brainpy.math as bm
v = bm.Variable(bm.zeros(1))
@bm.jit
def g(p):
    p[0].value = p[1]
for arg in [(v, 1.), (v, 2.)]:
    try:
        g(arg)
    except ValueError as e:
        print('ValueError', v.value)
@bm.jit
def h(x):
    v.value = v + x
h(3.)
print(v)
# === a_retrace_shape_counts
import brainpy.math as bm
calls = []
@bm.jit
def f(x):
    calls.append(x.shape)
    return x.sum()
for n in (2, 3, 2, 4, 3):
    print(n, f(bm.ones(n)))
print(calls)
# === a_retrace_weak_type
import brainpy.math as bm
n = 0
@bm.jit
def f(x):
    global n
    n += 1
    return x * 2
f(1.0); f(2.0); f(bm.asarray(1.0)); f(1); f(True)
print(n)
# === a_retrace_jax_weak
import jax
import jax.numpy as jnp
n = 0
@jax.jit
def f(x):
    global n
    n += 1
    return x * 2
print(f(1.0), f(2.0), f(jnp.float32(1.0)), f(jnp.asarray(3.0)), f(1), f(True))
print(n)
# === a_static_argnames
import brainpy.math as bm
log = []
def f(x, mode='a'):
    log.append(mode)
    return x + (1 if mode == 'a' else 10)
jf = bm.jit(f, static_argnames='mode')
print(jf(1., mode='a'), jf(1., mode='b'), jf(2., mode='a'))
print(log)
# === a_static_argnums_tuple
import jax
from functools import partial
log = []
@partial(jax.jit, static_argnums=(1, 2))
def f(x, n, p):
    log.append((n, p))
    for _ in range(n):
        x = x ** p
    return x
print(f(2., 2, 2), f(2., 2, 3), f(3., 2, 2), f(3., 2, 3.0))
print(log)
# === a_default_args_key
import brainpy.math as bm
log = []
@bm.jit
def f(x, y=2.):
    log.append((x, y))
    return x * y
print(f(1.), f(1., 2.), f(1., y=2.), f(x=1., y=2.))
print(len(log))
# === a_kwonly
import brainpy.math as bm
n = []
@bm.jit
def f(*, a, b):
    n.append(1)
    return a - b
print(f(a=1, b=2), f(b=2, a=1), len(n))
# === a_varargs
import brainpy.math as bm
n = []
@bm.jit
def f(*xs, **kw):
    n.append(len(xs))
    return sum(xs) + sum(kw.values())
print(f(1., 2.), f(1., 2., 3.), f(1., k=4.), f(1., j=4.))
print(n)
# === a_string_kwarg
import brainpy.math as bm
@bm.jit
def f(x, training='no'):
    return x
print(f(1.0, training='yes'))
# === a_none_argument
import brainpy.math as bm
n = []
@bm.jit
def f(x, y=None):
    n.append(y is None)
    return x if y is None else x + y
print(f(1.), f(1., None), f(1., 2.), n)
# === a_bool_argument
import brainpy.math as bm
@bm.jit
def f(x, flag):
    if flag:
        return x
    return -x
print(f(1., True))
# === a_list_tuple_key
import jax
n = []
@jax.jit
def f(x):
    n.append(type(x).__name__)
    return x[0] + x[1]
print(f([1, 2]), f((1, 2)), f((3, 4)), n)
# === a_dict_key_order
import jax
n = []
@jax.jit
def f(d):
    n.append(list(d))
    return d['a'] - d['b']
print(f({'a': 1, 'b': 2}), f({'b': 1, 'a': 2}), n)
# === a_namedtuple
import jax
from collections import namedtuple
P = namedtuple('P', 'x y')
n = []
@jax.jit
def f(p):
    n.append(p)
    return P(p.y, p.x)
r = f(P(1., 2.))
print(r, n)
# === a_jit_of_jit_counts
import brainpy.math as bm
c = {'i': 0, 'o': 0}
@bm.jit
def inner(x):
    c['i'] += 1
    return x + 1
@bm.jit
def outer(x):
    c['o'] += 1
    return inner(inner(x))
print(outer(1.), outer(2.), inner(1.), c)
# === a_return_variable_dict
import brainpy.math as bm
v = bm.Variable(bm.ones(2))
@bm.jit
def f():
    return {'v': v, 'w': [v, v.value]}
r = f()
print(r, type(r['v']).__name__)
# === a_brainstate_return_nested_state
import brainstate
import jax.numpy as jnp
s = brainstate.State(jnp.ones(2))
@brainstate.transform.jit
def f():
    return {'s': [s]}
f()
# === a_partial_method
import brainpy.math as bm
from functools import partial
def f(a, b):
    print('trace', a, b)
    return a * b
g = bm.jit(partial(f, 3.))
print(g(2.), g(4.))
# === a_lambda_cached
import brainpy.math as bm
n = []
f = bm.jit(lambda x: n.append(0) or x * 2)
print(f(1.), f(2.), len(n))
# === a_static_state_read
import brainpy.math as bm
a = bm.Variable(bm.ones(2))
def f(s, x):
    return x + s
g = bm.jit(f, static_argnums=0)
try:
    print(g(a, 1.))
except Exception as e:
    print(type(e).__name__, str(e)[:100])
# === a_clear_cache_jax
import jax
n = []
@jax.jit
def f(x):
    n.append(1)
    return x
f(1.); f(2.)
f.clear_cache()
f(1.)
print(len(n))
jax.clear_caches()
f(1.)
print(len(n))
# === a_print_formats
import brainpy.math as bm
@bm.jit
def f(x, y):
    print(x)
    print(y, x + y)
    print('%s' % (x,), f'{y}')
    print([x, y], {'k': x})
    return x + y
f(bm.ones(2), 1)
# === a_print_formats_jax
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    y = jnp.sin(x) + 1
    print(x, y, repr(y), x.shape, x.dtype, y.aval)
    print(type(x).__name__)
    return y
f(jnp.arange(3.))
# === a_disable_jit_nested
import jax
import brainpy.math as bm
c = []
@bm.jit
def inner(x):
    c.append('i')
    return x
@bm.jit
def outer(x):
    c.append('o')
    return inner(x) + inner(x)
with jax.disable_jit():
    outer(1.)
    outer(2.)
print(c)
outer(1.)
print(c)
# === a_wraps_name
import brainpy.math as bm
@bm.jit
def compute(x):
    """Doc."""
    return x
print(compute.__name__, compute.__doc__)
# === a_global_int_frozen
import brainpy.math as bm
k = 2
@bm.jit
def f(x):
    return x * k
print(f(3.))
k = 5
print(f(3.), f(bm.ones(2)))
# === a_global_list_frozen
import brainpy.math as bm
ks = [1., 2.]
@bm.jit
def f(x):
    return x * sum(ks)
print(f(1.))
ks.append(3.)
print(f(1.))
f.clear_cache() if hasattr(f, 'clear_cache') else None
print(f(1.))
# === a_string_in_jax_static
import jax
def f(x, op):
    return x + 1 if op == 'inc' else x - 1
g = jax.jit(f, static_argnums=1)
print(g(1, 'inc'), g(1, 'dec'))
# === a_unhashable_static_bm
import brainpy.math as bm
f = bm.jit(lambda x, d: x + d['a'], static_argnums=1)
f(1., {'a': 2.})
# === a_unhashable_static_dict_jax
import jax
f = jax.jit(lambda x, d: x + d['a'], static_argnames=('d',))
f(1., d={'a': 2.})
# === a_object_argument
import jax
class Box:
    def __init__(self, x):
        self.x = x
@jax.jit
def f(b):
    return b.x
f(Box(1.))
# === a_object_argument_bm
import brainpy.math as bm
class Box:
    pass
@bm.jit
def f(b):
    return 1
f(Box())
# === a_set_argument
import jax
@jax.jit
def f(s):
    return 1
f({1, 2})
