# === lg_cholesky
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[4., 1., 0.5], [1., 3., 0.2], [0.5, 0.2, 2.]])
f = lambda a: jnp.sum(jnp.linalg.cholesky(a) * jnp.arange(9.).reshape(3, 3))
show(jax.grad(f)(A))
show(jax.jvp(jnp.linalg.cholesky, (A,), (jnp.eye(3),)))
# === lg_cholesky_logdet
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 0.3], [0.3, 1.]])
f = lambda a: 2 * jnp.sum(jnp.log(jnp.diagonal(jnp.linalg.cholesky(a))))
show(f(A), jax.grad(f)(A))
show(jax.hessian(f)(A))
# === lg_cholesky_vmap
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.stack([jnp.eye(2) * k + 0.1 for k in (1., 2., 3.)])
show(jax.vmap(jax.grad(lambda a: jnp.linalg.cholesky(a).sum()))(A))
# === lg_inv
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 1.], [0.5, 3.]])
show(jax.grad(lambda a: jnp.sum(jnp.linalg.inv(a)))(A))
show(jax.jacfwd(jnp.linalg.inv)(A))
# === lg_inv_hessian
import jax, jax.numpy as jnp
A = jnp.array([[2., 1.], [0.5, 3.]])
print(jax.hessian(lambda a: jnp.linalg.inv(a)[0, 1])(A))
# === lg_solve
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[3., 1.], [1., 2.]])
b = jnp.array([9., 8.])
f = lambda a, b: jnp.sum(jnp.linalg.solve(a, b) ** 2)
show(jnp.linalg.solve(A, b))
show(jax.grad(f, argnums=(0, 1))(A, b))
show(jax.jvp(jnp.linalg.solve, (A, b), (jnp.ones((2, 2)), jnp.ones(2))))
# === lg_solve_matrix
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[3., 1.], [1., 2.]])
B = jnp.array([[1., 2., 3.], [4., 5., 6.]])
f = lambda a, b: jnp.sum(jnp.linalg.solve(a, b) ** 2)
show(jax.grad(f, argnums=(0, 1))(A, B))
# === lg_solve_vmap
import jax, jax.numpy as jnp
A = jnp.array([[[3., 1.], [1., 2.]], [[2., 0.], [1., 4.]]])
b = jnp.array([[9., 8.], [1., 2.]])
print(jax.vmap(jnp.linalg.solve)(A, b))
print(jax.vmap(jnp.linalg.solve, in_axes=(None, 0))(A[0], b))
print(jax.vmap(jax.grad(lambda a, b: jnp.linalg.solve(a, b).sum()))(A, b))
# === lg_solve_hessian
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[3., 1.], [1., 2.]])
show(jax.hessian(lambda b: jnp.sum(jnp.linalg.solve(A, b) ** 2))(jnp.array([9., 8.])))
# === lg_det
import jax, jax.numpy as jnp
A = jnp.array([[2., 1., 0.], [0.5, 3., 1.], [1., 0., 1.5]])
print(jnp.linalg.det(A), jax.grad(jnp.linalg.det)(A))
print(jax.jvp(jnp.linalg.det, (A,), (jnp.eye(3),)))
B = A[:2, :2]
print(jnp.linalg.det(B), jax.grad(jnp.linalg.det)(B))
print(jax.hessian(jnp.linalg.det)(B))
# === lg_det_four
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 1., 0., 1.], [0.5, 3., 1., 0.], [1., 0., 1.5, 0.2], [0., 1., 0.3, 2.]])
show(jnp.linalg.det(A))
show(jax.grad(jnp.linalg.det)(A))
# === lg_slogdet
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 1.], [0.5, -3.]])
show(jnp.linalg.slogdet(A))
show(jax.grad(lambda a: jnp.linalg.slogdet(a)[1])(A))
show(jax.hessian(lambda a: jnp.linalg.slogdet(a)[1])(A))
# === lg_qr
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 2.], [3., 4.], [5., 7.]])
q, r = jnp.linalg.qr(A)
show(q, r)
show(jax.grad(lambda a: jnp.sum(jnp.linalg.qr(a)[1] ** 2 * jnp.arange(4.).reshape(2, 2)))(A))
show(jax.jvp(lambda a: jnp.linalg.qr(a)[0], (A,), (jnp.ones((3, 2)),)))
# === lg_eigh
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 0.5, 0.], [0.5, 1., 0.3], [0., 0.3, 4.]])
w, v = jnp.linalg.eigh(A)
show(w)
show(jax.grad(lambda a: jnp.sum(jnp.linalg.eigh(a)[0] * jnp.arange(3.)))(A))
show(jax.grad(lambda a: jnp.linalg.eigvalsh(a)[-1])(A))
# === lg_eigh_vectors
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[2., 0.5], [0.5, 1.]])
show(jax.grad(lambda a: jnp.sum(jnp.linalg.eigh(a)[1] ** 2 * jnp.array([[1., 2.], [3., 5.]])))(A))
show(jax.jvp(lambda a: jnp.linalg.eigh(a)[0], (A,), (jnp.eye(2),)))
# === lg_svd
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 2.], [3., 4.], [5., 7.]])
show(jnp.linalg.svd(A, compute_uv=False))
show(jax.grad(lambda a: jnp.sum(jnp.linalg.svd(a, compute_uv=False)))(A))
show(jax.grad(lambda a: jnp.linalg.svd(a, full_matrices=False)[1][0])(A))
# === lg_svd_vectors
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 2.], [3., 4.], [5., 7.]])
def f(a):
    u, s, vt = jnp.linalg.svd(a, full_matrices=False)
    return jnp.sum((u * s) @ vt)
