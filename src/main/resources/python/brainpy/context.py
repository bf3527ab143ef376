"""brainpy.share: what all nodes share at a step."""

from _sidetrace import profile


class DotDict(dict):
    """A dict whose keys are attributes too."""

    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(name)


class _ShareContext:
    def __init__(self):
        self._arguments = DotDict()

    @property
    def dt(self):
        return self.load('dt')

    @dt.setter
    def dt(self, dt):
        self.set_dt(dt)

    def set_dt(self, dt):
        from brainpy import math
        math.set_dt(dt)

    def load(self, key, value=None, desc=None):
        if key == 'dt' and key not in self._arguments:
            from brainpy import math
            return math.get_dt()
        if key in self._arguments:
            return self._arguments[key]
        if value is not None:
            return value
        if profile.two_pass:
            raise KeyError('Cannot found shared data of %s. Please define it with "brainpy.share.save(%s=<value>)". ' % (key, key))
        return None

    def save(self, *args, **kwargs):
        assert len(args) % 2 == 0
        for key, value in zip(args[::2], args[1::2]):
            self._arguments[key] = value
        self._arguments.update(kwargs)

    def __setitem__(self, key, value):
        self.save(key, value)

    def __getitem__(self, key):
        return self.load(key)

    def get_shargs(self):
        return DotDict(self._arguments)

    def remove_shargs(self, *args):
        for key in args or list(self._arguments):
            self._arguments.pop(key, None)


share = _ShareContext()
