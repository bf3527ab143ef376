# === seed
import brainstate
brainstate.random.seed(42)
print(brainstate.random.rand(3))
print(brainstate.random.DEFAULT)
print(brainstate.random.get_key())
print(brainstate.random.get_key_data())
# === seed-context
import brainstate
brainstate.random.seed(0)
with brainstate.random.seed_context(9):
    print(brainstate.random.rand(2))
print(brainstate.random.rand(2))
# === split
import brainstate
brainstate.random.seed(0)
print(brainstate.random.split_key())
print(brainstate.random.split_key(3))
print(brainstate.random.split_keys(2))
# === split-of-nothing
import brainstate
brainstate.random.split_keys(0)
# === jit-of-a-draw
import brainstate
rng = brainstate.random.RandomState(0)

@brainstate.transform.jit
def f():
    return rng.rand(2)

print(f())
print(f())
print(rng.value)
# === states-of-a-draw
import brainstate
brainstate.random.seed(0)
sf = brainstate.transform.StatefulFunction(lambda: brainstate.random.normal(1., 2., size=2)).make_jaxpr()
print(sf.get_states())
print(sf.get_write_states())
print(sf.get_jaxpr())
# === jaxpr-of-randint
import brainstate
brainstate.random.seed(0)
print(brainstate.transform.StatefulFunction(lambda: brainstate.random.randint(0, 5, (2,))).make_jaxpr().get_jaxpr())
# === jaxpr-of-permutation
import brainstate
print(brainstate.transform.StatefulFunction(lambda: brainstate.random.permutation(5)).make_jaxpr().get_jaxpr())
# === jaxpr-of-exponential
import brainstate
print(brainstate.transform.StatefulFunction(lambda: brainstate.random.exponential(2., (2,))).make_jaxpr().get_jaxpr())
# === jaxpr-of-truncated-normal
import brainstate
brainstate.random.seed(3)
print(brainstate.random.truncated_normal(-1., 1., size=4))
print(brainstate.random.truncated_normal(-2., 2., size=2, loc=1., scale=.5))
# === bad-key
import brainstate
brainstate.random.seed('a')
# === raw-key
import jax
import brainstate
r = brainstate.random.RandomState(jax.random.PRNGKey(3))
print(r)
print(r.rand(2))
r2 = brainstate.random.RandomState(jax.random.key(3))
print(r2.rand(2))
# === backup
import brainstate
r = brainstate.random.RandomState(1)
r.split_key(backup=True)
print(r)
r.restore_key()
print(r)
r.restore_key()
# === unknown
import brainstate
brainstate.random.no_such_thing(2)
# === dtype-of-draws
import brainstate
brainstate.random.seed(0)
print(brainstate.random.rand(2).dtype, brainstate.random.randint(0, 3, 2).dtype, brainstate.random.bernoulli(.5, 2).dtype)
print(repr(brainstate.random.normal()))
# === wrong-size
import brainstate
brainstate.random.rand(2.5)
# === shuffle-and-strings
import brainstate
import jax.numpy as jnp
brainstate.random.seed(3)
print(brainstate.random.shuffle(jnp.arange(5)))
print(brainstate.random.permutation(jnp.arange(6).reshape(3, 2)))
print(brainstate.random.categorical(jnp.log(jnp.array([.1, .9])), size=6))
print(brainstate.random.geometric(.3, 4))
print(brainstate.random.chisquare(4., 3))
print(brainstate.random.t(6., 3))
print(brainstate.random.dirichlet(jnp.array([1., 2.])))
# === state-holds-a-key
import brainstate
import jax
s = brainstate.State(jax.random.key(0))
print(s)

@brainstate.transform.jit
def draw():
    s.value, sub = jax.random.split(s.value)
    return jax.random.uniform(sub)

print(draw(), draw())
print(s.value)
