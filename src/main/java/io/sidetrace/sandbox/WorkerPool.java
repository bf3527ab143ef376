package io.sidetrace.sandbox;

import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Submission.Limits;
import io.sidetrace.worker.protocol.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Workers on this machine, each with one run at a time. Runs beyond them wait in order, in a queue
 * that has an end. A worker that died, was killed or is worn out is replaced in the background.
 */
final class WorkerPool implements Sandbox, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);

  /** Workers that a run may find dead or too slow to begin before it is given up. */
  private static final int ATTEMPTS = 3;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final SandboxProperties properties;
  private final WorkerLauncher launcher;
  private final BlockingQueue<WorkerProcess> idle;
  private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
  private final CountDownLatch cold;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicLong numbers = new AtomicLong();
  private final Pace pace = new Pace();
  private volatile boolean running;

  WorkerPool(SandboxProperties properties, WorkerLauncher launcher) {
    this.properties = properties;
    this.launcher = launcher;
    idle = new ArrayBlockingQueue<>(properties.workers(), true);
    cold = new CountDownLatch(properties.workers());
  }

  @Override
  public Execution run(Submission submission, RunListener listener, Stop stop) {
    try {
      if (inside.incrementAndGet() > properties.workers() + properties.queue()) {
        throw busy();
      }
      return attempt(clamped(submission), listener, stop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      inside.decrementAndGet();
    }
  }

  private Execution attempt(Submission submission, RunListener listener, Stop stop)
      throws InterruptedException {
    long arrived = System.nanoTime();
    for (int i = 0; i < ATTEMPTS; i++) {
      WorkerProcess worker = firstIdle(properties.maxWait().minus(since(arrived)));
      Duration queued = since(arrived);
      Optional<Execution> execution = on(worker, submission, listener, stop, queued);
      if (execution.isPresent()) {
        pace.took(since(arrived).minus(queued));
        return execution.get();
      }
    }
    Tally nothing = new Tally(submission);
    return new Execution(nothing.report(new Ending.WorkerDied(), Duration.ZERO, 0), List.of())
        .afterWaiting(since(arrived));
  }

  private Optional<Execution> on(
      WorkerProcess worker, Submission submission, RunListener listener, Stop stop, Duration queued)
      throws InterruptedException {
    boolean fit = false;
    try {
      SupervisedRun run =
          new SupervisedRun(numbers.incrementAndGet(), submission, properties, listener, stop);
      Optional<Execution> execution = run.on(worker);
      worker.countRun();
      fit = run.leavesWorkerFit() && worker.runs() < properties.runsPerWorker();
      return execution.map(e -> e.afterWaiting(queued.plus(run.waited())));
    } finally {
      release(worker, fit);
    }
  }

  private WorkerProcess firstIdle(Duration wait) throws InterruptedException {
    WorkerProcess worker = idle.poll(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
    if (worker == null) {
      throw busy();
    }
    return worker;
  }

  private void release(WorkerProcess worker, boolean fit) {
    if (!fit || !worker.isAlive() || !running || !idle.offer(worker)) {
      dismiss(worker);
      hire();
    }
  }

  private void dismiss(WorkerProcess worker) {
    if (alive.remove(worker)) {
      Thread.startVirtualThread(worker::close);
    }
  }

  private void hire() {
    if (running) {
      Thread.startVirtualThread(this::hireUntilWarm);
    }
  }

  private void hireUntilWarm() {
    try {
      Duration pause = FIRST_PAUSE;
      while (running && !hired()) {
        Thread.sleep(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hired() throws InterruptedException {
    try {
      WorkerProcess worker = launcher.launch();
      alive.add(worker);
      if (!worker.isReadyWithin(properties.warmUp())) {
        log.error("worker {} did not get ready; trying again", worker.pid());
        dismiss(worker);
        return false;
      }
      join(worker);
      return true;
    } catch (IOException e) {
      log.error("A worker could not be started; trying again.", e);
      return false;
    }
  }

  private void join(WorkerProcess worker) {
    if (!running || !idle.offer(worker)) {
      dismiss(worker);
      return;
    }
    cold.countDown();
    var _ = worker.onExit().thenRun(() -> replaceIfIdle(worker));
  }

  private void replaceIfIdle(WorkerProcess worker) {
    if (idle.remove(worker)) {
      log.warn("worker {} died while it was idle", worker.pid());
      dismiss(worker);
      hire();
    }
  }

  /** Waits for the workers of the beginning. False when they are not all warm within that time. */
  boolean isWarmWithin(Duration time) throws InterruptedException {
    return cold.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean isWarm() {
    return cold.getCount() == 0;
  }

  int idleWorkers() {
    return idle.size();
  }

  int aliveWorkers() {
    return alive.size();
  }

  int runsInside() {
    return inside.get();
  }

  private SandboxBusyException busy() {
    return new SandboxBusyException(pace.expected(inside.get(), properties.workers()));
  }

  private Submission clamped(Submission submission) {
    Limits limits = submission.limits();
    int longest = (int) properties.maxDeadline().toMillis();
    return limits.deadlineMillis() <= longest
        ? submission
        : new Submission(
            submission.source(),
            submission.profile(),
            new Limits(longest, limits.maxOutputChars(), limits.maxEvents()),
            submission.tracesTwice());
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < properties.workers(); i++) {
      hire();
    }
  }

  @Override
  public void stop() {
    running = false;
    idle.clear();
    List.copyOf(alive).parallelStream().forEach(WorkerProcess::close);
    alive.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before the web server and stops after it. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 10_000;
  }
}
