# === dv_sort
import jax, jax.numpy as jnp
x = jnp.array([3., 1., 2.])
w = jnp.array([1., 10., 100.])
print(jax.grad(lambda x: jnp.sum(jnp.sort(x) * w))(x))
print(jax.jvp(jnp.sort, (x,), (w,)))
print(jax.hessian(lambda x: jnp.sum(jnp.sort(x) ** 2 * w))(x))
print(jax.grad(lambda x: jnp.sum(jnp.sort(x, axis=0) * w[:, None]))(jnp.array([[3., 1.], [1., 5.], [2., 2.]])))
# === dv_argsort
import jax, jax.numpy as jnp
x = jnp.array([3., 1., 2.])
print(jax.grad(lambda x: jnp.sum(x[jnp.argsort(x)] * jnp.arange(3.)))(x))
# === dv_lax_sort
import jax, jax.numpy as jnp
x = jnp.array([3., 1., 2.])
y = jnp.array([10., 20., 30.])
print(jax.lax.sort((x, y), num_keys=1))
print(jax.grad(lambda x, y: jnp.sum(jax.lax.sort((x, y), num_keys=1)[1] * jnp.arange(3.)), (0, 1))(x, y))
print(jax.lax.sort_key_val(x, y))
print(jax.lax.sort((jnp.array([1, 1, 0]), jnp.array([3, 1, 2])), num_keys=2))
print(jax.vmap(lambda a: jax.lax.sort((a, y)))(jnp.stack([x, -x])))
# === dv_top_k
import jax, jax.numpy as jnp
x = jnp.array([3., 1., 4., 1., 5.])
print(jax.lax.top_k(x, 2))
print(jax.grad(lambda x: jnp.sum(jax.lax.top_k(x, 2)[0] * jnp.array([1., 10.])))(x))
print(jax.jvp(lambda x: jax.lax.top_k(x, 3)[0], (x,), (jnp.arange(5.),)))
print(jax.vmap(lambda r: jax.lax.top_k(r, 1))(x[:4].reshape(2, 2)))
print(jax.vmap(jax.grad(lambda r: jax.lax.top_k(r, 1)[0].sum()))(x[:4].reshape(2, 2)))
print(jax.lax.top_k(jnp.array([1, 3, 3, 2]), 3))
# === dv_median
import jax, jax.numpy as jnp
x = jnp.array([3., 1., 4., 2.])
print(jax.grad(jnp.median)(x), jax.grad(jnp.median)(x[:3]))
print(jax.grad(lambda x: jnp.percentile(x, 30))(x))
print(jax.grad(lambda x: jnp.quantile(x, 0.75))(x))
# === dv_gammas
import jax, jax.numpy as jnp
from jax.scipy import special as sp
x = jnp.array([0.5, 1., 2.5])
print(jax.vmap(jax.grad(sp.gammaln))(x))
print(jax.vmap(jax.grad(sp.digamma))(x))
print(jax.vmap(jax.grad(jax.grad(sp.gammaln)))(x))
print(jax.vmap(jax.grad(jax.lax.lgamma))(x), jax.vmap(jax.grad(jax.lax.digamma))(x))
# === dv_erf_inv
import jax, jax.numpy as jnp
from jax.scipy import special as sp
x = jnp.array([-0.5, 0.1, 0.9])
print(jax.vmap(jax.grad(sp.erfinv))(x))
print(jax.vmap(jax.grad(sp.erf))(x), jax.vmap(jax.grad(sp.erfc))(x))
print(jax.vmap(jax.grad(jax.grad(sp.erf)))(x))
print(jax.vmap(jax.grad(jax.grad(sp.erfinv)))(x))
# === dv_xlogy
import jax, jax.numpy as jnp
from jax.scipy import special as sp
print(jax.grad(sp.xlogy, (0, 1))(0., 2.), jax.grad(sp.xlogy, (0, 1))(1., 2.), jax.grad(sp.xlog1py, (0, 1))(1., 2.))
print(jax.grad(sp.entr)(0.3), jax.grad(sp.logit)(0.3), jax.grad(sp.expit)(0.3))
# === dv_zeta
import jax, jax.numpy as jnp
from jax.scipy import special as sp
print(sp.zeta(2., 1.), sp.polygamma(1, 2.))
print(jax.grad(lambda x: sp.polygamma(1, x))(2.))
# === dv_cumulative
import jax, jax.numpy as jnp
x = jnp.array([2., 0.5, 3., 1.])
w = jnp.arange(1., 5.)
print(jax.grad(lambda x: jnp.sum(jnp.cumsum(x) * w))(x))
print(jax.grad(lambda x: jnp.sum(jnp.cumprod(x) * w))(x))
print(jax.grad(lambda x: jnp.sum(jax.lax.cummax(x) * w))(x))
print(jax.grad(lambda x: jnp.sum(jax.lax.cummin(x) * w))(x))
print(jax.grad(lambda x: jnp.sum(jax.lax.cumlogsumexp(x) * w))(x))
print(jax.grad(lambda x: jnp.sum(jax.lax.cumsum(x, reverse=True) * w))(x))
# === dv_cumulative_second
import jax, jax.numpy as jnp
x = jnp.array([2., 0.5, 3.])
print(jax.hessian(lambda x: jnp.sum(jnp.cumprod(x)))(x))
print(jax.jvp(jnp.cumprod, (x,), (jnp.ones(3),)))
print(jax.jvp(jax.lax.cummax, (x,), (jnp.arange(3.),)))
print(jax.vmap(jax.grad(lambda x: jnp.cumprod(x)[-1]))(jnp.stack([x, x + 1])))
# === dv_cumprod_zero
import jax, jax.numpy as jnp
x = jnp.array([2., 0., 3.])
print(jax.grad(lambda x: jnp.sum(jnp.cumprod(x)))(x))
print(jax.grad(jnp.prod)(x), jax.grad(jnp.prod)(jnp.array([0., 0., 3.])))
print(jax.hessian(jnp.prod)(x))
# === dv_logsumexp
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 3.])
print(jax.grad(jax.nn.logsumexp)(x), jax.hessian(jax.nn.logsumexp)(x))
print(jax.grad(lambda x: jax.nn.logsumexp(x, b=jnp.array([1., 0., 2.])))(x))
print(jax.grad(jax.nn.logsumexp)(jnp.array([-jnp.inf, 1.])))
print(jax.grad(lambda x: jnp.logaddexp(x, 2.))(1.), jax.grad(jnp.logaddexp, (0, 1))(1., 1.))
# === dv_expm1
import jax, jax.numpy as jnp
for f in (jnp.expm1, jnp.log1p, jnp.exp2, jnp.log2, jnp.log10, jnp.cbrt, jnp.arctan, jnp.arcsinh, jnp.arctanh):
    x = jnp.array([0.1, 0.5])
    print(f.__name__, jax.vmap(jax.grad(f))(x), jax.vmap(jax.grad(jax.grad(f)))(x))
