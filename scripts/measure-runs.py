#!/usr/bin/env python3
"""Times runs of the page's nested-jit program against a running application on this machine: one by one, then 40 clients at once.

Usage: scripts/measure-runs.py [http://localhost:8080]. 30 runs with 0.3 s between them, then 40 × 5. It counts answers that are wrong or lost."""

import concurrent.futures
import json
import statistics
import sys
import time
import urllib.request

BASE = sys.argv[1] if len(sys.argv) > 1 else 'http://localhost:8080'
SOURCE = '''import brainpy.math as bm

@bm.jit
def f(inp):
  print('calling f ...')
  return inp

@bm.jit
def g(inp):
  print('calling g ...')
  return f(inp)

print(repr(g(1.)))
'''
EXPECTED = 'calling g ...\ncalling f ...\nArray(1., dtype=float32, weak_type=True)\n'


def run(client):
    """Milliseconds from POST to answer, and whether the answer is right."""
    body = json.dumps({'source': SOURCE, 'profile': 'one-pass'}).encode()
    request = urllib.request.Request(BASE + '/api/v1/runs', body, {'Content-Type': 'application/json', 'Cookie': 'client=%s' % client})
    start = time.perf_counter()
    with urllib.request.urlopen(request, timeout=60) as answer:
        report = json.load(answer)
    return (time.perf_counter() - start) * 1e3, report['stdout'] == EXPECTED


def many(client):
    right = 0
    for _ in range(5):
        try:
            right += run(client)[1]
        except OSError as e:
            print('lost:', e)
    return right


assert BASE.startswith(('http://localhost', 'http://127.')), 'loopback only'
times = []
for _ in range(30):
    times.append(run('one')[0])
    time.sleep(0.3)
print('one by one, 30 runs: median %.0f ms, min %.0f, max %.0f' % (statistics.median(times), min(times), max(times)))
start = time.perf_counter()
with concurrent.futures.ThreadPoolExecutor(40) as pool:
    right = sum(pool.map(many, range(40)))
print('40 clients, 5 runs each: %d of 200 right in %.1f s' % (right, time.perf_counter() - start))
