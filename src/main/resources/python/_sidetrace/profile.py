"""Which packages a run stands for. Set when the run starts."""

name = 'one-pass'
two_pass = False


def start(label):
    global name, two_pass
    name = label
    two_pass = label == 'two-pass'
