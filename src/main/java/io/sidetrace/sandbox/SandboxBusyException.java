package io.sidetrace.sandbox;

import java.time.Duration;

/** Every worker is busy and the queue is full. */
public final class SandboxBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration retryAfter;

  public SandboxBusyException(Duration retryAfter) {
    super("All workers are busy and the queue is full.");
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
