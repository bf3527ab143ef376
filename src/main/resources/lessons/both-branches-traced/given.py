import brainpy.math as bm

hits = []
a = bm.Variable(bm.zeros(1))
b = bm.Variable(bm.zeros(1))
def yes():
    hits.append('yes')
    a.value = a + 1.
def no():
    hits.append('no')
    b.value = b + 1.
@bm.jit
def f(p):
    bm.cond(p, yes, no)

f(True)
print(sorted(set(hits)))
print(a.value, b.value)
