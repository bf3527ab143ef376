import brainpy.math as bm

w = bm.TrainVar(bm.ones(1))
calls = bm.Variable(bm.zeros(1))
def loss():
    calls.value = calls + 1.
    return (w ** 2).sum()

bm.grad(loss, grad_vars=w)()
bm.grad(loss, grad_vars=w)()
print(calls.value)
