import jax

class M:
    def __init__(self):
        self.k = 2.
    def f(self, x, k):
        return k * x
m = M()
jf = jax.jit(m.f)
first = jf(1., m.k)
print(first)
m.k = 5.
second = jf(1., m.k)
print(second)
