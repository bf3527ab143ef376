# %% calls with 5 and 6 print these numbers
import io, contextlib, jax as _jax
_out = io.StringIO()
with contextlib.redirect_stdout(_out):
    f(5.); f(6.)
    _jax.effects_barrier()
assert '5' in _out.getvalue() and '6' in _out.getvalue(), 'they print %r' % _out.getvalue()
# %% `f` still doubles
assert float(f(7.)) == 14., 'f(7.) is %s' % f(7.)
