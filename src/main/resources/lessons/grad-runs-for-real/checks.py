# %% a gradient alone counts nothing
_before = float(calls[0])
bm.grad(loss, grad_vars=w)()
assert float(calls[0]) == _before, 'it went from %s to %s' % (_before, float(calls[0]))
# %% `step` counts one
_before = float(calls[0])
step()
assert float(calls[0]) == _before + 1., 'it went from %s to %s' % (_before, float(calls[0]))
# %% the loss is still the sum of squares
assert float(loss()) == float((w.value ** 2).sum()), 'loss() is %s' % loss()
