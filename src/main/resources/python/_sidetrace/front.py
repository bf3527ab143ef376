"""Runs a learner's program, cell by cell, and reports what it does."""

import _ast  # before any compile to a tree: GraalPy needs its module
import sys

from _sidetrace import absent, apis, errors, place, profile, reach
import brainpy
import brainstate
import jax
import numpy

here = place.here
directly = place.directly
name_of = reach.name_of
raise_named = errors.raise_named

_AST = 1024


class _Stream:
    """Collects what is printed and hands it over line by line."""

    encoding = 'utf-8'
    errors = 'strict'

    def __init__(self, name):
        self._name = name
        self._kept = ''

    def write(self, text):
        if type(text) is not str:
            raise TypeError('write() argument must be str, not %s' % type(text).__name__)
        self._kept += text
        if '\n' in text or len(self._kept) > 8192:
            cut = self._kept.rfind('\n') + 1 or len(self._kept)
            line, self._kept = self._kept[:cut], self._kept[cut:]
            apis.journal.printed(self._name, line)
        return len(text)

    def flush(self):
        if self._kept:
            line, self._kept = self._kept, ''
            apis.journal.printed(self._name, line)

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False


def _no_input(prompt=''):
    raise EOFError('A program in Sidetrace cannot ask for input; write the value into the program.')


def run_program(source, file, label, starts):
    """`starts` are the lines at which cells begin."""
    profile.start(label)
    if profile.two_pass:
        _hide_what_came_later()
    _take_away(absent.NAMES['two-pass' if profile.two_pass else 'one-pass'])
    out, err = _Stream('stdout'), _Stream('stderr')
    sys.stdout, sys.stderr = out, err
    builtins = sys.modules['builtins']
    builtins.input = _no_input
    namespace = {'__name__': '__main__', '__builtins__': builtins}
    place.start(None, namespace)
    lines = source.split('\n')
    bounds = list(starts) + [len(lines) + 1]
    for number, (start, end) in enumerate(zip(bounds, bounds[1:]), 1):
        apis.journal.cellStarted(number, start)
        text = '\n' * (start - 1) + '\n'.join(lines[start - 1:end - 1])
        shown = None
        try:
            shown = _run_cell(text, file, namespace)
        except BaseException as e:
            out.flush()
            err.flush()
            _report(e, file, lines)
        out.flush()
        err.flush()
        apis.journal.cellFinished(number, shown)


def _hide_what_came_later():
    """BrainPy 2.4 knew no brainstate, jax 0.4.23 no jax.tree; the modules were imported before anybody knew the profile."""
    apis.finder.hidden = ('brainstate', 'braintools', 'jax.tree')
    for name in list(sys.modules):
        if apis.finder.hides(name):
            del sys.modules[name]
    jax.numpy.abs.__name__, jax.numpy.round.__name__ = 'absolute', 'around'


def _take_away(names):
    """Names that the profile's packages do not have: from the modules that are there, and from others when they are imported."""
    apis.finder.absent = names
    for name in names:
        if name in sys.modules:
            apis.finder.take_away(sys.modules[name])


def _run_cell(text, file, namespace):
    tree = compile(text, file, 'exec', _AST)
    place.note(tree)
    last = None
    if tree.body and type(tree.body[-1]).__name__ == 'Expr':
        last = _ast.Expression(tree.body.pop().value)
    exec(compile(tree, file, 'exec'), namespace)
    if last is None:
        return None
    value = eval(compile(last, file, 'eval'), namespace)
    return None if value is None else repr(value)


def _report(e, file, lines):
    if isinstance(e, SystemExit) and e.code in (None, 0):
        return
    line, frames = _frames(e, file, lines)
    name = type(e).__name__
    message = _message(e)
    if isinstance(e, SyntaxError):
        line = e.lineno or 0
        message = e.msg
    origin = _origin(e)
    trace = 'Traceback (most recent call last):\n%s%s' % (''.join(frames), '%s: %s' % (name, message) if message else name)
    apis.journal.error(name, message, line, *origin, trace)


def _message(e):
    if isinstance(e, KeyError) and e.args:
        return repr(e.args[0])
    try:
        return str(e)
    except BaseException as again:
        return '<the exception cannot be shown: %s>' % type(again).__name__


def _frames(e, file, lines):
    """The innermost line of the program, and the traceback's entries that lie in it."""
    line, texts = 0, []
    tb = e.__traceback__
    while tb is not None:
        code = tb.tb_frame.f_code
        if code.co_filename == file:
            line = tb.tb_lineno
            text = lines[line - 1].strip() if 0 < line <= len(lines) else ''
            texts.append('  File "%s", line %d, in %s\n    %s\n' % (file, line, code.co_name, text))
        tb = tb.tb_next
    if len(texts) > 20:
        texts = texts[:10] + ['  … %d more …\n' % (len(texts) - 20)] + texts[-10:]
    return line, texts


def _origin(e):
    """Where the state or the traced value was born that the error is about."""
    seen = 0
    while e is not None and seen < 8:
        found = getattr(e, '_origin', None)
        if found is not None:
            return found
        e, seen = e.__cause__, seen + 1
    return '', '', 0
