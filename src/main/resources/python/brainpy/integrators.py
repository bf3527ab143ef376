"""Integrators of ordinary differential equations: one step of a method for a function that gives derivatives."""

from _sidetrace import missing
from _sidetrace.bp_array import plain
from _sidetrace.signature import parameter_names
from brainpy import math as bm
from brainpy.errors import DiffEqError

# Butcher's tableaus: the weights of earlier slopes for each stage, the times of the stages, the weights of the result.
_TABLEAUS = {
    'euler': ([()], (0,), (1,)),
    'midpoint': ([(), ('1/2',)], (0, '1/2'), (0, 1)),
    'heun2': ([(), (1,)], (0, 1), ('1/2', '1/2')),
    'ralston2': ([(), ('2/3',)], (0, '2/3'), ('1/4', '3/4')),
    'rk2': ([(), ('2/3',)], (0, '2/3'), ('1/4', '3/4')),
    'rk3': ([(), ('1/2',), (-1, 2)], (0, '1/2', 1), ('1/6', '2/3', '1/6')),
    'heun3': ([(), ('1/3',), (0, '2/3')], (0, '1/3', '2/3'), ('1/4', 0, '3/4')),
    'rk4': ([(), ('1/2',), (0, '1/2'), (0, 0, 1)], (0, '1/2', '1/2', 1), ('1/6', '1/3', '1/3', '1/6')),
}
_EXPONENTIAL = ('exp_auto', 'exponential_euler', 'exp_euler', 'exp_euler_auto')


def _number(text):
    if isinstance(text, str):
        a, b = text.split('/')
        return int(a) / int(b)
    return text


class JointEq:
    """Several equations, each of one variable, integrated together."""

    def __init__(self, *eqs):
        self.eqs = [e for eq in eqs for e in (eq if isinstance(eq, (list, tuple)) else (eq,))]
        self.eqs = [e for eq in self.eqs for e in (eq.eqs if isinstance(eq, JointEq) else (eq,))]


def _signature(f):
    """Variables come before `t`, parameters after it."""
    if isinstance(f, JointEq):
        variables, parameters = [], []
        for eq in f.eqs:
            v, p = _signature(eq)
            variables += v
            parameters += [x for x in p if x not in parameters]
        return variables, [p for p in parameters if p not in variables]
    names = parameter_names(f)
    if 't' not in names:
        raise DiffEqError('Do not find time variable "t".')
    at = names.index('t')
    return names[:at], names[at:]


class ODEIntegrator(bm.BrainPyObject):
    """One step of a method."""

    def __init__(self, f, method, dt=None, name=None):
        super().__init__(name)
        self.f = f
        self.method = method
        self._dt = bm.get_dt() if dt is None else dt
        self.variables, self.parameters = _signature(f)
        self.arg_names = self.variables + self.parameters + ['dt']

    @property
    def dt(self):
        return self._dt

    def __call__(self, *args, **kwargs):
        given = dict(zip(self.arg_names, args), **kwargs)
        dt = given.pop('dt', self._dt)
        if self.method in _EXPONENTIAL:
            return self._exponential(given, dt)
        return self._explicit(given, dt)

    def _derivatives(self, given):
        if isinstance(self.f, JointEq):
            found = {}
            for eq in self.f.eqs:
                v, p = _signature(eq)
                found[v[0]] = eq(**{k: given[k] for k in v + p if k in given})
            return [found[v] for v in self.variables]
        result = self.f(**given)
        return list(result) if isinstance(result, (tuple, list)) else [result]

    def _explicit(self, given, dt):
        stages, times, weights = _TABLEAUS[self.method]
        slopes = []
        for row, c in zip(stages, times):
            moved = dict(given)
            for i, v in enumerate(self.variables):
                for w, slope in zip(row, slopes):
                    if _number(w):
                        moved[v] = moved[v] + slope[i] * dt * _number(w)
            if _number(c):
                moved['t'] = given['t'] + dt * _number(c)
            slopes.append(self._derivatives(moved))
        results = []
        for i, v in enumerate(self.variables):
            x = given[v]
            for w, slope in zip(weights, slopes):
                if _number(w):
                    x = x + slope[i] * dt * _number(w)
            results.append(x)
        return results[0] if len(results) == 1 else tuple(results)

    def _exponential(self, given, dt):
        equations = self.f.eqs if isinstance(self.f, JointEq) else [self.f]
        results = []
        for eq in equations:
            v, p = _signature(eq)
            if len(v) != 1:
                raise DiffEqError(
                    'ExponentialEuler only supports differential equation with one variable, but we got %s in %s.' % (v, eq))
            x = plain(given[v[0]])
            if not hasattr(x, 'dtype') or x.dtype.group != 'f':
                raise ValueError('The input data type should be float32, float64, float16, or bfloat16 when using Exponential Euler'
                                 ' method.But we got %s.' % getattr(x, 'dtype', type(x)))
            rest = {k: plain(given[k]) for k in p if k in given}
            slope, linear = _with_slope(lambda y: eq(y, **rest), x)
            results.append(x + dt * bm.exprel(dt * linear) * slope)
        return results[0] if len(results) == 1 else results


def _with_slope(f, x):
    """The derivative that `f` gives at `x`, and how it changes with `x`, element by element."""
    import jax
    from _sidetrace import make
    value, back = jax.vjp(lambda y: plain(f(y)), x)
    return value, back(make.ones_like(value))[0]


def odeint(f=None, method='euler', var_type=None, dt=None, name=None, show_code=False, state_delays=None, neutral_delays=None, **options):
    if method not in _TABLEAUS and method not in _EXPONENTIAL:
        raise ValueError('Sidetrace does not have the method "%s" yet; it has %s.' % (method, ', '.join([*_TABLEAUS, *_EXPONENTIAL])))
    if f is None:
        return lambda g: ODEIntegrator(g, method, dt, name)
    return ODEIntegrator(f, method, dt, name)


__getattr__ = missing.getattr_for('brainpy.integrators', lambda: list(globals()))
