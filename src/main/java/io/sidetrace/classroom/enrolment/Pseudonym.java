package io.sidetrace.classroom.enrolment;

import io.sidetrace.classroom.course.CourseException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A name in a course that is not somebody's own.
 *
 * @param shown as it was chosen
 * @param folded what must be unique: without differences of case, width and spacing
 */
record Pseudonym(String shown, String folded) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;

  /**
   * @throws CourseException when it cannot be one
   */
  static Pseudonym of(String text) {
    String shown = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    int length = shown.codePointCount(0, shown.length());
    if (length < SHORTEST || length > LONGEST) {
      throw CourseException.field(
          "pseudonym", "has %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    if (shown.codePoints().anyMatch(Pseudonym::isInvisible)) {
      throw CourseException.field(
          "pseudonym", "has a character in it that nobody can see. Type it again.");
    }
    return new Pseudonym(shown, folded(shown));
  }

  private static String folded(String shown) {
    String compatible = Normalizer.normalize(shown, Normalizer.Form.NFKC);
    return Normalizer.normalize(
        compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
        Normalizer.Form.NFKC);
  }

  /** Controls, marks of direction, and what is no character at all. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
