"""jax.experimental.checkify: checks as a part of a function's results.

A function is written down, then applied equation by equation; what may go wrong joins an `Error`, a value like any other. The rules
for each primitive are those of `jax/_src/checkify.py` 0.10.2.
"""

from _sidetrace import missing
from _sidetrace.checkify import (Error, all_checks, automatic_checks, check, check_error, checkify, debug_check, div_checks,
                                 float_checks, index_checks, nan_checks, user_checks)
from _sidetrace.errors import JaxRuntimeError

__getattr__ = missing.getattr_for('jax.experimental.checkify', lambda: list(globals()))
