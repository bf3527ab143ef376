import brainpy.math as bm

s = bm.Variable(bm.zeros(1))
def body(i):
    s.value = bm.concatenate([s.value, bm.ones(1)])
    return i

ys = bm.for_loop(body, bm.arange(3.))
print(ys)
