"""Names and what they stand for: what `vars()` and `nodes()` give."""

from _sidetrace import tree


class Collector(dict):
    """brainpy's Collector: a name stands for one thing."""

    def __setitem__(self, key, value):
        if key in self and self[key] is not value:
            raise ValueError('Name "%s" conflicts: same name for %s and %s.' % (key, value, self[key]))
        dict.__setitem__(self, key, value)

    def replace(self, key, new_value):
        self.pop(key)
        self[key] = new_value

    def update(self, other, **kwargs):
        pairs = other.items() if isinstance(other, dict) else (
            ('_var%d' % (i + len(self)), value) for i, value in enumerate(list(other)))
        for key, value in list(pairs):
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value
        return self

    def __add__(self, other):
        return type(self)(self).update(other)

    def __sub__(self, other):
        left = type(self)(self)
        for key in other if isinstance(other, dict) else list(other):
            name = key if isinstance(key, str) else next((k for k, v in self.items() if v is key), None)
            if name not in left:
                raise ValueError('Cannot remove %s, because we do not find it in %s.' % (name, self.keys()))
            left.pop(name)
        return left

    def subset(self, var_type):
        return type(self)({k: v for k, v in self.items() if isinstance(v, var_type)})

    def not_subset(self, var_type):
        return type(self)({k: v for k, v in self.items() if not isinstance(v, var_type)})

    def unique(self):
        seen, left = set(), type(self)()
        for k, v in self.items():
            if id(v) not in seen:
                seen.add(id(v))
                left[k] = v
        return left


class ArrayCollector(Collector):
    """A Collector of Variables."""

    def dict(self):
        return {k: v.value for k, v in self.items()}

    def data(self):
        return [v.value for v in self.values()]

    def assign(self, inputs):
        if len(inputs) != len(self):
            raise ValueError('The target has %d data, while we got an input value with the length of %d.' % (len(self), len(inputs)))
        values = [inputs[k] for k in self] if isinstance(inputs, dict) else inputs
        for v, x in zip(self.values(), values):
            v.value = x


TensorCollector = ArrayCollector


tree.register(ArrayCollector, lambda c: (tuple(c.values()), tuple(c)), lambda keys, children: ArrayCollector(zip(keys, children)))
