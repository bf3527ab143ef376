# === nn_00 what these print and raise
import jax, jax.numpy as jnp
from jax import nn
v=jnp.array([-2.,-.5,0.,1.,3.,7.]); x=v.reshape(2,3); i=jnp.arange(3)
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(nn.relu(v)))
_raises(lambda: repr(nn.relu(i)))
_raises(lambda: repr(nn.relu(-3)))
_raises(lambda: repr(nn.relu6(v)))
_raises(lambda: repr(nn.soft_sign(v)))
_raises(lambda: repr(nn.silu(v)))
_raises(lambda: repr(nn.swish(v)))
_raises(lambda: repr(nn.elu(v)))
_raises(lambda: repr(nn.elu(v,0.5)))
_raises(lambda: repr(nn.leaky_relu(v)))
_raises(lambda: repr(nn.leaky_relu(v,negative_slope=0.2)))
_raises(lambda: repr(nn.hard_tanh(v)))
_raises(lambda: repr(nn.hard_sigmoid(v)))
_raises(lambda: repr(nn.hard_silu(v)))
_raises(lambda: repr(nn.celu(v)))
_raises(lambda: repr(nn.selu(v)))
_raises(lambda: repr(nn.gelu(v,approximate=False)))
_raises(lambda: repr(nn.glu(v)))
_raises(lambda: repr(nn.squareplus(v)))
_raises(lambda: repr(nn.logsumexp(v)))
_raises(lambda: repr(nn.logsumexp(x,axis=0,keepdims=True)))
_raises(lambda: repr(nn.log_softmax(v)))
_raises(lambda: repr(nn.softmax(x)))
_raises(lambda: repr(nn.standardize(x)))
# === nn_01 what these print and raise
import jax, jax.numpy as jnp
from jax import nn
v=jnp.array([-2.,-.5,0.,1.,3.,7.]); x=v.reshape(2,3); i=jnp.arange(3)
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(nn.one_hot(i,4)))
_raises(lambda: repr(nn.one_hot(jnp.array([0,2]),3,dtype=jnp.int32)))
_raises(lambda: repr(nn.one_hot(1,3)))
_raises(lambda: repr(nn.one_hot(jnp.array([0,5]),3)))
_raises(lambda: repr(nn.one_hot([0,2],3)))
_raises(lambda: repr(nn.identity(v)))
_raises(lambda: repr(nn.sparse_plus(v)))
_raises(lambda: repr(jax.grad(nn.relu)(0.)))
_raises(lambda: repr(jax.grad(nn.relu)(1.)))
_raises(lambda: repr(jax.grad(lambda t: nn.gelu(t))(.5)))
_raises(lambda: repr(jax.grad(nn.sigmoid)(.5)))
_raises(lambda: repr(jax.grad(nn.silu)(.5)))
_raises(lambda: repr(jax.grad(nn.elu)(-.5)))
_raises(lambda: repr(jax.grad(nn.leaky_relu)(-.5)))
_raises(lambda: repr(jax.grad(lambda t: nn.relu6(t))(7.)))
_raises(lambda: repr(jax.vmap(nn.softmax)(x)))
_raises(lambda: repr(jax.jit(nn.softmax)(x)))
_raises(lambda: repr(jax.scipy.special.logit(jnp.array([.1,.5,.9]))))
_raises(lambda: repr(jax.scipy.special.logsumexp(v)))
_raises(lambda: repr(jax.scipy.special.xlogy(i,2.)))
_raises(lambda: repr(jax.scipy.special.entr(jnp.array([0.,.5]))))
_raises(lambda: repr(jax.scipy.special.ndtr(v)))
_raises(lambda: repr(jax.scipy.stats.norm.logpdf(v)))
_raises(lambda: repr(jax.scipy.stats.norm.cdf(v)))
# === nn_02 what these print and raise
import jax, jax.numpy as jnp
from jax import nn
v=jnp.array([-2.,-.5,0.,1.,3.,7.]); x=v.reshape(2,3); i=jnp.arange(3)
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(jnp.linalg.norm(v)))
_raises(lambda: repr(jnp.linalg.norm(x,axis=1)))
_raises(lambda: repr(jnp.linalg.norm(x)))
_raises(lambda: repr(jnp.linalg.norm(v,1)))
_raises(lambda: repr(jnp.linalg.norm(v,jnp.inf)))
_raises(lambda: repr(jnp.linalg.norm(x,'fro')))
_raises(lambda: repr(jnp.linalg.norm(x,1)))
_raises(lambda: repr(jnp.linalg.inv(jnp.array([[4.,2.],[1.,3.]]))))
_raises(lambda: repr(jnp.linalg.inv(jnp.array([[4.,2.,0.],[1.,3.,1.],[0.,1.,2.]]))))
_raises(lambda: repr(jnp.linalg.inv(x)))
_raises(lambda: repr(jnp.linalg.solve(jnp.array([[4.,2.],[1.,3.]]),jnp.array([1.,2.]))))
_raises(lambda: repr(jnp.linalg.solve(jnp.array([[4.,2.],[1.,3.]]),jnp.eye(2))))
_raises(lambda: repr(jnp.linalg.det(jnp.array([[4.,2.],[1.,3.]]))))
_raises(lambda: repr(jnp.linalg.det(jnp.eye(4)*2)))
_raises(lambda: repr(jnp.linalg.slogdet(jnp.array([[4.,2.],[1.,3.]]))))
_raises(lambda: repr(jnp.linalg.cholesky(jnp.array([[4.,2.],[2.,3.]]))))
_raises(lambda: repr(jnp.linalg.cholesky(jnp.array([[1.,2.],[2.,1.]]))))
_raises(lambda: repr(jnp.linalg.eigh(jnp.array([[2.,1.],[1.,2.]]))))
_raises(lambda: repr(jnp.linalg.eigvalsh(jnp.array([[2.,1.],[1.,2.]]))))
_raises(lambda: repr(jnp.linalg.svd(jnp.array([[3.,0.],[0.,4.]]),compute_uv=False)))
_raises(lambda: repr(jnp.linalg.matrix_power(jnp.array([[1.,1.],[0.,1.]]),3)))
_raises(lambda: repr(jnp.linalg.matrix_rank(jnp.eye(3))))
_raises(lambda: repr(jnp.linalg.pinv(jnp.array([[4.,2.],[1.,3.]])).round(4)))
_raises(lambda: repr(jnp.linalg.cond(jnp.eye(2))))
# === nn_03 what these print and raise
import jax, jax.numpy as jnp
from jax import nn
v=jnp.array([-2.,-.5,0.,1.,3.,7.]); x=v.reshape(2,3); i=jnp.arange(3)
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(jnp.linalg.multi_dot([x,x.T,x])))
_raises(lambda: repr(jnp.linalg.foo))
