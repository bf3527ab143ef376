import jax.numpy as jnp
import brainstate as bst

w = bst.ParamState(jnp.ones(()) * 3.)
bias = bst.ParamState(jnp.ones(()))
def loss():
    return w.value ** 2

grads = bst.transform.grad(loss, {'w': w, 'bias': bias}, check_states=False)()
print(grads['w'])
