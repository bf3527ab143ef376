package io.sidetrace.engine.core;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters of equations as JAX prints them. */
final class ParamsText {
  private ParamsText() {}

  /** What is printed, by key, in the order in which it is printed. */
  static Map<String, Object> pairs(Eqn eqn) {
    Map<String, Object> pairs = new TreeMap<>(ParamsText::nameFirst);
    Class<?> type = eqn.params().getClass();
    Params.AlwaysPrints always = type.getAnnotation(Params.AlwaysPrints.class);
    if (always != null) {
      for (String pair : always.value()) {
        int equals = pair.indexOf('=');
        pairs.put(pair.substring(0, equals), new Verbatim(pair.substring(equals + 1)));
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = get(component, eqn.params());
      boolean empty = value instanceof List<?> list && list.isEmpty();
      if (component.getAnnotation(Params.Hidden.class) == null
          && !(empty && component.getAnnotation(Params.UnlessEmpty.class) != null)) {
        pairs.put(snake(component.getName()), value == null ? new Verbatim("None") : value);
      }
    }
    return pairs;
  }

  /** A value that prints as it stands. */
  record Verbatim(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  static boolean isCall(Eqn eqn) {
    return eqn.primitive().name().equals("jit");
  }

  private static int nameFirst(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    return a.equals("name") ? -1 : b.equals("name") ? 1 : a.compareTo(b);
  }

  /** The jaxprs among the parameters. */
  static List<Jaxpr> jaxprs(Params params) {
    List<Jaxpr> found = new java.util.ArrayList<>();
    for (RecordComponent component : params.getClass().getRecordComponents()) {
      collect(get(component, params), found);
    }
    return found;
  }

  private static void collect(@Nullable Object value, List<Jaxpr> found) {
    switch (value) {
      case ClosedJaxpr c -> found.add(c.jaxpr());
      case Jaxpr j -> found.add(j);
      case List<?> list -> list.forEach(v -> collect(v, found));
      case Optional<?> o -> o.ifPresent(v -> collect(v, found));
      case null, default -> {}
    }
  }

  static Optional<String> name(Params params) {
    for (RecordComponent component : params.getClass().getRecordComponents()) {
      if (component.getName().equals("name")) {
        return Optional.ofNullable((String) get(component, params));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Object get(RecordComponent component, Params params) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(params);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Object value) {
    return switch (value) {
      case Boolean b -> b ? "True" : "False";
      case List<?> list when list.size() == 1 -> "(" + text(list.get(0)) + ",)";
      case List<?> list ->
          list.stream().map(ParamsText::text).collect(Collectors.joining(", ", "(", ")"));
      case Optional<?> o -> o.isPresent() ? text(o.get()) : "None";
      default -> String.valueOf(value);
    };
  }

  static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
