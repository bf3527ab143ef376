import brainpy.math as bm

feed = bm.asarray([0.5, 0.6, 0.7, 0.8])
def body(i, v):
    return i * 0. + v
ys = bm.for_loop(body, (bm.arange(4.), feed))
print(ys)
