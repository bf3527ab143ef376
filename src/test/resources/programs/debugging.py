# === checkify_user check raises through throw
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x, i):
    checkify.check(i >= 0, 'index needs to be non-negative, got {i}', i=i)
    return x[i] * 2


checked = checkify.checkify(f)
err, out = jax.jit(checked)(jnp.arange(5.), 3)
print(err.get(), out)
err, out = jax.jit(checked)(jnp.arange(5.), -2)
print(err.get())
err.throw()
# === checkify_nan
import jax.numpy as jnp
from jax.experimental import checkify

f = checkify.checkify(lambda x: jnp.log(x), errors=checkify.nan_checks)
err, out = f(jnp.asarray(1.))
print(err.get(), out)
err, out = f(jnp.asarray(-1.))
print(err.get())
print(out)
# === checkify_div
import jax
import jax.numpy as jnp
from jax.experimental import checkify

f = checkify.checkify(lambda x, y: x / y, errors=checkify.float_checks)
err, out = jax.jit(f)(1., 0.)
print(err.get(), out)
err, out = jax.jit(f)(0., 0.)
print(err.get(), out)
err, out = jax.jit(f)(1., 2.)
print(err.get(), out)
# === checkify_index
import jax
import jax.numpy as jnp
from jax.experimental import checkify

f = checkify.checkify(lambda x, i: x[i], errors=checkify.index_checks)
err, out = jax.jit(f)(jnp.arange(3.), 5)
print(err.get())
err, out = jax.jit(f)(jnp.arange(3.), 1)
print(err.get(), out)
# === checkify_all
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x, i):
    y = jnp.sin(x[i])
    checkify.check(y > 0, 'must be positive: {}', y)
    return jnp.log(y)


g = checkify.checkify(f, errors=checkify.all_checks)
for i in (1, 2, 7):
    err, out = jax.jit(g)(jnp.array([0.5, 1., -1.]), i)
    print(i, err.get())
# === checkify_check_bare a check outside checkify, not traced
import jax.numpy as jnp
from jax.experimental import checkify

checkify.check(jnp.asarray(True), 'fine')
print('passed')
checkify.check(jnp.asarray(False), 'bad {x}', x=jnp.asarray(3))
# === checkify_check_in_jit a check under jit without checkify
import jax
import jax.numpy as jnp
from jax.experimental import checkify


@jax.jit
def f(x):
    checkify.check(x > 0, 'must be positive')
    return x


f(1.)
# === checkify_scan
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def body(c, x):
    checkify.check(c < 3, 'too large: {c}', c=c)
    return c + x, c


def f(xs):
    return jax.lax.scan(body, 0, xs)


err, out = jax.jit(checkify.checkify(f))(jnp.array([1, 1, 1, 1, 1]))
print(err.get())
print(out)
err, out = jax.jit(checkify.checkify(f))(jnp.array([1, 0, 0, 1, 0]))
print(err.get())
# === checkify_cond
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def yes(x):
    checkify.check(x > 10, 'not above ten: {x}', x=x)
    return x * 2


f = checkify.checkify(lambda p, x: jax.lax.cond(p, yes, lambda x: x, x))
print(f(True, 3)[0].get())
print(f(False, 3)[0].get())
print(f(True, 13)[0].get())
# === checkify_while
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def body(x):
    checkify.check(x != 4, 'met {x}', x=x)
    return x + 1


f = checkify.checkify(lambda x: jax.lax.while_loop(lambda x: x < 8, body, x))
print(f(0)[0].get())
print(f(5)[0].get(), f(5)[1])
# === checkify_vmap
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.check(x > 0, 'must be positive')
    return jnp.log(x)


err, out = checkify.checkify(jax.vmap(f))(jnp.array([1., -1., 2.]))
print(err.get() is None, out)
# === checkify_check_error
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.check(x > 0, 'must be positive')
    return x


err, _ = checkify.checkify(f)(-1)
print(type(err).__name__)
print(err.get())
checkify.check_error(err)
# === checkify_no_error_throw
import jax
from jax.experimental import checkify

err, out = checkify.checkify(lambda x: x + jax.numpy.ones(()))(1)
print(err.throw(), out, err.get())
# === checkify_debug_check
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.debug_check(x > 0, 'must be positive, got {x}', x=x)
    return x * 2


print(jax.jit(f)(-1.))
err, out = checkify.checkify(f)(-1.)
print(err.get())
# === checkify_check_types
from jax.experimental import checkify

try:
    checkify.check(1, 'message')
except TypeError as e:
    print(e)
try:
    checkify.check(True, 'message', 'text')
except TypeError as e:
    print(e)
checkify.check(True, 'message {x}', y=1)
# === checkify_first of two checks the first is reported
import jax
from jax.experimental import checkify


def f(x):
    checkify.check(x > 5, 'a')
    checkify.check(x > 6, 'b')
    return x


