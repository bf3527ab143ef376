package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jaxprs among the parameters of an equation. */
public final class NestedJaxprs {
  /** Accessors of the components that can hold jaxprs: most parameters have none. */
  private static final ClassValue<List<Method>> HOLDERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(c -> holdsJaxprs(c.getGenericType().getTypeName()))
              .map(NestedJaxprs::accessor)
              .toList();
        }
      };

  private NestedJaxprs() {}

  private static boolean holdsJaxprs(String type) {
    return type.contains(Jaxpr.class.getSimpleName());
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }

  public static List<ClosedJaxpr> of(Params params) {
    List<Method> holders = HOLDERS.get(params.getClass());
    if (holders.isEmpty()) {
      return List.of();
    }
    List<ClosedJaxpr> found = new ArrayList<>();
    holders.forEach(h -> collect(get(h, params), found));
    return found;
  }

  /** Whether it holds a function of one program, at any depth. */
  public static boolean belongsToProgram(Jaxpr jaxpr) {
    return jaxpr.eqns().stream().anyMatch(e -> belongsToProgram(e.params()));
  }

  /** Whether these hold a function of one program, at any depth. */
  public static boolean belongsToProgram(Params params) {
    return params instanceof Params.OfProgram
        || of(params).stream().anyMatch(c -> belongsToProgram(c.jaxpr()));
  }

  /** The parameters that are not jaxprs, in order. */
  public static List<Object> besides(Params params) {
    List<Object> others = new ArrayList<>();
    for (RecordComponent component : params.getClass().getRecordComponents()) {
      if (!holdsJaxprs(component.getGenericType().getTypeName())) {
        others.add(Objects.toString(get(accessor(component), params)));
      }
    }
    return others;
  }

  private static void collect(@Nullable Object value, List<ClosedJaxpr> found) {
    switch (value) {
      case ClosedJaxpr c -> found.add(c);
      case Jaxpr j -> found.add(new ClosedJaxpr(j, List.of()));
      case List<?> list -> list.forEach(v -> collect(v, found));
      case Optional<?> o -> o.ifPresent(v -> collect(v, found));
      case null, default -> {}
    }
  }

  private static @Nullable Object get(Method accessor, Params params) {
    try {
      return accessor.invoke(params);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
