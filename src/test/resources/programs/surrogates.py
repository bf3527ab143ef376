# === every_gradient forward values and derivatives of each function
import brainpy.math as bm
import jax
import jax.numpy as jnp

xs = jnp.asarray([-2., -0.7, -0.1, 0., 0.3, 0.9, 1.5])
for name in ('sigmoid', 'piecewise_quadratic', 'piecewise_exp', 'soft_sign', 'arctan', 'nonzero_sign_log', 'erf', 'piecewise_leaky_relu',
             'squarewave_fourier_series', 's2nn', 'q_pseudo_spike', 'leaky_relu', 'log_tailed_relu', 'relu_grad', 'gaussian_grad',
             'multi_gaussian_grad', 'inv_square_grad', 'slayer_grad'):
    f = getattr(bm.surrogate, name)
    print(name, f(xs))
    print(jax.grad(lambda x: f(x).sum())(xs))
# === classes
import brainpy.math as bm
import jax
import jax.numpy as jnp

for f in (bm.surrogate.Sigmoid(), bm.surrogate.Sigmoid(alpha=2.), bm.surrogate.PiecewiseLeakyRelu(0.1), bm.surrogate.S2NN(),
          bm.surrogate.GaussianGrad(), bm.surrogate.MultiGaussianGrad(), bm.surrogate.SquarewaveFourierSeries(4), bm.surrogate.ReluGrad(),
          bm.surrogate.LogTailedRelu()):
    print(f, f(jnp.asarray([-1., 0., 1.])), jax.vmap(jax.grad(f))(jnp.asarray([-1., 0., 1., 2.])))
# === curves
import brainpy.math as bm
import jax.numpy as jnp

xs = jnp.asarray([-2., -0.5, 0.25, 1.5])
for f in (bm.surrogate.Sigmoid(), bm.surrogate.PiecewiseQuadratic(), bm.surrogate.PiecewiseExp(), bm.surrogate.SoftSign(),
          bm.surrogate.NonzeroSignLog(), bm.surrogate.ERF(), bm.surrogate.PiecewiseLeakyRelu(), bm.surrogate.S2NN(),
          bm.surrogate.QPseudoSpike(3.), bm.surrogate.LeakyRelu(), bm.surrogate.LogTailedRelu(0.1)):
    print(f, f.surrogate_fun(xs))
# === batched
import brainpy.math as bm
import jax
import jax.numpy as jnp

xs = jnp.asarray([[-1., 0.5], [0., 2.]])
print(jax.vmap(bm.surrogate.arctan)(xs))
print(jax.vmap(jax.grad(lambda x: (bm.surrogate.arctan(x) * jnp.asarray([1., 2.])).sum()))(xs))
print(jax.jit(bm.surrogate.soft_sign)(xs))
print(jax.jvp(bm.surrogate.sigmoid, (jnp.asarray(0.5),), (jnp.asarray(2.),)))
print(bm.surrogate.arctan(1), bm.surrogate.arctan(-1.))
# === bm_array
import brainpy.math as bm

print(bm.surrogate.sigmoid(bm.asarray([1., -1.])))
# === unwritten
import brainpy.math as bm

bm.surrogate.Surrogate()(1.)
# === no_such_surrogate
import brainpy.math as bm

bm.surrogate.heavy_side
# === spiking_loss
import brainpy.math as bm
import jax.numpy as jnp

w = bm.TrainVar(bm.asarray([0.5, 0.4, 0.8]))
spike = bm.surrogate.ReluGrad()


def loss():
    v, count = jnp.zeros(3), 0.
    for i in range(4):
        v = 0.9 * v + w.value
        s = spike(v - 1.)
        v = v - s
        count = count + s.sum()
    return (count - 5.) ** 2


g, l = bm.grad(loss, grad_vars={'w': w}, return_value=True)()
print(l, g)
