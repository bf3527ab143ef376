# %% each further call of `g` prints `calling f ...` once
import builtins, io, contextlib, jax as _jax
_out = io.StringIO()
with contextlib.redirect_stdout(_out):
    g(3.)
    g(4.)
    _jax.effects_barrier()
_n = _out.getvalue().count('calling f')
assert _n == 2, 'two further calls printed it %d times' % _n
# %% `g` still returns what it is given
assert float(g(5.)) == 5., 'g(5.) is %s' % g(5.)
