package io.sidetrace.engine.transform;

import io.sidetrace.engine.journal.Event.KeyChange;
import io.sidetrace.engine.journal.Event.KeyField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the learner calls the parts of a cache key.
 *
 * @param arguments the dynamic values, in the order of the key's avals
 * @param states the states whose types are in the key after these, which only two passes have
 * @param statics the static arguments with their values, as the program shows them: `k = 2`
 */
record KeyNames(List<String> arguments, List<String> states, List<String> statics) {
  private static final String NONE = "not given";

  KeyNames {
    arguments = List.copyOf(arguments);
    states = List.copyOf(states);
    statics = List.copyOf(statics);
  }

  /** Whether the aval at that place is an `argument` or a `state`. */
  String what(int aval) {
    return aval < arguments.size() ? "argument" : "state";
  }

  String name(int aval) {
    int state = aval - arguments.size();
    return state < 0 ? arguments.get(aval) : state < states.size() ? states.get(state) : "";
  }

  String argumentsText() {
    return "(" + String.join(", ", arguments) + ")";
  }

  List<KeyField> fields(CacheKey key) {
    List<KeyField> fields = new ArrayList<>();
    for (int i = 0; i < key.avals().size(); i++) {
      fields.add(new KeyField(what(i), name(i), key.avals().get(i).textWithWeak()));
    }
    byName().forEach((name, value) -> fields.add(new KeyField("static", name, value)));
    return fields;
  }

  /**
   * The static arguments that are not what they were. Objects of a program's own class show alike
   * and differ all the same: where all show alike, all are told.
   */
  List<KeyChange> changedStatics(KeyNames before) {
    Map<String, String> old = before.byName();
    Map<String, String> now = byName();
    List<KeyChange> all = new ArrayList<>();
    now.forEach(
        (name, value) ->
            all.add(new KeyChange("static", name, old.getOrDefault(name, NONE), value)));
    old.forEach(
        (name, value) -> {
          if (!now.containsKey(name)) {
            all.add(new KeyChange("static", name, value, NONE));
          }
        });
    List<KeyChange> shown =
        all.stream().filter(c -> !Objects.equals(c.before(), c.after())).toList();
    return shown.isEmpty() ? all : shown;
  }

  private Map<String, String> byName() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text : statics) {
      int at = text.indexOf(" = ");
      values.put(at < 0 ? text : text.substring(0, at), at < 0 ? "" : text.substring(at + 3));
    }
    return values;
  }
}