# === dv_arctan2
import jax, jax.numpy as jnp
print(jax.grad(jnp.arctan2, (0, 1))(1., 2.), jax.grad(jnp.arctan2, (0, 1))(0., 0.))
print(jax.hessian(lambda v: jnp.arctan2(v[0], v[1]))(jnp.array([1., 2.])))
print(jax.grad(jnp.hypot, (0, 1))(3., 4.), jax.grad(jnp.hypot, (0, 1))(0., 0.))
# === dv_power_zero
import jax, jax.numpy as jnp
for p in (0., 0.5, 1., 2., 3.):
    print(p, jax.grad(lambda x: x ** p)(0.), jax.grad(lambda y: jnp.power(0., y))(p))
for p in (0, 1, 2, 3):
    print(p, jax.grad(lambda x: x ** p)(0.), jax.grad(jax.grad(lambda x: x ** p))(0.))
print(jax.grad(lambda x: jnp.power(x, x))(0.))
print(jax.grad(jnp.power, 1)(2., 3.), jax.grad(jnp.power, 0)(-2., 3.), jax.grad(jnp.power, 1)(-2., 3.))
print(jax.grad(jnp.float_power)(2., 3.))
# === dv_sqrt_zero
import jax, jax.numpy as jnp
print(jax.grad(jnp.sqrt)(0.), jax.grad(jnp.abs)(0.), jax.grad(jnp.sign)(1.), jax.grad(lambda x: jnp.sqrt(x ** 2))(0.))
print(jax.grad(jax.nn.relu)(0.), jax.grad(lambda x: jnp.maximum(x, 0.))(0.), jax.grad(lambda x: jnp.minimum(x, 0.))(0.))
# === dv_where_nan
import jax, jax.numpy as jnp
f = lambda x: jnp.where(x > 0, jnp.log(x), 0.)
print(jax.grad(f)(-1.), jax.grad(f)(0.))
g = lambda x: jnp.where(x > 0, jnp.log(jnp.where(x > 0, x, 1.)), 0.)
print(jax.grad(g)(-1.), jax.grad(g)(0.))
print(jax.grad(lambda x: jnp.where(x > 0, jnp.sqrt(x), 0.))(0.))
# === dv_max_ties
import jax, jax.numpy as jnp
x = jnp.array([1., 3., 3.])
print(jax.grad(jnp.max)(x), jax.grad(jnp.min)(jnp.array([1., 1., 3., 1.])))
print(jax.jvp(jnp.max, (x,), (jnp.arange(3.),)))
print(jax.hessian(jnp.max)(x))
print(jax.grad(lambda x: jnp.maximum(x[0], x[1]))(jnp.array([2., 2.])))
print(jax.grad(lambda x: jnp.max(x, axis=1).sum())(jnp.array([[1., 1.], [2., 3.]])))
# === dv_clip
import jax, jax.numpy as jnp
for v in (-1., 0., 0.5, 1., 2.):
    print(v, jax.grad(lambda x: jnp.clip(x, 0., 1.))(v), jax.grad(lambda x: jax.lax.clamp(0., x, 1.))(v), jax.grad(jax.nn.relu6)(v), jax.grad(jax.nn.hard_tanh)(v))
