"""Products of matrices and vectors."""

from _sidetrace import apis, make
from _sidetrace.array import binary, is_arraylike, value_of, wrap
from _sidetrace.numpy.core import (FUNCTIONS, arraylike, axis_within, broadcast_to, check, function, iota, jitted, lax, promote, reshape,
                                   several, strong, transposed, where)


@function
def matmul(a, b, *, precision=None, preferred_element_type=None, out_sharding=None):
    check('matmul', a, b)
    return wrap(apis.arrays.matmul(value_of(a), value_of(b)))


@function
def dot(a, b, *, precision=None, preferred_element_type=None, out_sharding=None):
    check('dot', a, b, paths=('a', 'b'))
    return wrap(apis.arrays.dot(value_of(a), value_of(b)))


def contracted(a, b, axes, batch=((), ())):
    """Sums of products over the given axes of each."""
    a, b = promote(a, b)
    numbers = '((%s, %s), (%s, %s))' % tuple('[%s]' % ', '.join(map(str, x)) for x in (*axes, *batch))
    return lax('dot_general', a, b, dimension_numbers=numbers, preferred_element_type=a.dtype)


@function
def vdot(a, b, *, precision=None, preferred_element_type=None):
    check('vdot', a, b)
    return dot(FUNCTIONS['ravel'](FUNCTIONS['conj'](a)), FUNCTIONS['ravel'](b))


@function
def inner(a, b, *, precision=None, preferred_element_type=None):
    check('inner', a, b)
    a, b = arraylike(a), arraylike(b)
    if a.ndim == 0 or b.ndim == 0:
        return a * b
    return contracted(a, b, ((a.ndim - 1,), (b.ndim - 1,)))


@function
def outer(a, b, out=None):
    check('outer', a, b)
    return FUNCTIONS['ravel'](a)[:, None] * FUNCTIONS['ravel'](b)[None, :]


@function
def vecdot(x1, x2, /, *, axis=-1, precision=None, preferred_element_type=None):
    check('vecdot', x1, x2)
    return (arraylike(x1) * arraylike(x2)).sum(axis)


@function
def matvec(x1, x2, /):
    check('matvec', x1, x2)
    return matmul(x1, arraylike(x2)[..., None])[..., 0]


@function
def vecmat(x1, x2, /):
    check('vecmat', x1, x2)
    return matmul(arraylike(x1)[..., None, :], x2)[..., 0, :]


@function
def tensordot(a, b, axes=2, *, precision=None, preferred_element_type=None, out_sharding=None):
    check('tensordot', a, b)
    a, b = arraylike(a), arraylike(b)
    if type(axes) is int:
        if axes > min(a.ndim, b.ndim):
            raise TypeError('Number of tensordot axes (axes %d) exceeds input ranks (%s and %s)' % (axes, a.shape, b.shape))
        pair = tuple(range(a.ndim - axes, a.ndim)), tuple(range(axes))
    elif isinstance(axes, (tuple, list)) and len(axes) == 2:
        left, right = [tuple(x) if isinstance(x, (tuple, list)) else (x,) for x in axes]
        if len(left) != len(right):
            raise TypeError('tensordot requires axes lists to have equal length, got %s and %s.' % tuple(axes))
        pair = tuple(axis_within(x, a.ndim) for x in left), tuple(axis_within(x, b.ndim) for x in right)
    else:
        raise TypeError('tensordot axes argument must be an int, a pair of ints, or a pair of lists/tuples of ints.')
    return contracted(a, b, pair)


@function
def kron(a, b):
    check('kron', a, b)

    def body(a, b):
        rank = max(a.ndim, b.ndim)
        a, b = reshape(a, (1,) * (rank - a.ndim) + a.shape), reshape(b, (1,) * (rank - b.ndim) + b.shape)
        left = FUNCTIONS['expand_dims'](a, tuple(range(1, 2 * rank, 2)))
        right = FUNCTIONS['expand_dims'](b, tuple(range(0, 2 * rank, 2)))
        return reshape(left * right, [m * n for m, n in zip(a.shape, b.shape)])
    return jitted('kron', (arraylike(a), arraylike(b)), body)


@function
def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    check('cross', a, b)
    if axis is not None:
        axisa = axisb = axisc = axis

    def body(a, b):
        a, b = FUNCTIONS['moveaxis'](a, axisa, -1), FUNCTIONS['moveaxis'](b, axisb, -1)
        if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
            raise ValueError('Dimension must be either 2 or 3 for cross product')
        if a.shape[-1] == 2 and b.shape[-1] == 2:
            return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
        x, y = [[v[..., i] if i < v.shape[-1] else make.zeros_like(v[..., 0]) for i in range(3)] for v in (a, b)]
        parts = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]]
        return FUNCTIONS['moveaxis'](FUNCTIONS['concatenate']([p[..., None] for p in parts], -1), -1, axisc)
    return jitted('cross', (arraylike(a), arraylike(b)), body, axisa, axisb, axisc)


