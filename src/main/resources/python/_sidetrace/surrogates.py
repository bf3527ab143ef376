"""Surrogate gradients: steps with the derivative of something smooth. The formulas; the packages say which primitive carries them."""

import jax.numpy as jnp
from jax.scipy import special

PI = jnp.pi


class Surrogate:
    """`surrogate_grad` stands in for the derivative of the step, `surrogate_fun` is the curve that has it."""

    _shown = ()

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join('%s=%s' % (key, getattr(self, key)) for key in self._shown))

    def __hash__(self):
        return hash((type(self),) + tuple(getattr(self, key) for key in self._shown))

    def surrogate_fun(self, x):
        raise NotImplementedError

    def surrogate_grad(self, x):
        raise NotImplementedError


class _Alpha(Surrogate):
    """With one parameter."""

    _shown = ('alpha',)

    def __init__(self, alpha=1.0):
        self.alpha = alpha


class Sigmoid(_Alpha):
    def __init__(self, alpha=4.0):
        self.alpha = alpha

    def surrogate_fun(self, x):
        return special.expit(self.alpha * x)

    def surrogate_grad(self, x):
        s = special.expit(x * self.alpha)
        return (1. - s) * s * self.alpha


class PiecewiseQuadratic(_Alpha):
    def surrogate_fun(self, x):
        a = self.alpha
        return jnp.where(x < -1 / a, 0., jnp.where(x > 1 / a, 1., (-a * jnp.abs(x) / 2 + 1) * a * x + 0.5))

    def surrogate_grad(self, x):
        return jnp.where(jnp.abs(x) > 1 / self.alpha, 0., self.alpha - self.alpha ** 2 * jnp.abs(x))


class PiecewiseExp(_Alpha):
    def surrogate_fun(self, x):
        return jnp.where(x < 0, jnp.exp(self.alpha * x) / 2, 1 - jnp.exp(-self.alpha * x) / 2)

    def surrogate_grad(self, x):
        return (self.alpha / 2) * jnp.exp(-self.alpha * jnp.abs(x))


class SoftSign(_Alpha):
    def surrogate_fun(self, x):
        return x / (2 / self.alpha + 2 * jnp.abs(x)) + 0.5

    def surrogate_grad(self, x):
        return self.alpha * 0.5 / (1 + jnp.abs(self.alpha * x)) ** 2


class Arctan(_Alpha):
    def surrogate_fun(self, x):
        return jnp.arctan(PI / 2 * self.alpha * x) / PI + 0.5

    def surrogate_grad(self, x):
        return self.alpha * 0.5 / (1 + (PI / 2 * self.alpha * x) ** 2)


class NonzeroSignLog(_Alpha):
    def surrogate_fun(self, x):
        return jnp.where(x < 0, -1., 1.) * jnp.log(jnp.abs(self.alpha * x) + 1)

    def surrogate_grad(self, x):
        return 1. / (1 / self.alpha + jnp.abs(x))


class ERF(_Alpha):
    def surrogate_fun(self, x):
        return 0.5 * (1. - special.erf(-self.alpha * x))

    def surrogate_grad(self, x):
        return (self.alpha / jnp.sqrt(PI)) * jnp.exp(-jnp.power(self.alpha, 2) * x * x)


class PiecewiseLeakyRelu(Surrogate):
    _shown = ('c', 'w')

    def __init__(self, c=0.01, w=1.0):
        self.c = c
        self.w = w

    def surrogate_fun(self, x):
        c, w = self.c, self.w
        return jnp.where(x < -w, c * x + c * w, jnp.where(x > w, c * x - c * w + 1, 0.5 * x / w + 0.5))

    def surrogate_grad(self, x):
        return jnp.where(jnp.abs(x) > self.w, self.c, 1 / (2 * self.w))


class SquarewaveFourierSeries(Surrogate):
    _shown = ('n', 't_period')

    def __init__(self, n=2, t_period=8.0):
        self.n = n
        self.t_period = t_period

    def _higher(self):
        return range(2, self.n + 1)

    def surrogate_fun(self, x):
        w = PI * 2. / self.t_period
        total = jnp.sin(w * x)
        for i in self._higher():
            total += jnp.sin((2 * i - 1.) * w * x) / (2 * i - 1.)
        return 0.5 + 2. / PI * total

    def surrogate_grad(self, x):
        w = PI * 2. / self.t_period
        total = jnp.cos(w * x)
        for i in self._higher():
            total += jnp.cos((2 * i - 1.) * w * x)
        return total * (4. / self.t_period)


class S2NN(Surrogate):
    _shown = ('alpha', 'beta', 'epsilon')

    def __init__(self, alpha=4.0, beta=1.0, epsilon=1e-8):
        self.alpha = alpha
        self.beta = beta
        self.epsilon = epsilon

    def surrogate_fun(self, x):
        return jnp.where(x < 0., special.expit(x * self.alpha), self.beta * jnp.log(jnp.abs(x + 1.) + self.epsilon) + 0.5)

    def surrogate_grad(self, x):
        s = special.expit(self.alpha * x)
        safe = jnp.where(x < 0., 1., x)
        return jnp.where(x < 0., self.alpha * s * (1. - s), self.beta / (safe + 1.))


