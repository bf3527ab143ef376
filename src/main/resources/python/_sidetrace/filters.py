"""brainstate.util.filter: which states or nodes are meant, by type, tag, path or a function of path and value."""


class Filter:
    """What is called with a path and a value."""

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((type(self), str(vars(self))))


class OfType(Filter):
    """Values of a type."""

    def __init__(self, type_):
        self.type = type_

    def __call__(self, path, x):
        return isinstance(x, self.type) or (hasattr(x, 'type') and isinstance(x.type, type) and issubclass(x.type, self.type))

    def __repr__(self):
        return 'OfType(%r)' % (self.type,)


class WithTag(Filter):
    """Values that carry a tag."""

    def __init__(self, tag):
        self.tag = tag

    def __call__(self, path, x):
        return getattr(x, 'tag', None) is not None and self.tag in x.tag

    def __repr__(self):
        return 'WithTag(%r)' % self.tag


class PathContains(Filter):
    """Values whose path has a part."""

    def __init__(self, key):
        self.key = key

    def __call__(self, path, x):
        return self.key in path

    def __repr__(self):
        return 'PathContains(%r)' % self.key


class _Several(Filter):
    def __init__(self, *filters):
        self.predicates = tuple(to_predicate(f) for f in filters)

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, ', '.join(map(repr, self.predicates)))


class Any(_Several):
    """Values that one of the filters takes."""

    def __call__(self, path, x):
        return any(p(path, x) for p in self.predicates)


class All(_Several):
    """Values that all filters take."""

    def __call__(self, path, x):
        return all(p(path, x) for p in self.predicates)


class Not(Filter):
    """Values that the filter does not take."""

    def __init__(self, collection_filter):
        self.predicate = to_predicate(collection_filter)

    def __call__(self, path, x):
        return not self.predicate(path, x)

    def __repr__(self):
        return 'Not(%r)' % self.predicate


class Everything(Filter):
    """All values."""

    def __call__(self, path, x):
        return True

    def __repr__(self):
        return 'Everything()'


class Nothing(Filter):
    """No value."""

    def __call__(self, path, x):
        return False

    def __repr__(self):
        return 'Nothing()'


def to_predicate(the_filter):
    """A filter from its short form: a tag, a type, True or `...` for all, False or None for none, a list for any of them."""
    if isinstance(the_filter, str):
        return WithTag(the_filter)
    if isinstance(the_filter, type):
        return OfType(the_filter)
    if isinstance(the_filter, bool):
        return Everything() if the_filter else Nothing()
    if the_filter is Ellipsis:
        return Everything()
    if the_filter is None:
        return Nothing()
    if callable(the_filter):
        return the_filter
    if isinstance(the_filter, (list, tuple)):
        return Any(*the_filter)
    raise TypeError('Invalid collection filter: %r. ' % (the_filter,))
