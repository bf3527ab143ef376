package io.sidetrace.engine.core;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters of equations into the record that their primitive wants. */
final class ParamsParser {
  private final JaxprScanner in;
  private final JaxprParser jaxprs;

  ParamsParser(JaxprScanner in, JaxprParser jaxprs) {
    this.in = in;
    this.jaxprs = jaxprs;
  }

  /** `[key=value key=value]`, or nothing where there are no parameters. */
  <P extends Params> P parse(Class<P> type) {
    Map<String, Object> values = new HashMap<>();
    if (in.here() == '[') {
      in.expect('[');
      while (!in.take(']')) {
        pair(type, values);
      }
    }
    return type.cast(build(type, values));
  }

  private void pair(Class<?> type, Map<String, Object> values) {
    in.peek();
    int start = in.position();
    String key = in.name("a parameter");
    in.expect('=');
    Optional<RecordComponent> component = component(type, key);
    if (component.isPresent()) {
      put(values, component.get());
    } else if (alwaysPrints(type, key)) {
      in.skipValue();
    } else {
      throw in.error("one of the parameters " + keys(type), start);
    }
  }

  private void put(Map<String, Object> values, RecordComponent component) {
    Object value = value(component.getGenericType());
    if (value != null) {
      values.put(component.getName(), value);
    }
  }

  private static Optional<RecordComponent> component(Class<?> type, String key) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> ParamsText.snake(c.getName()).equals(key))
        .findFirst();
  }

  private static boolean alwaysPrints(Class<?> type, String key) {
    Params.AlwaysPrints always = type.getAnnotation(Params.AlwaysPrints.class);
    return always != null
        && Arrays.stream(always.value()).anyMatch(pair -> pair.startsWith(key + "="));
  }

  private static String keys(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(c -> "`" + ParamsText.snake(c.getName()) + "`")
        .collect(Collectors.joining(", "));
  }

  private static Object build(Class<?> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Object given = values.get(components[i].getName());
      arguments[i] = given != null ? given : absent(types[i]);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a parameter that texts leave out is taken to be. */
  private static @Nullable Object absent(Class<?> type) {
    return type == int.class
        ? (Object) 0
        : type == boolean.class
            ? (Object) false
            : type == List.class
                ? List.of()
                : type == Optional.class
                    ? Optional.empty()
                    : type == Shape.class ? Shape.SCALAR : type == String.class ? "" : null;
  }

  private @Nullable Object value(Type type) {
    if (type instanceof ParameterizedType p) {
      Type of = p.getActualTypeArguments()[0];
      return p.getRawType() == Optional.class ? optional(of) : list(of);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      return record(wanted);
    }
    if (wanted.isEnum() && wanted != DType.class) {
      return constant(wanted);
    }
    return simple(wanted);
  }

  private @Nullable Object simple(Class<?> wanted) {
    in.peek();
    int start = in.position();
    return switch (wanted.getSimpleName()) {
      case "ClosedJaxpr" -> jaxprs.closed();
      case "Jaxpr" -> jaxprs.jaxpr();
      case "int", "Integer" -> integer();
      case "double", "Double" -> number(in.word("a number"));
      case "boolean", "Boolean" -> bool();
      case "String" -> in.raw();
      case "Shape" -> Shape.of(integers());
      case "DType" -> DType.named(in.word("a dtype")).orElseThrow(() -> in.error("a dtype", start));
      default -> throw new IllegalStateException("no text form of " + wanted);
    };
  }

  int integer() {
    in.peek();
    int start = in.position();
    try {
      return Integer.parseInt(in.word("an integer"));
    } catch (NumberFormatException e) {
      throw in.error("an integer", start);
    }
  }

  static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "True" -> 1;
      case "False" -> 0;
      default -> Double.parseDouble(text);
    };
  }

  private boolean bool() {
    in.peek();
    int start = in.position();
    return switch (in.word("`True` or `False`")) {
      case "True" -> true;
      case "False" -> false;
      default -> throw in.error("`True` or `False`", start);
    };
  }

  private Optional<?> optional(Type of) {
    in.peek();
    int start = in.position();
    if (Character.isLetter(in.peek()) && in.raw().equals("None")) {
      return Optional.empty();
    }
    in.moveTo(start);
    return Optional.ofNullable(value(of));
  }

  private List<Integer> integers() {
    return list(Integer.class).stream().map(Integer.class::cast).toList();
  }

  /** `(1, 2)`, `(1,)`, `[1, 2]`; jaxprs stand side by side without commas. */
  private List<?> list(Type of) {
    char close = in.peek() == '[' ? ']' : ')';
    in.expect(close == ']' ? '[' : '(');
    List<Object> values = new ArrayList<>();
    while (!in.take(close)) {
      Object value = of == String.class ? in.element() : value(of);
      if (value != null) {
        values.add(value);
      }
      in.take(',');
    }
    return List.copyOf(values);
  }

  private Object constant(Class<?> type) {
    in.peek();
    int start = in.position();
    String text = in.word("a constant");
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().equals(text) || ((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    throw in.error("one of " + Arrays.toString(type.getEnumConstants()), start);
  }

  /** `Name(key=value, key=value)`, or the values alone, in brackets that group them. */
  private Object record(Class<?> type) {
    Map<String, Object> values = new HashMap<>();
    if (Character.isLetter(in.peek())) {
      String name = in.word("the name of a record");
      in.expect('(');
      if (name.startsWith("np.")) {
        // One of numpy's numbers: `np.int64(1)`.
        put(values, type.getRecordComponents()[0]);
        in.expect(')');
        return build(type, values);
      }
      while (!in.take(')')) {
        pair(type, values);
        in.take(',');
      }
      return build(type, values);
    }
    int open = 0;
    for (RecordComponent component : type.getRecordComponents()) {
      for (char c = in.peek(); c == '(' || c == ')' || c == ','; c = in.peek()) {
        in.expect(c);
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      put(values, component);
    }
    for (; open > 0; open--) {
      in.expect(')');
    }
    return build(type, values);
  }
}
