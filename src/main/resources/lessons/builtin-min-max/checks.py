# %% of -2 it is 0, of 3 it is 3
assert [float(relu(-2.)), float(relu(3.))] == [0., 3.], 'they are %s' % [float(relu(-2.)), float(relu(3.))]
# %% it works for an array
assert relu(bm.array([-1., 4.])).tolist() == [0., 4.], 'it is %s' % relu(bm.array([-1., 4.]))
