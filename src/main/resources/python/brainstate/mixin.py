"""brainstate.mixin, as far as Sidetrace has it."""

from _sidetrace import missing


class Mixin:
    """A class to be mixed in."""


class ParamDesc(Mixin):
    """Classes whose objects may be described now and made later."""

    @classmethod
    def desc(cls, *args, **kwargs):
        return ParamDescriber(cls, *args, **kwargs)


class ParamDescriber:
    """A class with arguments, to be called later with the rest."""

    def __init__(self, cls, *args, **kwargs):
        self.cls = cls
        self.args = args
        self.kwargs = kwargs

    def __call__(self, *args, **kwargs):
        return self.cls(*self.args, *args, **{**self.kwargs, **kwargs})

    init = __call__

    @property
    def identifier(self):
        return self.cls, tuple(self.args), tuple(sorted(self.kwargs.items()))


def not_implemented(func):
    """A method that refuses, for subclasses to define."""
    def wrapper(*args, **kwargs):
        raise NotImplementedError('%s is not implemented.' % func.__name__)

    wrapper.not_implemented = True
    return wrapper


def is_not_implemented(fn):
    return hasattr(fn, 'not_implemented')


__getattr__ = missing.getattr_for('brainstate.mixin', lambda: list(globals()))
