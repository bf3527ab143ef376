package io.sidetrace.web;

import java.time.Duration;

/** Somebody asks more often than is fair to the others. */
public final class TooManyRequestsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String sentence;
  private final Duration retryAfter;

  public TooManyRequestsException(String sentence, Duration retryAfter) {
    super(sentence);
    this.sentence = sentence;
    this.retryAfter = retryAfter;
  }

  public String sentence() {
    return sentence;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
