"""Where the learner's program is, and what it calls things."""

import sys

FILE = 'program.py'

# Of each line the names that are assigned to, in order, and how many of them have been asked for.
_assigned = {}
_asked = {}
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
    _asked.clear()
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
                    _assigned.setdefault(line, []).append((node.col_offset, text))
        elif kind == 'AnnAssign' and node.value is not None:
            _assigned.setdefault(node.lineno, []).append((node.col_offset, _target(node.target)))
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


def directly():
    """Whether the program itself asks for what is done now, and not a package that it uses."""
    f = sys._getframe(1)
    while f is not None and f.f_code.co_filename != FILE:
        if not f.f_globals.get('__name__', '').startswith('_sidetrace'):
            return False
        f = f.f_back
    return f is not None


def assigned_name():
    """What the statement that is running assigns to, or ''."""
    f = frame()
    names = [] if f is None else _assigned.get(f.f_lineno, [])
    if len(names) < 2:
        return names[0][1] if names else ''
    # `a = …; b = …`: one after the other.
    turn = _asked[f.f_lineno] = _asked.get(f.f_lineno, -1) + 1
    return sorted(names)[turn % len(names)][1]


def def_line(function):
    """The line of a function's `def`: its code begins at the first decorator."""
    line = getattr(function, '_def_line', None)
    if line is not None:
        return line
    for _ in range(20):
        code = getattr(function, '__code__', None)
        inner = getattr(function, '_around', getattr(function, '__wrapped__', None))
        if inner is None or code is not None and code.co_filename == FILE:
            break
        function = inner
    function = getattr(function, '__func__', function)
    code = getattr(function, '__code__', None)
    if code is None or code.co_filename != FILE:
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


def asking():
    """What the statement that is running does with the value that it needs: `if`, `while`, `assert`, `and`, `not`, `compare` (a chained
    one), the name of a built-in function such as `max`, or '' where that cannot be told."""
    f = frame()
    if f is None:
        return ''
    found = None
    for node in _statements:
        if node.lineno <= f.f_lineno <= (node.end_lineno or node.lineno) and (found is None or node.lineno >= found.lineno):
            found = node
    if found is None:
        return ''
    kind = type(found).__name__
    parts = [found.test] if kind in ('If', 'While', 'Assert') else [found.iter] if kind == 'For' else [
        x for name in found._fields for x in _listed(getattr(found, name, None))
        if hasattr(x, '_fields') and name not in ('body', 'orelse', 'finalbody', 'handlers')]
    inner = _operation(parts, f.f_lineno)
    return inner or {'If': 'if', 'While': 'while', 'Assert': 'assert', 'For': 'for'}.get(kind, '')


def _listed(x):
    return x if isinstance(x, list) else [x]


_BUILT_IN = ('max', 'min', 'sorted', 'sum', 'any', 'all', 'range', 'bool', 'round', 'abs', 'enumerate', 'zip', 'list', 'float', 'int')


def _operation(nodes, line):
    """The first operation of an expression that asks its operands for their truth, order or number."""
    todo = [n for n in nodes if n is not None]
    while todo:
        n = todo.pop(0)
        kind = type(n).__name__
        if getattr(n, 'lineno', line) > line or (getattr(n, 'end_lineno', None) or line) < line:
            continue
        if kind == 'BoolOp':
            return type(n.op).__name__.lower()
        if kind == 'UnaryOp' and type(n.op).__name__ == 'Not':
            return 'not'
        if kind == 'Compare' and len(n.ops) > 1:
            return 'compare'
        if kind == 'IfExp':
            return 'if'
        if kind == 'Call' and type(n.func).__name__ == 'Name' and n.func.id in _BUILT_IN:
            return n.func.id
        if kind != 'Lambda' or n.lineno == line:
            for name in n._fields:
                todo.extend(x for x in _listed(getattr(n, name, None)) if hasattr(x, '_fields'))
    return ''
