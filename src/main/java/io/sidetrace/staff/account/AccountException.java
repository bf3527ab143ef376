package io.sidetrace.staff.account;

/** An account cannot be made or changed as it was asked. */
public final class AccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  AccountException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The field that it is about: `login`, `password` or `link`. */
  public String field() {
    return field;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
