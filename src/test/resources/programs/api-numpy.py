# === reductions-and-elements_001 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.max(x,initial=9.)))
print(repr(jnp.max(x,where=x>1,initial=0.)))
print(repr(jnp.sum(x,dtype=int)))
print(repr(jnp.sum(x,where=x>2,initial=1)))
print(repr(jnp.mean(jnp.arange(4))))
print(repr(jnp.mean(x,dtype=int)))
print(repr(jnp.mean(jnp.zeros(0))))
print(repr(jnp.argmax(x,axis=1,keepdims=True)))
# === reductions-and-elements_002 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.cumsum(x,axis=1)))
print(repr(jnp.cumsum(jnp.array([True,False]))))
print(repr(jnp.cumsum(v,dtype=int)))
print(repr(jnp.var(x,axis=0,ddof=1)))
print(repr(jnp.std(jnp.arange(3))))
print(repr(jnp.median(jnp.arange(4))))
print(repr(jnp.quantile(v,jnp.array([.1,.5]))))
print(repr(jnp.quantile(v,.3,method='lower')))
# === reductions-and-elements_003 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.percentile(x,25,axis=1)))
print(repr(jnp.average(v,weights=v)))
print(repr(jnp.average(v,weights=v,returned=True)))
print(repr(jnp.average(x,axis=0,weights=jnp.array([1.,3.]))))
print(repr(jnp.ptp(x,axis=1)))
print(repr(jnp.count_nonzero(x,axis=1)))
print(repr(jnp.nansum(jnp.array([1.,jnp.nan]))))
print(repr(jnp.nanmean(jnp.array([1.,jnp.nan]))))
# === reductions-and-elements_004 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.nanvar(jnp.array([1.,jnp.nan,3]))))
print(repr(jnp.nanstd(jnp.array([1.,jnp.nan,3]))))
print(repr(jnp.nanmax(jnp.array([1.,jnp.nan]))))
print(repr(jnp.nanargmax(jnp.array([1.,jnp.nan]))))
print(repr(jnp.nancumsum(jnp.array([1.,jnp.nan,2]))))
print(repr(jnp.nanmedian(jnp.array([1.,jnp.nan,2]))))
print(repr(jnp.nanprod(jnp.array([2.,jnp.nan,2]))))
print(repr(jnp.all(x)))
# === reductions-and-elements_005 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.any(x,axis=0)))
print(repr(jnp.all(x, where=x>0)))
print(repr(jnp.prod(x+1,axis=-1,keepdims=True)))
print(repr(jnp.min(x,axis=(0,1),keepdims=True)))
print(repr(x.sum(axis=0,dtype='int32')))
print(repr(x.mean(where=x>1)))
print(repr(jnp.sum(a=v)))
print(repr(jnp.sum(v, 0, None, None, True)))
# === reductions-and-elements_006 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.sum(3)))
print(repr(jnp.sum(True)))
print(repr(jnp.max(3)))
print(repr(jnp.sum(jnp.array([1,2],dtype=jnp.int8))))
print(repr(jnp.sum(jnp.array([1,2],dtype=jnp.uint8))))
print(repr(jnp.mean(jnp.array([1,2],dtype=jnp.int8))))
print(repr(jnp.max(jnp.array([1,2],dtype=jnp.int8))))
print(repr(jnp.logaddexp(1.,2.)))
# === reductions-and-elements_007 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.sort(x,axis=None)))
print(repr(jnp.argsort(x,axis=None)))
print(repr(jnp.lexsort((jnp.array([1,1,0]),jnp.array([0,1,1])))))
print(repr(jnp.partition(jnp.array([3,1,2]),1)))
print(repr(jnp.argpartition(jnp.array([3,1,2]),1)))
print(repr(jnp.searchsorted(v,jnp.array([1.5,2.]))))
print(repr(jnp.searchsorted(v,2.,side='right')))
print(repr(jnp.digitize(jnp.array([.5,2.5]),v)))
# === reductions-and-elements_008 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.bincount(jnp.array([0,1,1,3]))))
print(repr(jnp.bincount(jnp.array([0,1,1,3]),weights=v,length=2)))
print(repr(jnp.histogram(v,bins=2)))
print(repr(jnp.histogram(v,bins=jnp.array([0.,1.,2.,3.]))))
print(repr(jnp.histogram(v,bins=2,density=True)))
print(repr(jnp.nonzero(x)))
print(repr(jnp.nonzero(x,size=2)))
print(repr(jnp.nonzero(x,size=8,fill_value=-1)))
# === reductions-and-elements_009 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.flatnonzero(x)))
print(repr(jnp.argwhere(x)))
print(repr(jnp.where(x>1)))
print(repr(jnp.where(x>1,x,0)))
print(repr(jnp.where(True,1,2.)))
print(repr(jnp.unique(jnp.array([3,1,1,2]))))
print(repr(jnp.unique(jnp.array([3,1,1,2]),return_index=True,return_inverse=True,return_counts=True)))
print(repr(jnp.unique(jnp.array([3,1,1,2]),size=5,fill_value=0)))
# === reductions-and-elements_010 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.unique(jnp.array([[1,2],[1,2]]),axis=0)))
print(repr(jnp.unique(jnp.array([[1,2],[1,3]]))))
print(repr(jnp.union1d(jnp.array([1,2]),jnp.array([2,3]))))
print(repr(jnp.intersect1d(jnp.array([1,2]),jnp.array([2,3]))))
print(repr(jnp.setdiff1d(jnp.array([1,2]),jnp.array([2,3]))))
print(repr(jnp.setxor1d(jnp.array([1,2]),jnp.array([2,3]))))
print(repr(jnp.isin(jnp.array([1,2]),jnp.array([2,3]))))
print(repr(jnp.extract(x>1,x)))
# === reductions-and-elements_011 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.compress(jnp.array([True,False]),x,axis=0)))
print(repr(jnp.fmod(v,3)))
print(repr(jnp.fmod(-7,3)))
print(repr(jnp.hypot(3.,v)))
print(repr(jnp.sinc(v/4)))
print(repr(jnp.heaviside(v-1,.5)))
print(repr(jnp.copysign(v,-1.)))
print(repr(jnp.signbit(v-1)))
# === reductions-and-elements_012 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.nan_to_num(jnp.array([jnp.nan,jnp.inf,-jnp.inf,1.]))))
print(repr(jnp.nan_to_num(jnp.array([jnp.nan,jnp.inf]),nan=7.,posinf=3)))
print(repr(jnp.divmod(v,3)))
print(repr(divmod(i,3)))
print(repr(divmod(v,0.7)))
print(repr(divmod(7,i+1)))
print(repr(jnp.modf(v/3)))
print(repr(jnp.gcd(i,6)))
# === reductions-and-elements_013 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.lcm(i,6)))
print(repr(jnp.ldexp(v,2)))
print(repr(jnp.frexp(v)))
print(repr(jnp.float_power(v,2)))
print(repr(jnp.float_power(i,2)))
print(repr(jnp.power(i,2)))
print(repr(jnp.power(2,i)))
print(repr(i**2))
# === reductions-and-elements_014 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(2.**i))
print(repr(jnp.trunc(-v/3)))
print(repr(jnp.round(v/3,2)))
print(repr(jnp.round(i,1)))
print(repr(jnp.round(123.456,-1)))
print(repr(round(v[1]/3,2)))
print(repr(round(v/3)))
print(repr(jnp.exp2(v)))
# === reductions-and-elements_015 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.cbrt(v)))
print(repr(jnp.log2(v)))
print(repr(jnp.fmax(v,2)))
print(repr(jnp.isposinf(v)))
print(repr(jnp.real(v)))
print(repr(jnp.clip(v,1,2)))
print(repr(jnp.isclose(v,v+1e-9)))
print(repr(jnp.allclose(v,v)))
# === reductions-and-elements_016 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.array_equal(v,v)))
print(repr(jnp.array_equal([1,2],[1,3])))
print(repr(jnp.array_equiv(v,v)))
print(repr(jnp.add(1,2)))
print(repr(jnp.maximum(i,1.5)))
print(repr(jnp.logical_xor(v,1)))
print(repr(jnp.bitwise_and(i,1)))
print(repr(jnp.invert(i)))
# === reductions-and-elements_017 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.left_shift(i,1)))
print(repr(jnp.sign(jnp.array([-1.,0.,jnp.nan]))))
print(repr(jnp.floor(i)))
print(repr(jnp.sqrt(4)))
print(repr(jnp.abs(-3)))
print(repr(jnp.square(3)))
print(repr(jnp.reciprocal(4)))
print(repr(jnp.arctan2(1,2)))
# === reductions-and-elements_018 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.deg2rad(180)))
print(repr(jnp.exp(1)))
print(repr(jnp.logaddexp2(v,1.)))
# === reductions-and-elements_019 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum([1,2]))
# === reductions-and-elements_020 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum(x,axis=2))
# === reductions-and-elements_021 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum(x,axis=(0,0)))
# === reductions-and-elements_022 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.max(jnp.zeros(0)))
# === reductions-and-elements_023 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.max(x,where=x>1))
# === reductions-and-elements_024 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.argmax(jnp.zeros(0)))
# === reductions-and-elements_025 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.cumsum(x,axis=3))
# === reductions-and-elements_026 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.average(x,weights=jnp.array([1.,3.])))
# === reductions-and-elements_027 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum(v,out=v))
# === reductions-and-elements_028 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum())
# === reductions-and-elements_029 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sum(v, foo=1))
# === reductions-and-elements_030 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.sort(x,axis=5))
# === reductions-and-elements_031 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.bincount(v))
# === reductions-and-elements_032 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.where(x>1,x))
# === reductions-and-elements_033 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.where([True],1,2))
# === reductions-and-elements_034 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.power(i,-1))
# === reductions-and-elements_035 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.add([1],2))
# === reductions-and-elements_036 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.add(v,None))
# === reductions-and-elements_039 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.subtract(jnp.array([True]),jnp.array([True])))
# === reductions-and-elements_040 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.negative(jnp.array([True])))
# === shapes-and-more_043 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(v/7))
print(repr(x/jnp.array(7.)))
print(repr(v.mean()))
print(repr(jnp.round(v/3,2)))
print(repr(2.**i))
print(repr(jnp.floor(i)))
print(repr(jnp.any(x,axis=0)))
print(repr(jnp.tri(3)))
# === shapes-and-more_044 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.tri(2,3,1)))
print(repr(jnp.tril(x)))
print(repr(jnp.triu(x,1)))
print(repr(jnp.diag(v)))
print(repr(jnp.diag(v[:2],1)))
print(repr(jnp.diag(x)))
print(repr(jnp.diag(x,k=1)))
print(repr(jnp.diagflat(x)))
# === shapes-and-more_045 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.diagonal(c,axis1=1,axis2=2)))
print(repr(jnp.meshgrid(v[:2],v[:3])))
print(repr(jnp.meshgrid(v[:2],v[:3],indexing='ij')))
print(repr(jnp.meshgrid(v[:2],v[:3],sparse=True)))
print(repr(jnp.logspace(0,2,3)))
print(repr(jnp.linspace(0,1,5)))
print(repr(jnp.linspace(0,10,5,endpoint=False)))
print(repr(jnp.linspace(0,1,5,retstep=True)))
# === shapes-and-more_046 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.linspace(0,1,1)))
print(repr(jnp.linspace(0,5,6,dtype=int)))
print(repr(jnp.linspace(jnp.zeros(2),jnp.ones(2),3)))
print(repr(jnp.vander(v[:3])))
print(repr(jnp.fromfunction(lambda i,j:i+j,(2,3))))
print(repr(jnp.fromfunction(lambda i,j:i+j,(2,3),dtype=int)))
print(repr(jnp.indices((2,3))))
print(repr(jnp.tril_indices(3)))
# === shapes-and-more_047 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.mgrid[0:2,0:3]))
print(repr(jnp.ogrid[0:2,0:3]))
print(repr(jnp.r_[1,2,jnp.arange(3)]))
print(repr(jnp.c_[v[:2],v[2:]]))
print(repr(jnp.hanning(5)))
print(repr(jnp.eye(2,3,k=1)))
print(repr(jnp.eye(2,dtype=int)))
print(repr(jnp.identity(2)))
# === shapes-and-more_048 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.full((2,),7)))
print(repr(jnp.full((2,),7.)))
print(repr(jnp.full_like(x,3)))
print(repr(jnp.full_like(i,3.7)))
print(repr(jnp.zeros_like(i)))
print(repr(jnp.ones((2,),dtype=bool)))
print(repr(jnp.zeros(())))
print(repr(jnp.zeros(3,int)))
# === shapes-and-more_049 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.arange(3,0,-1)))
print(repr(jnp.arange(0,1,.25)))
print(repr(jnp.arange(5,dtype=float)))
print(repr(jnp.arange(2.5)))
print(repr(jnp.array([1,2.5])))
print(repr(jnp.array([True,2])))
print(repr(jnp.array(3)))
print(repr(jnp.array(3.)))
# === shapes-and-more_050 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.array([])))
print(repr(jnp.array([1,2],dtype='float32')))
print(repr(jnp.array([1.7],dtype=int)))
print(repr(jnp.array(v,ndmin=3)))
print(repr(jnp.asarray(3,dtype=jnp.float32)))
print(repr(jnp.array([v,v])))
print(repr(jnp.array([v[0],2])))
print(repr(jnp.array(range(3))))
# === shapes-and-more_051 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.tile(v,2)))
print(repr(jnp.tile(x,(2,1))))
print(repr(jnp.tile(x,(2,1,1))))
print(repr(jnp.repeat(v,2)))
print(repr(jnp.repeat(x,2,axis=1)))
print(repr(jnp.repeat(v[:3],jnp.array([1,2,0]))))
print(repr(jnp.pad(v,1)))
print(repr(jnp.pad(v,(1,2),constant_values=9)))
# === shapes-and-more_052 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.pad(x,((1,0),(0,1)),mode='edge')))
print(repr(jnp.pad(v,2,mode='reflect')))
print(repr(jnp.pad(v,2,mode='symmetric')))
print(repr(jnp.pad(v,2,mode='wrap')))
print(repr(jnp.roll(v,1)))
print(repr(jnp.roll(x,1,axis=1)))
print(repr(jnp.roll(x,(1,1),axis=(0,1))))
print(repr(jnp.roll(x,-1)))
# === shapes-and-more_053 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.split(v,2)))
print(repr(jnp.split(v,[1,3])))
print(repr(jnp.array_split(v,3)))
print(repr(jnp.hsplit(x,3)))
print(repr(jnp.vsplit(x,2)))
print(repr(jnp.swapaxes(c,0,2).shape))
print(repr(jnp.moveaxis(c,0,-1).shape))
print(repr(jnp.rollaxis(c,2).shape))
# === shapes-and-more_054 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.rot90(x)))
print(repr(jnp.rot90(x,2)))
print(repr(jnp.rot90(x,-1)))
print(repr(jnp.flip(x)))
print(repr(jnp.flip(x,0)))
print(repr(jnp.fliplr(x)))
print(repr(jnp.flipud(x)))
print(repr(jnp.atleast_1d(3.)))
# === shapes-and-more_055 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.atleast_2d(v)))
print(repr(jnp.atleast_3d(v).shape))
print(repr(jnp.dstack([v,v])))
print(repr(jnp.column_stack([v,v])))
print(repr(jnp.vstack([v,v])))
print(repr(jnp.hstack([v,v])))
print(repr(jnp.concatenate([x,x],axis=1)))
print(repr(jnp.concatenate([x,i[:3][None]])))
# === shapes-and-more_056 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.stack([v,v],axis=1)))
print(repr(jnp.block([[jnp.eye(2),jnp.zeros((2,1))],[jnp.ones((1,3))]])))
print(repr(jnp.append(v,5.)))
print(repr(jnp.append(x,x,axis=0)))
print(repr(jnp.delete(v,1)))
print(repr(jnp.delete(v,jnp.array([0,2]))))
print(repr(jnp.delete(x,1,axis=1)))
print(repr(jnp.insert(v,1,9.)))
# === shapes-and-more_057 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.insert(v,jnp.array([1,3]),9.)))
print(repr(jnp.insert(x,1,9.,axis=1)))
print(repr(jnp.take(v,jnp.array([0,2]))))
print(repr(jnp.take(v,9)))
print(repr(jnp.take(v,jnp.array([0,9]),mode='clip')))
print(repr(jnp.take(x,1,axis=1)))
print(repr(jnp.take(i,9)))
print(repr(jnp.take_along_axis(x,jnp.argsort(x,axis=1)[:,::-1],axis=1)))
# === shapes-and-more_058 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.put(v,jnp.array([0,1]),5.,inplace=False)))
print(repr(jnp.choose(jnp.array([0,1]),[v[:2],v[2:]])))
print(repr(jnp.select([v>2,v>1],[v,v*2],-1)))
print(repr(jnp.piecewise(v,[v<1,v>=1],[0.,lambda t:t*2])))
print(repr(jnp.apply_along_axis(lambda r:r.sum(),1,x)))
print(repr(jnp.broadcast_to(v,(2,4))))
print(repr(jnp.broadcast_arrays(v,x[:,:1])))
print(repr(jnp.broadcast_shapes((2,1),(1,3))))
# === shapes-and-more_059 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.expand_dims(v,(0,2)).shape))
print(repr(jnp.squeeze(x[None],0).shape))
print(repr(jnp.reshape(v,(2,-1))))
print(repr(jnp.reshape(x,(3,2),order='F')))
print(repr(v.reshape(2,2)))
print(repr(v.reshape((2,2))))
print(repr(jnp.ravel(x)))
print(repr(jnp.ravel(x,order='F')))
# === shapes-and-more_060 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.transpose(c,(2,0,1)).shape))
print(repr(x.transpose(1,0)))
print(repr(jnp.ix_(jnp.array([0,1]),jnp.array([1,2]))))
print(repr(x[jnp.ix_(jnp.array([0,1]),jnp.array([1,2]))]))
print(repr(jnp.ravel_multi_index((1,1),(2,3))))
print(repr(jnp.diff(v)))
print(repr(jnp.diff(x,axis=0)))
print(repr(jnp.diff(v,n=2)))
# === shapes-and-more_061 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.diff(v,prepend=9.)))
print(repr(jnp.ediff1d(v)))
print(repr(jnp.gradient(v**2)))
print(repr(jnp.gradient(x)))
print(repr(jnp.gradient(v,2.)))
print(repr(jnp.interp(1.5,v,v*2)))
print(repr(jnp.interp(jnp.array([-1.,.5,9.]),v,v*2)))
print(repr(jnp.convolve(v,jnp.array([1.,2.]))))
# === shapes-and-more_062 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.convolve(v,jnp.array([1.,2.,3.]),mode='same')))
print(repr(jnp.convolve(v,jnp.array([1.,2.]),mode='same')))
print(repr(jnp.convolve(v,jnp.array([1.,2.]),mode='valid')))
print(repr(jnp.convolve(i,i)))
print(repr(jnp.correlate(v,jnp.array([1.,2.]))))
print(repr(jnp.correlate(v,jnp.array([1.,2.]),mode='full')))
print(repr(jnp.correlate(v,jnp.array([1.,2.]),mode='same')))
print(repr(jnp.polyval(v,2.)))
# === shapes-and-more_063 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.polyfit(v,2*v+1,1).round(3)))
print(repr(jnp.polyadd(v,v[:2])))
print(repr(jnp.polymul(v[1:],v[1:])))
print(repr(jnp.polyder(v)))
print(repr(jnp.cov(x)))
print(repr(jnp.corrcoef(x)))
print(repr(jnp.einsum('ij,kj->ik',x,x)))
print(repr(jnp.einsum('ii',x[:,:2])))
# === shapes-and-more_064 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.einsum('ij->ji',x)))
print(repr(jnp.einsum('i,j',v,v)))
print(repr(jnp.einsum('i,i->i',v,v)))
print(repr(jnp.einsum('ij,j',x,v[:3])))
print(repr(jnp.einsum('bij,bjk->bik',c.astype(float),jnp.ones((2,4,2)))))
print(repr(jnp.einsum('...ij->...ji',c).shape))
print(repr(jnp.einsum('ij,jk,kl->il',x,x.T,x)))
print(repr(jnp.einsum('ij,k->ik',x,v)))
# === shapes-and-more_065 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.tensordot(x,x.T,1)))
print(repr(jnp.tensordot(x,x)))
print(repr(jnp.inner(x,x)))
print(repr(jnp.vdot(v,v)))
print(repr(jnp.outer(v,v)))
print(repr(jnp.kron(v[:2],v[:2])))
print(repr(jnp.cross(v[:3],v[1:])))
print(repr(jnp.trace(x)))
# === shapes-and-more_066 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(v@v))
print(repr(jnp.dot(i,i)))
print(repr(jnp.linalg.norm(v)))
print(repr(jnp.result_type(i,1.)))
print(repr(jnp.result_type(i,v)))
print(repr(jnp.result_type(int,jnp.int8)))
print(repr(jnp.promote_types('int32','float32')))
print(repr(jnp.promote_types(jnp.int8,jnp.uint8)))
# === shapes-and-more_067 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.can_cast('int32','float32')))
print(repr(jnp.issubdtype(v.dtype,jnp.floating)))
print(repr(jnp.issubdtype(jnp.int32,jnp.integer)))
print(repr(jnp.issubdtype(int,jnp.floating)))
print(repr(jnp.finfo(jnp.float32)))
print(repr(jnp.iinfo(jnp.int32)))
print(repr(jnp.iinfo('int8').max))
print(repr(jnp.isscalar(3)))
# === shapes-and-more_068 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.float32))
print(repr(jnp.float32(3)))
print(repr(jnp.int32(3.7)))
print(repr(jnp.dtype('float32')))
print(repr(v.dtype))
print(repr(jnp.floating))
# === shapes-and-more_073 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(-(v>1))
# === shapes-and-more_074 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print((v>1)-(v>1))
# === shapes-and-more_075 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v&i)
# === shapes-and-more_076 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v+'a')
# === shapes-and-more_077 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v+None)
# === shapes-and-more_078 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v+[1])
# === shapes-and-more_079 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.tril(v))
# === shapes-and-more_080 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array([[1,2],[3]]))
# === shapes-and-more_081 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array('a'))
# === shapes-and-more_082 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.pad(v,2,mode='foo'))
# === shapes-and-more_083 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.concatenate([x,v]))
# === shapes-and-more_084 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.concatenate([x,x],axis=5))
# === shapes-and-more_085 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.concatenate([]))
# === shapes-and-more_086 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.stack([v,x]))
# === shapes-and-more_087 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.stack([]))
# === shapes-and-more_088 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.delete(v,9))
# === shapes-and-more_089 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.put(v,0,5.))
# === shapes-and-more_090 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.broadcast_to(v,(2,3)))
# === shapes-and-more_091 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.broadcast_shapes((2,),(3,)))
# === shapes-and-more_092 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.expand_dims(v,3))
# === shapes-and-more_093 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.squeeze(x,0))
# === shapes-and-more_094 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.reshape(v,(3,2)))
# === shapes-and-more_095 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v.reshape(-1,-1))
# === shapes-and-more_096 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(v.reshape(5))
# === shapes-and-more_097 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.transpose(x,(0,0)))
# === shapes-and-more_098 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.dot(x,x))
# === shapes-and-more_099 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(x@x)
# === shapes-and-more_100 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(x@v)
# === shapes-and-more_101 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.matmul(x,3.))
# === indexing_108 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v[0]))
print(repr(v[-1]))
print(repr(v[9]))
print(repr(v[-9]))
print(repr(x[1]))
print(repr(x[1,2]))
print(repr(x[:,1]))
print(repr(x[...,1]))
# === indexing_109 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x[...]))
print(repr(x[None].shape))
print(repr(x[:,None].shape))
print(repr(x[None,...,None].shape))
print(repr(c[0,...,1]))
print(repr(c[...,0,:].shape))
print(repr(v[1:3]))
print(repr(v[::-1]))
# === indexing_110 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v[::2]))
print(repr(v[3:0:-2]))
print(repr(v[5:9]))
print(repr(v[-2:]))
print(repr(x[:,::-1]))
print(repr(x[1:,1:]))
print(repr(v[jnp.array([0,2])]))
print(repr(v[jnp.array([0,-1])]))
# === indexing_111 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v[jnp.array([0,9])]))
print(repr(v[np.array([0,2])]))
print(repr(v[(0,)]))
print(repr(x[jnp.array([0,1]),jnp.array([1,2])]))
print(repr(x[jnp.array([0,1])]))
print(repr(x[:,jnp.array([0,2])]))
print(repr(x[jnp.array([[0],[1]]),jnp.array([0,2])]))
print(repr(c[jnp.array([0,1]),:,jnp.array([0,1])].shape))
# === indexing_112 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(c[:,jnp.array([0,1]),jnp.array([0,1])].shape))
print(repr(c[0,jnp.array([0,1])].shape))
print(repr(c[jnp.array([0,1]),None].shape))
print(repr(c[None,jnp.array([0,1])].shape))
print(repr(c[0,:,jnp.array([0,1])].shape))
print(repr(v[m]))
print(repr(v[~m]))
print(repr(x[x>2]))
# === indexing_113 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x[jnp.array([True,False])]))
print(repr(x[:,jnp.array([True,False,True])]))
print(repr(x[jnp.array([True,False]),1]))
print(repr(v[None]))
print(repr(v[()]))
print(repr(v[jnp.array(2)]))
print(repr(v[np.int32(2)]))
print(repr(v[i[1]:i[3]]))
# === indexing_114 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x[0][1]))
print(repr(v[jnp.array([],dtype=int)]))
print(repr(v[slice(1,3)]))
print(repr(v.at[0].set(9.)))
print(repr(v.at[-1].set(9.)))
print(repr(v.at[9].set(9.)))
print(repr(v.at[1:3].set(7)))
print(repr(v.at[::2].set(jnp.array([5.,6.]))))
# === indexing_115 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.at[::-1].set(i)))
print(repr(v.at[jnp.array([0,0])].add(1.)))
print(repr(v.at[jnp.array([0,2])].set(jnp.array([8.,9.]))))
print(repr(v.at[m].set(0.)))
print(repr(v.at[m].set(jnp.array([5.,6.]))))
print(repr(v.at[m].add(1)))
print(repr(v.at[0].add(1.)))
print(repr(v.at[0].mul(5.)))
# === indexing_116 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.at[1].multiply(5.)))
print(repr(v.at[1].divide(2.)))
print(repr(v.at[1].power(3.)))
print(repr(v.at[1].min(-1.)))
print(repr(v.at[1].max(10.)))
print(repr(v.at[1].get()))
print(repr(v.at[9].get()))
print(repr(v.at[9].get(mode='fill')))
# === indexing_117 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.at[9].get(mode='fill',fill_value=-1.)))
print(repr(v.at[9].get(mode='clip')))
print(repr(v.at[9].get(mode='drop')))
print(repr(v.at[9].set(1.,mode='clip')))
print(repr(v.at[9].set(1.,mode='drop')))
print(repr(v.at[jnp.array([0,9])].get(mode='fill',fill_value=0)))
print(repr(v.at[1].apply(jnp.sin)))
print(repr(v.at[1:3].apply(lambda t:t*2)))
# === indexing_118 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x.at[0].set(1.)))
print(repr(x.at[:,0].set(1.)))
print(repr(x.at[0,1].set(9.)))
print(repr(x.at[0].set(jnp.array([1.,2.,3.]))))
print(repr(x.at[0,:2].add(1.)))
print(repr(x.at[jnp.array([0,1]),jnp.array([0,1])].set(-1.)))
print(repr(x.at[:,jnp.array([0,2])].set(0.)))
print(repr(x.at[...,0].set(0.)))
# === indexing_119 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x.at[None].set(0.)))
print(repr(x.at[x>2].set(0.)))
print(repr(i.at[0].set(1.7)))
print(repr(i.at[0].set(300)))
print(repr(v.at[0].set(True)))
print(repr(v.at))
print(repr(v.at[0]))
print(repr(c.at[0,:,1].set(0).sum()))
# === indexing_120 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(c.at[:,1].set(jnp.arange(4)).sum()))
print(repr(jnp.where(m,v,0)))
print(repr(v[m].shape))
print(repr(x[0,jnp.array([True,False,True])]))
print(repr(v.at[(0,)].set(5.)))
print(repr(x[(0,1)]))
print(repr(x[[0,1],[1,2]]))
print(repr(x[np.array([0,1]),[1,2]]))
# === indexing_121 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x[:, [0]]))
print(repr(v[None, 0]))
print(repr(v[jnp.newaxis]))
print(repr(list(v)))
print(repr(list(x)))
print(repr(len(v)))
print(repr(v[0].item()))
print(repr(v.tolist()))
# === indexing_122 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(x.tolist()))
print(repr(m.tolist()))
print(repr(v[0].tolist()))
print(repr(float(v[1])))
print(repr(int(v[1])))
print(repr(bool(v[1])))
print(repr(complex(v[1])))
print(repr(i[1].__index__()))
# === indexing_123 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(range(3)[i[1]]))
print(repr([1,2,3][i[1]]))
print(repr(v == v))
print(repr(v == 'a'))
print(repr(v != None))
print(repr(v is v))
print(repr(2. in v))
print(repr(str(v)))
# === indexing_124 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(repr(x)))
print(repr(f'{v[1]:.3f}'))
print(repr(f'{v}'))
print(repr('%s' % v))
print(repr('%.2f' % v[1]))
print(repr((v.shape, v.ndim, v.size, v.dtype, v.nbytes, v.itemsize)))
print(repr(v.weak_type))
print(repr(v.aval))
# === indexing_125 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.T))
print(repr(x.T))
print(repr(x.mT))
print(repr(c.T.shape))
print(repr((v.sum(), v.mean(), v.max(), v.min(), v.std(), v.var(), v.prod())))
print(repr((v.argmax(), v.argmin(), m.all(), m.any())))
print(repr((x.sum(0), x.sum(axis=1), x.mean(-1))))
print(repr((v.cumsum(), v.cumprod())))
# === indexing_126 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr((v.astype(int), v.astype('int32'), v.astype(jnp.int8), v.astype(bool))))
print(repr(v.round(1)))
print(repr(v.clip(1,2)))
print(repr(v.dot(v)))
print(repr(v.reshape(2,2).ravel()))
print(repr(v.flatten()))
print(repr(v.squeeze()))
print(repr(v.repeat(2)))
# === indexing_127 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.take(1)))
print(repr(v.sort()))
print(repr(v.argsort()))
print(repr(v.nonzero()))
print(repr(x.swapaxes(0,1)))
print(repr(x.diagonal()))
print(repr(x.trace()))
print(repr(v.ptp()))
# === indexing_128 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.copy()))
print(repr(v.real))
print(repr(v.devices()))
print(repr(v.sharding))
print(repr(v.is_deleted()))
print(repr(v.is_fully_addressable))
print(repr(v.block_until_ready()))
print(repr(v.view('int32')))
# === indexing_129 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.conj()))
print(repr(v.searchsorted(2.)))
print(repr(v.addressable_data(0)))
print(repr(np.asarray(v)))
print(repr(np.array(v)))
print(repr(v+np.array([1.,2.,3.,4.])))
print(repr(isinstance(v,jax.Array)))
print(repr(isinstance(v,jnp.ndarray)))
# === indexing_130 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(jax.Array))
print(repr(jnp.ndarray))
print(repr(divmod(v,2)))
print(repr(pow(v,2)))
print(repr(abs(-v)))
print(repr(round(v[1]*1.234,1)))
print(repr(-v))
print(repr(+v))
# === indexing_131 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(~i))
print(repr(v@v))
print(repr(3-v))
print(repr(3/v[1:]))
print(repr(2**i))
print(repr(7//i[1:]))
print(repr(7%i[1:]))
print(repr(1<<i))
# === indexing_132 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(i>>1))
print(repr(i&1))
print(repr(1|i))
print(repr(True^m))
print(repr(v<2))
print(repr(2<v))
print(repr(i/2))
print(repr(i//2))
# === indexing_133 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(i%3))
print(repr(-i//2))
print(repr(v%0))
print(repr(i%0))
print(repr(i//0))
print(repr(i**2))
print(repr(v**2.5))
print(repr(v**-1))
# === indexing_134 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(i+1.5))
print(repr(i*True))
print(repr(m+m))
print(repr(m*2))
print(repr(m&True))
print(repr(sum(v)))
print(repr(max(v)))
print(repr(min(i)))
# === indexing_135 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(sorted(v)))
print(repr(any(m)))
print(repr(all(m)))
# === indexing_136 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(x[1,2,3])
# === indexing_137 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[[0,2]])
# === indexing_138 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(x[jnp.array([True,False,True])])
# === indexing_139 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[[True,False,True,False]])
# === indexing_140 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[True])
# === indexing_141 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[False])
# === indexing_142 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(x[True].shape)
# === indexing_143 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[jnp.array(True)].shape)
# === indexing_144 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[1.0])
# === indexing_145 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v['a'])
# === indexing_146 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[jnp.array(1.)])
# === indexing_147 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[jnp.array([1.])])
# === indexing_148 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[[]])
# === indexing_149 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[{}])
# === indexing_150 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.at[9].set(1.,mode='foo'))
# === indexing_151 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(x.at[0].set(jnp.array([1.,2.])))
# === indexing_152 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.at[0].set('a'))
# === indexing_153 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.at[1.5].set(0))
# === indexing_154 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.at[[0,1]].set(1))
# === indexing_155 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(x[[0,1]])
# === indexing_156 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(len(v[0]))
# === indexing_157 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(list(v[0]))
# === indexing_158 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.item())
# === indexing_159 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(bool(v))
# === indexing_160 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(float(v))
# === indexing_161 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(int(x))
# === indexing_162 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[1].__index__())
# === indexing_163 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(hash(v))
# === indexing_164 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v < 'a')
# === indexing_165 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v in [1])
# === indexing_166 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(f'{v:.2f}')
# === indexing_167 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.astype('foo'))
# === indexing_168 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.foo)
# === indexing_169 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.fill(1))
# === indexing_170 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.choose([v]))
# === indexing_171 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(not m)
# === indexing_172 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v and 1)
