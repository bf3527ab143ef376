"""Dtypes as numpy and jax.numpy show them."""

_KINDS = {'b': ('bool',), 'i': ('int8', 'int16', 'int32', 'int64'), 'u': ('uint8', 'uint16', 'uint32', 'uint64'),
          'f': ('float16', 'bfloat16', 'float32', 'float64'), 'c': ('complex64', 'complex128')}
_KIND = {name: kind for kind, names in _KINDS.items() for name in names}
# Without 64-bit types jax narrows these; see jax.config.enable_x64.
CANONICAL = {'int64': 'int32', 'uint64': 'uint32', 'float64': 'float32', 'complex128': 'complex64'}


class DType:
    """A numpy dtype: prints as `float32`, equals its scalar type and its name."""

    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    @property
    def group(self):
        """`b`, `i`, `u`, `f` or `c`."""
        return _KIND[self.name]

    @property
    def kind(self):
        return 'V' if self.name == 'bfloat16' else self.group

    @property
    def itemsize(self):
        digits = ''.join(c for c in self.name if c.isdigit())
        return 1 if not digits else int(digits) // 8

    @property
    def type(self):
        return SCALAR_TYPES[self.name]

    def __eq__(self, other):
        try:
            return name_of(other) == self.name
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        return 'dtype(bfloat16)' if self.name == 'bfloat16' else "dtype('%s')" % self.name


class _ScalarMeta(type):
    """`jnp.float32`: a type that makes arrays, and names a dtype."""

    make = None

    def __call__(cls, x=0):
        return _ScalarMeta.make(x, cls.dtype_name)

    def __repr__(cls):
        return "<class 'jax.numpy.%s'>" % cls.dtype_name

    @property
    def dtype(cls):
        return DType(cls.dtype_name)

    def __eq__(cls, other):
        if other is cls:
            return True
        try:
            return name_of(other) == cls.dtype_name
        except TypeError:
            return False

    def __hash__(cls):
        return hash(cls.dtype_name)


_ALIASES = {'float': 'float64', 'int': 'int64', 'uint': 'uint64', 'complex': 'complex128', 'half': 'float16', 'single': 'float32', 'double': 'float64',
            '?': 'bool', 'e': 'float16', 'f': 'float32', 'd': 'float64', 'F': 'complex64', 'D': 'complex128',
            **{'%s%d' % (kind, DType(name).itemsize): name for name, kind in _KIND.items() if name not in ('bool', 'bfloat16')}}
SCALAR_TYPES = {}
for _name in _KIND:
    SCALAR_TYPES[_name] = _ScalarMeta(_name if _name != 'bool' else 'bool_', (), {'dtype_name': _name})


def name_of(dtype):
    """The name of what the program gives as a dtype."""
    if isinstance(dtype, str):
        name = _ALIASES.get(dtype, dtype)
        if name in _KIND:
            return name
        raise TypeError("data type '%s' not understood" % dtype)
    if isinstance(dtype, DType):
        return dtype.name
    if isinstance(dtype, _ScalarMeta):
        return dtype.dtype_name
    if dtype is float:
        return 'float64'
    if dtype is int:
        return 'int64'
    if dtype is bool:
        return 'bool'
    if dtype is complex:
        return 'complex128'
    inner = getattr(dtype, 'dtype_name', None)
    if inner is not None:
        return inner
    raise TypeError("Cannot interpret '%s' as a data type" % (dtype,))


# What numpy has dtypes for and jax does not.
_OTHERS = ('str', 'object', 'bytes', 'void', 'datetime64', 'timedelta64', 'longdouble', 'float128', 'clongdouble', 'complex256')


def _foreign(dtype):
    """Whether numpy has a dtype for it, though not one of numbers: any class is one of objects."""
    if isinstance(dtype, str):
        return dtype in _OTHERS or dtype[:1] in ('U', 'S', 'O', 'V', 'a') and (dtype[1:].isdigit() or not dtype[1:])
    return isinstance(dtype, type) and not isinstance(dtype, _ScalarMeta)


def canonical(dtype):
    """The engine's name for a dtype: without `jax_enable_x64` 64-bit types are narrowed."""
    name = name_of(dtype)
    if name == 'complex128':
        if wide:
            raise NotImplementedError('Sidetrace does not have complex128 yet; the nearest is complex64.')
        return 'complex64'
    return name if wide else CANONICAL.get(name, name)


def requested(dtype, by):
    """As `canonical`, with jax's warning when the program asks a function for a type that is narrowed."""
    try:
        name, narrowed = name_of(dtype), canonical(dtype)
    except TypeError:
        if quiet or not _foreign(dtype):
            raise
        from _sidetrace import profile
        raise TypeError('JAX only supports %s dtypes, got dtype %s in %s' % (
            'number and bool' if profile.two_pass else 'number, bool, and string', dtype, by)) from None
    if name != narrowed and not any(dtype is t for t in (float, int, complex)) and not quiet:
        import warnings

        from _sidetrace import profile
        warnings.warn(
            'Explicitly requested dtype %s %s is not available, and will be truncated to dtype %s. To enable more dtypes, set the'
            ' jax_enable_x64 configuration option or the JAX_ENABLE_X64 shell environment variable. See'
            ' https://github.com/%s/jax#current-gotchas for more.' % (
                (dtype if profile.two_pass else name), 'requested in ' + by, narrowed, 'google' if profile.two_pass else 'jax-ml'), stacklevel=3)
    return narrowed


def complex_name():
    """The dtype of complex numbers when none is asked for."""
    return canonical('complex128')


def float_name():
    """The dtype of floats when none is asked for."""
    return 'float64' if wide else 'float32'


def int_name():
    """The dtype of integers when none is asked for."""
    return 'int64' if wide else 'int32'


def default_of(x):
    """The dtype that jax gives a Python number."""
    return 'bool' if isinstance(x, bool) else int_name() if isinstance(x, int) else complex_name() if isinstance(x, complex) else float_name()


# Whether numbers have 64 bits: `jax_enable_x64`.
wide = False
# Whether narrowing goes without a warning: in numpy, which has all types.
quiet = False


def widen(on):
    """Turns `jax_enable_x64` on or off."""
    global wide
    from _sidetrace import apis
    wide = bool(on)
    apis.arrays.widen(wide)
