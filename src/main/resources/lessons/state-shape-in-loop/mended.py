import brainpy.math as bm

def body(i):
    return bm.ones(1)[0]

ys = bm.for_loop(body, bm.arange(3.))
print(ys)
