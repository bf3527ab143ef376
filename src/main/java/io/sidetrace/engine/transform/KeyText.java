package io.sidetrace.engine.transform;

import java.util.ArrayList;
import java.util.List;

/** A key as the learner reads it: `x: float32[3], k = 2`. */
final class KeyText {
  private KeyText() {}

  static String of(Version version) {
    List<String> parts = new ArrayList<>();
    List<String> names = version.names();
    for (int i = 0; i < names.size(); i++) {
      parts.add(names.get(i) + ": " + version.key().avals().get(i).textWithWeak());
    }
    if (!version.staticsText().isEmpty()) {
      parts.add(version.staticsText());
    }
    return String.join(", ", parts);
  }
}
