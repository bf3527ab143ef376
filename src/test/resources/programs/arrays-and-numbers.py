# === g_index_kinds
import jax.numpy as jnp
a = jnp.arange(12).reshape(3, 4)
print(a[1], a[1, 2], a[-1], a[:, 1], a[::2, ::-1], a[..., 0], a[None, 0].shape, a[[0, 2]], a[jnp.array([0, 2]), jnp.array([1, 3])])
print(a[a > 5], a[jnp.array([True, False, True])], a[1:2, None].shape, a[:, [0, 1]].shape, a[0:0])
# === g_index_errors
import jax.numpy as jnp
a = jnp.arange(4.)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: a[0.5]); t(lambda: a['x']); t(lambda: a[1, 2]); t(lambda: a[jnp.array([0.5])]); t(lambda: a[[True, False]])
t(lambda: a[10]); t(lambda: a[-10]); t(lambda: a[2:1]); t(lambda: a[()]); t(lambda: a[(0,)]); t(lambda: a[slice(0, 4, 0)])
t(lambda: a[jnp.array(1)]); t(lambda: a[True]); t(lambda: a[..., ...])
# === g_set_errors
import jax.numpy as jnp
a = jnp.zeros(3)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: a.at[0].set(jnp.ones(2))); t(lambda: a.at[5].set(1.)); t(lambda: a.at[-1].add(2.)); t(lambda: a.at[[0, 0]].add(1.))
t(lambda: a.at[0].get()); t(lambda: a.at[5].get()); t(lambda: a.at[5].get(mode='fill', fill_value=-1.)); t(lambda: a.at[0].mul(3.))
t(lambda: a.at[0].apply(jnp.cos)); t(lambda: a.at[1:].min(-1.)); t(lambda: a.at[0].power(2)); t(lambda: a.at[0].divide(2.))
t(lambda: a.at[0].set('a')); t(lambda: a.at[5].set(1., mode='promise_in_bounds').shape); t(lambda: a.at[5].add(1., mode='clip'))
# === g_jax_setitem
import jax.numpy as jnp
a = jnp.zeros(3)
a[0] = 1.
# === g_jax_setitem_in_jit
import jax, jax.numpy as jnp
@jax.jit
def f(x):
    x[0] = 1.
    return x
