package io.sidetrace.worker.protocol;

/** A line that the application sends to a worker. */
public sealed interface ToWorker {

  /** Run this. `run` is the application's number for it; a worker runs one at a time. */
  record Run(long run, Submission submission) implements ToWorker {}

  /** End that run now, if it is still going. */
  record Interrupt(long run) implements ToWorker {}
}
