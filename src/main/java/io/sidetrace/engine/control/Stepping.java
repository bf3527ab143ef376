package io.sidetrace.engine.control;

import io.sidetrace.engine.core.LoopPlace;
import io.sidetrace.engine.core.Session;
import java.util.concurrent.CancellationException;

/**
 * Goes through the steps of a loop: says where it is, and ends when its thread is interrupted, at
 * the deadline or when somebody stops it.
 */
final class Stepping implements AutoCloseable {
  private static final int EVERY = 64;

  private final LoopPlace place;
  private final boolean outermost;

  /**
   * @param total 0 where nobody knows
   */
  Stepping(int function, long total) {
    Session session = Session.currentOrNull();
    place = session == null ? new LoopPlace() : session.loop();
    outermost = place.begin(function, total);
  }

  /** Another step begins. */
  void next(long done) {
    if (done % EVERY == 0 && Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The loop was interrupted.");
    }
    if (outermost) {
      place.step(done);
    }
  }

  @Override
  public void close() {
    if (outermost) {
      place.end();
    }
  }
}
