package io.sidetrace.sandbox;

import static io.sidetrace.sandbox.RealWorkers.program;
import static io.sidetrace.worker.protocol.Outcome.CANCELLED;
import static io.sidetrace.worker.protocol.Outcome.FAILED;
import static io.sidetrace.worker.protocol.Outcome.FINISHED;
import static io.sidetrace.worker.protocol.Outcome.KILLED;
import static io.sidetrace.worker.protocol.Outcome.OUT_OF_MEMORY;
import static io.sidetrace.worker.protocol.Outcome.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that want more than they may have, on real workers: each ends with a named outcome in
 * time, gets at nothing, and leaves nothing behind for the next run.
 */
class SandboxHostileProgramsTests {
  private static final int SHORT = 1_500;

  /** For programs that end by themselves: importing takes a while on a machine that is busy. */
  private static final int LONG = 20_000;

  private static WorkerPool pool;

  @BeforeAll
  static void start() throws Exception {
    pool = RealWorkers.pool(2);
  }

  @AfterAll
  static void stop() {
    pool.stop();
  }

  @AfterEach
  void theNextRunWorks() {
    // On the same worker, unless that was replaced.
    await().atMost(Duration.ofMinutes(4)).until(() -> pool.idleWorkers() > 0);
    for (int i = 0; i < 2; i++) {
      RunReport report = pool.run(program("print(len([1, 2, 3]))", 5_000), e -> {}).report();
      assertThat(report.stdout()).isEqualTo("3\n");
      assertThat(report.outcome()).isEqualTo(FINISHED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: pass",
        "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
        "def f():\n  try:\n    while True: pass\n  finally:\n    f()\nf()",
        "for _ in iter(int, 1): pass",
        "sum(range(10**12))",
        "sorted(range(10**8), key=lambda x: -x)",
        "import time; time.sleep(1000)",
        "any(False for _ in iter(int, 1))",
        "import jax\njax.jit(lambda x: jax.lax.while_loop(lambda x: True, lambda x: x + 1, x))(0)",
        "import jax\njax.lax.fori_loop(0, 2**31 - 2, lambda i, x: x + 1., 0.)"
      })
  void whatDoesNotEndIsStopped(String source) {
    assertThat(ran(source, SHORT).outcome()).isIn(TIMED_OUT, OUT_OF_MEMORY);
  }

  /** Elsewhere it takes for ever; an engine that does not backtrack is done at once. */
  @Test
  void aRegularExpressionThatExplodesEndsOrIsStopped() {
    String source = "import re; re.match(r'(a|aa)+$', 'a' * 60 + 'b')";
    assertThat(ran(source, SHORT).outcome()).isIn(FINISHED, TIMED_OUT);
  }

  @Test
  void theLineThatWasRunningIsSaid() {
    assertThat(ran("x = 1\nwhile x:\n  x = x + 1\n", SHORT).sentence())
        .matches(
            "Still running after 1.5 s, so it was stopped; (line [23] was running|the last thing seen of it was on line \\d)\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = []\nwhile True: x.append('y' * 1000000)",
        "x = 'x' * 10**10",
        "x = [0] * 10**9",
        "x = bytearray(10**9)",
        "d = {}\ni = 0\nwhile True:\n  d[i] = str(i) * 100\n  i += 1"
      })
  void memoryBombsAreStopped(String source) {
    RunReport report = ran(source, SHORT);
    assertThat(report.outcome()).isIn(OUT_OF_MEMORY, TIMED_OUT, FAILED);
    if (report.outcome() == FAILED) {
      assertThat(report.error()).extracting(RunError::type).isIn("MemoryError", "OverflowError");
    }
  }

  @Test
  void aFloodOfPrintsIsTruncated() {
    RunReport report = ran("while True: print('flood' * 20)", SHORT);
    assertThat(report.outcome()).isEqualTo(TIMED_OUT);
    assertThat(report.stdoutTruncated()).isTrue();
    assertThat(report.stdout()).hasSizeBetween(60_000, 64 * 1024);
  }

  @Test
  void oneHugePrintIsTruncated() {
    RunReport report = ran("print('x' * 20_000_000)\nprint('after')", LONG);
    assertThat(report.outcome()).isEqualTo(FINISHED);
    assertThat(report.stdout()).hasSize(64 * 1024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(n): return f(n + 1)\nf(0)",
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)",
        "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
        "x = []\nfor _ in range(10**6): x = [x]\nrepr(x)"
      })
  void deepRecursionIsAnError(String source) {
    RunReport report = ran(source, LONG);
    assertThat(report.outcome()).isEqualTo(FAILED);
    assertThat(report.error()).extracting(RunError::type).isEqualTo("RecursionError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(open('/etc/passwd').read())",
        "import os; print(os.listdir('/'))",
        "open('/tmp/sidetrace-was-here', 'w').write('x')",
        "import io; print(io.FileIO('/etc/passwd').readall())",
        "import pathlib; print(pathlib.Path('/etc/passwd').read_text())",
        "import os; os.system('id')",
        "import subprocess; print(subprocess.check_output(['id']))",
        "import os; os.fork()",
        "import os; os.kill(os.getppid(), 9)",
        "import socket; socket.create_connection(('127.0.0.1', 22))",
        "import urllib.request; print(urllib.request.urlopen('http://127.0.0.1/').read())",
        "import java; print(java.type('java.lang.System').getenv())",
        "import polyglot; print(polyglot.eval(language='js', string='1'))",
        "from java.lang import Runtime; Runtime.getRuntime().halt(1)",
        "import threading; threading.Thread(target=print).start()",
        "import _thread; _thread.start_new_thread(print, ())",
        "import ctypes; ctypes.CDLL(None).getpid()",
        "import multiprocessing; multiprocessing.Process(target=print).start()",
        "input()"
      })
  void whatIsOutsideCannotBeReached(String source) {
    RunReport report = ran(source, LONG);
    assertThat(report.outcome()).isEqualTo(FAILED);
    assertThat(report.error()).isNotNull();
    assertThat(report.stdout() + report.stderr()).doesNotContain("root:", "uid=", "SSH");
    assertThat(Path.of("/tmp/sidetrace-was-here")).doesNotExist();
  }

