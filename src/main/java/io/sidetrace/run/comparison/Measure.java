package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that every run has, under each profile.
 *
 * @param what `Python ran`, `at the end`
 * @param name of the function or state, empty where it is of the whole run
 * @param clock that it counts, or null
 * @param values in words, in the order of the profiles
 */
public record Measure(String what, String name, @Nullable Clock clock, List<String> values) {

  public Measure {
    values = List.copyOf(values);
  }

  public boolean same() {
    return values.stream().map(Happening::withoutAddresses).distinct().count() == 1;
  }
}
