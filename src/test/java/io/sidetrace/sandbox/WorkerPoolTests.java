package io.sidetrace.sandbox;

import static io.sidetrace.sandbox.FakeWorker.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class WorkerPoolTests {
  private WorkerPool pool = pool(2, 200, 2_000);

  @BeforeEach
  void start() throws Exception {
    pool.start();
    assertThat(pool.isWarmWithin(Duration.ofMinutes(2))).isTrue();
  }

  @AfterEach
  void stop() {
    pool.stop();
  }

  @Test
  void aProgramRunsAndItsEventsAreToldInOrder() {
    List<Entry> told = new ArrayList<>();
    Execution execution = pool.run(program("flood 50", 5_000), told::add);
    assertThat(execution.report().outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(execution.report().stdout()).isEqualTo("x".repeat(50));
    assertThat(execution.events()).isEqualTo(told).hasSize(50);
    assertThat(told).extracting(Entry::seq).isSorted();
  }

  @Test
  void anEndlessLoopIsInterrupted() {
    RunReport report = timed(program("loop", 500));
    assertThat(report.outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(report.stdout()).isEqualTo("looping");
    assertNextRunWorks();
  }

  @Test
  void whatCannotBeInterruptedIsKilledAndReplaced() {
    String first = pid();
    String second = pid();
    assertThat(timed(program("hang", 500)).outcome()).isEqualTo(Outcome.TIMED_OUT);
    assertThat(timed(program("hang", 500)).sentence())
        .isEqualTo(
            "Still running after 0.5 s, so it was stopped; the last thing seen of it was on line"
                + " 1.");
    assertThat(pid()).isNotIn(first, second);
    assertThat(ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aDeadWorkerIsAReportWithItsLastWords() {
    Execution execution = pool.run(program("die 134", 5_000), e -> {});
    assertThat(execution.report().outcome()).isEqualTo(Outcome.KILLED);
    assertThat(execution.report().stdout()).isEqualTo("last words");
    assertThat(execution.report().eventCount()).isEqualTo(1);
    assertThat(execution.events()).hasSize(1);
    assertNextRunWorks();
  }

  @Test
  void exitCodeThreeIsOutOfMemory() {
    RunReport report = timed(program("die 3", 5_000));
    assertThat(report.outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
    assertThat(report.sentence()).startsWith("Needed more memory than the 64 MiB a run may use");
    assertNextRunWorks();
  }

  @Test
  void aWorkerThatIsStuckMayLeaveByItself() {
    assertThat(timed(program("die 4", 5_000)).outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void aWorkerThatDiesBeforeItBeganIsNoticedByNobody(@TempDir Path dir) throws Exception {
    Path marker = Files.createFile(dir.resolve("once"));
    assertThat(timed(program("die-early-once " + marker, 5_000)).outcome())
        .isEqualTo(Outcome.FINISHED);
  }

  @Test
  void whenEveryWorkerDiesBeforeItBeganTheRunIsKilled() {
    assertThat(pool.run(program("die-early", 5_000), e -> {}).report().outcome())
        .isEqualTo(Outcome.KILLED);
    assertNextRunWorks();
  }

  @Test
  void workersThatDoNotBeginAreKilledAndTheRunWithThem() {
    assertThat(pool.run(program("deaf", 500), e -> {}).report().outcome())
        .isEqualTo(Outcome.KILLED);
    assertNextRunWorks();
  }

  @Test
  void theDeadlineCountsFromTheBeginningOfTheRun() {
    RunReport report = pool.run(program("prepare 1500 prepared", 300), e -> {}).report();
    assertThat(report.outcome()).isEqualTo(Outcome.FINISHED);
    assertThat(report.stdout()).isEqualTo("prepared");
    assertThat(report.timings().queuedMillis()).isBetween(1_400L, 5_000L);
    assertNextRunWorks();
  }

  @Test
  void eventsBeyondTheLimitAreNotKeptWhateverTheWorkerSends() {
    Execution execution = pool.run(program("flood 5000", 5_000), e -> {});
    assertThat(execution.events()).hasSize(100);
    assertThat(execution.report().eventCount()).isEqualTo(5_000);
    assertThat(execution.report().stdoutTruncated()).isTrue();
  }

  @Test
  void garbageBetweenTheLinesIsPassedOverAndTheWorkerReplaced() {
    for (String source : List.of("garbage", "long-line")) {
      RunReport report = timed(program(source, 5_000));
      assertThat(report.outcome()).isEqualTo(Outcome.FINISHED);
      assertThat(report.stdout()).isEqualTo("after");
      assertNextRunWorks();
    }
  }

  @Test
  void aWorkerThatSaysItIsUnfitIsReplaced() {
    String first = pid();
    String second = pid();
    pool.run(program("unfit", 5_000), e -> {});
    pool.run(program("unfit", 5_000), e -> {});
    assertThat(pid()).isNotIn(first, second);
  }

  @Test
  void aWorkerThatDiesWhileIdleIsReplaced() {
    String first = pid();
    ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
    await().until(() -> pool.aliveWorkers() == 2 && pool.idleWorkers() == 2);
    assertThat(List.of(pid(), pid())).doesNotContain(first);
  }

  @Test
  void aListenerThatFailsDoesNotHarmTheRun() {
    Execution execution =
        pool.run(
            program("flood 5", 5_000),
            e -> {
              throw new IllegalStateException("the browser is gone");
            });
    assertThat(execution.events()).hasSize(5);
    assertNextRunWorks();
  }

  @Test
  void aDeadlineBeyondTheLongestIsShortened() {
    assertThat(timed(program("hang", 600_000), Duration.ofSeconds(2)).outcome())
        .isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void beyondTheQueueTheSandboxIsBusy() throws Exception {
    stop();
    pool = pool(1, 1, 5_000);
    start();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> running = callers.submit(() -> pool.run(program("wait 800 a", 5_000), e -> {}));
      await().until(() -> pool.idleWorkers() == 0);
      Future<?> waiting = callers.submit(() -> pool.run(program("print b", 5_000), e -> {}));
      await().until(() -> pool.runsInside() == 2);
      assertThatThrownBy(() -> pool.run(program("print c", 5_000), e -> {}))
          .isInstanceOfSatisfying(
              SandboxBusyException.class,
              e ->
                  assertThat(e.retryAfter())
                      .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30)));
      running.get();
      waiting.get();
    }
    assertNextRunWorks();
  }

  @Test
  void waitingIsInTheTimings() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.execute(() -> pool.run(program("wait 400 a", 5_000), e -> {}));
      callers.execute(() -> pool.run(program("wait 400 a", 5_000), e -> {}));
      await().until(() -> pool.idleWorkers() == 0);
      RunReport report = pool.run(program("print c", 5_000), e -> {}).report();
      assertThat(report.timings().queuedMillis()).isGreaterThan(100);
      assertThat(report.timings().totalMillis()).isGreaterThan(100);
    }
  }

  @Test
  void fortyLearnersWithFiveRunsEachAllGetTheirOwn() throws Exception {
    try (ExecutorService learners = Executors.newFixedThreadPool(40)) {
      CountDownLatch together = new CountDownLatch(40);
      List<Callable<List<String>>> all = new ArrayList<>();
      for (int learner = 0; learner < 40; learner++) {
        String name = "learner" + learner;
        all.add(
            () -> {
              together.countDown();
              together.await();
              return fiveRuns(name);
            });
      }
      for (Future<List<String>> wrong : learners.invokeAll(all)) {
        assertThat(wrong.get()).isEmpty();
      }
    }
    assertThat(pool.runsInside()).isZero();
  }

  @Test
  void noWorkerOutlivesThePool() {
    long first = Long.parseLong(pid());
    long second = Long.parseLong(pid());
    pool.stop();
    await().until(() -> ProcessHandle.of(first).isEmpty() && ProcessHandle.of(second).isEmpty());
  }

  private List<String> fiveRuns(String name) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String text = name + "-" + i;
      Execution execution = pool.run(program("print " + text, 5_000), e -> {});
      boolean own =
          execution.report().stdout().equals(text)
              && execution.events().getFirst().event().equals(new Printed("stdout", text));
      if (!own) {
        wrong.add(text);
      }
    }
    return wrong;
  }

  private void assertNextRunWorks() {
    for (int i = 0; i < 3; i++) {
      assertThat(pool.run(program("print next", 5_000), e -> {}).report().stdout())
          .isEqualTo("next");
    }
  }

  private String pid() {
    return pool.run(program("pid", 5_000), e -> {}).report().stdout();
  }

  private RunReport timed(Submission submission) {
    return timed(submission, Duration.ofMillis(submission.limits().deadlineMillis()));
  }

  /** Runs it and checks that the answer came within its deadline and two seconds. */
  private RunReport timed(Submission submission, Duration deadline) {
    long start = System.nanoTime();
    RunReport report = pool.run(submission, e -> {}).report();
    Duration queued = Duration.ofMillis(report.timings().queuedMillis());
    assertThat(Duration.ofNanos(System.nanoTime() - start).minus(queued))
        .isLessThan(deadline.plusSeconds(2));
    return report;
  }

  private static WorkerPool pool(int workers, int queue, int maxDeadlineMillis) {
    SandboxProperties properties =
        new SandboxProperties(
            workers,
            queue,
            Duration.ofSeconds(30),
            Duration.ofMillis(maxDeadlineMillis),
            Duration.ofSeconds(2),
            DataSize.ofMegabytes(64),
            0,
            Duration.ofMinutes(1),
            1_000,
            false);
    return new WorkerPool(properties, () -> WorkerProcess.start(FakeWorker.command()));
  }
}
