package io.sidetrace.run;

import io.sidetrace.engine.journal.Event.KeyChange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What differed from the nearest key, as one JSON text in a column. */
final class KeyChanges {
  private static final JsonMapper JSON = JsonMapper.shared();

  private KeyChanges() {}

  static String write(List<KeyChange> changes) {
    return JSON.writeValueAsString(changes);
  }

  /** Empty for a run that was kept before there was such a column. */
  static List<KeyChange> read(@Nullable String json) {
    return json == null ? List.of() : List.of(JSON.readValue(json, KeyChange[].class));
  }
}
