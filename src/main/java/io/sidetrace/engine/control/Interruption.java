package io.sidetrace.engine.control;

import java.util.concurrent.CancellationException;

/**
 * Lets a long loop end when its thread is interrupted: at the deadline, or when somebody stops it.
 */
final class Interruption {
  private static final int EVERY = 64;
  private int steps;

  void check() {
    if (++steps % EVERY == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The loop was interrupted.");
    }
  }
}
