package io.sidetrace.lesson.format;

/** A lesson's files are not as they must be; the message says which, where and what to do. */
public final class LessonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LessonFormatException(String file, String message) {
    super(file + ": " + message);
  }

  LessonFormatException(String file, Throwable cause) {
    super(file + ": " + cause.getMessage(), cause);
  }
}
