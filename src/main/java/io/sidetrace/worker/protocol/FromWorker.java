package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Entry;

/** A line that a worker sends. */
public sealed interface FromWorker {

  /** Warmed up; runs may come. */
  record Ready() implements FromWorker {}

  /** The program begins now. A worker that dies before it said so has run nothing of it. */
  record Started(long run) implements FromWorker {}

  record Happened(long run, Entry entry) implements FromWorker {}

  /**
   * The run is over.
   *
   * @param fit whether the worker can go on; otherwise it wants to be replaced
   */
  record Finished(long run, RunReport report, boolean fit) implements FromWorker {}
}
