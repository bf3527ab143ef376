package io.sidetrace.run.web;

/** There is no run with this id, or it is no id at all. */
final class RunNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunNotFoundException() {
    super("no such run");
  }
}
