package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Profile;

/**
 * A program to run.
 *
 * @param tracesTwice whether each body is traced a second time and compared; Python's side effects
 *     happen twice as well, so such a run tells of purity and of nothing else
 */
public record Submission(String source, Profile profile, Limits limits, boolean tracesTwice) {

  public Submission(String source, Profile profile, Limits limits) {
    this(source, profile, limits, false);
  }

  public Submission tracingTwice() {
    return new Submission(source, profile, limits, true);
  }

  /**
   * How much a run may use.
   *
   * @param deadlineMillis wall time from the start of the program
   * @param maxOutputChars characters of stdout and of stderr that are kept; the rest is counted as
   *     truncated
   * @param maxEvents events that are kept; counts go on beyond it
   */
  public record Limits(int deadlineMillis, int maxOutputChars, int maxEvents) {
    public static final Limits DEFAULT = new Limits(5_000, 64 * 1024, 10_000);
  }
}
