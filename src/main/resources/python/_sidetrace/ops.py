"""The functions of `jax.numpy`. `brainpy.math` wraps the results of the same ones."""

from _sidetrace.numpy import creation, elementwise, linalg, numeric, order, picking, poly, reductions, sets, shapes, typing
from _sidetrace.numpy.core import FUNCTIONS, check, function

CREATION = creation.CREATION
CONSTANTS = {
    'pi': 3.141592653589793, 'e': 2.718281828459045, 'inf': float('inf'), 'nan': float('nan'), 'euler_gamma': 0.5772156649015329,
    'newaxis': None}
OBJECTS = {**creation.OBJECTS, **typing.CLASSES}
# What gives no arrays.
PLAIN = ('shape', 'size', 'ndim', 'result_type', 'promote_types', 'can_cast', 'issubdtype', 'isdtype', 'isscalar', 'iscomplexobj',
         'isrealobj', 'iterable', 'broadcast_shapes')
