# %% the gradient at 0 is 0
assert float(bm.grad(f)(bm.zeros(1))[0]) == 0., 'it is %s' % bm.grad(f)(bm.zeros(1))
# %% the gradient at 2 is one half
assert float(bm.grad(f)(bm.ones(1) * 2)[0]) == 0.5, 'it is %s' % bm.grad(f)(bm.ones(1) * 2)
# %% the value at 0 is 0
assert float(f(bm.zeros(1))) == 0., 'it is %s' % f(bm.zeros(1))
