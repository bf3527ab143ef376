import brainpy.math as bm

box = {}
@bm.jit
def build(x):
    box['w'] = bm.Variable(x * 2)
    return x

build(bm.ones(2))
print(box['w'].value + 1)