  @Test
  void theEnvironmentIsNotTheApplications() {
    RunReport report =
        ran("import os, sys\nprint(dict(os.environ))\nprint(sys.argv, os.getcwd())", LONG);
    assertThat(report.stdout() + report.stderr())
        .doesNotContain("PATH=", "HOME", "JAVA", "OMP_", System.getProperty("user.dir"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print('begun')\nwhile True: pass",
        "import jax\nprint('begun')\njax.lax.while_loop(lambda x: True, lambda x: x + 1, 0)",
        "print('begun')\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass"
      })
  void whatIsNotWantedAnyMoreIsStopped(String source) {
    Stop stop = new Stop();
    long start = System.nanoTime();
    RunReport report =
        pool.run(
                program(source, LONG),
                entry -> {
                  if (entry.event() instanceof Event.Printed) {
                    stop.ask();
                  }
                },
                stop)
            .report();
    assertThat(report.outcome()).isEqualTo(CANCELLED);
    assertThat(report.stdout()).isEqualTo("begun\n");
    assertThat(report.sentence()).contains("that was asked for");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(LONG));
  }

  @Test
  void whatIsNotWantedBeforeItBeganDoesNotRun() {
    Stop stop = new Stop();
    stop.ask();
    RunReport report = pool.run(program("print(1)", LONG), e -> {}, stop).report();
    assertThat(report.outcome()).isEqualTo(CANCELLED);
    assertThat(report.stdout()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import sys; sys.exit()",
        "import sys; sys.exit(3)",
        "raise SystemExit('bye')",
        "exit()",
        "raise KeyboardInterrupt",
        "import os; os.abort()",
        "import os; os._exit(3)",
        "import signal; signal.raise_signal(signal.SIGKILL)"
      })
  void whoeverLeavesHasAnOutcome(String source) {
    assertThat(ran(source, LONG).outcome()).isIn(FINISHED, FAILED, KILLED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import builtins\nbuiltins.len = None\nbuiltins.print = None\nbuiltins.__import__ = None",
        "import builtins\nfor n in list(vars(builtins)): delattr(builtins, n)",
        "__builtins__ = None",
        "import sys\nsys.modules.clear()",
        "import sys\nsys.stdout = None\nsys.stderr = None\nsys.path.clear()",
        "import sys\nsys.settrace(lambda *a: 1 / 0)",
        "import brainpy.math as bm\nbm.jit = None\nbm.Variable.value = 1\nbm.array = 0",
        "import atexit\n@atexit.register\ndef f():\n  while True: pass",
        "class A:\n  def __del__(self):\n    while True: pass\na = A()\ndel a",
        "import gc; gc.disable()",
        "import sys\nclass E(Exception):\n  def __str__(self):\n    while True: pass\nraise E()",
        "class E(Exception):\n  def __str__(self): return 1 / 0\nraise E()",
        "raise type('E', (BaseException,), {})('\\ud800')"
      })
  void tamperingStaysInItsRun(String source) {
    assertThat(ran(source, SHORT).outcome()).isIn(FINISHED, FAILED, TIMED_OUT);
  }

  @Test
  void aTamperedFacadeIsWholeInTheNextRun() {
    ran("import brainpy.math as bm\nbm.ones = None\nbm.jit = lambda f: None", LONG);
    for (int i = 0; i < 2; i++) {
      RunReport report =
          ran("import brainpy.math as bm\nprint(bm.jit(lambda x: x + 1)(bm.ones(2)))", LONG);
      assertThat(report.outcome()).as(report.sentence()).isEqualTo(FINISHED);
    }
  }

  /** Runs it and checks that the answer came within its deadline and two seconds. */
  private static RunReport ran(String source, int deadlineMillis) {
    long start = System.nanoTime();
    RunReport report = pool.run(program(source, deadlineMillis), e -> {}).report();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took.minusMillis(report.timings().queuedMillis()))
        .isLessThan(Duration.ofMillis(deadlineMillis + 2_000));
    assertThat(report.sentence()).isNotBlank();
    return report;
  }
}
