package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which of several things have a tangent. */
public final class Marks {
  private Marks() {}

  public static List<Boolean> present(List<Optional<Value>> tangents) {
    return tangents.stream().map(Optional::isPresent).toList();
  }

  public static List<Boolean> none(int n) {
    return IntStream.range(0, n).mapToObj(i -> false).toList();
  }

  public static List<Boolean> either(List<Boolean> a, List<Boolean> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) || b.get(i)).toList();
  }

  /** Those that are marked. */
  public static <T> List<T> marked(List<T> things, List<Boolean> marks) {
    List<T> result = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      if (marks.get(i)) {
        result.add(things.get(i));
      }
    }
    return result;
  }

  public static int count(List<Boolean> marks) {
    return (int) marks.stream().filter(m -> m).count();
  }

  /** The values that are there. */
  public static List<Value> values(List<Optional<Value>> tangents) {
    return tangents.stream().flatMap(Optional::stream).toList();
  }

  /** One after the other where marked, empty elsewhere. */
  public static List<Optional<Value>> spread(List<? extends Value> values, List<Boolean> marks) {
    List<Optional<Value>> result = new ArrayList<>();
    int next = 0;
    for (boolean mark : marks) {
      result.add(mark ? Optional.of(values.get(next++)) : Optional.empty());
    }
    return result;
  }
}
