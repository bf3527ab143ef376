"""optax, as far as Sidetrace has it: gradient transformations, and the solvers that are chains of them."""

from _sidetrace import missing, profile

if profile.two_pass:
    raise ModuleNotFoundError("No module named 'optax'", name='optax')

from optax.losses import (huber_loss, l2_loss, log_cosh, sigmoid_binary_cross_entropy, softmax_cross_entropy,
                          softmax_cross_entropy_with_integer_labels, squared_error)
from optax.schedules import constant_schedule, cosine_decay_schedule, exponential_decay, linear_schedule, polynomial_schedule
from optax.solvers import adagrad, adam, adamw, rmsprop, sgd
from optax.transforms import (EmptyState, GradientTransformation, GradientTransformationExtraArgs, ScaleByAdamState, ScaleByRmsState,
                              ScaleByRssState, ScaleByScheduleState, TraceState, add_decayed_weights, apply_updates, chain, clip,
                              clip_by_global_norm, global_norm, identity, safe_increment, scale, scale_by_adam,
                              scale_by_learning_rate, scale_by_rms, scale_by_rss, scale_by_schedule, trace)

__version__ = '0.2.8'
__getattr__ = missing.getattr_for('optax', lambda: list(globals()))
