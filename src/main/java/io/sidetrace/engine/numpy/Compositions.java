package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Elementwise;
import java.util.List;

/** Functions that `jax.numpy` composes: choice, clipping, comparison within a tolerance. */
public final class Compositions {
  private Compositions() {}

  /** `x` where the condition is true, else `y`. */
  public static Value where(Value condition, Value x, Value y) {
    return Jitted.call(
        "_where", 0, List.of(condition, x, y), in -> chosen(in.get(0), in.get(1), in.get(2)));
  }

  private static Value chosen(Value condition, Value x, Value y) {
    Value which = Ufuncs.truth(condition);
    List<Value> cases = Promotion.promote(List.of(x, y));
    Shape shape = Promotion.broadcastShapes(List.of(which.shape(), x.shape(), y.shape()));
    Value test = which.shape().isScalar() ? which : Creation.broadcastTo(which, shape);
    return Elementwise.SELECT_N.bind(
        None.NONE,
        test,
        Creation.broadcastTo(cases.get(1), shape),
        Creation.broadcastTo(cases.get(0), shape));
  }

  public static Value clip(Value x, List<Value> low, List<Value> high) {
    List<Value> in = new java.util.ArrayList<>(List.of(x));
    in.addAll(low);
    in.addAll(high);
    return Jitted.call(
        "clip",
        List.of(low.size(), high.size()),
        in,
        v -> {
          Value clipped = v.get(0);
          if (!low.isEmpty()) {
            clipped = Ufuncs.of("maximum", v.get(1), clipped);
          }
          return high.isEmpty() ? clipped : Ufuncs.of("minimum", v.get(v.size() - 1), clipped);
        });
  }

  /** Whether `|x - y| <= atol + rtol |y|`, or both are the same infinity. */
  public static Value isClose(Value x, Value y, Value rtol, Value atol, boolean equalNan) {
    return Jitted.call("isclose", equalNan, List.of(x, y, rtol, atol), in -> close(in, equalNan));
  }

  private static Value close(List<Value> in, boolean equalNan) {
    List<Value> xy = Promotion.promote(in.subList(0, 2));
    Value x = xy.get(0);
    Value y = xy.get(1);
    if (!x.dtype().isFloat()) {
      x = Promotion.convert(x, Session.floatType(), false);
      y = Promotion.convert(y, Session.floatType(), false);
    }
    Value rtol = Promotion.convert(in.get(2), Session.floatType(), false);
    Value atol = Promotion.convert(in.get(3), Session.floatType(), false);
    Value bothNan = Ufuncs.of("logical_and", Ufuncs.of("isnan", x), Ufuncs.of("isnan", y));
    Value distance = Ufuncs.of("abs", Ufuncs.of("subtract", x, y));
    Value allowed = Ufuncs.of("add", atol, Ufuncs.of("multiply", rtol, Ufuncs.of("abs", y)));
    Value near = Ufuncs.of("less_equal", distance, allowed);
    Value finite = Ufuncs.of("logical_and", Ufuncs.of("isfinite", y), near);
    Value result = Ufuncs.of("logical_or", finite, Ufuncs.of("equal", x, y));
    return equalNan ? Ufuncs.of("logical_or", result, bothNan) : result;
  }

  public static Value allClose(Value x, Value y, Value rtol, Value atol, boolean equalNan) {
    return Jitted.call(
        "allclose",
        equalNan,
        List.of(x, y, rtol, atol),
        in ->
            Reduce.all(
                isClose(in.get(0), in.get(1), in.get(2), in.get(3), equalNan), List.of(), false));
  }
}
