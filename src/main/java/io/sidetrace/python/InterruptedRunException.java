package io.sidetrace.python;

import java.util.Arrays;

/** The run was ended from outside: its deadline passed, or somebody cancelled it. */
public final class InterruptedRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InterruptedRunException(Throwable cause) {
    super("The run was interrupted.", cause);
  }

  /** The line of the program that was running; 0 where that is not known. */
  public int line() {
    Throwable cause = getCause();
    return cause == null
        ? 0
        : Arrays.stream(cause.getStackTrace())
            .filter(f -> ProgramLocator.FILE.equals(f.getFileName()))
            .mapToInt(StackTraceElement::getLineNumber)
            .filter(line -> line > 0)
            .findFirst()
            .orElse(0);
  }
}
