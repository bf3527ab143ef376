import brainpy.math as bm

class Net:
    def __init__(self):
        self.v = bm.Variable(bm.zeros(1))
holder = {'net': Net()}
@bm.jit
def step():
    n = holder['net']
    n.v.value = n.v + 1.
step()
old = holder['net']
holder['net'] = Net()
step()
print(old.v.value, holder['net'].v.value)