print(jax.grad(lambda lo: jnp.clip(0.2, lo, 1.))(0.5), jax.grad(lambda hi: jnp.clip(3., 0., hi))(0.5))
# === dv_prod
import jax, jax.numpy as jnp
x = jnp.array([[1., 2., 3.], [4., 5., 6.]])
print(jax.grad(lambda x: jnp.prod(x, axis=1).sum())(x))
print(jax.jvp(jnp.prod, (x,), (jnp.ones((2, 3)),)))
print(jax.hessian(lambda v: jnp.prod(v))(x[0]))
# === dv_dynamic_slice
import jax, jax.numpy as jnp
x = jnp.arange(5.)
print(jax.grad(lambda x: jnp.sum(jax.lax.dynamic_slice(x, (3,), (3,)) ** 2))(x))
print(jax.grad(lambda x, u: jnp.sum(jax.lax.dynamic_update_slice(x, u, (1,)) ** 2), (0, 1))(x, jnp.ones(2)))
print(jax.vmap(jax.grad(lambda x, i: jax.lax.dynamic_slice(x, (i,), (2,)).sum()), (None, 0))(x, jnp.array([0, 2, 9])))
print(jax.vmap(lambda x, u, i: jax.lax.dynamic_update_slice(x, u, (i,)), (None, 0, 0))(x, jnp.ones((2, 2)), jnp.array([0, 3])))
print(jax.hessian(lambda x: jnp.sum(jax.lax.dynamic_slice(x, (1,), (2,)) ** 3))(x[:3]))
# === dv_gather_repeated
import jax, jax.numpy as jnp
x = jnp.arange(4.)
i = jnp.array([0, 2, 2, 9, -1])
print(jax.grad(lambda x: jnp.sum(x[i] * jnp.arange(1., 6.)))(x))
print(jax.grad(lambda x: jnp.sum(jnp.take(x, i, mode='clip') ** 2))(x))
print(jax.grad(lambda x: jnp.sum(jnp.take(x, i, mode='fill', fill_value=0.) ** 2))(x))
print(jax.grad(lambda x: jnp.sum(jnp.take_along_axis(x.reshape(2, 2), jnp.array([[0, 0], [1, 1]]), 1) ** 2))(x))
# === dv_scatter
import jax, jax.numpy as jnp
x = jnp.arange(4.)
i = jnp.array([0, 2, 2])
u = jnp.array([1., 2., 3.])
for name in ('set', 'add', 'multiply', 'min', 'max', 'power', 'divide', 'apply'):
    if name in ('power', 'apply'):
        continue
    try:
        print(name, jax.grad(lambda x, u: jnp.sum(getattr(x.at[i], name)(u) ** 2), (0, 1))(x + 1, u))
    except Exception as e:
        print(name, type(e).__name__, str(e).split('\n')[0])
