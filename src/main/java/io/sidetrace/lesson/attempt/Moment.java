package io.sidetrace.lesson.attempt;

import java.time.Instant;
import java.util.function.Supplier;

/** When something is done in a lesson: now, or, for made-up people, the time that is made up. */
public final class Moment {
  private static final ScopedValue<Instant> MADE_UP = ScopedValue.newInstance();

  private Moment() {}

  static Instant now() {
    return MADE_UP.isBound() ? MADE_UP.get() : Instant.now();
  }

  /** Does something as if it were that time. */
  public static <T> T at(Instant time, Supplier<T> done) {
    return ScopedValue.where(MADE_UP, time).call(done::get);
  }
}