f(jnp.zeros(2))
# === g_del_item
import jax.numpy as jnp
a = jnp.zeros(3)
del a[0]
# === g_bm_setitem
import brainpy.math as bm
a = bm.zeros(4)
a[0] = 1.; a[1:3] = bm.array([2., 3.]); a[a == 0] = 9.; a[[0, 1]] = 5.
print(a)
a[0] += 1; a[-1] *= 2
print(a.value)
# === g_shapes
import jax.numpy as jnp
a = jnp.arange(6)
print(a.reshape(2, 3), a.reshape(-1, 2).T, a.reshape((3, 2)).ravel(), jnp.expand_dims(a, 0).shape, jnp.squeeze(a[None]).shape)
print(jnp.stack([a, a]).shape, jnp.concatenate([a, a]).shape, jnp.vstack([a, a]).shape, jnp.hstack([a, a]).shape, jnp.split(a, 3))
print(jnp.tile(a, 2), jnp.repeat(a, 2), jnp.flip(a), jnp.roll(a, 2), jnp.swapaxes(a.reshape(2, 3), 0, 1).shape, jnp.moveaxis(jnp.ones((1, 2, 3)), 0, -1).shape)
print(jnp.pad(a, 1), jnp.array_split(a, 4), jnp.broadcast_to(a, (2, 6)).shape, jnp.atleast_2d(a).shape)
# === g_shape_errors
import jax.numpy as jnp
a = jnp.arange(6.)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: a.reshape(4, 2)); t(lambda: a + jnp.ones(4)); t(lambda: a @ jnp.ones(4)); t(lambda: jnp.concatenate([a, jnp.ones((2, 2))]))
t(lambda: jnp.stack([a, jnp.ones(2)])); t(lambda: a.sum(axis=1)); t(lambda: jnp.split(a, 4)); t(lambda: jnp.expand_dims(a, 3))
t(lambda: jnp.squeeze(a, 0)); t(lambda: jnp.transpose(a, (1, 0))); t(lambda: jnp.broadcast_to(a, (4,))); t(lambda: a.reshape(-1, -1))
t(lambda: jnp.dot(a, jnp.ones((3, 2)))); t(lambda: jnp.zeros(-1)); t(lambda: jnp.ones((2, 'a'))); t(lambda: jnp.eye(2.5)); t(lambda: jnp.arange())
t(lambda: jnp.concatenate([])); t(lambda: jnp.stack([])); t(lambda: jnp.einsum('ij,jk', a, a)); t(lambda: jnp.linalg.inv(a)); t(lambda: jnp.max(jnp.array([])))
# === g_creation
import jax.numpy as jnp
print(jnp.zeros(2), jnp.ones((1, 2)), jnp.full(2, 7), jnp.full((2,), 1.5), jnp.arange(1, 3, 0.5), jnp.linspace(0, 1, 3), jnp.eye(2), jnp.identity(2), jnp.empty(2))
print(jnp.zeros_like(jnp.arange(2)), jnp.ones_like(jnp.ones(2)), jnp.full_like(jnp.arange(2), 3.7), jnp.array([1, 2.5]), jnp.array([True, 2]), jnp.asarray([[1], [2]]))
print(jnp.tri(2), jnp.triu(jnp.ones((2, 2))), jnp.diag(jnp.arange(2)), jnp.meshgrid(jnp.arange(2), jnp.arange(3))[0].shape, jnp.logspace(0, 2, 3), jnp.geomspace(1, 4, 3))
# === g_array_errors
import jax.numpy as jnp
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: jnp.array([1, [2, 3]])); t(lambda: jnp.array(['a'])); t(lambda: jnp.array([None])); t(lambda: jnp.array({1: 2})); t(lambda: jnp.array(object()))
t(lambda: jnp.array('a')); t(lambda: jnp.array([1, None])); t(lambda: jnp.array(2 ** 40)); t(lambda: jnp.array([1], dtype='foo')); t(lambda: jnp.ones(2, dtype=str))
# === g_repr
import jax.numpy as jnp
for a in (jnp.array(1), jnp.array(1.), jnp.array([1, 2]), jnp.array([1., 2.5]), jnp.array([[1, 2], [3, 4]]), jnp.array([True]), jnp.array([]), jnp.zeros((0, 3)), jnp.array([1e10, 1e-10]), jnp.array([jnp.nan, jnp.inf]), jnp.arange(1100), jnp.array([1e-5, 1.]), jnp.array(3, dtype=jnp.uint8), jnp.float32(2), jnp.array([1., 2.]) * 1, 2 * jnp.array(3)):
    print(repr(a), a)
# === g_scalars
import jax.numpy as jnp
x = jnp.array(2.5)
print(float(x), int(x), bool(x), x.item(), x.tolist(), round(x, 1), f'{x:.2f}', '%.1f' % x, str(x), format(x))
print(jnp.array([1, 2]).tolist(), len(jnp.ones((3, 2))), [v for v in jnp.arange(3)], jnp.arange(3).tolist())
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: float(jnp.ones(2))); t(lambda: bool(jnp.ones(2))); t(lambda: int(jnp.ones(1))); t(lambda: jnp.ones(2).item()); t(lambda: len(x)); t(lambda: list(x)); t(lambda: range(jnp.array(3))); t(lambda: [1, 2, 3][jnp.array(1)]); t(lambda: [1, 2][jnp.array(1.)])
t(lambda: hash(x)); t(lambda: f'{jnp.ones(2):.2f}'); t(lambda: bool(jnp.array([])))
# === g_promotion
import jax.numpy as jnp
i, f, b, u = jnp.arange(2), jnp.ones(2), jnp.array([True, False]), jnp.array([1, 2], dtype=jnp.uint8)
for x, y in ((i, f), (i, b), (b, f), (u, i), (u, 1), (u, 1.5), (i, 1.5), (i, True), (b, 1), (f, 2), (u, jnp.int8(3)), (i, jnp.float16(2) if False else 1)):
    z = x + y
    print(z, z.dtype, z.weak_type)
