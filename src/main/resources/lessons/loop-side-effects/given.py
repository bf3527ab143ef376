import brainpy.math as bm

seen = []
acc = bm.Variable(bm.zeros(1))
def body(i):
    seen.append(1)
    acc.value = acc + i
    return acc.value

ys = bm.for_loop(body, bm.arange(5.))
print(len(seen))
