# === d_value_and_grad_tuple
import jax, jax.numpy as jnp
def loss(w, b):
    return jnp.sum((w * 2 + b) ** 2)
print(jax.value_and_grad(loss, argnums=(0, 1))(jnp.array([1., 2.]), 0.5))
print(jax.grad(loss, argnums=1)(jnp.array([1., 2.]), 0.5))
# === d_value_and_grad_aux
import jax, jax.numpy as jnp
def loss(w):
    y = w * 3
    return jnp.sum(y), {'y': y, 'n': 3}
(v, aux), g = jax.value_and_grad(loss, has_aux=True)(jnp.ones(2))
print(v, aux, g)
g, aux = jax.grad(loss, has_aux=True)(jnp.ones(2))
print(g, aux)
# === d_grad_pytree
import jax, jax.numpy as jnp
params = {'w': jnp.array([[1., 2.], [3., 4.]]), 'b': jnp.zeros(2), 'layers': [jnp.ones(1), (2., jnp.array(3.))]}
def loss(p):
    return jnp.sum(p['w'] @ jnp.ones(2) + p['b']) * p['layers'][0][0] + p['layers'][1][0] * p['layers'][1][1]
print(jax.grad(loss)(params))
# === d_grad_nonscalar
import jax, jax.numpy as jnp
try:
    jax.grad(lambda x: x * 2)(jnp.ones(3))
except Exception as e:
    print(type(e).__name__, e)
try:
    jax.grad(lambda x: (x, x))(1.)
except Exception as e:
    print(type(e).__name__, e)
try:
    jax.grad(lambda x: [x])(1.)
except Exception as e:
    print(type(e).__name__, e)
# === d_grad_none_output
import jax
jax.grad(lambda x: None)(1.)
# === d_grad_int_output
import jax, jax.numpy as jnp
jax.grad(lambda x: jnp.argmax(x))(jnp.array([1., 3.]))
# === d_grad_bool_arg
import jax
jax.grad(lambda x: x * 1.)(True)
# === d_grad_allow_int
import jax, jax.numpy as jnp
g = jax.grad(lambda i: jnp.sum(i * 1.5), allow_int=True)(jnp.arange(3))
print(g, g.dtype)
# === d_grad_of_grad
import jax, jax.numpy as jnp
f = lambda x: jnp.sin(x) * x ** 3
for i in range(4):
    print(f(1.5))
    f = jax.grad(f)
# === d_hessian_jacobians
import jax, jax.numpy as jnp
f = lambda x: jnp.array([x[0] ** 2 * x[1], jnp.sin(x[1])])
x = jnp.array([2., 3.])
print(jax.jacfwd(f)(x))
print(jax.jacrev(f)(x))
print(jax.hessian(lambda x: x[0] ** 3 * x[1])(x))
print(jax.jacobian(f)(x))
# === d_jacobian_pytree
import jax, jax.numpy as jnp
f = lambda p: {'s': p['a'] * p['b'], 't': jnp.sum(p['a'])}
print(jax.jacrev(f)({'a': jnp.array([1., 2.]), 'b': 3.}))
# === d_jvp_vjp
import jax, jax.numpy as jnp
f = lambda x, y: x * jnp.cos(y)
print(jax.jvp(f, (2., 0.5), (1., 0.)))
y, back = jax.vjp(f, 2., 0.5)
print(y, back(1.))
print(back(2.))
# === d_jvp_errors
import jax, jax.numpy as jnp
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: jax.jvp(jnp.sin, 1., 1.))
t(lambda: jax.jvp(jnp.sin, (1.,), (1,)))
t(lambda: jax.jvp(jnp.sin, (1.,), (1., 2.)))
t(lambda: jax.jvp(jnp.sin, (jnp.ones(2),), (jnp.ones(3),)))
t(lambda: jax.vjp(jnp.sin, 1.)[1]((1., 2.)))
t(lambda: jax.vjp(jnp.sin, jnp.ones(2))[1](jnp.ones(3)))
t(lambda: jax.vjp(jnp.sin, 1.)[1](1))
# === d_linearize
import jax, jax.numpy as jnp
calls = []
def f(x):
    calls.append(1)
    return jnp.exp(x) * x
