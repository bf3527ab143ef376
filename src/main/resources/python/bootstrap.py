# Puts the packages into a fresh context: an importer that takes their sources from the application, then every import once. The
# first context of a process compiles them; the others take its code.


def _install(source, compiled, apis):
    import marshal
    import sys
    from _frozen_importlib import ModuleSpec

    def absent(name):
        """What to say of a real package that is not there."""
        first, _, rest = name.partition('.')
        if first in nearest:
            return 'Sidetrace does not have %s (the real package exists). The nearest that is there: %s.' % (first, nearest[first])
        if rest and source(first + '/__init__.py') is not None and first[0] != '_':
            from _sidetrace import missing
            package, _, last = name.rpartition('.')
            if missing.is_known(package, last):
                return 'Sidetrace does not have %s yet (the real package has it).' % name
        return None

    nearest = {
        'flax': 'brainstate.nn', 'equinox': 'brainstate.nn', 'haiku': 'brainstate.nn',
        'scipy': 'jax.scipy', 'torch': 'jax.numpy', 'tensorflow': 'jax.numpy', 'pandas': 'numpy', 'sklearn': 'numpy',
        'brainunit': 'jax.numpy', 'saiunit': 'jax.numpy', 'brainevent': 'jax.numpy',
        'matplotlib': 'print', 'numba': 'jax.jit', 'chex': 'numpy.testing', 'diffrax': 'brainpy.odeint', 'tqdm': 'print'}

    class Packages:
        """Finds modules among the application's resources."""

        hidden = ()
        absent = {}

        @staticmethod
        def hides(name):
            """Whether a profile does not have this module; set when the run starts."""
            return name in Packages.hidden or name.partition('.')[0] in Packages.hidden

        @staticmethod
        def find_spec(name, path=None, target=None):
            if Packages.hides(name):
                return None
            base = name.replace('.', '/')
            for file in (base + '/__init__.py', base + '.py'):
                text = source(file)
                if text is not None:
                    # Every module is a package: what `from` does not find in one is asked for here, so that `absent` can say more.
                    spec = ModuleSpec(name, Packages, origin='site-packages/' + file, is_package=True)
                    spec.loader_state = text
                    return spec
            why = absent(name)
            if why and '.' in name:
                # Not a ModuleNotFoundError: `from package import name` would go on to a sentence of its own.
                raise ImportError(why, name=name)
            if why:
                raise ModuleNotFoundError(why, name=name)
            return None

        @staticmethod
        def create_module(spec):
            return None

        @staticmethod
        def exec_module(module):
            spec = module.__spec__
            kept = compiled.get(spec.origin)
            if kept is None:
                # Two threads must not marshal code that GraalPy shares between contexts: it fails with a NullPointerException.
                compiled.lock()
                try:
                    code = compile(spec.loader_state, spec.origin, 'exec')
                    compiled.put(spec.origin, marshal.dumps(code).decode('latin-1'))
                finally:
                    compiled.unlock()
            else:
                code = marshal.loads(kept.encode('latin-1'))
            module.__file__ = module.__spec__.origin
            exec(code, module.__dict__)
            Packages.take_away(module)

        @staticmethod
        def take_away(module):
            """Takes away what a profile does not have."""
            for name in Packages.absent.get(module.__name__, '').split():
                module.__dict__.pop(name, None)

    sys.meta_path.insert(0, Packages)
    sys.setrecursionlimit(400)
    import _sidetrace.apis as holder
    for name in ('arrays', 'values', 'random', 'states', 'transforms', 'primitives', 'lax', 'checkify', 'journal'):
        setattr(holder, name, getattr(apis, name))
    holder.source, holder.finder = source, Packages
    import _sidetrace.front as front
    return front


_install
