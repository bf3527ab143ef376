"""jax.errors."""

from _sidetrace.errors import (ConcretizationTypeError, JaxRuntimeError, NonConcreteBooleanIndexError, TracerArrayConversionError,
                               TracerBoolConversionError, TracerIntegerConversionError, UnexpectedTracerError)
