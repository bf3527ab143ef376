package io.sidetrace.web;

import java.security.SecureRandom;

/** Random letters and digits for ids, codes and tokens, about five bits each. */
public final class RandomText {
  /** Letters and digits that are not taken for one another. */
  public static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  public static String of(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
