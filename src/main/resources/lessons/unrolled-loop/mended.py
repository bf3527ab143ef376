import jax

def f(x):
    return jax.lax.fori_loop(0, 50, lambda i, v: v + 1., x)

print(len(jax.make_jaxpr(f)(0.).jaxpr.eqns))
