package io.sidetrace.worker.protocol;

/** What the exit code of a worker says about the run that it was at. */
public final class ExitCode {
  /** Fixed by the JVM: `-XX:+ExitOnOutOfMemoryError`. */
  public static final int OUT_OF_MEMORY = 3;

  /** The program did not stop when it was interrupted at its deadline. */
  public static final int STUCK = 4;

  /** The worker failed outside of programs. */
  public static final int BROKEN = 5;

  private ExitCode() {}
}
