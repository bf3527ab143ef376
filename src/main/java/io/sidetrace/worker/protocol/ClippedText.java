package io.sidetrace.worker.protocol;

/** Text that grows up to a limit and then only remembers that there was more. */
final class ClippedText {
  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private boolean truncated;

  ClippedText(int limit) {
    this.limit = limit;
  }

  /** Adds what fits and returns it. */
  String append(String more) {
    int room = limit - text.length();
    String kept = more.length() <= room ? more : more.substring(0, wholeCharacters(more, room));
    truncated |= kept.length() < more.length();
    text.append(kept);
    return kept;
  }

  boolean truncated() {
    return truncated;
  }

  // Half a surrogate pair is not text any more, and cannot be stored as UTF-8.
  private static int wholeCharacters(String text, int length) {
    return length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
