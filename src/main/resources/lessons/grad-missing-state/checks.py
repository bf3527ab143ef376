# %% the gradient with respect to `w` is twice `w`
assert float(grads['w']) == 2. * float(w.value), 'it is %s' % grads['w']
# %% there is a gradient with respect to `bias`
assert 'bias' in grads, 'there are: %s' % sorted(grads)