y, lin = jax.linearize(f, 1.)
print(y, lin(1.), lin(2.), len(calls))
# === d_stop_gradient
import jax, jax.numpy as jnp
f = lambda x: x * jax.lax.stop_gradient(x ** 2)
print(jax.grad(f)(3.))
print(jax.make_jaxpr(f)(3.))
# === d_where_nan
import jax, jax.numpy as jnp
f = lambda x: jnp.where(x > 0, jnp.sqrt(x), 0.)
print(jax.grad(f)(0.), jax.grad(f)(4.))
g = lambda x: jnp.where(x > 0, jnp.sqrt(jnp.where(x > 0, x, 1.)), 0.)
print(jax.grad(g)(0.), jax.grad(g)(4.))
# === d_norm_at_zero
import jax, jax.numpy as jnp
print(jax.grad(lambda x: jnp.sqrt(jnp.sum(x ** 2)))(jnp.zeros(2)))
print(jax.grad(jnp.linalg.norm)(jnp.array([3., 4.])))
print(jax.grad(jnp.linalg.norm)(jnp.zeros(2)))
# === d_max_ties
import jax, jax.numpy as jnp
print(jax.grad(lambda x: jnp.max(x))(jnp.array([1., 2., 2.])))
print(jax.grad(lambda x: jnp.maximum(x, 1.))(1.))
print(jax.grad(lambda x: jnp.clip(x, 0., 1.))(0.))
print(jax.grad(lambda x: jnp.sort(x)[0])(jnp.array([3., 1., 2.])))
print(jax.grad(lambda x: jnp.abs(x))(0.), jax.grad(jax.nn.relu)(0.), jax.grad(jnp.sign)(1.))
# === d_grad_printing
import jax, jax.numpy as jnp
def f(x):
    y = x * 2
    print('x', x)
    print('y', y)
    return y
print(jax.grad(f)(3.))
jax.jit(jax.grad(f))(3.)
# === d_grad_in_jit_counts
import jax, jax.numpy as jnp
n = []
def f(x):
    n.append('f')
    return x ** 2
g = jax.jit(jax.grad(f))
g(1.); g(2.)
h = jax.grad(jax.jit(f))
h(1.); h(2.)
k = jax.value_and_grad(f)
k(1.); k(2.)
print(len(n))
# === d_bm_grad_state
import brainpy.math as bm
w = bm.TrainVar(bm.array([1., 2.]))
count = bm.Variable(bm.zeros(1))
def loss(x):
    count.value = count + 1
    return ((w * x) ** 2).sum()
g = bm.grad(loss, grad_vars=w, return_value=True)
print(g(2.))
print(count.value, w.value)
# === d_bm_grad_dict_vars
import brainpy.math as bm
p = {'w': bm.TrainVar(bm.array([1., 2.])), 'b': bm.TrainVar(bm.zeros(1))}
def loss():
    return (p['w'] * 3 + p['b']).sum()
print(bm.grad(loss, p)())
print(bm.grad(loss, list(p.values()))())
print(bm.grad(loss, (p['w'],))())
# === d_bm_grad_aux_value
import brainpy.math as bm
w = bm.TrainVar(bm.ones(2))
def loss(x):
    y = w * x
    return y.sum(), y
print(bm.grad(loss, w, has_aux=True)(3.))
print(bm.grad(loss, w, has_aux=True, return_value=True)(3.))
print(bm.grad(loss, w, argnums=0, has_aux=True)(3.))
print(bm.grad(loss, argnums=0, has_aux=True, return_value=True)(3.))
# === d_bm_grad_argnums
import brainpy.math as bm
f = lambda a, b: (a * b ** 2).sum()
print(bm.grad(f)(bm.ones(2), 3.))
print(bm.grad(f, argnums=(0, 1))(bm.ones(2), 3.))
print(bm.grad(f, argnums=[1])(bm.ones(2), 3.))
print(bm.grad(f, argnums=1)(bm.ones(2), 3.))
# === d_bm_grad_nonscalar
import brainpy.math as bm
bm.grad(lambda x: x * 2)(bm.ones(3))
# === d_bm_vector_grad
import brainpy.math as bm
print(bm.vector_grad(lambda x: x ** 3)(bm.array([1., 2.])))
v = bm.Variable(bm.array([1., 2.]))
print(bm.vector_grad(lambda: v ** 2, v)())
print(bm.vector_grad(lambda x: x ** 2, return_value=True)(bm.array([3.])))
# === d_bm_jacobian
import brainpy.math as bm
f = lambda x: bm.stack([x[0] * x[1], x[0] ** 2])
print(bm.jacrev(f)(bm.array([2., 3.])))
print(bm.jacfwd(f)(bm.array([2., 3.])))
print(bm.hessian(lambda x: (x ** 3).sum())(bm.array([1., 2.])))
# === d_bm_jacobian_vars
import brainpy.math as bm
w = bm.Variable(bm.array([1., 2.]))
f = lambda x: w * x ** 2
print(bm.jacrev(f, w)(3.))
print(bm.jacrev(f, w, argnums=0)(3.))
print(bm.jacfwd(f, [w], return_value=True)(3.))
# === d_grad_states_written_twice
import brainpy.math as bm
w = bm.TrainVar(bm.ones(1))
h = bm.Variable(bm.zeros(1))
def loss():
    h.value = h + w
    h.value = h * 2
    return h.sum()
