"""Exceptions of the packages, by the names under which they raise them."""


def _named(name, module, bases, doc):
    cls = type(name, bases, {'__doc__': doc, '__module__': module})
    return cls


TracerError = TypeError
ConcretizationTypeError = _named('ConcretizationTypeError', 'jax.errors', (TypeError,), 'A traced value where data is needed.')
TracerBoolConversionError = _named(
    'TracerBoolConversionError', 'jax.errors', (ConcretizationTypeError,), 'A traced value was asked whether it is true.')
TracerIntegerConversionError = _named(
    'TracerIntegerConversionError', 'jax.errors', (TypeError,), 'A traced value was used as a Python index.')
TracerArrayConversionError = _named(
    'TracerArrayConversionError', 'jax.errors', (TypeError,), 'A traced value was handed to numpy.')
NonConcreteBooleanIndexError = _named(
    'NonConcreteBooleanIndexError', 'jax.errors', (IndexError,), 'A traced array of bools was used as an index.')
UnexpectedTracerError = _named('UnexpectedTracerError', 'jax.errors', (TypeError,), 'A traced value outlived its trace.')
JaxRuntimeError = _named('JaxRuntimeError', 'jax.errors', (RuntimeError,), 'The compiled program failed.')
MLIRError = _named('MLIRError', 'jaxlib.mlir._mlir_libs._mlir.ir', (Exception,), 'The compiler refused the program.')
JaxStackTraceBeforeTransformation = _named(
    'JaxStackTraceBeforeTransformation', 'jax._src.source_info_util', (Exception,), 'Where the thing was born.')
TraceContextError = _named('TraceContextError', 'brainstate._error', (Exception,), 'A state and a trace do not go together.')
BrainStateError = _named('BrainStateError', 'brainstate._error', (Exception,), 'An error of brainstate.')
BatchAxisError = _named('BatchAxisError', 'brainstate._error', (BrainStateError,), 'A batched state without an axis.')
BrainPyError = _named('BrainPyError', 'brainpy.errors', (Exception,), 'An error of BrainPy.')
MathError = _named('MathError', 'brainpy.errors', (BrainPyError,), 'A wrong shape or dtype.')
UniqueNameError = _named('UniqueNameError', 'brainpy.errors', (BrainPyError,), 'Two objects of one name.')
NoImplementationError = _named('NoImplementationError', 'brainpy', (BrainPyError,), 'Something the subclass must define.')

_BY_NAME = {k: v for k, v in list(globals().items()) if isinstance(v, type)}
for _builtin in (FloatingPointError, TypeError, ValueError, IndexError, OverflowError, MemoryError, NotImplementedError, RuntimeError, AttributeError, NameError):
    _BY_NAME[_builtin.__name__] = _builtin


def raise_named(name, message):
    """Raises what the engine found wrong."""
    if name == 'FloatingPointError':
        print('Invalid nan value encountered in the output of a jax.jit function. Calling the de-optimized version.')
    raise _BY_NAME.get(name, RuntimeError)(message)


def docs(name):
    from _sidetrace import profile
    site = 'jax.readthedocs.io' if profile.two_pass else 'docs.jax.dev'
    return 'https://%s/en/latest/errors.html#jax.errors.%s' % (site, name)


def born(error, what, name, line):
    """Says where the thing that the error is about was born: as its cause, and for the report."""
    cause = JaxStackTraceBeforeTransformation(
        '%s: %s\n\nThe preceding stack trace is the source of the JAX operation that, once transformed by JAX, triggered the'
        ' following exception.\n\n--------------------' % (_qualified(error), error))
    cause._origin = (what, name, line)
    error.__cause__ = cause
    return error


def _qualified(error):
    cls = type(error)
    return cls.__name__ if cls.__module__ == 'builtins' else cls.__module__ + '.' + cls.__name__
