"""brainpy.errors."""

from _sidetrace.errors import BrainPyError, MathError, NoImplementationError, UniqueNameError, _named

DiffEqError = _named('DiffEqError', 'brainpy', (BrainPyError,), 'A differential equation that cannot be integrated.')
UnsupportedError = _named('UnsupportedError', 'brainpy', (BrainPyError,), 'Something that is not supported.')
IntegratorError = _named('IntegratorError', 'brainpy', (BrainPyError,), 'An integrator that cannot be made.')
RunningError = _named('RunningError', 'brainpy', (BrainPyError,), 'A run that failed.')
MonitorError = _named('MonitorError', 'brainpy', (BrainPyError,), 'A monitor that cannot be set up.')
