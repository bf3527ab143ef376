package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;

/**
 * What decides whether a function must be traced again: static arguments, the structure of the
 * arguments, and the aval of each value, weak type included.
 */
public record CacheKey(Object statics, Object structure, List<ShapedArray> avals) {
  public CacheKey {
    avals = List.copyOf(avals);
  }

  static CacheKey of(Call call) {
    return new CacheKey(
        call.statics(),
        call.arguments().structure(),
        call.arguments().leaves().stream().map(Value::aval).toList());
  }
}
