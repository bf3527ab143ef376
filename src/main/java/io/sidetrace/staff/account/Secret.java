package io.sidetrace.staff.account;

import io.sidetrace.web.RandomText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Links and tokens: random texts that cannot be guessed, of which only a hash is kept. */
final class Secret {
  /** About 160 bits. */
  private static final int LENGTH = 32;

  private Secret() {}

  static String make() {
    return RandomText.of(LENGTH);
  }

  static String hash(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
