#!/usr/bin/env python3
"""Records what programs print and raise under the real packages.

    scripts/record-programs.py PROFILE PYTHON TOPIC…

PROFILE is one-pass, two-pass or eager; PYTHON an interpreter that has the real packages of that profile (../shared/peer's
requirements, say); TOPIC a file src/test/resources/programs/TOPIC.py, in which a line `# === name` begins each program. Writes
src/test/resources/programs/PROFILE/TOPIC.jsonl: one JSON object a program, in the form of src/test/resources/goldens.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent / 'src/test/resources/programs'

RUNNER = r'''
import contextlib, io, json, sys, traceback, warnings
source = open('program.py').read()
out, err = io.StringIO(), io.StringIO()
error = None
try:
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        exec(compile(source, 'program.py', 'exec'), {'__name__': '__main__'})
except BaseException as e:
    lines = [f.lineno for f in traceback.extract_tb(e.__traceback__) if f.filename == 'program.py']
    cause = e.__cause__
    error = {'type': type(e).__name__, 'message': str(e), 'line': lines[-1] if lines else 0,
             'cause': None if cause is None else type(cause).__name__}
print('\0' + json.dumps({'stdout': out.getvalue(), 'error': error}), flush=True)
'''


def programs(topic):
    text = (ROOT / (topic + '.py')).read_text()
    parts = re.split(r'^# === (\S+).*\n', text, flags=re.M)
    return list(zip(parts[1::2], (p.strip('\n') + '\n' for p in parts[2::2])))


def normal(text):
    text = re.sub(r'(/[^\s"\']*)?/site-packages/', 'site-packages/', text)
    return re.sub(r'0x[0-9a-f]{6,}', '0xADDR', text)


def record(python, profile, name, source):
    env = dict(os.environ, JAX_PLATFORMS='cpu', PYTHONWARNINGS='ignore')
    if profile == 'eager':
        env['JAX_DISABLE_JIT'] = '1'
    with tempfile.TemporaryDirectory() as directory:
        (pathlib.Path(directory) / 'program.py').write_text(source)
        done = subprocess.run([python, '-c', RUNNER], cwd=directory, env=env, capture_output=True, text=True, timeout=300)
    if '\0' not in done.stdout:
        raise SystemExit('%s: no result\n%s' % (name, done.stderr[-2000:]))
    result = json.loads(normal(done.stdout[done.stdout.rindex('\0') + 1:]))
    return {'name': name, 'source': source, **result}


def main(profile, python, topics):
    (ROOT / profile).mkdir(parents=True, exist_ok=True)
    for topic in topics:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            records = list(pool.map(lambda p: record(python, profile, *p), programs(topic)))
        with open(ROOT / profile / (topic + '.jsonl'), 'w') as file:
            for r in records:
                file.write(json.dumps(r) + '\n')
        failed = [r['name'] for r in records if r['error']]
        print('%s: %d programs, %d of them raise: %s' % (topic, len(records), len(failed), ', '.join(failed)))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
