"""jax.config, and the context managers that set a flag while they are open."""

from _sidetrace import apis, checks, dtypes, logs, profile, reach


def _set_disable_jit(on):
    apis.transforms.disableJit(bool(on))


def _setting(module, name):
    def put(on):
        setattr(module, name, bool(on))
    return put


# By flag: what it is, and what sets it.
_LIVE = {
    'jax_enable_x64': (lambda: dtypes.wide, dtypes.widen),
    'jax_disable_jit': (lambda: bool(apis.transforms.jitDisabled()), _set_disable_jit),
    'jax_debug_nans': (lambda: checks.debug_nans, checks.set_debug_nans),
    'jax_debug_infs': (lambda: checks.debug_infs, checks.set_debug_infs),
    'jax_check_tracer_leaks': (lambda: reach.checking, _setting(reach, 'checking')),
    'jax_log_compiles': (lambda: logs.log_compiles, _setting(logs, 'log_compiles')),
    'jax_explain_cache_misses': (lambda: logs.explain_misses, _setting(logs, 'explain_misses')),
}
# Flags that stay at their default; a program may set them to it.
_FIXED = {
    'jax_debug_key_reuse': False, 'jax_enable_checks': False,
    'jax_enable_custom_prng': False, 'jax_threefry_partitionable': True, 'jax_numpy_rank_promotion': 'allow',
    'jax_numpy_dtype_promotion': 'standard', 'jax_default_matmul_precision': None, 'jax_default_prng_impl': 'threefry2x32',
    'jax_no_tracing': False, 'jax_no_execution': False, 'jax_platforms': 'cpu', 'jax_traceback_filtering': None,
    'jax_default_device': None}
_WITHOUT_EFFECT = ('jax_platform_name', 'jax_platforms', 'jax_traceback_filtering', 'jax_compilation_cache_dir', 'jax_enable_checks',
                   'jax_default_matmul_precision', 'jax_default_device', 'jax_num_cpu_devices', 'jax_pprint_use_color')


class Config:
    """`jax.config`."""

    def update(self, name, value):
        if name in _LIVE:
            if name == 'jax_explain_cache_misses' and profile.two_pass:
                raise AttributeError('Unrecognized config option: %s' % name)
            _LIVE[name][1](value)
        elif name in _FIXED or name in _WITHOUT_EFFECT:
            if name not in _WITHOUT_EFFECT and value != _FIXED[name]:
                raise NotImplementedError('Sidetrace does not have jax.config.%s yet: it stays %r.' % (name, _FIXED[name]))
        else:
            raise AttributeError('Unrecognized config option: %s' % name)

    @property
    def x64_enabled(self):
        return dtypes.wide

    def read(self, name):
        if name in _LIVE or name in _FIXED:
            raise AttributeError(
                'For flags with a corresponding contextmanager, read their value via e.g. `config.%s` rather than `config.FLAGS.%s`.'
                % (name, name))
        raise AttributeError(name)

    def __getattr__(self, name):
        if name in _LIVE:
            return _LIVE[name][0]()
        if name in _FIXED:
            return _FIXED[name]
        raise AttributeError('Unrecognized config option: %s' % name)


class _flag:
    """Sets a flag while it is open."""

    def __init__(self, name, value):
        self._name = name
        self._value = value

    def __enter__(self):
        self._before = _LIVE[self._name][0]()
        _LIVE[self._name][1](self._value)

    def __exit__(self, *exc):
        _LIVE[self._name][1](self._before)
        return False


def _context(name):
    def context(new_val=True):
        return _flag('jax_' + name, new_val)
    context.__name__ = name
    return context


enable_x64 = _context('enable_x64')
debug_nans = _context('debug_nans')
debug_infs = _context('debug_infs')
log_compiles = _context('log_compiles')
check_tracer_leaks = checking_leaks = _context('check_tracer_leaks')


def explain_cache_misses(new_val=True):
    if profile.two_pass:
        raise AttributeError("module 'jax' has no attribute 'explain_cache_misses'")
    return _flag('jax_explain_cache_misses', new_val)


config = Config()
