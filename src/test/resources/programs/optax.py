# === ox_sgd
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.SGD(lr=0.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_momentum
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.SGD(lr=0.1, momentum=.9)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_adam
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.Adam(lr=0.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_adamw
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.AdamW(lr=0.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_adagrad
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.Adagrad(lr=0.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_nesterov
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.MomentumNesterov(lr=0.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_clipped
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.Adam(lr=0.1, grad_clip_norm=.5, weight_decay=.1)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_clip_value
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.SGD(lr=0.1, grad_clip_value=.5)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_rmsprop
import brainstate as bst, braintools
import jax.numpy as jnp
w = bst.ParamState(jnp.array([1., -1.]))
opt = braintools.optim.RMSprop(lr=0.01, momentum=0.5)
opt.register_trainable_weights({'w': w})
print(bst.transform.make_jaxpr(opt.update)({'w': jnp.ones(2)})[0])
print(opt.current_lr, opt.base_lr)
for _ in range(3):
    opt.update({'w': jnp.array([1., .5])}); print(w.value)
print(opt.step_count.value)
# === ox_adam_loop
import jax, jax.numpy as jnp, optax
params = {'w': jnp.array([1., 2.]), 'b': jnp.array(0.)}
def loss(p, x):
    return jnp.sum((p['w'] * x + p['b'] - 1.) ** 2)
solver = optax.adam(learning_rate=0.1)
state = solver.init(params)
print(state)
@jax.jit
def step(params, state, x):
    print('tracing step')
    value, grads = jax.value_and_grad(loss)(params, x)
    updates, state = solver.update(grads, state, params)
    return optax.apply_updates(params, updates), state, value
for i in range(3):
    params, state, value = step(params, state, jnp.array([1., -1.]))
    print(jax.tree.map(lambda x: x.round(3), (value, params)))
print(jax.tree.structure(state))
# === ox_chain
import jax, jax.numpy as jnp, optax
solver = optax.chain(optax.clip_by_global_norm(1.0), optax.sgd(optax.exponential_decay(0.5, 2, 0.5), momentum=0.9))
p = jnp.array([3., -4.])
s = solver.init(p)
for _ in range(4):
    u, s = solver.update(2 * p, s, p)
    p = optax.apply_updates(p, u)
    print(p, optax.global_norm(u))
# === ox_losses
import jax.numpy as jnp, optax
x = jnp.array([[2., -1., 0.5], [0., 1., 3.]])
print(optax.l2_loss(x), optax.squared_error(x, x - 1))
print(optax.softmax_cross_entropy_with_integer_labels(x, jnp.array([0, 2])).round(4))
print(optax.huber_loss(x, jnp.zeros_like(x)))
print(optax.sigmoid_binary_cross_entropy(x, jnp.ones_like(x)))
for f in (optax.linear_schedule(1., 0., 4), optax.cosine_decay_schedule(1., 4), optax.constant_schedule(.1)):
    print([float(f(i)) for i in range(5)])
# === ox_errors
import braintools, brainstate as bst, jax.numpy as jnp, optax
try: braintools.optim.Adam(lr=-1.)
except Exception as e: print(type(e).__name__, e)
opt = braintools.optim.SGD(lr=1.)
try: opt.update({'w': 1.})
except Exception as e: print(type(e).__name__, e)
try: opt.register_trainable_weights({'w': jnp.ones(2)})
except Exception as e: print(type(e).__name__, e)
t = optax.sgd(.1)
try: t.update(jnp.ones(2), (), None)
except Exception as e: print(type(e).__name__, str(e)[:60])
# === ox_schedule
import braintools, brainstate as bst, jax.numpy as jnp
lr = braintools.optim.StepLR(0.1, step_size=2, gamma=0.5)
opt = braintools.optim.SGD(lr=lr)
w = bst.ParamState(jnp.array([1.]))
opt.register_trainable_weights({'w': w})
@bst.transform.jit
def train():
    print('tracing')
    opt.update({'w': jnp.ones(1)})
for i in range(4):
    train()
    lr.step()
    print(w.value, opt.current_lr)
