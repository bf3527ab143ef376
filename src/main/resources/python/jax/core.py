"""jax.core, as far as Sidetrace has it."""

from _sidetrace import missing
from _sidetrace.array import ShapedArray, Tracer
from _sidetrace.transform import ensure_compile_time_eval

__getattr__ = missing.getattr_for('jax.core', lambda: ['Tracer', 'ShapedArray', 'ensure_compile_time_eval'])
