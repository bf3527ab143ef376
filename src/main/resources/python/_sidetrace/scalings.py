"""The named initializers that scale their variance by fans: those of brainpy and of brainstate are the same six."""

_SIX = (('KaimingUniform', 2., 'fan_in', 'uniform'), ('KaimingNormal', 2., 'fan_in', 'truncated_normal'),
        ('XavierUniform', 1., 'fan_avg', 'uniform'), ('XavierNormal', 1., 'fan_avg', 'truncated_normal'),
        ('LecunUniform', 1., 'fan_in', 'uniform'), ('LecunNormal', 1., 'fan_in', 'truncated_normal'))


def six(base, module):
    """KaimingUniform, KaimingNormal, XavierUniform, XavierNormal, LecunUniform and LecunNormal as subclasses of a VarianceScaling."""
    return [_named(base, module, *one) for one in _SIX]


def _named(base, module, name, scale, mode, distribution):
    def __init__(self, scale=scale, mode=mode, distribution=distribution, in_axis=-2, out_axis=-1, seed=None):
        base.__init__(self, scale, mode, distribution, in_axis, out_axis, seed)
    return type(name, (base,), {'__init__': __init__, '__module__': module})
