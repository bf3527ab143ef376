package io.sidetrace.engine.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the outermost loop is that runs compiled now, for somebody who asks from another thread.
 * Loops within it do not count.
 */
public final class LoopPlace {
  private volatile @Nullable At begun;
  private volatile long done;

  /**
   * A place in a loop.
   *
   * @param function number of its body in the journal, 0 for one of the packages' own
   * @param done steps that are over
   * @param total all steps, 0 where nobody knows
   */
  public record At(int function, long done, long total) {}

  /** A loop begins. Returns whether it is the outermost: then it says its steps and its end. */
  public boolean begin(int function, long total) {
    if (begun != null) {
      return false;
    }
    done = 0;
    begun = new At(function, 0, total);
    return true;
  }

  public void step(long stepsDone) {
    done = stepsDone;
  }

  public void end() {
    begun = null;
  }

  public Optional<At> now() {
    At at = begun;
    return at == null ? Optional.empty() : Optional.of(new At(at.function(), done, at.total()));
  }
}
