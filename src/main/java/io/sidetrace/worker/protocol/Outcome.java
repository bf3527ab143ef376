package io.sidetrace.worker.protocol;

/** How a run ended. Printed and sent by its label, `timed-out`. */
public enum Outcome {
  FINISHED("finished"),
  /** An exception reached the top of the program or of one of its cells. */
  FAILED("failed"),
  TIMED_OUT("timed-out"),
  OUT_OF_MEMORY("out-of-memory"),
  /** The worker died, or had to be killed. */
  KILLED("killed");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
