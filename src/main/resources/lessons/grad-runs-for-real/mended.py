import brainpy.math as bm

w = bm.TrainVar(bm.ones(1))
calls = bm.Variable(bm.zeros(1))
def loss():
    return (w ** 2).sum()

def step():
    calls.value = calls + 1.
    return bm.grad(loss, grad_vars=w)()

step()
step()
print(calls.value)
