# === cp_copies
import jax, jax.numpy as jnp
print(jax.make_jaxpr(lambda x: jnp.array(x))(1.))
print(jax.make_jaxpr(lambda x: jnp.array(x, dtype=jnp.float32))(1.))
print(jax.make_jaxpr(lambda x: jnp.array(x, dtype=jnp.int32))(1.))
print(jax.make_jaxpr(lambda x: jnp.asarray(x))(1.))
print(jax.make_jaxpr(lambda x: jnp.array([x, 1.]))(1.))
print(jax.make_jaxpr(lambda x: jnp.array(x))(jnp.ones(2)))
print(jax.make_jaxpr(lambda x: jnp.array(x, copy=False))(jnp.ones(2)))
print(jax.make_jaxpr(lambda x: jnp.array(x, jnp.float16))(jnp.ones(2)))
print(jax.make_jaxpr(lambda x: jnp.copy(x))(jnp.ones(2)))
# === cp_powers
import jax, jax.numpy as jnp
print(jax.make_jaxpr(lambda n: 0.9 ** n)(jnp.array(3)))
print(jax.make_jaxpr(lambda n: 0.9 ** n)(3))
print(jax.make_jaxpr(lambda n: 2 ** n)(3))
print(jax.make_jaxpr(lambda n: 0.9 ** n)(3.))
print(jax.make_jaxpr(lambda n: jnp.float32(0.9) ** n)(3))
print(jax.make_jaxpr(lambda x, n: x ** n)(2., 3))
print(jax.make_jaxpr(lambda x, n: jnp.power(x,n))(jnp.ones(2), 3))
print(0.9 ** jnp.array(3), (2.5 ** jnp.array([1, 2])).dtype)
# === cp_rows
import jax, jax.numpy as jnp
mk=jax.make_jaxpr
print(mk(lambda x: jnp.array([x, 1.]))(jnp.float32(1)))
print(mk(lambda x: jnp.array([x, x]))(1))
print(mk(lambda x: jnp.array([1, x]))(1.))
print(mk(lambda x: jnp.array([[x, x],[x, 1]]))(jnp.float32(1)))
print(mk(lambda x: jnp.array([x, x]))(jnp.ones(2)))
print(mk(lambda x: jnp.stack([x, x]))(jnp.ones(2)))
print(mk(lambda x: jnp.array([x, 2], dtype=jnp.int32))(1.))
print(mk(lambda x: jnp.asarray((x, x)))(1.))
# === cp_integer_powers
import jax, jax.numpy as jnp
n = jnp.array([-2, -1, 0, 1, 5, 31, 32, 40, 70])
print(2 ** n, 3 ** n, jnp.array(0) ** n, (-2) ** n)
print(jax.jit(lambda n: 2 ** n)(n))
print(jnp.uint8(3) ** jnp.uint8(7))
# === cp_lanes_of_switch
import jax, jax.numpy as jnp
f=jax.vmap(lambda i, x: jax.lax.switch(i, [lambda x: x, lambda x: x*2, lambda x: jnp.sin(x)], x))
i=jnp.array([0,2,1,5]); x=jnp.arange(4.)
print(f(i,x), jax.jit(f)(i,x))
print(jax.make_jaxpr(f)(i,x))
print(jax.grad(lambda x: f(i,x).sum())(x))
print(jax.jit(jax.grad(lambda x: f(i,x).sum()))(x))
y=jnp.ones((4,2))
print(jax.make_jaxpr(jax.vmap(lambda p, y: jax.lax.cond(p, lambda y: y, lambda y: y*2, y)))(x>1,y))
print(jax.jit(jax.vmap(lambda p, y: jax.lax.cond(p, lambda y: y, lambda y: y*2, y)))(x>1,y))
print(jax.make_jaxpr(lambda n: 0.9 ** n)(3))
