# %% `n` holds 3 at the end
assert float(n[0]) == 3., 'it holds %s' % n[0]
# %% two further compiled calls count two
f(1.); f(1.)
assert float(n[0]) == 5., 'it holds %s' % n[0]
