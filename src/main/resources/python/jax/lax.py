"""jax.lax, as far as Sidetrace has it."""

from _sidetrace import apis, dtypes, missing, ops
from _sidetrace.array import unary, value_of, wrap
from _sidetrace.lax import cond, fori_loop, scan, switch, while_loop
from _sidetrace.lax import map_ as map

__getattr__ = missing.getattr_for('jax.lax', lambda: list(globals()))
