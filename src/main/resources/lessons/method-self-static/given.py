import jax

class M:
    def __init__(self):
        self.k = 2.
    def f(self, x):
        return self.k * x
m = M()
jf = jax.jit(m.f)
print(jf(1.))
m.k = 5.
print(jf(1.))
