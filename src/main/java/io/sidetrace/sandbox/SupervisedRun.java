package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.sandbox.Heard.Garbled;
import io.sidetrace.sandbox.Heard.Gone;
import io.sidetrace.sandbox.Heard.Said;
import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.ExitCode;
import io.sidetrace.worker.protocol.FromWorker;
import io.sidetrace.worker.protocol.FromWorker.Finished;
import io.sidetrace.worker.protocol.FromWorker.Happened;
import io.sidetrace.worker.protocol.FromWorker.Ready;
import io.sidetrace.worker.protocol.FromWorker.Started;
import io.sidetrace.worker.protocol.FromWorker.Stepped;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Tally;
import io.sidetrace.worker.protocol.ToWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on one worker, which is not trusted to keep any limit: the answer comes in time and has a
 * bounded size whatever the worker does.
 */
final class SupervisedRun {
  private static final Logger log = LoggerFactory.getLogger(SupervisedRun.class);

  /** The worker interrupts its program by itself; this much later it is told to. */
  private static final Duration UNTIL_INTERRUPT = Duration.ofMillis(300);

  /** And this much after the deadline it is killed. */
  private static final Duration UNTIL_KILL = Duration.ofMillis(1_200);

  private final long number;
  private final Submission submission;
  private final int heapMebibytes;
  private final Tally tally;
  private final List<Entry> kept = new ArrayList<>();
  private final Duration preparation;
  private final Stop stop;

  /** When the program began or, before it did, when it was sent. */
  private long since = System.nanoTime();

  private @Nullable RunListener listener;
  private Duration waited = Duration.ZERO;
  private boolean started;
  private boolean interrupted;
  private boolean fit = true;

  SupervisedRun(
      long number,
      Submission submission,
      SandboxProperties properties,
      RunListener listener,
      Stop stop) {
    this.number = number;
    this.submission = submission;
    this.heapMebibytes = (int) properties.heap().toMegabytes();
    this.preparation = properties.preparation();
    this.listener = listener;
    this.stop = stop;
    tally = new Tally(submission);
  }

  /**
   * Runs there to the end. Empty when the worker died, or had to be killed, before the program
   * began: then nothing ran.
   */
  Optional<Execution> on(WorkerProcess worker) throws InterruptedException {
    if (stop.asked()) {
      return Optional.of(ended(new Ending.Cancelled()));
    }
    worker.send(new ToWorker.Run(number, submission));
    stop.whenAsked(() -> worker.send(new ToWorker.Interrupt(number)));
    while (true) {
      switch (worker.next(untilNextStep())) {
        case null -> {
          if (interrupted || !started) {
            worker.kill();
            fit = false;
            return started ? Optional.of(ended(deadlinePassed())) : Optional.empty();
          }
          interrupted = true;
          worker.send(new ToWorker.Interrupt(number));
        }
        case Garbled() -> fit = false;
        case Gone(int exitCode) -> {
          fit = false;
          return started ? Optional.of(ended(ending(exitCode))) : Optional.empty();
        }
        case Said(FromWorker message) -> {
          Optional<Execution> execution = after(message);
          if (execution.isPresent()) {
            return execution;
          }
        }
      }
    }
  }

  /** How long the worker took to begin. */
  Duration waited() {
    return waited;
  }

  /** Whether the worker may be given another run. */
  boolean leavesWorkerFit() {
    return fit;
  }

  private Optional<Execution> after(FromWorker message) {
    switch (message) {
      case Ready() -> {}
      case Started(long run) -> {
        if (run == number && !started) {
          started = true;
          long now = System.nanoTime();
          waited = Duration.ofNanos(now - since);
          since = now;
        }
      }
      case Happened(long run, Entry entry) -> {
        if (run == number) {
          keep(entry);
        }
      }
      case Stepped(long run, int function, long done, long total) -> {
        if (run == number) {
          tell(heard -> heard.stepped(function, done, total));
        }
      }
      case Finished(long run, RunReport report, boolean workerFit) -> {
        if (run == number) {
          fit &= workerFit;
          // To the worker it looks like a deadline.
          boolean cancelled = stop.asked() && report.outcome() == Outcome.TIMED_OUT;
          return Optional.of(
              cancelled ? ended(new Ending.Cancelled()) : new Execution(report, kept));
        }
      }
    }
    return Optional.empty();
  }

  private void keep(Entry entry) {
    if (kept.size() == submission.limits().maxEvents()) {
      fit = false; // the worker counts them too
      return;
    }
    kept.add(entry);
    tally.accept(entry);
    tell(heard -> heard.happened(entry));
  }

  // A listener that fails (its browser is gone) misses the rest; the run goes on.
  private void tell(Consumer<RunListener> what) {
    if (listener != null) {
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        log.debug("The listener of run {} failed.", number, e);
        listener = null;
      }
    }
  }

  private Execution ended(Ending ending) {
    return new Execution(
        tally.report(ending, Duration.ofNanos(System.nanoTime() - since), 0), kept);
  }

  private Ending ending(int exitCode) {
    return switch (exitCode) {
      case ExitCode.OUT_OF_MEMORY -> new Ending.HeapExhausted(heapMebibytes);
      case ExitCode.STUCK -> deadlinePassed();
      default -> new Ending.WorkerDied();
    };
  }

  private Ending deadlinePassed() {
    return stop.asked() ? new Ending.Cancelled() : new Ending.DeadlinePassed(deadline(), 0);
  }

  private Duration untilNextStep() {
    Duration step = interrupted ? UNTIL_KILL : UNTIL_INTERRUPT;
    Duration limit = started ? deadline().plus(step) : preparation;
    return limit.minusNanos(System.nanoTime() - since);
  }

  private Duration deadline() {
    return Duration.ofMillis(submission.limits().deadlineMillis());
  }
}
