# === length_delay
import brainpy.math as bm

d = bm.LengthDelay(bm.zeros(3), delay_len=3)
for i in range(5):
    d.update(bm.ones(3) * i)
    print([float(d(k)[0]) for k in range(4)], d.idx.value, d.delay_shape, d.delay_target_shape)
print(d.data.value, d)
print(d(1, 2), d.retrieve(2, bm.array([0, 2])))
# === length_delay_initial
import brainpy.math as bm

print(bm.LengthDelay(bm.ones(2), 2, initial_delay_data=0.5).data)
print(bm.LengthDelay(bm.ones(2), 2, initial_delay_data=bm.arange(4.).reshape(2, 2)).data)
print(bm.LengthDelay(bm.ones(2), 2, initial_delay_data=lambda shape, dtype: bm.ones(shape, dtype=dtype) * 7).data)
try:
    bm.LengthDelay(bm.ones(2), 2, initial_delay_data='x')
except ValueError as e:
    print(e)
bm.LengthDelay([1.], 2)
# === length_delay_concat
import brainpy.math as bm

d = bm.LengthDelay(bm.zeros(1), delay_len=3, update_method=bm.CONCAT_UPDATE)
for i in range(1, 6):
    d.update(bm.ones(1) * i)
    print(d.data.value.flatten(), d(0), d(3))
print(d, d.idx)
# === length_delay_target
import brainpy.math as bm

v = bm.Variable(bm.zeros(2))
d = bm.LengthDelay(v, 2)
for i in range(4):
    v.value = v + 1.
    d.update()
    print(d(0), d(2))
e = bm.LengthDelay(bm.zeros(2), 2)
e.update()
# === length_delay_in_a_loop
import brainpy.math as bm

d = bm.LengthDelay(bm.zeros(1), 2)


def step(i):
    d.update(bm.ones(1) * i)
    return d(2)


print(bm.for_loop(step, bm.arange(6.)))


@bm.jit
def once(x):
    d.update(x)
    return d(0) + d(1)


print(once(bm.ones(1) * 9.), once(bm.ones(1) * 4.))
print(d.data.value.flatten(), d.idx.value)
# === length_delay_reset
import brainpy.math as bm

d = bm.LengthDelay(bm.zeros(2), 3)
d.update(bm.ones(2))
d.reset(bm.ones(2) * 2., 1)
print(d.data.value, d.num_delay_step, d.idx.value)
# === time_delay
import brainpy.math as bm

d = bm.TimeDelay(bm.zeros(2), delay_len=1., dt=0.25, before_t0=lambda t: t)
print(d.num_delay_step, d.current_time.value, d.data.shape)
print(d(-0.5), d(-0.25), d(0.))
d.update(bm.ones(2))
print(d(0.25), d(0.125), d(0.), d.current_time.value, d.idx.value)
r = bm.TimeDelay(bm.zeros(1), delay_len=1., dt=0.25, interp_method='round')
r.update(bm.ones(1) * 3.)
print(r(0.2), r(0.1))
print(bm.TimeDelay(bm.ones(1), delay_len=0.5, dt=0.25, before_t0=2.).data.value.flatten())
try:
    bm.TimeDelay(bm.ones(1), 1., interp_method='cubic')
except Exception as e:
    print(type(e).__name__, e)
# === time_delay_equation a delayed equation by hand
import brainpy.math as bm

x = bm.Variable(bm.ones(1))
d = bm.TimeDelay(x, delay_len=1., dt=0.25, before_t0=lambda t: 1.)


def step(i):
    t = i * 0.25
    x.value = x + 0.25 * -d(t - 1.)
    d.update(x)
    return x.value


print(bm.for_loop(step, bm.arange(8.)).flatten())
# === no_delay_target
import brainpy.math as bm

print(issubclass(bm.NeuLenDelay, bm.LengthDelay), issubclass(bm.NeuTimeDelay, bm.TimeDelay), bm.ROTATE_UPDATE, bm.CONCAT_UPDATE)
bm.LengthDelay(bm.ones(1), 1.5)
