"""brainpy.math's transformations, in the profile of the run."""

from _sidetrace import bp_transform, profile, two_pass, two_pass_grad
from _sidetrace.transform import Transformed, decorator, dressed, stateful_jit


class JITTransform:
    """Object-oriented JIT transformation in BrainPy."""

    # Passes the arguments on as they are; Variables among them become values.

    def __init__(self, fun, static_argnums=None, static_argnames=None, donate_argnums=(), inline=False, keep_unused=False, **options):
        self.fun = fun
        self._transformed = Transformed(fun, 'jit', 'stateful', static_argnums, static_argnames)
        self.__wrapped__ = fun

    def __call__(self, *args, **kwargs):
        return self._transformed(*args, **kwargs)

    def __repr__(self):
        return 'JITTransform(target=%r)' % self.fun


def _jit(fun, static_argnums=None, static_argnames=None, donate_argnums=(), inline=False, keep_unused=False, **options):
    if profile.two_pass:
        return JITTransform(fun, static_argnums, static_argnames, donate_argnums, inline, keep_unused)
    return stateful_jit(fun, static_argnums, static_argnames, donate_argnums, inline, keep_unused, strip=True)


jit = decorator(_jit)
jit.__name__ = 'jit'


def _cls_jit(fun, static_argnums=None, static_argnames=None, inline=False, keep_unused=False, **options):
    nums = () if static_argnums is None else (static_argnums,) if isinstance(static_argnums, int) else tuple(static_argnums)

    def made():
        return _jit(fun, (0,) + tuple(n + 1 for n in nums), static_argnames, (), inline, keep_unused)

    if not profile.two_pass:
        return made()
    of = {}  # each object has a transformed function of its own

    def method(self, *args, **kwargs):
        key = hash(self)
        if key not in of:
            of[key] = made()
        return of[key](self, *args, **kwargs)

    return dressed(method, fun)


cls_jit = decorator(_cls_jit)
cls_jit.__name__ = 'cls_jit'


def _by_profile(name, older):
    """A transformation that the two engines have each in its own way."""

    def transformation(*args, **kwargs):
        return getattr(older if profile.two_pass else bp_transform, name)(*args, **kwargs)

    transformation.__name__ = name
    return transformation


for _name in ('cond', 'ifelse', 'for_loop', 'scan', 'while_loop'):
    globals()[_name] = _by_profile(_name, two_pass)
for _name in ('grad', 'vector_grad', 'jacrev', 'jacfwd', 'jacobian', 'hessian'):
    globals()[_name] = _by_profile(_name, two_pass_grad)
