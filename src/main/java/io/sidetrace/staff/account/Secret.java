package io.sidetrace.staff.account;

import io.sidetrace.web.RandomText;
import io.sidetrace.web.Sha256;

/** Links and tokens: random texts that cannot be guessed, of which only a hash is kept. */
final class Secret {
  /** About 160 bits. */
  private static final int LENGTH = 32;

  private Secret() {}

  static String make() {
    return RandomText.of(LENGTH);
  }

  static String hash(String secret) {
    return Sha256.hex(secret);
  }
}
