import jax

def f(x):
    for _ in range(50):
        x = x + 1.
    return x

print(len(jax.make_jaxpr(f)(0.).jaxpr.eqns))
