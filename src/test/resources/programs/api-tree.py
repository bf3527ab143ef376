# === tree_00 what these print and raise
import jax, jax.numpy as jnp, collections, dataclasses
from jax import tree_util as tu
P=collections.namedtuple('P','x y')
@dataclasses.dataclass
class D:
    a: int
    b: float
getattr(tu, "register_dataclass", lambda *a, **k: 0)(D, data_fields=["a"], meta_fields=["b"])
t={'b':[1,2],'a':(3,None)}
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr(jax.tree.leaves(t)))
_raises(lambda: repr(jax.tree.structure(t)))
_raises(lambda: repr(jax.tree.flatten(t)))
_raises(lambda: repr(jax.tree.map(lambda x: x*2, t)))
_raises(lambda: repr(jax.tree.map(lambda x,y: x+y, t, t)))
_raises(lambda: repr(jax.tree.map(lambda x,y: x+y, [1,2],[1])))
_raises(lambda: repr(jax.tree.map(lambda x,y: x+y, {'a':1},{'b':1})))
_raises(lambda: repr(jax.tree.map(lambda x,y: x+y, (1,2),[1,2])))
_raises(lambda: repr(jax.tree.map(lambda x,y: y, [1,2],[[3],(4,5)])))
_raises(lambda: repr(jax.tree.reduce(lambda a,b: a+b, t)))
_raises(lambda: repr(jax.tree.reduce(lambda a,b: a+b, t, 10)))
_raises(lambda: repr(jax.tree.all([True,1])))
_raises(lambda: repr(jax.tree.all([True,0])))
_raises(lambda: repr(jax.tree.transpose(jax.tree.structure([0,0]), jax.tree.structure({'a':0}), [{'a':1},{'a':2}])))
_raises(lambda: repr(jax.tree.unflatten(jax.tree.structure([0,0]), [5,6])))
_raises(lambda: repr(jax.tree.map(lambda x: x+1, P(1,2))))
_raises(lambda: repr(jax.tree.structure(P(1,2))))
_raises(lambda: repr(jax.tree.structure(D(1,2.))))
_raises(lambda: repr(jax.tree.leaves(D(1,2.))))
_raises(lambda: repr(jax.tree.map(lambda x: x+1, D(1,2.))))
_raises(lambda: repr(tu.tree_flatten_with_path(t)))
_raises(lambda: repr(tu.tree_leaves_with_path(t)))
_raises(lambda: repr([tu.keystr(k) for k,_ in tu.tree_leaves_with_path({'a':[1,P(2,3)],'b':D(4,5.)})]))
_raises(lambda: repr(tu.tree_map_with_path(lambda p,x: tu.keystr(p)+str(x), t)))
# === tree_01 what these print and raise
import jax, jax.numpy as jnp, collections, dataclasses
from jax import tree_util as tu
P=collections.namedtuple('P','x y')
@dataclasses.dataclass
class D:
    a: int
    b: float
getattr(tu, "register_dataclass", lambda *a, **k: 0)(D, data_fields=["a"], meta_fields=["b"])
t={'b':[1,2],'a':(3,None)}
def _raises(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('\n')[0])
_raises(lambda: repr((tu.SequenceKey(1), tu.DictKey('a'), tu.GetAttrKey('x'))))
_raises(lambda: repr(tu.Partial(print, 1)))
_raises(lambda: repr(tu.tree_leaves(tu.Partial(max, 1, 2))))
_raises(lambda: repr(tu.Partial(max, 1)(2)))
_raises(lambda: repr(tu.tree_structure(None)))
_raises(lambda: repr(tu.tree_structure(1)))
_raises(lambda: repr(tu.tree_structure({})))
_raises(lambda: repr(tu.tree_structure([])))
_raises(lambda: repr(tu.tree_structure(((1,),[2,{'a':3}]))))
_raises(lambda: repr(jax.tree.structure(t).num_leaves))
_raises(lambda: repr(jax.tree.structure(t).num_nodes))
_raises(lambda: repr(jax.tree.structure(t) == jax.tree.structure(t)))
_raises(lambda: repr(tu.treedef_is_leaf(jax.tree.structure(1))))
_raises(lambda: repr(tu.tree_all([])))
_raises(lambda: repr(jax.tree.leaves(None)))
_raises(lambda: repr(jax.tree.leaves(t, is_leaf=lambda x: isinstance(x, list))))
_raises(lambda: repr(jax.tree.structure(collections.OrderedDict([('z',1),('a',2)]))))
_raises(lambda: repr(jax.tree.leaves({1:2,'a':3})))
_raises(lambda: repr(jax.tree.leaves_with_path([1,[2]])))
_raises(lambda: repr(jax.tree.map_with_path(lambda p,x: x, [1])))
_raises(lambda: repr(jax.tree.broadcast(1, [2,3])))
_raises(lambda: repr(tu.register_pytree_node(D, lambda d: ((d.a,), None), lambda a, c: D(*c, 1))))
