package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Entry;
import java.util.regex.Pattern;

/**
 * An event in words that read on after the profile's name: `prints [1] [3.]`.
 *
 * @param subject what it happened to; with kind and line it says which events belong in one row
 */
public record Happening(Entry entry, String subject, String text) {

  /** Python's addresses of objects are never twice the same. */
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]+");

  record Place(Class<?> kind, int line, String subject) {}

  Place place() {
    return new Place(entry.event().getClass(), entry.line(), subject);
  }

  /** Whether both say the same at the same time. The number of the pass is not looked at. */
  boolean isLike(Happening other) {
    return entry.clock() == other.entry.clock()
        && place().equals(other.place())
        && withoutAddresses(text).equals(withoutAddresses(other.text));
  }

  static String withoutAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll("0x…");
  }
}
