package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;

/**
 * What decides whether a function must be traced again: static arguments, the structure of the
 * arguments, the aval of each value, weak type included, and the named axes around the call.
 */
public record CacheKey(
    Object statics, Object structure, List<ShapedArray> avals, List<NamedAxes.Axis> axes) {
  public CacheKey {
    axes = List.copyOf(axes);
    avals = List.copyOf(avals);
  }

  /** The key of a call here, with arguments of these types. */
  static CacheKey of(Call call, List<ShapedArray> avals) {
    return new CacheKey(
        call.statics(), call.arguments().structure(), avals, NamedAxes.current().named());
  }

  static CacheKey of(Call call) {
    return of(call, call.arguments().leaves().stream().map(Value::aval).toList());
  }
}
