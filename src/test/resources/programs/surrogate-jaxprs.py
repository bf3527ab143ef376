# === jaxprs
import brainpy.math as bm
import jax

print(jax.make_jaxpr(bm.surrogate.sigmoid)(1.))
print(jax.make_jaxpr(jax.grad(bm.surrogate.ReluGrad(alpha=0.25)))(1.))
