import brainpy.math as bm

num = [0]


@bm.jit
def f(x):
    num[0] += 1
    print('calling f ...')
    return x * 2.0 + 1.0


@bm.jit
def g(x):
    print('calling g ...')
    return f(x) + f(x - 1.0)


print(g(1.0))
print(g(2.0))
print(g(bm.arange(3.0)))
print(num)
