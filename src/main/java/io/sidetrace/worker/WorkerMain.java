package io.sidetrace.worker;

import io.sidetrace.python.LearnerContext;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The process that runs learners' programs. Reads submissions on stdin, writes what happens on
 * stdout, and leaves when the application closes stdin, be it by dying.
 */
public final class WorkerMain {
  private static final int WARM_UP_RUNS = Integer.getInteger("sidetrace.worker.warmUpRuns", 30);
  private static final int STOCK = Integer.getInteger("sidetrace.worker.stock", 2);

  /** Set in the process that only loads classes, so that an archive of them can be written. */
  private static final boolean TRAINING = Boolean.getBoolean("sidetrace.worker.training");

  private WorkerMain() {}

  public static void main(String[] args) throws Exception {
    Outbox outbox = new Outbox(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err); // whatever else prints must not get between the lines
    Worker worker = new Worker(new ContextStock(LearnerContext::prepare, STOCK), outbox);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    worker.serve(in, new WarmUp(WARM_UP_RUNS));
    leave();
  }

  /** A program that cannot be interrupted must not keep the process of a dead application alive. */
  private static void leave() {
    if (!TRAINING) {
      Runtime.getRuntime().halt(0);
    }
    System.exit(0); // writes the archive on its way out
  }
}
