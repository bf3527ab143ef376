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
   * A compiled loop goes on. Said now and then, and not part of the journal.
   *
   * @param function number of its body, 0 for one of the packages' own
   * @param total 0 where nobody knows
   */
  record Stepped(long run, int function, long done, long total) implements FromWorker {}

  /**
   * The run is over.
   *
   * @param fit whether the worker can go on; otherwise it wants to be replaced
   */
  record Finished(long run, RunReport report, boolean fit) implements FromWorker {}
}
