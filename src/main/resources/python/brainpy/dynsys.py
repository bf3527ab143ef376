"""brainpy's dynamical systems: objects that are updated step by step."""

from brainpy import math as bm
from brainpy.context import share


def _own_reset(f):
    f._not_implemented = True
    return f


class DynamicalSystem(bm.BrainPyObject):
    """brainpy.DynamicalSystem."""

    __module__ = 'brainpy'
    supported_modes = None

    def __init__(self, name=None, mode=None):
        mode = bm.get_mode() if mode is None else mode
        if not isinstance(mode, bm.Mode):
            raise ValueError('Should be instance of %s, but we got %s: %s' % (bm.Mode.__name__, type(mode), mode))
        self._mode = mode
        self._current_inputs = self._delta_inputs = self._before_updates = self._after_updates = None
        super().__init__(name=name)

    @property
    def mode(self):
        return self._mode

    @mode.setter
    def mode(self, value):
        if not isinstance(value, bm.Mode):
            raise ValueError('Must be instance of %s, but we got %s: %s' % (bm.Mode.__name__, type(value), value))
        self._mode = value

    def _made(self, key):
        if self.__dict__[key] is None:
            object.__setattr__(self, key, bm.NodeDict())
        return self.__dict__[key]

    current_inputs = property(lambda self: self._made('_current_inputs'))
    delta_inputs = property(lambda self: self._made('_delta_inputs'))
    before_updates = property(lambda self: self._made('_before_updates'))
    after_updates = property(lambda self: self._made('_after_updates'))

    def add_bef_update(self, key, fun):
        if key in self.before_updates:
            raise KeyError('%s has been registered in before_updates of %s' % (key, self))
        self.before_updates[key] = fun

    def add_aft_update(self, key, fun):
        if key in self.after_updates:
            raise KeyError('%s has been registered in after_updates of %s' % (key, self))
        self.after_updates[key] = fun

    def get_bef_update(self, key): return self.before_updates[key]
    def get_aft_update(self, key): return self.after_updates[key]
    def has_bef_update(self, key): return key in self.before_updates
    def has_aft_update(self, key): return key in self.after_updates

    # inputs of others

    def add_inp_fun(self, key, fun, label=None, category='current'):
        if not callable(fun):
            raise TypeError('Must be a function.')
        inputs = {'current': self.current_inputs, 'delta': self.delta_inputs}[category]
        if key in inputs:
            raise ValueError('Key "%s" has been defined and used.' % key)
        inputs[key] = fun

    def get_inp_fun(self, key):
        return self.current_inputs.get(key) or self.delta_inputs.get(key)

    def sum_current_inputs(self, *args, init=0., label=None, **kwargs):
        for fun in self.current_inputs.values():
            init = init + fun(*args, **kwargs)
        return init

    def sum_delta_inputs(self, *args, init=0., label=None, **kwargs):
        for fun in self.delta_inputs.values():
            init = init + fun(*args, **kwargs)
        return init

    sum_inputs = sum_current_inputs

    # step by step

    def update(self, *args, **kwargs):
        raise NotImplementedError('Must implement "update" function by subclass self.')

    def reset(self, *args, **kwargs):
        from brainpy import reset_state
        reset_state(self, *args, **kwargs)

    @_own_reset
    def reset_state(self, *args, **kwargs):
        self.reset(*args, **kwargs)

    def clear_input(self, *args, **kwargs):
        pass

    def step_run(self, i, *args, **kwargs):
        from brainpy import clear_input
        share.save(i=i, t=i * bm.get_dt())
        out = self.update(*args, **kwargs)
        clear_input(self)
        return out

    def jit_step_run(self, i, *args, **kwargs):
        if '_jitted_step' not in self.__dict__:
            object.__setattr__(self, '_jitted_step', bm.jit(self.step_run))
        return self._jitted_step(i, *args, **kwargs)

    def __repr__(self):
        return '%s(mode=%s)' % (self.name, self.mode)

    def __call__(self, *args, **kwargs):
        for model in self.before_updates.values():
            model(*args, **kwargs) if hasattr(model, '_receive_update_input') else model()
        result = self.update(*args, **kwargs)
        for model in self.after_updates.values():
            model() if hasattr(model, '_not_receive_update_output') else model(result)
        return result

    def __rrshift__(self, other):
        return self(other)