for i in range(3):
    print(bm.grad(loss, w)(), h.value)
# === d_grad_then_jit_update
import brainpy.math as bm
w = bm.TrainVar(bm.array([5.]))
g = bm.grad(lambda: ((w - 2.) ** 2).sum(), w)
@bm.jit
def step():
    w.value = w - 0.1 * g()
for _ in range(3):
    step()
    print(w.value)
# === d_brainstate_grad
import brainstate, jax.numpy as jnp
w = brainstate.ParamState(jnp.array([1., 2.]))
c = brainstate.State(0.)
def loss(x):
    c.value = c.value + 1.
    return jnp.sum(w.value ** 2 * x)
print(brainstate.transform.grad(loss, w)(3.))
print(brainstate.transform.grad(loss, [w], argnums=0)(3.))
print(brainstate.transform.grad(loss, {'w': w}, return_value=True)(3.))
print(c.value)
# === d_brainstate_grad_no_state
import brainstate, jax.numpy as jnp
w = brainstate.ParamState(jnp.ones(2))
u = brainstate.ParamState(jnp.ones(3))
print(brainstate.transform.grad(lambda: jnp.sum(w.value), [w, u])())
# === d_brainstate_vector_grad
import brainstate, jax.numpy as jnp
w = brainstate.ParamState(jnp.array([1., 2.]))
print(brainstate.transform.vector_grad(lambda: w.value ** 3, w)())
print(brainstate.transform.jacrev(lambda: w.value ** 2, w)())
print(brainstate.transform.hessian(lambda: jnp.sum(w.value ** 3), w)())
# === d_brainstate_grad_errors
import brainstate, jax.numpy as jnp
w = brainstate.ParamState(jnp.array([1., 2.]))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: brainstate.transform.grad(lambda: w.value, w)())
t(lambda: brainstate.transform.grad(lambda: (jnp.sum(w.value), 1), w)())
t(lambda: brainstate.transform.grad(lambda x: x, w)(1.))
t(lambda: brainstate.transform.grad(lambda x: x * 1., 3)(1.))
t(lambda: brainstate.transform.grad(lambda x: x * 1., argnums=1)(1.))
# === d_grad_through_scan
import jax, jax.numpy as jnp
def f(x):
    def body(c, t):
        return c * x + t, c
    c, ys = jax.lax.scan(body, 1., jnp.arange(4.))
    return c + jnp.sum(ys)
print(f(2.), jax.grad(f)(2.), jax.grad(jax.grad(f))(2.))
# === d_grad_through_while
import jax
def f(x):
    return jax.lax.while_loop(lambda c: c < 100., lambda c: c * 2, x)
print(jax.jvp(f, (3.,), (1.,)))
jax.grad(f)(3.)
# === d_grad_through_fori
import jax
f = lambda x: jax.lax.fori_loop(0, 3, lambda i, c: c * x, 1.)
print(jax.grad(f)(2.))
g = lambda x, n: jax.lax.fori_loop(0, n, lambda i, c: c * x, 1.)
try:
    print(jax.jit(jax.grad(g))(2., 3))
except Exception as e:
    print(type(e).__name__, e)
# === d_grad_through_cond
import jax, jax.numpy as jnp
f = lambda x: jax.lax.cond(x > 0, lambda x: x ** 2, lambda x: -x, x)
print(jax.grad(f)(3.), jax.grad(f)(-3.))
print(jax.vmap(jax.grad(f))(jnp.array([1., -1.])))
# === d_grad_through_for_loop_bm
import brainpy.math as bm
w = bm.TrainVar(bm.array([0.5]))
v = bm.Variable(bm.zeros(1))
def step(x):
    v.value = v * w + x
    return v.value
