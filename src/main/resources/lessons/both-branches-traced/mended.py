import brainpy.math as bm

hits_yes = bm.Variable(bm.zeros(1))
hits_no = bm.Variable(bm.zeros(1))
a = bm.Variable(bm.zeros(1))
b = bm.Variable(bm.zeros(1))
def yes():
    hits_yes.value = hits_yes + 1.
    a.value = a + 1.
def no():
    hits_no.value = hits_no + 1.
    b.value = b + 1.
@bm.jit
def f(p):
    bm.cond(p, yes, no)

f(True)
print(hits_yes.value, hits_no.value)
print(a.value, b.value)