print(checkify.checkify(f)(1)[0].get())
print(checkify.checkify(f)(6)[0].get())
# === checkify_pred_array
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.check(jnp.all(x > 0), 'min is {m}', m=x.min())
    return x.sum()


err, out = jax.jit(checkify.checkify(f))(jnp.array([1., -3., 2.]))
print(err.get(), out)
# === debug_nans_jit
import jax
import jax.numpy as jnp

jax.config.update('jax_debug_nans', True)
f = jax.jit(lambda x: jnp.log(x) * 2)
print(f(1.))
print(f(-1.))
# === debug_nans_context
import jax
import jax.numpy as jnp

print(jnp.log(-1.))
with jax.debug_nans(True):
    print(jnp.log(1.))
    try:
        jnp.log(-1.)
    except FloatingPointError as e:
        print('caught', e)
print(jnp.log(-1.))
# === debug_infs
import jax
import jax.numpy as jnp

jax.config.update('jax_debug_infs', True)
print(jnp.exp(1.))
jnp.exp(1000.)
# === debug_infs_context
import jax
import jax.numpy as jnp

with jax.debug_infs(True):
    print(jnp.asarray(1.) / 2)
    try:
        jnp.asarray(1.) / 0.
    except FloatingPointError as e:
        print('caught', e)
print(jnp.asarray(1.) / 0.)
# === log_compiles
import jax
import jax.numpy as jnp


@jax.jit
def f(x):
    return x + 1


with jax.log_compiles():
    f(1.)
    f(2.)
print('done')
# === explain_cache_misses
import jax

jax.config.update('jax_explain_cache_misses', True)


@jax.jit
def f(x):
    print('tracing')
    return x + 1


f(1.)
f(1)
f(2.)
# === disable_jit
import jax
import jax.numpy as jnp


@jax.jit
def f(x):
    print('x is', x)
    return x + 1


f(1.)
with jax.disable_jit():
    print(f(2.))
    f(2.)
f(3.)
jax.config.update('jax_disable_jit', True)
f(4.)
# === named_scope
import jax
import jax.numpy as jnp


@jax.jit
def f(x):
    with jax.named_scope('inner'):
        y = jnp.sin(x)
    return y + 1


print(f(0.))


@jax.named_scope('deco')
def g(x):
    return x * 2


print(g(2.), g.__name__)
h = jax.named_call(lambda x: x - 1, name='minus')
print(h(3.))
# === ensure_compile_time_eval
import jax
import jax.numpy as jnp


@jax.jit
def f(x):
    with jax.ensure_compile_time_eval():
        n = jnp.arange(4).sum()
        if n > 5:
            print('large', int(n))
    return x + n


print(f(1.))
# === core_names
import jax
import jax.numpy as jnp


@jax.jit
def f(x):
    print(isinstance(x, jax.core.Tracer), isinstance(x, jax.Array))
    return x


f(1.)
print(isinstance(jnp.ones(2), jax.core.Tracer))
print(jax.typeof(jnp.ones((2, 3))))
# === config_values
import jax

print(jax.config.jax_enable_x64, jax.config.jax_disable_jit, jax.config.jax_debug_nans)
jax.config.update('jax_debug_nans', True)
print(jax.config.jax_debug_nans)
with jax.disable_jit():
    print(jax.config.jax_disable_jit)
print(jax.config.read('jax_debug_nans'))
jax.config.update('jax_no_such_flag', True)
# === clear_caches
import jax


@jax.jit
def f(x):
    print('tracing')
    return x


f(1.)
f(1.)
f.clear_cache()
f(1.)
jax.clear_caches()
f(1.)
# === bs_jit_error_if
import brainstate
import jax.numpy as jnp


@brainstate.transform.jit
def f(x):
    brainstate.transform.jit_error_if(x < 0, 'negative: {x}', x=x)
    return x * 2


print(f(1.))
try:
    f(-1.)
except Exception as e:
    print('raised', 'negative' in str(e))
# === bs_breakpoint_named
import brainstate
import jax.numpy as jnp


@brainstate.transform.named_scope(name='my_scope')
def f(x):
    return x + 1


print(f(1.))
# === bs_checkify
import brainstate
import jax.numpy as jnp

st = brainstate.ShortTermState(jnp.asarray(1.))


def f(x):
    brainstate.transform.check(x > 0, 'must be positive, got {x}', x=x)
    st.value += x
    return st.value * 2


g = brainstate.transform.checkify(f)
err, out = g(jnp.asarray(1.))
print(err.get(), out, st.value)
err, out = g(jnp.asarray(-1.))
print(err.get(), out, st.value)
# === bm_jit_error
import brainpy.math as bm
import brainpy as bp


def fail(x):
    raise ValueError('value is negative')


@bm.jit
def f(x):
    bp.check.jit_error(x < 0, fail, x)
    return x + 1


