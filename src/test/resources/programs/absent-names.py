# === a_names
import jax, jax.numpy as jnp
def t(f):
    try:
        f()
        print('there')
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: jnp.concat); t(lambda: jnp.pow); t(lambda: jnp.acos); t(lambda: jnp.bool); t(lambda: jnp.trapezoid); t(lambda: jnp.row_stack); t(lambda: jnp.unstack); t(lambda: jnp.permute_dims); t(lambda: jnp.unique_values); t(lambda: jnp.cumulative_sum)
# === a_names_elsewhere
import jax
def t(f):
    try:
        f()
        print('there')
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: jax.typeof); t(lambda: jax.nn.mish); t(lambda: jax.nn.identity); t(lambda: jax.random.clone); t(lambda: jax.random.shuffle); t(lambda: jax.errors.JaxRuntimeError); t(lambda: jax.tree_util.tree_multimap); t(lambda: jax.tree.map)
# === a_linalg
import jax.numpy as jnp
def t(f):
    try:
        f()
        print('there')
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: jnp.linalg.vector_norm); t(lambda: jnp.linalg.trace); t(lambda: jnp.linalg.matmul); t(lambda: jnp.linalg.norm); t(lambda: jnp.linalg.svdvals)
# === a_lazy_module
import jax.scipy.special
print(hasattr(jax.scipy.special, 'softmax'), hasattr(jax.scipy.special, 'logsumexp'))
# === a_bm
import brainpy as bp, brainpy.math as bm
def t(f):
    try:
        f()
        print('there')
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: bm.nan); t(lambda: bm.newaxis); t(lambda: bm.trapezoid); t(lambda: bm.pow); t(lambda: bm.eval_shape); t(lambda: bp.NeuDyn); t(lambda: bm.inexact); t(lambda: bm.r_); t(lambda: bp.reset); t(lambda: bm.pi)
# === a_from_import
from jax.numpy import trapezoid
print(trapezoid)
# === a_from_import_fix
from jax.numpy import fix
print(fix(1.5))
# === a_from_bm
from brainpy.math import newaxis
# === a_import_tree
import jax.tree
print(jax.tree.map(lambda x: x + 1, [1, 2]))
# === a_still_inside
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 4.])
print(jax.nn.softmax(x).shape, jnp.linalg.norm(x), jnp.diff(x), jnp.gradient(x), jnp.cumsum(x), jnp.polyfit(x, x, 1).shape, jnp.percentile(x, 50), jnp.cov(x), jax.scipy.special.logsumexp(x).shape)
print(jnp.power(x, 2), jnp.arccos(0.5) > 1, jnp.concatenate([x, x]), jnp.unique(x), jnp.transpose(x), jnp.einsum('i,i', x, x), jnp.tensordot(x, x, 1), jnp.trace(jnp.eye(2)))
