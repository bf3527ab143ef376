#!/usr/bin/env python3
"""Records what programs print and raise under the real packages.

    scripts/record-programs.py PROFILE PYTHON TOPIC…

PROFILE is one-pass, two-pass or eager; PYTHON an interpreter that has the real packages of that profile (../shared/peer's
requirements, say); TOPIC a file src/test/resources/programs/TOPIC.py, in which a line `# === name` begins each program. Writes
src/test/resources/programs/PROFILE/TOPIC.jsonl: one JSON object a program, in the form of src/test/resources/goldens.
A program whose text did not change keeps its record; delete the file to record all of it again. What `differences.txt` beside them
names is not recorded: the engine differs there, and the list says so.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent / 'src/test/resources/programs'

# Imports the packages once and forks for each program, before JAX has made a backend: that keeps programs apart and is twice as
# fast. Reads directories, one a line; each gets a result.json.
SERVER = r'''
import contextlib, importlib, io, json, os, subprocess, sys, traceback, warnings
out, err = io.StringIO(), io.StringIO()


def imported_by_brainpy():
    listing = 'import brainpy, sys; print("\\n".join(sys.modules))'
    return subprocess.run([sys.executable, '-c', listing], capture_output=True, text=True).stdout.split()


def run():
    source = open('program.py').read()
    error = None
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            exec(compile(source, 'program.py', 'exec'), {'__name__': '__main__'})
    except BaseException as e:
        lines = [f.lineno for f in traceback.extract_tb(e.__traceback__) if f.filename == 'program.py']
        cause = e.__cause__
        error = {'type': type(e).__name__, 'message': str(e), 'line': lines[-1] if lines else 0,
                 'cause': None if cause is None else type(cause).__name__}
    with open('result.json', 'w') as file:
        json.dump({'stdout': out.getvalue(), 'error': error}, file)


for name in imported_by_brainpy():
    if name.split('.')[0] not in ('brainpy', '__main__'):
        with contextlib.suppress(Exception):
            importlib.import_module(name)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        os.chdir(line.strip())
        run()
        os._exit(0)
    os.waitpid(child, 0)
    print('done', flush=True)
'''


class Real:
    """The real packages of a profile, imported and waiting."""

    def __init__(self, profile, python):
        env = dict(os.environ, JAX_PLATFORMS='cpu', PYTHONWARNINGS='ignore')
        if profile == 'eager':
            env['JAX_DISABLE_JIT'] = '1'
        self.server = subprocess.Popen([python, '-c', SERVER], env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL)

    def record(self, name, source):
        with tempfile.TemporaryDirectory() as directory:
            place = pathlib.Path(directory)
            (place / 'program.py').write_text(source)
            print(directory, file=self.server.stdin, flush=True)
            while self.server.stdout.readline() not in ('done\n', ''):  # packages may greet before
                pass
            if not (place / 'result.json').exists():
                raise SystemExit('%s: no result' % name)
            result = json.loads(normal((place / 'result.json').read_text()))
        return {'name': name, 'source': source, **result}


def programs(topic):
    text = (ROOT / (topic + '.py')).read_text()
    parts = re.split(r'^# === (\S+).*\n', text, flags=re.M)
    return list(zip(parts[1::2], (p.strip('\n') + '\n' for p in parts[2::2])))


def normal(text):
    text = re.sub(r'(/[^\s"\']*)?/site-packages/', 'site-packages/', text)
    return re.sub(r'0x[0-9a-f]{6,}', '0xADDR', text)


def kept(path):
    """What was recorded before, by name and source: a program that did not change is not run again."""
    if not path.exists():
        return {}
    return {(r['name'], r['source']): r for r in map(json.loads, path.read_text().splitlines())}


def different(profile, topic):
    """The programs that are known to differ, and are not recorded."""
    lines = (ROOT / 'differences.txt').read_text().splitlines()
    return {line.split()[2] for line in lines if line.split()[:2] == [profile, topic]}


def main(profile, python, topics):
    (ROOT / profile).mkdir(parents=True, exist_ok=True)
    real = None
    for topic in topics:
        path = ROOT / profile / (topic + '.jsonl')
        records, before, left_out = [], kept(path), different(profile, topic)
        for name, source in programs(topic):
            if name in left_out:
                continue
            if (name, source) not in before and real is None:
                real = Real(profile, python)
            records.append(before.get((name, source)) or real.record(name, source))
        with open(path, 'w') as file:
            for r in records:
                file.write(json.dumps(r) + '\n')
        failed = [r['name'] for r in records if r['error']]
        print('%s: %d programs, %d of them raise: %s' % (topic, len(records), len(failed), ', '.join(failed)))


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
