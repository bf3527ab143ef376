package io.sidetrace.engine.transform;

import io.sidetrace.engine.journal.Event.KeyField;
import java.util.List;
import java.util.stream.Collectors;

/** A key as the learner reads it: `x: float32[3], k = 2`. */
final class KeyText {
  private KeyText() {}

  static String of(List<KeyField> fields) {
    return fields.stream()
        .filter(f -> !f.what().equals("state"))
        .map(f -> f.name() + (f.what().equals("static") ? " = " : ": ") + f.value())
        .collect(Collectors.joining(", "));
  }
}
