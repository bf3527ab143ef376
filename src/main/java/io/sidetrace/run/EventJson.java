package io.sidetrace.run;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as one flat JSON object: `{"seq": 1, "clock": "tracing", "pass": 1, "line": 7, "kind":
 * "python-ran", "function": 1}`. The kind is the name of the event's record.
 */
public final class EventJson {

  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(Event.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(EventJson::kind, Function.identity()));

  // An event that was stored before one of its fields existed is read with that field zero.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  public static ObjectNode tree(Entry entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put("seq", entry.seq());
    node.put("clock", entry.clock().toString());
    node.put("pass", entry.pass());
    node.put("line", entry.line());
    node.put("kind", kind(entry.event().getClass()));
    node.setAll((ObjectNode) JSON.valueToTree(entry.event()));
    return node;
  }

  static String write(Entry entry) {
    return JSON.writeValueAsString(tree(entry));
  }

  static Entry read(String json) {
    JsonNode node = JSON.readTree(json);
    Clock clock = Clock.valueOf(node.path("clock").asString().toUpperCase(Locale.ROOT));
    Class<?> type = KINDS.get(node.path("kind").asString());
    if (type == null) {
      throw new IllegalArgumentException("unknown kind of event: " + node.path("kind"));
    }
    return new Entry(
        node.path("seq").asInt(),
        clock,
        node.path("pass").asInt(),
        node.path("line").asInt(),
        (Event) JSON.treeToValue(node, type));
  }

  /** `TraceStarted` is `trace-started`. */
  public static String kind(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
