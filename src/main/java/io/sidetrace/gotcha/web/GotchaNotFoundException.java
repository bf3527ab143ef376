package io.sidetrace.gotcha.web;

/** The catalogue has no such gotcha. */
final class GotchaNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GotchaNotFoundException() {
    super("no such gotcha");
  }
}
