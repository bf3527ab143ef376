package io.sidetrace.lesson.attempt;

/** What somebody asks of an attempt cannot be done now; the message says why and what can. */
public final class AttemptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AttemptException(String message) {
    super(message);
  }
}