print(i / 2, i // 2, i % 2, i ** 2, -b.astype(int), ~b, b & True, i | 4, i << 1, 2 ** i, i / 0, i // 0, i % 0)
# === g_int_overflow
import jax.numpy as jnp
x = jnp.array(2 ** 31 - 1)
print(x + 1, x * 2, jnp.array([200], dtype=jnp.uint8) + jnp.array([100], dtype=jnp.uint8), jnp.int8(127) + jnp.int8(1), jnp.abs(jnp.array(-2 ** 31)))
print(jnp.array(3.7).astype(int), jnp.array(-3.7).astype(int), jnp.array(1e20).astype(int), jnp.array(jnp.nan).astype(int), jnp.array(300).astype(jnp.uint8))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
t(lambda: x + 2 ** 31); t(lambda: jnp.uint8(300)); t(lambda: jnp.arange(2) + 1e40); t(lambda: jnp.array([2 ** 31]))
# === h_reductions
import jax.numpy as jnp
a = jnp.array([[3., 1.], [2., 4.]])
print(a.sum(), a.sum(0), a.sum(axis=1, keepdims=True), a.mean(), a.std(), a.var(0), a.min(), a.max(1), a.argmin(), a.argmax(0), a.prod(), a.cumsum(), a.cumprod(1), a.ptp() if hasattr(a, 'ptp') else '', a.any(), a.all())
print(jnp.median(a), jnp.percentile(a, 25), jnp.quantile(a, 0.5, axis=0), jnp.average(a, weights=jnp.array([1., 3.]), axis=0), jnp.nansum(jnp.array([1., jnp.nan])), jnp.nanmean(jnp.array([1., jnp.nan])), jnp.count_nonzero(a > 1), jnp.logaddexp(1., 2.))
print(jnp.sum(jnp.array([True, True])), jnp.mean(jnp.arange(4)), jnp.sum(a, where=a > 1), jnp.max(a, initial=10.), jnp.sum(a, axis=(0, 1)))
# === h_sorting
import jax.numpy as jnp
a = jnp.array([3, 1, 2, 1])
print(jnp.sort(a), jnp.argsort(a), jnp.sort(a)[::-1], jnp.sort(a, descending=True), jnp.unique(a), jnp.unique(a, return_counts=True), jnp.searchsorted(jnp.array([1, 2, 3]), 2), jnp.searchsorted(jnp.array([1, 2, 3]), 2, side='right'))
print(jnp.where(a > 1), jnp.nonzero(a == 1), jnp.argwhere(a > 1), jnp.flatnonzero(a > 1), jnp.bincount(a), jnp.digitize(jnp.array([0.5, 2.5]), jnp.array([1, 2])), jnp.histogram(a, 3), jnp.isin(a, jnp.array([1])), jnp.lexsort((a, -a)))
print(jnp.intersect1d(a, jnp.array([1, 5])), jnp.union1d(a, jnp.array([9])), jnp.setdiff1d(a, jnp.array([1])), jnp.diff(a), jnp.cross(jnp.array([1., 0, 0]), jnp.array([0., 1, 0])), jnp.trapezoid(jnp.array([1., 2.])) if hasattr(jnp, 'trapezoid') else '')
# === h_linalg
import jax.numpy as jnp
A = jnp.array([[2., 1.], [1., 3.]])
print(jnp.linalg.inv(A), jnp.linalg.det(A), jnp.linalg.solve(A, jnp.ones(2)), jnp.linalg.norm(A), jnp.linalg.matrix_rank(A), jnp.trace(A), A.T, A @ A, jnp.outer(jnp.arange(2), jnp.arange(3)), jnp.kron(jnp.eye(2), jnp.ones(2)), jnp.vdot(A, A), jnp.inner(A, A), jnp.tensordot(A, A, 1), jnp.linalg.matrix_power(A, 3))
print(jnp.round(jnp.linalg.cholesky(A), 4), jnp.round(jnp.linalg.eigvalsh(A), 4), jnp.round(jnp.linalg.eigh(A)[0], 4), jnp.round(jnp.linalg.svd(A, compute_uv=False), 4), jnp.linalg.cond(A).round(3), jnp.linalg.slogdet(A), jnp.linalg.lstsq(A, jnp.ones(2))[0].round(4))
# === h_einsum
import jax.numpy as jnp
a = jnp.arange(6.).reshape(2, 3); b = jnp.arange(3.)
print(jnp.einsum('ij,j->i', a, b), jnp.einsum('ij->ji', a), jnp.einsum('ij->', a), jnp.einsum('ii', jnp.eye(3)), jnp.einsum('i,j->ij', b, b), jnp.einsum('ij,kj->ik', a, a), jnp.einsum('...j,j', a, b))
# === h_elementwise
import jax.numpy as jnp
x = jnp.array([-1.5, 0., 0.5, 2.])
for f in (jnp.abs, jnp.sign, jnp.floor, jnp.ceil, jnp.round, jnp.trunc, jnp.square, jnp.exp, jnp.sin, jnp.tanh, jnp.reciprocal, jnp.isnan, jnp.isfinite, jnp.sqrt, jnp.log, jnp.log1p, jnp.expm1, jnp.cbrt, jnp.arctan, jnp.sinc, jnp.deg2rad, jnp.nan_to_num):
    print(f.__name__, f(x))
print(jnp.maximum(x, 0), jnp.minimum(x, 0), jnp.clip(x, -1, 1), jnp.mod(x, 1), jnp.fmod(x, 1), jnp.power(x, 2), jnp.arctan2(x, 1.), jnp.hypot(x, 1.), jnp.heaviside(x, 0.5), jnp.copysign(x, -1.), jnp.divmod(x, 1.), jnp.modf(x), jnp.frexp(x), jnp.float_power(2., 3.))
# === h_logic
import jax.numpy as jnp
a = jnp.array([1, 2, 3]); b = jnp.array([1, 0, 3])
print(a == b, a != b, a < 2, jnp.array_equal(a, b), jnp.allclose(a, a + 1e-9), jnp.isclose(1., 1. + 1e-6), jnp.logical_and(a > 1, b > 1), jnp.logical_not(a > 1), (a == b).all(), jnp.any(a == b), jnp.where(a == b, a, -1), jnp.select([a < 2, a < 3], [a * 10, a * 100], 0), jnp.piecewise(a * 1., [a < 2], [lambda x: x, lambda x: -x]))
print(a == 'x', a is None, a == None)
# === h_numpy_interop
import numpy as np, jax.numpy as jnp, brainpy.math as bm
x = np.arange(3.)
print(x.dtype, jnp.asarray(x).dtype, (jnp.ones(3) + x).dtype, type(jnp.ones(3) + x).__name__, type(x + jnp.ones(3)).__name__, np.asarray(jnp.ones(2)), np.array(bm.ones(2)), np.sum(jnp.ones(3)), np.sin(jnp.zeros(1)))
print(np.mean(jnp.arange(4.)), type(np.mean(jnp.arange(4.))).__name__, np.float32(2) * jnp.ones(2), np.ones(2, dtype=np.float32) @ jnp.ones(2), isinstance(jnp.ones(1), jnp.ndarray), isinstance(bm.ones(1), jnp.ndarray))
# === h_bm_types
import brainpy.math as bm, jax.numpy as jnp
a = bm.array([1., 2.])
for e in (a, a + 1, 1 + a, a * a, -a, a[0], a[:1], bm.sin(a), bm.sum(a), a.sum(), bm.dot(a, a), a @ a, a > 1, bm.where(a > 1, a, 0.), a.T, a.reshape(2, 1), bm.concatenate([a, a]), a.value, bm.as_jax(a), bm.zeros(1), bm.arange(2), abs(a), a.astype(int), a.at[0].set(1.), jnp.sin(a), a + jnp.ones(2), jnp.ones(2) + a):
    print(type(e).__module__.split('.')[0], type(e).__name__, e.shape)
