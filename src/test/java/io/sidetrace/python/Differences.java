package io.sidetrace.python;

import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The goldens that come out differently, and why: `goldens/differences.txt`. */
final class Differences {
  private static final Map<String, String> REASONS = read();

  private Differences() {}

  static Optional<String> reason(Profile profile, String name) {
    return Optional.ofNullable(REASONS.get(profile + " " + name));
  }

  private static Map<String, String> read() {
    try (InputStream in =
        Objects.requireNonNull(Differences.class.getResourceAsStream("/goldens/differences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split(": ", 2))
          .collect(Collectors.toMap(l -> l[0], l -> l[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
