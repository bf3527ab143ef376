# === cb_types
import jax, jax.numpy as jnp, numpy as np
def host(x):
    print('host', type(x).__name__)
    return np.asarray(x) * 2
sh = jax.ShapeDtypeStruct((3,), jnp.float32)
x = jnp.arange(3.)
print(jax.pure_callback(host, sh, x))
print(jax.jit(lambda x: jax.pure_callback(host, sh, x))(x))
jax.debug.callback(host, x)
jax.jit(lambda x: jax.debug.callback(host, x))(x)
jax.debug.callback(lambda x: print(repr(x)), x)
jax.debug.print('{}', x[0])
