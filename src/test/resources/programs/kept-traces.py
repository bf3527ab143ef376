# === k_bodies_are_traced_once
import jax, jax.numpy as jnp
c = {}
def hit(k):
    c[k] = c.get(k, 0) + 1
def step(s, x):
    hit('scan'); return s + x, s
xs = jnp.arange(3.)
for _ in range(2): jax.lax.scan(step, 0., xs)
print('scan', c)
jax.lax.scan(step, 0., xs, reverse=True)
print('scan reverse', c)
jax.lax.scan(step, 0, jnp.arange(3))
print('scan int', c)
jax.jit(lambda x: jax.lax.scan(step, x, xs))(0.)
print('scan in jit', c)
jax.grad(lambda x: jax.lax.scan(step, x, xs)[0])(0.)
print('scan in grad', c)
jax.vmap(lambda x: jax.lax.scan(step, x, xs)[0])(jnp.zeros(2))
print('scan in vmap', c)
def cf(x): hit('wc'); return x < 10
def bf(x): hit('wb'); return x * 2
for _ in range(2): jax.lax.while_loop(cf, bf, 1)
print('while', c)
jax.jit(lambda x: jax.lax.while_loop(cf, bf, x))(1)
print('while jit', c)
def fb(i, x): hit('fori'); return x + i
for _ in range(2): jax.lax.fori_loop(0, 3, fb, 0)
print('fori', c)
jax.jit(lambda n: jax.lax.fori_loop(0, n, fb, 0))(3)
print('fori jit', c)
jax.jit(lambda n: jax.lax.fori_loop(0, n, fb, 0))(4)
print('fori jit', c)
def yes(x): hit('yes'); return x
def no(x): hit('no'); return -x
for _ in range(2): jax.lax.cond(True, yes, no, 1.)
print('cond', c)
jax.lax.cond(True, no, yes, 1.)
print('cond', c)
for _ in range(2): jax.lax.switch(1, [yes, no, yes], 1.)
print('switch', c)
def m(x): hit('map'); return x * 2
for _ in range(2): jax.lax.map(m, xs)
print('map', c)
def ck(x): hit('ck'); return jnp.sin(x)
for _ in range(2): jax.checkpoint(ck)(1.)
print('ck', c)
r = jax.checkpoint(ck); jax.grad(r)(1.); jax.grad(r)(1.); jax.jit(r)(1.)
print('ck', c)
@jax.custom_vjp
def cv(x): hit('cv'); return x
cv.defvjp(lambda x: (hit('fwd'), (x, None))[1], lambda r, g: (hit('bwd'), (g,))[1])
for _ in range(2): cv(1.); jax.grad(cv)(1.); jax.jit(cv)(1.)
print('cv', c)
@jax.custom_jvp
def cj(x): hit('cj'); return x
cj.defjvp(lambda p, t: (hit('jvp'), (p[0], t[0]))[1])
for _ in range(2): cj(1.); jax.grad(cj)(1.); jax.jit(cj)(1.)
print('cj', c)
def e(x): hit('eval'); return x
for _ in range(2): jax.eval_shape(e, 1.)
print('eval', c)
for _ in range(2): jax.make_jaxpr(e)(1.)
print('jaxpr', c)
jax.jit(e)(1.); jax.jit(e)(1.)
print('jit', c)
def ps(x): hit('ps'); return x
for _ in range(2): jax.jit(jax.jit(ps))(1.)
print('ps', c)
def lin(x): hit('lin'); return x*2
for _ in range(2): jax.linearize(lin, 1.)
print('lin', c)
print(c)
def body(c_):
    return jax.lax.scan(step, c_, xs)[0]
@jax.jit
def two(x):
    return body(x) + body(x + 1)
two(1.)
print('two', c)
jax.clear_caches()
jax.lax.scan(step, 0., xs)
print('cleared', c)
def outer(w):
    def inner(s, x):
        hit('inner'); return s + x * w, s
    a = jax.lax.scan(inner, 0., xs)[0]
    b = jax.lax.scan(inner, 0., xs)[0]
    return a + b
jax.jit(outer)(2.)
print('inner', c)
outer(2.)
print('inner', c)
jax.grad(outer)(2.)
print('inner', c)
# === k_what_makes_a_body_the_same
import jax, jax.numpy as jnp
c = {}
def hit(k):
    c[k] = c.get(k, 0) + 1
def step(s, x):
    hit('scan'); return s + x, s
xs = jnp.arange(3.)
f = lambda x: jax.lax.scan(step, x, xs)[0]
f(0.); print('plain', c)
jax.vmap(f)(jnp.zeros(2)); print('vmap 2', c)
jax.vmap(f)(jnp.zeros(2)); print('vmap 2', c)
jax.vmap(f)(jnp.zeros(3)); print('vmap 3', c)
jax.jit(jax.vmap(f))(jnp.zeros(3)); print('jit vmap 3', c)
jax.vmap(jax.jit(f))(jnp.zeros(3)); print('vmap jit 3', c)
jax.vmap(jax.grad(f))(jnp.zeros(3)); print('vmap grad 3', c)
jax.vmap(jax.vmap(f))(jnp.zeros((3, 2))); print('vmap vmap', c)
jax.vmap(lambda x: f(0.) + x)(jnp.zeros(3)); print('vmap unbatched', c)
with jax.disable_jit():
    f(0.)
