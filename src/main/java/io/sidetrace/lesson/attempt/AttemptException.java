package io.sidetrace.lesson.attempt;

/** What somebody asks of an attempt cannot be done now; the message says why and what can. */
public final class AttemptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  AttemptException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
