# === jaxprs
import brainpy.math as bm
import jax

print(jax.make_jaxpr(bm.surrogate.sigmoid)(1.))
print(jax.make_jaxpr(jax.grad(bm.surrogate.relu_grad))(1.))
print(jax.make_jaxpr(bm.surrogate.LeakyRelu())(jax.numpy.ones(3)))