# === dv_scatter_jvp
import jax, jax.numpy as jnp
x = jnp.arange(4.)
u = jnp.array([1., 2., 3.])
i = jnp.array([0, 2, 2])
print(jax.jvp(lambda x, u: x.at[i].set(u), (x, u), (x, u * 10)))
print(jax.jvp(lambda x, u: x.at[i].add(u), (x, u), (x, u * 10)))
print(jax.hessian(lambda u: jnp.sum(x.at[i].add(u) ** 2))(u))
print(jax.vmap(jax.grad(lambda u: jnp.sum(x.at[i].add(u) ** 2)))(jnp.stack([u, -u])))
# === dv_segment_sum
import jax, jax.numpy as jnp
f = lambda x: jnp.sum(jax.ops.segment_sum(x, jnp.array([0, 0, 1]), num_segments=2) ** 2)
print(jax.grad(f)(jnp.array([1., 2., 3.])))
print(jax.ops.segment_max(jnp.array([1., 2., 3.]), jnp.array([0, 0, 1]), num_segments=2))
# === dv_convolve
import jax, jax.numpy as jnp
x, h = jnp.arange(5.), jnp.array([1., 2., 0.5])
print(jnp.convolve(x, h, mode='same'))
print(jax.grad(lambda x, h: jnp.sum(jnp.convolve(x, h) ** 2), (0, 1))(x, h))
# === dv_interp
import jax, jax.numpy as jnp
xp, fp = jnp.array([0., 1., 2.]), jnp.array([0., 10., 5.])
print(jax.grad(lambda x: jnp.interp(x, xp, fp))(0.5), jax.grad(lambda f: jnp.interp(1.5, xp, f))(fp))
print(jax.grad(lambda x: jnp.interp(x, xp, fp))(1.), jax.grad(lambda x: jnp.interp(x, xp, fp))(5.))
# === dv_var
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 4.])
print(jax.grad(jnp.var)(x), jax.grad(lambda x: jnp.std(x))(jnp.ones(3)))
print(jax.hessian(jnp.var)(x))
print(jax.grad(lambda x: jnp.corrcoef(x, x ** 2)[0, 1])(x))
# === dv_remainder
import jax, jax.numpy as jnp
print(jax.grad(jnp.mod, (0, 1))(5.5, 2.), jax.grad(jnp.fmod, (0, 1))(-5.5, 2.), jax.grad(jnp.floor)(1.5), jax.grad(jnp.round)(1.5))
print(jax.grad(lambda x: jnp.floor_divide(x, 2.))(5.), jax.grad(lambda x: jnp.modf(x)[0])(1.5))
# === dv_softmax
import jax, jax.numpy as jnp
x = jnp.array([1., 2., 3.])
print(jax.jacrev(jax.nn.softmax)(x))
print(jax.hessian(lambda x: jax.nn.log_softmax(x)[0])(x))
print(jax.grad(lambda x: jax.nn.softplus(x))(0.), jax.grad(jax.nn.gelu)(0.5), jax.grad(jax.nn.elu)(-0.5), jax.grad(jax.nn.silu)(0.5))
