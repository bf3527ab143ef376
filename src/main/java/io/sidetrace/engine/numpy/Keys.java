package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What arithmetic there is on PRNG keys: they can be equal, and nothing else. */
final class Keys {
  private static final Map<String, String> LAX =
      Map.of("subtract", "sub", "multiply", "mul", "divide", "div", "negative", "neg");

  private Keys() {}

  /** `equal` or `not_equal`, by all words of a key. */
  static Value compared(String name, Value x, Value y) {
    Value words = Ufuncs.of(name, Random.unwrap(x), Random.unwrap(y));
    List<Integer> last = List.of(words.shape().rank() - 1);
    return name.equals("equal") ? Reduce.all(words, last, false) : Reduce.any(words, last, false);
  }

  static EngineError refused(String name, List<Value> in) {
    return EngineError.type(
        "%s does not accept dtype%s %s."
            .formatted(
                LAX.getOrDefault(name, name),
                in.size() > 1 ? "s" : "",
                in.stream().map(v -> v.dtype().toString()).collect(Collectors.joining(", "))));
  }
}
