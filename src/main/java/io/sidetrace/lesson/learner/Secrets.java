package io.sidetrace.lesson.learner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes. The key is made at the first start and kept in the database, so that signatures
 * hold after a restart and on every node.
 */
@Component
class Secrets {
  private static final String NAME = "learners";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final JdbcClient jdbc;
  private volatile byte[] key = new byte[0];

  Secrets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A hash that nobody without the key can make. `purpose` keeps hashes for one use apart. */
  String hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      byte[] hash = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether they are equal, in a time that says nothing of where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] key() {
    byte[] known = key;
    if (known.length == 0) {
      known = Base64.getDecoder().decode(stored());
      key = known;
    }
    return known;
  }

  private String stored() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return read()
        .orElseGet(
            () -> {
              try {
                jdbc.sql("insert into secret (name, content) values (?, ?)")
                    .params(NAME, Base64.getEncoder().encodeToString(fresh))
                    .update();
              } catch (DuplicateKeyException _) {
                // Another node was first: its key is read below.
              }
              return read().orElseThrow();
            });
  }

  private Optional<String> read() {
    return jdbc.sql("select content from secret where name = ?")
        .param(NAME)
        .query(String.class)
        .optional();
  }
}
