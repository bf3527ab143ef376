# === ps_shared
import brainstate as bst, jax.numpy as jnp
from collections import namedtuple
P = namedtuple('P', 'a b')
s = bst.State(jnp.ones(2))
class M(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.a = s
        self.b = s
        self.c = [s, bst.State(1.)]
print(M())
print(bst.State((jnp.ones(1), 2)))
print(bst.State((P(jnp.ones(1), 2),)))
print(bst.State((P(jnp.ones(1), {'w': jnp.ones(3), 'abcdefghijklmnopqrstuvwxyz': jnp.ones(3)}),P(1,2))))
print(bst.State({'a': P(1,2), 'b': (1,2)}))
print(bst.State((jnp.ones(1), (2, 3), [jnp.ones(1)])))
# === ps_containers
import brainstate as bst, jax.numpy as jnp
print(bst.State([jnp.ones(1), 2]))
print(bst.State({'a': [1, 2], 'b': {'c': 1.}, 'd': (1, {'e': 1})}))
print(bst.State([{'a': 1}, (1,2), []]))
print(bst.State([]), bst.State({}), bst.State(()))
class M(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.t = (1, 2)
        self.l = [1, (2, 3), bst.State(1.)]
        self.d = {'a': (1, bst.State(2))}
        self.u = (bst.State(1.), 'x')
        self.s = 'text'
print(M())
s = bst.State(1.)
print({'a': s, 'b': s})
class Two(bst.nn.Module):
    def __init__(self):
        super().__init__()
        self.x = s; self.y = s
print(Two().states())
m = Two(); m.child = m.x
print(m)
