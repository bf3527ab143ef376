import brainpy.math as bm

@bm.jit
def f(inp):
    print('calling f ...')
    return inp

@bm.jit
def g(inp):
    return f(inp)

print(g(1.))
print('second call')
print(g(2.))