show(jax.grad(f)(A))
# === lg_svd_full
import jax, jax.numpy as jnp
A = jnp.array([[1., 2.], [3., 4.], [5., 7.]])
print(jax.grad(lambda a: jnp.sum(jnp.linalg.svd(a)[0]))(A))
# === lg_norm
import jax, jax.numpy as jnp
x = jnp.array([3., 4.])
print(jax.grad(jnp.linalg.norm)(x), jax.grad(jnp.linalg.norm)(jnp.zeros(2)))
print(jax.grad(lambda a: jnp.linalg.norm(a, ord=1))(x))
print(jax.grad(lambda a: jnp.linalg.norm(a, ord=jnp.inf))(x))
print(jax.hessian(jnp.linalg.norm)(x))
# === lg_pinv
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 2.], [3., 4.], [5., 7.]])
show(jax.grad(lambda a: jnp.sum(jnp.linalg.pinv(a)))(A))
# === lg_matrix_power
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 0.5], [0.2, 0.9]])
show(jax.grad(lambda a: jnp.linalg.matrix_power(a, 3).sum())(A))
# === lg_triangular
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp, jax.scipy.linalg as jsl
L = jnp.array([[2., 0.], [1., 3.]])
b = jnp.array([1., 2.])
f = lambda l, b: jnp.sum(jsl.solve_triangular(l, b, lower=True) ** 2)
show(jax.grad(f, (0, 1))(L, b))
show(jax.hessian(f)(L, b))
show(jax.grad(lambda u: jnp.sum(jsl.solve_triangular(u, b, trans=1)))(L.T))
# === lg_triangular_vmap
import jax, jax.numpy as jnp, jax.scipy.linalg as jsl
L = jnp.array([[2., 0.], [1., 3.]])
bs = jnp.arange(6.).reshape(3, 2)
print(jax.vmap(lambda b: jsl.solve_triangular(L, b, lower=True))(bs))
print(jax.vmap(lambda s: jsl.solve_triangular(L * s, bs[1], lower=True))(jnp.array([1., 2.])))
# === lg_lstsq
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[1., 1.], [1., 2.], [1., 3.]])
y = jnp.array([1., 2., 2.5])
show(jnp.linalg.lstsq(A, y)[0])
show(jax.grad(lambda y: jnp.linalg.lstsq(A, y)[0].sum())(y))
# === lg_jit under jit
import jax
def show(*xs):
    for x in jax.tree_util.tree_leaves(xs):
        print(x.shape, [round(v, 2) + 0. for v in x.ravel().tolist()])
import jax.numpy as jnp
A = jnp.array([[4., 1.], [1., 3.]])
show(jax.jit(jax.grad(lambda a: jnp.linalg.cholesky(a).sum()))(A))
show(jax.jit(jax.grad(lambda a: jnp.linalg.inv(a).sum()))(A))
