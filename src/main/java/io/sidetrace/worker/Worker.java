package io.sidetrace.worker;

import io.sidetrace.python.LearnerContext;
import io.sidetrace.worker.protocol.ExitCode;
import io.sidetrace.worker.protocol.FromWorker.Finished;
import io.sidetrace.worker.protocol.FromWorker.Ready;
import io.sidetrace.worker.protocol.MalformedLineException;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.ToWorker.Interrupt;
import io.sidetrace.worker.protocol.ToWorker.Run;
import io.sidetrace.worker.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Takes one submission at a time, runs it in a fresh context, and tells what happens. */
final class Worker {
  /** Python calls take several Java frames each; a thousand of them must fit. */
  private static final long STACK_BYTES = 16L << 20;

  private final ContextStock stock;
  private final Outbox outbox;
  private final ExecutorService runs = Executors.newSingleThreadExecutor(Worker::runThread);
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("timer").factory());
  private volatile @Nullable Turn current;

  Worker(ContextStock stock, Outbox outbox) {
    this.stock = stock;
    this.outbox = outbox;
  }

  /** Warms up, says so, and serves until the application closes the stream. */
  void serve(BufferedReader in, WarmUp warmUp) throws IOException, MalformedLineException {
    runs.execute(() -> orDie(() -> warmUp(warmUp)));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      switch (Wire.toWorker(line)) {
        case Run run -> runs.execute(() -> orDie(() -> play(run, outbox)));
        case Interrupt(long number) -> timer.execute(() -> interrupt(number));
      }
    }
  }

  private void warmUp(WarmUp warmUp) {
    Outbox nobody = Outbox.toNobody();
    warmUp.runs().forEach(run -> play(run, nobody));
    stock.fill();
    System.gc(); // what warming up left behind, before somebody waits for it
    outbox.sendAtOnce(new Ready());
  }

  private void play(Run run, Outbox to) {
    LearnerContext context = stock.take();
    Turn turn = new Turn(run, context, to, () -> Runtime.getRuntime().halt(ExitCode.STUCK));
    current = turn;
    RunReport report = turn.play(timer);
    current = null;
    boolean sound =
        switch (report.outcome()) {
          case FINISHED, FAILED, TIMED_OUT, CANCELLED -> true;
          case OUT_OF_MEMORY, KILLED -> false;
        };
    boolean fit = sound && stock.keepsUp() && !Memory.staysFull();
    to.sendAtOnce(new Finished(run.run(), report, fit));
    stock.retire(context);
  }

  /** A worker that fails outside of programs is of no use: the application starts another. */
  private static void orDie(Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(ExitCode.BROKEN);
    }
  }

  private static Thread runThread(Runnable runs) {
    Thread thread = new Thread(null, runs, "run", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private void interrupt(long number) {
    Turn turn = current;
    if (turn != null && turn.number() == number) {
      turn.interrupt();
    }
  }
}
