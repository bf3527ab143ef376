"""jax.debug."""

from _sidetrace import missing
from _sidetrace.callbacks import debug_callback as callback
from _sidetrace.callbacks import debug_print as print

__getattr__ = missing.getattr_for('jax.debug', lambda: list(globals()))
