package io.sidetrace.web;

import java.time.Duration;

/** Somebody asks more often than is fair to the others. */
final class TooManyRequestsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String sentence;
  private final Duration retryAfter;

  TooManyRequestsException(String sentence, Duration retryAfter) {
    super(sentence);
    this.sentence = sentence;
    this.retryAfter = retryAfter;
  }

  String sentence() {
    return sentence;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
