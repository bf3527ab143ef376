package io.sidetrace.python;

/** The run was ended from outside: its deadline passed, or somebody cancelled it. */
public final class InterruptedRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InterruptedRunException(Throwable cause) {
    super("The run was interrupted.", cause);
  }
}