class QPseudoSpike(_Alpha):
    def __init__(self, alpha=2.0):
        self.alpha = alpha

    def surrogate_fun(self, x):
        a, rest = self.alpha, 1. - self.alpha
        base = 1. + 2. / (a + 1.) * jnp.abs(x)
        safe = jnp.where(rest == 0., 1., rest)
        return 0.5 + jnp.sign(x) * jnp.where(
            rest == 0., (a + 1.) / 2. * jnp.log(base), (a + 1.) / (2. * safe) * (jnp.power(base, rest) - 1.))

    def surrogate_grad(self, x):
        return jnp.power(1 + 2 / (self.alpha + 1) * jnp.abs(x), -self.alpha)


class LeakyRelu(Surrogate):
    _shown = ('alpha', 'beta')

    def __init__(self, alpha=0.1, beta=1.0):
        self.alpha = alpha
        self.beta = beta

    def surrogate_fun(self, x):
        return jnp.where(x < 0., self.alpha * x, self.beta * x)

    def surrogate_grad(self, x):
        return jnp.where(x < 0., self.alpha, self.beta)


class LogTailedRelu(_Alpha):
    def __init__(self, alpha=0.0):
        self.alpha = alpha

    def surrogate_fun(self, x):
        safe = jnp.where(x > 1, x, 1.)
        return jnp.where(x > 1, 1. + jnp.log(safe), jnp.where(x > 0, x, self.alpha * x))

    def surrogate_grad(self, x):
        safe = jnp.where(x > 1, x, 1.)
        return jnp.where(x > 1, 1 / safe, jnp.where(x > 0, 1., self.alpha))


class ReluGrad(Surrogate):
    _shown = ('alpha', 'width')

    def __init__(self, alpha=0.3, width=1.0):
        self.alpha = alpha
        self.width = width

    def surrogate_grad(self, x):
        return jnp.maximum(self.alpha * self.width - jnp.abs(x) * self.alpha, 0)


def _bell(x, sigma):
    """A Gaussian without its constant factors."""
    return jnp.exp(-x ** 2 / (2 * jnp.power(sigma, 2)))


class GaussianGrad(Surrogate):
    _shown = ('alpha', 'sigma')

    def __init__(self, sigma=0.5, alpha=0.5):
        self.sigma = sigma
        self.alpha = alpha

    def surrogate_grad(self, x):
        return self.alpha * (_bell(x, self.sigma) / (jnp.sqrt(2 * PI) * self.sigma))


class MultiGaussianGrad(Surrogate):
    _shown = ('h', 's', 'sigma', 'scale')

    def __init__(self, h=0.15, s=6.0, sigma=0.5, scale=0.5):
        self.h = h
        self.s = s
        self.sigma = sigma
        self.scale = scale

    def surrogate_grad(self, x):
        h, s, sigma = self.h, self.s, self.sigma
        middle = _bell(x, sigma) / (jnp.sqrt(2 * PI) * sigma)
        right = _bell(x - sigma, s * sigma) / (jnp.sqrt(2 * PI) * s * sigma)
        left = _bell(x + sigma, s * sigma) / (jnp.sqrt(2 * PI) * s * sigma)
        return self.scale * (middle * (1. + h) - right * h - left * h)


class InvSquareGrad(_Alpha):
    def __init__(self, alpha=100.0):
        self.alpha = alpha

    def surrogate_grad(self, x):
        return 1. / (self.alpha * jnp.abs(x) + 1.) ** 2


class SlayerGrad(_Alpha):
    def surrogate_grad(self, x):
        return jnp.exp(-self.alpha * jnp.abs(x))


# Of each its function.
FUNCTIONS = {
    'sigmoid': Sigmoid, 'piecewise_quadratic': PiecewiseQuadratic, 'piecewise_exp': PiecewiseExp, 'soft_sign': SoftSign,
    'arctan': Arctan, 'nonzero_sign_log': NonzeroSignLog, 'erf': ERF, 'piecewise_leaky_relu': PiecewiseLeakyRelu,
    'squarewave_fourier_series': SquarewaveFourierSeries, 's2nn': S2NN, 'q_pseudo_spike': QPseudoSpike, 'leaky_relu': LeakyRelu,
    'log_tailed_relu': LogTailedRelu, 'relu_grad': ReluGrad, 'gaussian_grad': GaussianGrad, 'multi_gaussian_grad': MultiGaussianGrad,
    'inv_square_grad': InvSquareGrad, 'slayer_grad': SlayerGrad}


def package(module, call, changed=()):
    """The classes and functions of a package whose surrogates are called by `call`; `changed` maps names to its own formulas."""
    base = type('Surrogate', (Surrogate,), {'__module__': module, '__call__': call})
    there = {'Surrogate': base}
    for name, cls in FUNCTIONS.items():
        own = dict(dict(changed).get(cls.__name__, {}), __module__=module)
        there[cls.__name__] = made = type(cls.__name__, (cls, base), own)
        there[name] = _function(name, made)
    return there


def _function(name, cls):
    def f(x, *args, **kwargs):
        return cls(*args, **kwargs)(x)
    f.__name__ = f.__qualname__ = name
    return f
