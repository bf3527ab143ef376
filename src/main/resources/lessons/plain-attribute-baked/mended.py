import brainpy.math as bm

class Cell:
    def __init__(self):
        self.gain = bm.Variable(bm.ones(1) * 2.)
        self.v = bm.Variable(bm.ones(1))
    @bm.cls_jit
    def step(self):
        self.v.value = self.v * self.gain
        return self.v.value

c = Cell()
print(c.step())
c.gain.value = bm.ones(1) * 100.
print(c.step())
