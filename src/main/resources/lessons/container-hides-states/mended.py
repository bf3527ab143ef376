import brainpy as bp
import brainpy.math as bm

class Net(bp.BrainPyObject):
    def __init__(self):
        super().__init__()
        self.layers = bm.var_list([bm.Variable(bm.zeros(1)), bm.Variable(bm.zeros(1))])
        self.good = bm.var_list([bm.Variable(bm.zeros(1))])

net = Net()
print(len(net.vars()))
