# === reductions-and-elements_041 what these print
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(repr(jnp.sort(jnp.array([3,1,2]),descending=True)))
print(repr(jnp.argsort(jnp.array([3,1,2]),descending=True)))
print(repr(jnp.log10(v+1)))
print(repr(jnp.clip(v,max=2)))
print(repr(jnp.clip(v,min=jnp.array([1.,2.,1.,5.]))))
# === reductions-and-elements_042 what this raises
import jax, jax.numpy as jnp
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4)
print(jnp.searchsorted(v,2.,side='foo'))
# === shapes-and-more_102 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(repr(jnp.geomspace(1,100,3)))
print(repr(jnp.trapezoid(v)))
print(repr(jnp.trapezoid(v,v*2)))
print(repr(jnp.trapezoid(v,dx=.5)))
print(repr(jnp.finfo('float32').eps))
print(repr(jnp.isscalar(v[0])))
# === shapes-and-more_103 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array([300],dtype=jnp.uint8))
# === shapes-and-more_104 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array(None))
# === shapes-and-more_105 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array([None]))
# === shapes-and-more_106 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.array({}))
# === shapes-and-more_107 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4)
print(jnp.split(v,3))
# === indexing_173 what these print
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(repr(v.at[1].subtract(1.)))
print(repr(v.item(1)))
print(repr(x.item(1,2)))
print(repr(v.device))
print(repr(v.compress(m)))
print(repr(type(v)))
print(repr(v//0.))
# === indexing_174 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v[1:2.5])
# === indexing_175 what this raises
import jax, jax.numpy as jnp, numpy as np
x=jnp.arange(6.).reshape(2,3); v=jnp.arange(4.); i=jnp.arange(4); c=jnp.arange(24).reshape(2,3,4); m=v>1
print(v.at[0].set(None))