class DynSysGroup(DynamicalSystem):
    """brainpy.DynSysGroup: systems that are updated one after the other."""

    __module__ = 'brainpy'

    def __init__(self, *children_as_tuple, name=None, mode=None, child_type=DynamicalSystem, **children_as_dict):
        super().__init__(name=name, mode=mode)
        self.children = bm.NodeDict()
        for child in children_as_tuple:
            for part in child if isinstance(child, (tuple, list)) else (child,):
                self.children[part.name] = part
        self.children.update(**children_as_dict)

    def __getattr__(self, item):
        children = self.__dict__.get('children')
        if children is not None and item in children:
            return children[item]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, item))

    def update(self, *args, **kwargs):
        for node in self.nodes(level=1, include_self=False).subset(DynamicalSystem).unique().values():
            node(*args, **kwargs) if not isinstance(node, DynSysGroup) else node.update(*args, **kwargs)

    def reset_state(self, *args, **kwargs):
        pass


Network = DynSysGroup


class Sequential(DynamicalSystem):
    """brainpy.Sequential: the result of one is the argument of the next."""

    __module__ = 'brainpy'

    def __init__(self, *modules_as_tuple, name=None, mode=None, **modules_as_dict):
        super().__init__(name=name, mode=mode)
        self.children = bm.NodeDict()
        for m in modules_as_tuple:
            for key, part in m.items() if isinstance(m, dict) else ((getattr(m, 'name', None) or '_m%d' % len(self.children), m),):
                self.children[key] = part
        self.children.update(**modules_as_dict)

    def update(self, x):
        for m in self.children.values():
            x = m(x)
        return x

    def __getitem__(self, key):
        return self.children[key] if isinstance(key, str) else list(self.children.values())[key]

    def __repr__(self):
        entries = '\n'.join('  [%d] %s' % (i, x) for i, x in enumerate(self.children.values()))
        return '%s(\n%s\n)' % (type(self).__name__, entries)


class Dynamic(DynamicalSystem):
    """brainpy.Dynamic: a group with a geometry."""

    __module__ = 'brainpy'

    def __init__(self, size, keep_size=False, sharding=None, name=None, mode=None, method='exp_auto'):
        sizes = (size,) if isinstance(size, int) else tuple(size) if isinstance(size, (list, tuple)) and size else None
        if sizes is None or not isinstance(sizes[0], int):
            raise ValueError('size must be int, or a tuple/list of int.%sBut we got %s' % (
                ' ' if sizes is None and isinstance(size, (list, tuple)) else '', type(size)))
        self.size = sizes
        self.keep_size = keep_size
        self.num = 1
        for s in sizes:
            self.num *= s
        self.sharding = sharding
        self.method = method
        super().__init__(name=name, mode=mode)

    @property
    def varshape(self):
        return self.size if self.keep_size else (self.num,)

    def get_batch_shape(self, batch_size=None):
        return self.varshape if batch_size is None else (batch_size,) + self.varshape

    def update(self, *args, **kwargs):
        raise NotImplementedError('Subclass of %s must implement "update" function.' % type(self).__name__)

    def init_param(self, param, shape=None, sharding=None):
        from brainpy.initialize import parameter
        return parameter(param, self.varshape if shape is None else shape, allow_none=False)

    def init_variable(self, var_data, batch_or_mode, shape=None, sharding=None):
        from brainpy.initialize import variable_
        return variable_(var_data, self.varshape if shape is None else shape, batch_or_mode)

    def __repr__(self):
        return '%s(mode=%s, size=%s)' % (self.name, self.mode, self.size)


class NeuDyn(Dynamic):
    """brainpy.NeuDyn: a group of neurons."""

    __module__ = 'brainpy'


NeuGroup = NeuDyn
