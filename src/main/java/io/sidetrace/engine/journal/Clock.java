package io.sidetrace.engine.journal;

import java.util.Locale;

/**
 * When something happened: in ordinary Python, while Python was tracing, or while a compiled
 * program ran.
 */
public enum Clock {
  PYTHON,
  TRACING,
  RUNNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
