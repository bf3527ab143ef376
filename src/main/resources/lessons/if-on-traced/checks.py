# %% below 3 it is three times the number
assert float(f(2.)) == 6., 'f(2.) is %s' % f(2.)
# %% from 3 on it is the negative
assert float(f(5.)) == -5., 'f(5.) is %s' % f(5.)
