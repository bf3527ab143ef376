package io.sidetrace.python;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Profile;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A Python context for one program: prepared ahead, used once, closed. Has no access to files,
 * processes, the network, threads, the environment or Java.
 */
public final class LearnerContext implements AutoCloseable {

  private LearnerContext() {}

  /**
   * A context with the packages imported. Takes tens of milliseconds; several may be kept in stock.
   */
  public static LearnerContext prepare() {
    return new LearnerContext();
  }

  /**
   * Runs the program to its end on the calling thread. Exceptions of the program are events, so
   * this returns normally after them.
   *
   * @throws InterruptedRunException when {@link #interrupt} ended it
   */
  public void run(String source, Profile profile, Consumer<Entry> events) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends the run from another thread. False when it did not stop within `grace`; then only killing
   * the process helps.
   */
  public boolean interrupt(Duration grace) {
    return false;
  }

  @Override
  public void close() {}
}
