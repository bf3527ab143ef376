package io.sidetrace.worker;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.python.InterruptedRunException;
import io.sidetrace.python.LearnerContext;
import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.FromWorker.Happened;
import io.sidetrace.worker.protocol.FromWorker.Started;
import io.sidetrace.worker.protocol.FromWorker.Stepped;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Tally;
import io.sidetrace.worker.protocol.ToWorker.Run;
import io.sidetrace.worker.protocol.Wire;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One run: a program in a context of its own, its events on their way as they happen. */
final class Turn {
  /** How long an interrupted program has until its process is given up. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Events wait no longer than this, so that those of a killed worker have mostly arrived. */
  private static final int FLUSH_MILLIS = 20;

  /** How often a loop that goes on is told of. */
  private static final int STEPS_MILLIS = 200;

  private final Run run;
  private final LearnerContext context;
  private final Outbox outbox;
  private final Runnable whenStuck;
  private final Tally tally;
  private final EventBudget budget;
  private volatile boolean over;

  /**
   * @param whenStuck what to do when the program cannot be interrupted
   */
  Turn(Run run, LearnerContext context, Outbox outbox, Runnable whenStuck) {
    this.run = run;
    this.context = context;
    this.outbox = outbox;
    this.whenStuck = whenStuck;
    tally = new Tally(run.submission());
    budget = new EventBudget(run.submission().limits().maxEvents());
  }

  /** Runs the program on this thread until its end or its deadline. */
  RunReport play(ScheduledExecutorService timer) {
    outbox.sendAtOnce(new Started(run.run()));
    long start = System.nanoTime();
    Future<?> deadline =
        timer.schedule(this::interrupt, deadline().toMillis(), TimeUnit.MILLISECONDS);
    Future<?> flushes =
        timer.scheduleWithFixedDelay(
            outbox::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
    Future<?> steps =
        timer.scheduleWithFixedDelay(
            this::tellSteps, STEPS_MILLIS, STEPS_MILLIS, TimeUnit.MILLISECONDS);
    try {
      Ending ending = ending();
      return tally.report(ending, Duration.ofNanos(System.nanoTime() - start), budget.dropped());
    } finally {
      over = true;
      deadline.cancel(false);
      flushes.cancel(false);
      steps.cancel(false);
    }
  }

  private void tellSteps() {
    if (!over) {
      context
          .loop()
          .ifPresent(
              at ->
                  outbox.sendAtOnce(new Stepped(run.run(), at.function(), at.done(), at.total())));
    }
  }

  /** Ends the run from another thread. */
  void interrupt() {
    if (!over && !context.interrupt(GRACE) && !over) {
      whenStuck.run();
    }
  }

  long number() {
    return run.run();
  }

  private Ending ending() {
    Submission submission = run.submission();
    try {
      context.run(
          submission.source(), submission.profile(), submission.tracesTwice(), this::happened);
      return new Ending.Completed();
    } catch (InterruptedRunException e) {
      return new Ending.DeadlinePassed(deadline(), e.line());
    } catch (OutOfMemoryError _) {
      return new Ending.HeapExhausted(Memory.heapMebibytes());
    } catch (RuntimeException | StackOverflowError e) {
      e.printStackTrace();
      return new Ending.Broke(e.getClass().getSimpleName());
    }
  }

  private Duration deadline() {
    return Duration.ofMillis(run.submission().limits().deadlineMillis());
  }

  private void happened(Entry entry) {
    tally.accept(entry);
    if (!budget.isSpent()) {
      byte[] line = Wire.line(new Happened(run.run(), clipped(entry)));
      if (budget.admits(line.length)) {
        outbox.write(line);
        return;
      }
    }
    budget.drop();
  }

  private Entry clipped(Entry entry) {
    int limit = run.submission().limits().maxOutputChars();
    return entry.event() instanceof Printed(String stream, String text) && text.length() > limit
        ? new Entry(
            entry.seq(),
            entry.clock(),
            entry.pass(),
            entry.line(),
            new Printed(stream, text.substring(0, limit)))
        : entry;
  }
}