print('disabled', c)
f(0.); print(c)
f(1); print('weak int carry promoted', c)
f(2); print('again', c)
f(jnp.float32(1)); print('strong', c)
jax.lax.scan(step, 0., xs, length=3); jax.lax.scan(step, 0., xs, unroll=2); jax.lax.scan(step, 0., xs[:2]); print('other', c)
jax.lax.scan(lambda a, b: step(a, b), 0., xs); jax.lax.scan(lambda a, b: step(a, b), 0., xs); print('lambda', c)
def bad(s, x):
    hit('bad'); raise ValueError('no')
for _ in range(2):
    try: jax.lax.scan(bad, 0., xs)
    except ValueError: pass
print('bad', c)
def pr(s, x):
    hit('pr'); print('tracing', s); return s, x
for _ in range(2): jax.lax.scan(pr, 0., xs)
log = []
def app(s, x):
    log.append(s); return s, x
for _ in range(2): jax.lax.scan(app, 0., xs)
print(len(log))
g = 2.
def glob(s, x):
    hit('glob'); return s * g, x
print(jax.lax.scan(glob, 1., xs)[0]); g = 3.; print(jax.lax.scan(glob, 1., xs)[0]); print(c)
class M:
    def __init__(self): self.k = 1.
    def step(self, s, x): hit('meth'); return s + self.k, x
m = M()
print(jax.lax.scan(m.step, 0., xs)[0]); m.k = 5.; print(jax.lax.scan(m.step, 0., xs)[0]); print(c)
from functools import partial
def ps(k, s, x): hit('part'); return s + k, x
p = partial(ps, 2.)
jax.lax.scan(p, 0., xs); jax.lax.scan(p, 0., xs); jax.lax.scan(partial(ps, 2.), 0., xs); print(c)
def outer(w):
    return jax.lax.cond(w > 0, yes, no, w)
def yes(x): hit('yes'); return x
def no(x): hit('no'); return -x
print(jax.jit(outer)(1.)); print(jax.jit(lambda w: outer(w))(1.)); print(outer(2.)); print(c)
jax.lax.switch(0, [yes, no], 1.); jax.lax.switch(1, [no, yes, yes], 1.); print(c)
def w(x):
    return jax.lax.while_loop(wc, wb, x)
def wc(x): hit('wc'); return x < 3
def wb(x): hit('wb'); return x + 1
w(0); w(0); w(0.); print(c)
jax.jit(w)(0); jax.vmap(w)(jnp.arange(3)); print(c)
def fb(i, x): hit('fb'); return x + i
jax.lax.fori_loop(0, 3, fb, 0); jax.lax.fori_loop(0, 4, fb, 0); jax.lax.fori_loop(0, 3, fb, 0.); print(c)
jax.vmap(lambda x: jax.lax.fori_loop(0, 3, fb, x))(jnp.arange(2)); print(c)
jax.lax.fori_loop(jnp.int32(0), 3, fb, 0); print(c)
def ck(x): hit('ck'); return x*2
jax.checkpoint(ck)(1.); jax.vmap(jax.checkpoint(ck))(jnp.ones(2));  print(c)
def asc(a, b): hit('asc'); return a + b
jax.lax.associative_scan(asc, xs); jax.lax.associative_scan(asc, xs); print(c)
def mp(x): hit('mp'); return x
jax.lax.map(mp, xs);  print(c)
import brainpy.math as bm
def fl(x): hit('fl'); return x
bm.for_loop(fl, bm.arange(3.)); n1 = dict(c); bm.for_loop(fl, bm.arange(3.)); print(n1.get('fl'), c['fl'])
def wl(x): hit('wl'); return x + 1.
def cy(): hit('cy'); return 1.
def cn(): hit('cn'); return 2.
bm.cond(True, cy, cn, ()); n1 = dict(c); bm.cond(True, cy, cn, ()); print(n1.get('cy'), c['cy'], c['cn'])
bm.ifelse([True, False], [lambda: 1., lambda: 2., lambda: 3.])
try:
    jax.lax.scan(lambda c_, x: (c_, print('fresh')), 0., xs); jax.lax.scan(lambda c_, x: (c_, print('fresh')), 0., xs)
except Exception as e: print(e)
# === k_fori_loop_counters
import jax, jax.numpy as jnp
jax.lax.fori_loop(0, 3, lambda i, x: (print(i), x)[1], 0)
jax.lax.fori_loop(jnp.int32(0), 3, lambda i, x: (print(i), x)[1], 0)
jax.lax.fori_loop(0, jnp.int32(3), lambda i, x: (print(i), x)[1], 0)
jax.jit(lambda n: jax.lax.fori_loop(0, n, lambda i, x: (print(i), x)[1], 0))(3)
jax.jit(lambda n: jax.lax.fori_loop(0, n, lambda i, x: (print(i), x)[1], 0))(jnp.int32(3))
jax.jit(lambda n: jax.lax.fori_loop(n, 5, lambda i, x: (print(i), x)[1], 0))(jnp.int32(3))
print(jax.lax.fori_loop(jnp.int8(0), 3, lambda i, x: (print(i), x + i)[1], jnp.int8(1)))
print(jax.jit(lambda n: jax.lax.fori_loop(0, n, lambda i, x: (print(i), x)[1], 0))(jnp.int8(3)))
try:
    jax.lax.fori_loop(0, 3.5, lambda i, x: x, 0)
