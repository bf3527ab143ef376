# %% each further call prints a line
import io, contextlib, jax as _jax
_out = io.StringIO()
with contextlib.redirect_stdout(_out):
    outer(4.); outer(5.)
    _jax.effects_barrier()
assert _out.getvalue().count('outer') == 2, 'two calls print it %d times' % _out.getvalue().count('outer')
# %% the state counts them too
assert float(n[0]) == 5., 'it holds %s' % n[0]
