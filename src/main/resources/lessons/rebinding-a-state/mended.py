import brainpy.math as bm

class Net:
    def __init__(self):
        self.v = bm.Variable(bm.zeros(1))

net = Net()
@bm.jit
def step():
    net.v.value = net.v + 1.

step()
print(type(net.v).__name__)
print(net.v + 0.)
