package io.sidetrace.worker.protocol;

/** How a run ended. Printed and sent by its label, `timed-out`. */
public enum Outcome {
  FINISHED("finished"),
  /** An exception reached the top of the program or of one of its cells. */
  FAILED("failed"),
  /**
   * The deadline passed, whether the program could be interrupted or its worker had to be killed.
   */
  TIMED_OUT("timed-out"),
  /** Somebody asked for it to be stopped. */
  CANCELLED("cancelled"),
  OUT_OF_MEMORY("out-of-memory"),
  /** The worker died, or failed in a way that is not the program's. */
  KILLED("killed");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  static Outcome of(Ending ending, boolean hasError) {
    return switch (ending) {
      case Ending.Completed() -> hasError ? FAILED : FINISHED;
      case Ending.DeadlinePassed _ -> TIMED_OUT;
      case Ending.Cancelled() -> CANCELLED;
      case Ending.HeapExhausted _ -> OUT_OF_MEMORY;
      case Ending.WorkerDied() -> KILLED;
      case Ending.Broke _ -> KILLED;
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
