"""Names that the packages of one profile have and those of another do not: a run takes them away. What a module uses itself stays."""

NAMES = {
    'one-pass': {
        'jax.numpy': 'fix row_stack',
        'jax.random': 'shuffle',
        'jax.tree_util': 'tree_multimap',
        'brainpy': 'FunAsObject NeuDyn reset',
        'brainpy.math': (
            'Function argpartition astype bitwise_invert bitwise_left_shift bitwise_right_shift c_ complexfloating '
            'cumulative_prod cumulative_sum euler_gamma eval_shape fix floating generic get_activations inexact integer '
            'isdtype matrix_transpose matvec mgrid nan newaxis number ogrid partition permute_dims pow put_along_axis r_ '
            'signedinteger trapezoid unique_all unique_counts unique_inverse unique_values unsignedinteger unstack vecdot '
            'vecmat'),
        'brainstate.nn': 'ParamState',
        'brainpy.neurons': 'NeuGroup',
    },
    'two-pass': {
        'jax': 'explain_cache_misses tree typeof',
        'jax.lax': 'axis_size',
        'jax.numpy': (
            'acos acosh asin asinh atan atan2 atanh bitwise_invert bitwise_left_shift bitwise_right_shift bool concat '
            'cumulative_prod cumulative_sum isdtype matvec permute_dims pow put_along_axis trapezoid unique_all '
            'unique_counts unique_inverse unique_values unstack vecdot vecmat'),
        'jax.random': 'clone',
        'jax.nn': 'identity log1mexp logmeanexp mish sparse_plus sparse_sigmoid',
        'jax.errors': 'JaxRuntimeError',
        'jax.numpy.linalg': 'matmul matrix_norm matrix_transpose svdvals tensordot trace vecdot vector_norm',
        'jax.tree_util': 'register_dataclass tree_broadcast tree_multimap',
        'brainpy': 'FunAsObject NeuDyn reset',
        'brainpy.math': (
            'ArrayCollector Collector Function ObjectTransform TensorCollector argpartition astype bitwise_invert '
            'bitwise_left_shift bitwise_right_shift c_ complexfloating cumulative_prod cumulative_sum euler_gamma floating '
            'generic get_activations inexact integer isdtype matrix_transpose matvec mgrid nan newaxis number ogrid '
            'partition permute_dims pow put_along_axis r_ signedinteger trapezoid unique_all unique_counts unique_inverse '
            'unique_values unsignedinteger unstack vecdot vecmat'),
        'brainpy.neurons': 'NeuGroup',
        'brainpy.optim': 'CallBasedScheduler',
        'jax.scipy.special': 'log_softmax softmax',
    },
}
