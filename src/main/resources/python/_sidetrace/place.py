"""Where the learner's program is, and what it calls things."""

import sys

FILE = 'program.py'

_assigned = {}
_defs = {}
_globals = {}
# Of each name that is assigned to: `(line, whether that is a statement of the module's own, run once and in order)`.
_lines = {}
# The code of lambdas, by their line.
_lambdas = {}
_MOST_LAMBDAS = 20
# The statements of the program.
_statements = []


def start(tree, namespace):
    """Takes note of which line assigns to which name, and where functions begin."""
    global _globals
    _globals = namespace
    _assigned.clear()
    _defs.clear()
    _lines.clear()
    _statements.clear()
    _lambdas.clear()
    if tree is not None:
        note(tree)


def note(tree):
    todo = list(tree.body)
    own = set(map(id, todo))
    while todo:
        node = todo.pop()
        _statements.append(node)
        kind = type(node).__name__
        if kind in _ASSIGNING:
            for target in node.targets if kind == 'Assign' else [node.target]:
                for part in target.elts if type(target).__name__ in ('Tuple', 'List') else [target]:
                    _lines.setdefault(_target(part), []).append((node.lineno, id(node) in own))
        if kind == 'Assign':
            text = _target(node.targets[0])
            if text:
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                    _assigned[line] = text
        elif kind == 'AnnAssign' and node.value is not None:
            _assigned[node.lineno] = _target(node.target)
        elif kind in ('FunctionDef', 'AsyncFunctionDef'):
            for decorator in node.decorator_list:
                _defs[decorator.lineno] = node.lineno
        for field in ('body', 'orelse', 'finalbody', 'handlers'):
            inner = getattr(node, field, None)
            if isinstance(inner, list):
                todo.extend(inner)


_ASSIGNING = ('Assign', 'AugAssign', 'AnnAssign', 'For', 'NamedExpr')


def assigned_line(name, module_line):
    """The line of the assignment that gave a name its value, where that can be told; else 0.

    `module_line` is the line of the module's that is running: of its own statements the last one before it counts.
    """
    return _latest(_lines.get(name, ()), module_line)


def attribute_line(name, module_line):
    """The same for an attribute of that name, of whatever object."""
    return _latest([x for text, lines in _lines.items() if text.endswith('.' + name) for x in lines], module_line)


def _latest(lines, module_line):
    # The module's own statements below the one that is running have not run yet.
    lines = [(line, own) for line, own in lines if not own or line < module_line]
    if len({line for line, _ in lines}) == 1:
        return lines[0][0]
    return max([line for line, _ in lines] or [0]) if all(own for _, own in lines) else 0


def module_line():
    """The line of the program's own statements that is running."""
    f, line = frame(), 0
    while f is not None:
        if f.f_code.co_filename == FILE and f.f_code.co_name == '<module>':
            line = f.f_lineno
        f = f.f_back
    return line


def node_of(code):
    """The tree of the function that a code object was compiled from, or a statement around it; None where it is not found."""
    first, lambdas = code.co_firstlineno, code.co_name == '<lambda>'
    for node in _statements:
        kind = type(node).__name__
        if not lambdas and kind in ('FunctionDef', 'AsyncFunctionDef') and node.name == code.co_name:
            begin = min([d.lineno for d in node.decorator_list] + [node.lineno])
            if begin <= first <= node.lineno:
                return node
        if lambdas and kind not in ('FunctionDef', 'ClassDef', 'For', 'While', 'If', 'With', 'Try') and (
                node.lineno <= first <= (node.end_lineno or node.lineno)):
            return node
    return None


def _target(node):
    kind = type(node).__name__
    if kind == 'Name':
        return node.id
    if kind == 'Attribute':
        inner = _target(node.value)
        return inner + '.' + node.attr if inner else node.attr
    return ''


def frame():
    """The innermost frame of the program, or None."""
    f = sys._getframe(1)
    while f is not None and f.f_code.co_filename != FILE:
        f = f.f_back
    return f


def here():
    """`[line, function]`."""
    f = frame()
    return [0, ''] if f is None else [f.f_lineno, f.f_code.co_name]


def assigned_name():
    """What the statement that is running assigns to, or ''."""
    f = frame()
    return '' if f is None else _assigned.get(f.f_lineno, '')


def def_line(function):
    """The line of a function's `def`: its code begins at the first decorator."""
    line = getattr(function, '_def_line', None)
    if line is not None:
        return line
    function = getattr(function, '__wrapped__', function)
    code = getattr(function, '__code__', None)
    if code is None:
        return here()[0]
    return _defs.get(code.co_firstlineno, code.co_firstlineno)


def ordinal(function):
    """Which of the lambdas of one line it is, from 0; 0 for every `def`."""
    for _ in range(20):
        inner = getattr(function, '_around', getattr(function, '__wrapped__', None))
        if inner is None:
            break
        function = inner
    code = getattr(function, '__code__', None)
    if code is None or code.co_name != '<lambda>':
        return 0
    known = _lambdas.setdefault(code.co_firstlineno, [])
    if code not in known and len(known) < _MOST_LAMBDAS:
        known.append(code)
    return known.index(code) if code in known else 0


def describes(function):
    """`f at program.py:3`, as JAX names a function in messages."""
    described = getattr(function, '_describes', None)
    if described is not None:
        return described
    code = getattr(getattr(function, '__wrapped__', function), '__code__', None)
    name = getattr(function, '__name__', type(function).__name__)
    return '%s at %s:%d' % (name, code.co_filename, code.co_firstlineno) if code else name
