package io.sidetrace.sandbox;

import io.sidetrace.engine.journal.Entry;

/** Hears of a run while it goes on. */
@FunctionalInterface
public interface RunListener {

  /** Told of each kept event as it happens, in order. */
  void happened(Entry entry);

  /**
   * Told now and then of the compiled loop that runs.
   *
   * @param function number of its body, 0 for one of the packages' own
   * @param total 0 where nobody knows
   */
  default void stepped(int function, long done, long total) {}
}