@function
def trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None):
    check('trace', a)
    a = arraylike(a)
    if a.ndim < 2:
        raise ValueError('trace requires an array of at least two dimensions.')

    def body(x):
        x = FUNCTIONS['moveaxis'](x, (axis1, axis2), (-2, -1))
        rows = lax('iota', dimension=0, dtype='int32', shape=x.shape[-2:])
        columns = lax('iota', dimension=1, dtype='int32', shape=x.shape[-2:])
        on = rows + strong(offset, 'int32') == columns
        return FUNCTIONS['sum'](where(broadcast_to(on, x.shape), x, make.zeros_like(x)), (-2, -1), dtype)
    return jitted('trace', (a,), body, offset, axis1, axis2, dtype)


@function
def einsum(subscripts, /, *operands, out=None, optimize='auto', precision=None, preferred_element_type=None, _dot_general=None,
           out_sharding=None):
    if not isinstance(subscripts, str):
        raise NotImplementedError('Sidetrace does not have jnp.einsum with lists of axes yet; write the subscripts as a string.')
    operands = several(operands)
    inputs, output = _subscripts(subscripts.replace(' ', ''), operands)
    sizes = {}
    for i, (labels, x) in enumerate(zip(inputs, operands)):
        if len(labels) != x.ndim:
            raise ValueError("Einstein sum subscript '%s' does not contain the correct number of indices for operand %d." % (labels, i))
        for label, size in zip(labels, x.shape):
            if sizes.get(label, 1) != 1 and size not in (1, sizes[label]):
                raise ValueError("Size of label '%s' for operand %d (%d) does not match previous terms (%d)." % (label, i, sizes[label], size))
            sizes[label] = max(size, sizes.get(label, 1))
    terms = [_once(labels, x) for labels, x in zip(inputs, operands)]
    while len(terms) > 1:
        (a, x), (b, y) = terms.pop(0), terms.pop(0)
        needed = set(output).union(*[t[0] for t in terms]) if terms else set(output)
        terms.insert(0, _pair(a, x, b, y, needed))
    labels, x = terms[0]
    gone = [i for i, label in enumerate(labels) if label not in output]
    if gone:
        x = FUNCTIONS['sum'](x, tuple(gone))
        labels = ''.join(label for label in labels if label in output)
    return transposed(x, [labels.index(label) for label in output])


def _subscripts(text, operands):
    left, arrow, output = text.partition('->')
    inputs = left.split(',')
    if len(inputs) != len(operands):
        raise ValueError('Number of einsum subscripts, %d, must be equal to the number of operands, %d.' % (len(inputs), len(operands)))
    free = [c for c in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' if c not in text]
    widest = max([x.ndim - len(i) + 3 for i, x in zip(inputs, operands) if '...' in i] or [0])
    dots = ''.join(free[:widest])
    inputs = [i.replace('...', dots[widest - (x.ndim - len(i) + 3):]) if '...' in i else i for i, x in zip(inputs, operands)]
    if arrow:
        return inputs, output.replace('...', dots)
    joined = ''.join(inputs)
    return inputs, dots + ''.join(sorted(c for c in set(joined) if joined.count(c) == 1 and c not in dots))


def _once(labels, x):
    """Takes the diagonal of axes with the same label."""
    for label in labels:
        while labels.count(label) > 1:
            i = labels.index(label)
            k = labels.index(label, i + 1)
            x = FUNCTIONS['diagonal'](x, 0, i, k)
            labels = labels[:i] + labels[i + 1:k] + labels[k + 1:] + label
    return labels, x


def _pair(a, x, b, y, needed):
    for labels, other, which in ((a, b, 0), (b, a, 1)):
        alone = [i for i, label in enumerate(labels) if label not in other and label not in needed]
        if alone:
            kept = ''.join(label for i, label in enumerate(labels) if i not in alone)
            if which:
                b, y = kept, FUNCTIONS['sum'](y, tuple(alone))
            else:
                a, x = kept, FUNCTIONS['sum'](x, tuple(alone))
    both = [label for label in a if label in b]
    batch = [label for label in both if label in needed]
    summed = [label for label in both if label not in needed]
    if any(x.shape[a.index(label)] != y.shape[b.index(label)] for label in both):
        shape = lambda labels, z: [z.shape[labels.index(l)] if l in labels else 1 for l in every]
        every = batch + [l for l in a if l not in both] + [l for l in b if l not in both] + summed
        wide = lambda labels, z: reshape(transposed(z, [labels.index(l) for l in every if l in labels]), shape(labels, z))
        product = binary('multiply', wide(a, x), wide(b, y))
        n = len(every) - len(summed)
        return ''.join(every[:n]), FUNCTIONS['sum'](product, tuple(range(n, len(every)))) if summed else product
    result = contracted(x, y, ([a.index(l) for l in summed], [b.index(l) for l in summed]),
                        ([a.index(l) for l in batch], [b.index(l) for l in batch]))
    return ''.join(batch + [l for l in a if l not in both] + [l for l in b if l not in both]), result


@function
def einsum_path(*operands, **kwargs):
    raise NotImplementedError('Sidetrace does not have jnp.einsum_path yet; jnp.einsum chooses its own path.')
