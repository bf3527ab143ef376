package io.sidetrace.run;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a run, and is the key to it: whoever has the link can read the run, so an id carries 125
 * random bits. Digits and small letters only, so that a double click selects all of it.
 */
public record RunId(String value) {
  private static final int LENGTH = 25;
  private static final int BITS_PER_DIGIT = 5;
  private static final Pattern FORM = Pattern.compile("[0-9a-v]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public RunId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a run id");
    }
  }

  public static RunId random() {
    String digits = new BigInteger(LENGTH * BITS_PER_DIGIT, RANDOM).toString(1 << BITS_PER_DIGIT);
    return new RunId("0".repeat(LENGTH - digits.length()) + digits);
  }

  /** Empty when no run can have this id. */
  public static Optional<RunId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
