package io.sidetrace.worker.protocol;

import org.jspecify.annotations.Nullable;

/** Something else than a line of the protocol came along its stream. */
public final class MalformedLineException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 200;

  public MalformedLineException(String line, @Nullable Throwable cause) {
    super(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…", cause);
  }
}