def loss():
    v.value = bm.zeros(1)
    return bm.for_loop(step, bm.ones(5)).sum()
print(bm.grad(loss, w, return_value=True)(), v.value)
# === d_custom_jvp
import jax, jax.numpy as jnp
@jax.custom_jvp
def f(x):
    return x ** 2
@f.defjvp
def f_jvp(p, t):
    x, = p; dx, = t
    print('rule')
    return f(x), 100. * dx
print(f(2.), jax.grad(f)(2.), jax.jvp(f, (2.,), (1.,)))
print(jax.make_jaxpr(f)(2.))
# === d_custom_vjp
import jax, jax.numpy as jnp
@jax.custom_vjp
def clip(x):
    return x
def fwd(x):
    print('fwd')
    return x, x
def bwd(res, g):
    print('bwd')
    return (jnp.clip(g, -1., 1.),)
clip.defvjp(fwd, bwd)
print(clip(2.))
print(jax.grad(lambda x: clip(x) * 10)(2.))
print(jax.jit(jax.grad(lambda x: clip(x) * 10))(2.))
# === d_custom_vjp_jvp_error
import jax
@jax.custom_vjp
def f(x):
    return x
f.defvjp(lambda x: (x, None), lambda r, g: (g,))
jax.jvp(f, (1.,), (1.,))
# === d_custom_vjp_wrong_bwd
import jax
@jax.custom_vjp
def f(x, y):
    return x * y
f.defvjp(lambda x, y: (x * y, (x, y)), lambda r, g: (g,))
jax.grad(f)(1., 2.)
# === d_checkpoint
import jax, jax.numpy as jnp
n = []
@jax.checkpoint
def f(x):
    n.append(1)
    return jnp.sin(jnp.sin(x))
print(jax.grad(f)(1.), len(n))
print(jax.make_jaxpr(f)(1.))
# === d_grad_keyword
import jax
f = lambda x, scale=2.: x ** 2 * scale
print(jax.grad(f)(3.), jax.grad(f)(3., scale=5.))
jax.grad(f)(x=3.)
# === d_grad_positional_range
import jax
jax.grad(lambda x: x, argnums=2)(1.)
# === d_bm_grad_in_class
import brainpy.math as bm, brainpy as bp
class Net(bm.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.w = bm.TrainVar(bm.array([1., -1.]))
        self.seen = bm.Variable(bm.zeros(1))
    def loss(self, x):
        self.seen.value = self.seen + 1.
        return ((self.w * x).sum() - 1.) ** 2
net = Net()
g = bm.grad(net.loss, grad_vars=net.train_vars(), return_value=True)
grads, v = g(bm.array([2., 3.]))
print(type(grads).__name__, {k: x for k, x in grads.items()}, v, net.seen.value)
# === d_matmul_grads
import jax, jax.numpy as jnp
A = jnp.arange(6.).reshape(2, 3); x = jnp.arange(3.)
print(jax.grad(lambda A: jnp.sum((A @ x) ** 2))(A))
print(jax.grad(lambda x: jnp.dot(x, x))(x))
print(jax.grad(lambda A: jnp.einsum('ij,kj->', A, A))(A))
print(jax.grad(lambda A: jnp.trace(A @ A.T))(A))
# === d_indexing_grads
import jax, jax.numpy as jnp
x = jnp.arange(5.)
print(jax.grad(lambda x: x[1] * x[-1])(x))
print(jax.grad(lambda x: jnp.sum(x[jnp.array([0, 0, 2])] ** 2))(x))
print(jax.grad(lambda x: jnp.sum(x.at[1].set(10.) * 2))(x))
print(jax.grad(lambda x: jnp.sum(x.at[1].multiply(3.)))(x))
print(jax.grad(lambda x: jnp.sum(jnp.cumsum(x)))(x))
print(jax.grad(lambda x: jnp.sum(jnp.concatenate([x, x[:2]]) * jnp.arange(7.)))(x))
# === d_softmax_logsumexp
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 3.])
print(jax.nn.softmax(x), jax.jacobian(jax.nn.softmax)(x))
print(jax.grad(jax.scipy.special.logsumexp)(x))
print(jax.grad(lambda x: -jax.nn.log_softmax(x)[1])(x))
