import brainpy.math as bm

class Net:
    def __init__(self):
        self.v = bm.Variable(bm.zeros(1))
    def step(self):
        self.v.value = self.v + 1.
holder = {'net': Net()}
bm.jit(holder['net'].step)()
old = holder['net']
holder['net'] = Net()
bm.jit(holder['net'].step)()
print(old.v.value, holder['net'].v.value)
