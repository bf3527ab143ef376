package io.sidetrace.classroom.course;

import org.jspecify.annotations.Nullable;

/** Something cannot be done with a course. */
public final class CourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of no it is. */
  public enum Kind {
    /** There is no such thing, or nothing that this one may know of. */
    UNKNOWN,
    /** A right is missing. */
    FORBIDDEN,
    /** A field holds what it cannot hold. */
    FIELD,
    /** Not now. */
    CONFLICT
  }

  private final Kind kind;
  private final @Nullable String field;

  private CourseException(Kind kind, @Nullable String field, String message) {
    super(message);
    this.kind = kind;
    this.field = field;
  }

  public static CourseException unknown(String what) {
    return new CourseException(Kind.UNKNOWN, null, what);
  }

  public static CourseException forbidden(String why) {
    return new CourseException(Kind.FORBIDDEN, null, why);
  }

  /**
   * @param message what is wrong with it, to be read on after the field's name
   */
  public static CourseException field(String field, String message) {
    return new CourseException(Kind.FIELD, field, message);
  }

  public static CourseException conflict(String why) {
    return new CourseException(Kind.CONFLICT, null, why);
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable String field() {
    return field;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
