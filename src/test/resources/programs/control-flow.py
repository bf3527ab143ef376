# === for_loop_counts a body with a print runs once for all steps
import brainpy.math as bm

total = bm.Variable(bm.zeros(1))


def body(x):
    print('body')
    total.value = total + x
    return total.value * 2


print(bm.for_loop(body, bm.arange(4.)))
print(total.value)
# === cond_both_branches both branches are traced
import brainpy.math as bm

v = bm.Variable(bm.zeros(2))


def yes():
    print('yes')
    v.value = v + 1.
    return v.value.sum()


def no():
    print('no')
    return bm.as_jax(0.)


print(bm.cond(True, yes, no, ()))
print(bm.cond(False, yes, no, ()))
print(v.value)
# === while_loop_state a Variable in a while loop
import brainpy.math as bm

n = bm.Variable(bm.zeros(1))


def cond(x):
    return x < 5.


def body(x):
    n.value = n + 1.
    return (x + 1.,)


print(bm.while_loop(body, cond, (0.,)))
print(n.value)
