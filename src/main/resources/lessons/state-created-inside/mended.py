import brainpy.math as bm

box = {'w': bm.Variable(bm.zeros(2))}
@bm.jit
def build(x):
    box['w'].value = x * 2
    return x

build(bm.ones(2))
print(box['w'].value + 1)