except TypeError as e: print(e)
try:
    jax.lax.fori_loop(jnp.int8(0), jnp.int16(3), lambda i, x: x, 0)
except TypeError as e: print(e)
print(jax.lax.fori_loop(0., 3., lambda i, x: (print(i), x + i)[1], 0.))
jax.lax.fori_loop(0, jnp.arange(2), lambda i, x: x, 0)
# === k_eval_shape
import jax, jax.numpy as jnp
try: jax.eval_shape(lambda x: 'a', 1.)
except Exception as e: print(type(e), e)
try: jax.make_jaxpr(lambda x: 'a')(1.)
except Exception as e: print(type(e), e)
try: jax.eval_shape(lambda x: bool(x), 1.)
except Exception as e: print(type(e), e)
try: jax.eval_shape(lambda x: x, 'a')
except Exception as e: print(type(e), e)
try: jax.make_jaxpr(lambda x: x)('a')
except Exception as e: print(type(e), e)
print(jax.eval_shape(lambda x, *, k: {'a': x, 'b': k}, jnp.ones(2), k=1))
# === k_make_jaxpr_of_bool
import jax
try: jax.make_jaxpr(lambda x: bool(x))(1.)
except Exception as e: print(type(e), e)
# === k_frozen_global_in_scan_body
import jax, jax.numpy as jnp
scale = 2.
def step(c, x):
    return c * scale, c + x
print(jax.lax.scan(step, 1., jnp.arange(3.)))
scale = 3.
print(jax.lax.scan(step, 1., jnp.arange(3.)))
jax.clear_caches()
print(jax.lax.scan(step, 1., jnp.arange(3.)))
# === k_variable_in_scan_body
import jax, jax.numpy as jnp, brainpy.math as bm
v = bm.Variable(bm.ones(1))
def step(c, x):
    return c + v[0] * x, None
print(jax.lax.scan(step, 0., jnp.arange(3.))[0])
v.value = v * 10
print(jax.lax.scan(step, 0., jnp.arange(3.))[0])
# === k_scan_body_in_bm_jit
import jax, jax.numpy as jnp, brainpy.math as bm
v = bm.Variable(bm.ones(1))
def step(c, x):
    print('step')
    return c + v[0] * x, None
@bm.jit
def f(x):
    return jax.lax.scan(step, x, jnp.arange(3.))[0]
print(f(1.))
v.value = v * 10
print(f(1.))
# === k_body_closes_over_other_trace
import jax, jax.numpy as jnp
w = None
def step(c, x):
    return c + w * x, None
@jax.jit
def f(a):
    global w
    w = a
    return jax.lax.scan(step, 0., jnp.arange(3.))[0]
print(f(1.))
print(f(2))
# === k_two_jits_of_one_function
import jax
def f(x):
    print('tracing')
    return x * 2
g, h = jax.jit(f), jax.jit(f)
print(g(1.), h(2.), g(3), h(4))
g.clear_cache()
print(h(2.))
k = jax.jit(f, static_argnums=0)
print(k(1.), k(1.), k(2.))
# === k_jaxpr_then_jit
import jax, jax.numpy as jnp
count = []
def f(x):
    count.append(x)
    return jnp.sin(x)
print(jax.make_jaxpr(f)(1.))
print(len(count))
print(jax.jit(f)(1.), len(count))
print(jax.eval_shape(f, 1.), len(count))
print(jax.grad(jax.jit(f))(1.), len(count))
print(jax.jit(lambda x: f(x))(1.), len(count))
# === k_shapes_without_data
import jax, jax.numpy as jnp
try:
    print(jax.eval_shape(lambda a: a.T, jax.ShapeDtypeStruct((100000, 200000), jnp.float32)))
except Exception as e: print(type(e).__name__, e)
print(jax.make_jaxpr(lambda a: a.T @ a)(jax.ShapeDtypeStruct((1000, 20), jnp.float32)))
print(jax.eval_shape(lambda a, b: a + b, jax.ShapeDtypeStruct((3,), jnp.float32), 1))
print(jax.eval_shape(jax.jit(lambda a: {'x': a.sum(), 'y': a.astype(int)}), jax.ShapeDtypeStruct((3,), jnp.float32)))
print(jax.eval_shape(jax.grad(lambda a: a.sum()), jax.ShapeDtypeStruct((3,), jnp.float32)))
print(jax.eval_shape(jax.vmap(lambda a: a.sum()), jax.ShapeDtypeStruct((3, 4), jnp.bfloat16)))