print(f(1.))
try:
    f(-1.)
except Exception as e:
    print('raised', 'negative' in str(e))
# === bm_jit_error_checking
import brainpy as bp
import brainpy.math as bm


@bm.jit
def f(x):
    bp.check.jit_error_checking_no_args(x < 0, ValueError('negative'))
    return x + 1


print(f(1.))
# === checkify_vmap_message
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.check(x > 0, 'must be positive, got {x}', x=x)
    return jnp.log(x)


err, out = checkify.checkify(jax.vmap(f))(jnp.array([1., -1., 2.]))
print(err.get())
err, out = jax.vmap(checkify.checkify(f))(jnp.array([1., -1., -2.]))
print(err.get())
# === checkify_grad
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    checkify.check(x > 0, 'must be positive')
    return jnp.sqrt(x)


err, g = checkify.checkify(jax.grad(f))(jnp.asarray(4.))
print(err.get(), g)
err, g = checkify.checkify(jax.grad(f))(jnp.asarray(-4.))
print(err.get(), g)
# === checkify_scatter
import jax
import jax.numpy as jnp
from jax.experimental import checkify

f = checkify.checkify(lambda x, i: x.at[i].set(9.), errors=checkify.index_checks)
err, out = jax.jit(f)(jnp.zeros(3), 1)
print(err.get(), out)
err, out = jax.jit(f)(jnp.zeros(3), 4)
print(err.get(), out)
# === checkify_slices
import jax
import jax.numpy as jnp
from jax.experimental import checkify

f = checkify.checkify(lambda x, i: jax.lax.dynamic_slice(x, (i,), (2,)), errors=checkify.index_checks)
print(jax.jit(f)(jnp.arange(4.), 2)[0].get())
print(jax.jit(f)(jnp.arange(4.), 3)[0].get())
# === checkify_jit_inside
import jax
import jax.numpy as jnp
from jax.experimental import checkify


@jax.jit
def inner(x):
    checkify.check(jnp.sum(x) > 0, 'sum must be positive')
    return jnp.log(x)


def f(x):
    return inner(x) + inner(2 * x)


err, out = checkify.checkify(f, errors=checkify.all_checks)(jnp.array([1., 2.]))
print(err.get(), out)
err, out = checkify.checkify(f, errors=checkify.all_checks)(jnp.array([1., -3.]))
print(err.get(), out)
# === checkify_fori
import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x):
    def body(i, v):
        checkify.check(v < 100, 'grew to {v} at {i}', v=v, i=i)
        return v * 3

    return jax.lax.fori_loop(0, 6, body, x)


print(checkify.checkify(f)(jnp.asarray(1))[0].get())
print(checkify.checkify(f)(jnp.asarray(0))[0].get())
# === checkify_types
import jax.numpy as jnp
from jax.experimental import checkify

err, out = checkify.checkify(lambda x: 1 / x, errors=checkify.div_checks)(jnp.asarray(0.))
e = err.get_exception()
print(type(e).__name__, str(err))
print(checkify.nan_checks | checkify.div_checks == checkify.float_checks)
# === format_scalars
import jax.numpy as jnp

x = jnp.asarray(0.1)
print(f'{x} {x:.3f} {x!r}', '{}'.format(jnp.asarray(3)), f'{jnp.asarray(True)}', f'{jnp.arange(2.)}')
print('%s %.4f' % (x, x))
# === aval
import jax
import jax.numpy as jnp

print(jnp.ones(2).aval, repr(jnp.ones((2, 3)).aval), repr(jnp.asarray(1).aval))


@jax.jit
def f(x):
    print(x.aval, repr(x.aval))
    return x


f(1.)
# === eval_shape_state
import brainstate
import jax.numpy as jnp

st = brainstate.State(jnp.zeros(3))


def f(x):
    st.value = st.value + x
    return st.value.sum(), x


print(brainstate.transform.eval_shape(f, jnp.ones(3)))
print(st.value)
# === state_finder
import brainstate
import jax.numpy as jnp

w = brainstate.ParamState(jnp.ones(2), name='w')
b = brainstate.ShortTermState(jnp.zeros(()), name='b')


def f(x):
    b.value = b.value + 1
    return w.value * x


finder = brainstate.transform.StateFinder(f, usage='both', key_fn=lambda i, s: s.name)
found = finder(2.)
print(list(found['read']), list(found['write']))
print(len(brainstate.transform.StateFinder(f)(1.)))
print([s.name for s in brainstate.transform.StateFinder(f, filter=brainstate.ParamState, return_type='list')(1.)])
# === bp_check
import brainpy as bp

print(bp.check.is_float(1., 'x', min_bound=0.), bp.check.is_integer(3, 'n'))
try:
    bp.check.is_integer(-1, 'n', min_bound=0)
except Exception as e:
    print(type(e).__name__)
bp.check.is_callable(3, 'f')
