package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Elementwise;
import java.util.List;

/**
 * Division that rounds down, and its remainder with the sign of the divisor, as `jax.numpy` builds
 * them.
 */
final class Division {
  private Division() {}

  /** In a compiled function XLA multiplies with the reciprocal; on data so do we. */
  static Value byConstant(Value x, double divisor) {
    return Session.current().evaluating()
        ? Ufuncs.of("multiply", x, Ufuncs.number(reciprocal(x, divisor)))
        : Ufuncs.of("divide", x, Ufuncs.number(divisor));
  }

  private static double reciprocal(Value x, double divisor) {
    return x.dtype() == DType.FLOAT64 ? 1 / divisor : 1f / (float) divisor;
  }

  static Value floorDivide(Value x, Value y) {
    return Jitted.call(
        "floor_divide",
        0,
        List.of(x, y),
        in -> {
          List<Value> xy = Promotion.sameRank(Promotion.promote(in));
          if (xy.get(0).dtype().isComplex()) {
            throw EngineError.type("floor_divide does not support complex-valued inputs");
          }
          return xy.get(0).dtype().isFloat()
              ? floats(xy.get(0), xy.get(1))
              : ints(xy.get(0), xy.get(1));
        });
  }

  private static Value ints(Value x, Value y) {
    Value quotient = lax(Elementwise.DIV, x, y);
    if (x.dtype().kind() == DType.Kind.UNSIGNED) {
      return quotient;
    }
    Value signs = lax(Elementwise.NE, sign(x), sign(y));
    Value uneven = lax(Elementwise.NE, lax(Elementwise.REM, x, y), zero(x));
    Value adjust = lax(Elementwise.AND, signs, uneven);
    Value one = Array.literal(1, x.dtype(), true);
    return Compositions.where(adjust, lax(Elementwise.SUB, quotient, one), quotient);
  }

  private static Value floats(Value x, Value y) {
    Value rem = lax(Elementwise.REM, x, y);
    Value byZero = lax(Elementwise.EQ, y, zero(y));
    Value whole = Compositions.where(byZero, x, lax(Elementwise.SUB, x, rem));
    Value quotient = lax(Elementwise.DIV, whole, y);
    Value uneven = lax(Elementwise.NE, rem, zero(rem));
    Value signs = lax(Elementwise.NE, sign(y), sign(rem));
    Value adjust = lax(Elementwise.AND, uneven, signs);
    Value less = lax(Elementwise.SUB, quotient, Array.literal(1, x.dtype(), true));
    Value result = Elementwise.SELECT_N.bind(None.NONE, adjust, quotient, less);
    return Elementwise.ROUND.bind(new Elementwise.Rounding(0), result);
  }

  static Value remainder(Value x, Value y) {
    return Jitted.call(
        "remainder",
        0,
        List.of(x, y),
        in -> {
          List<Value> xy = Promotion.sameRank(Promotion.promote(in));
          return remainderOf(xy.get(0), xy.get(1));
        });
  }

  private static Value remainderOf(Value x, Value divisor) {
    Value y = divisor;
    if (!x.dtype().isFloat()) {
      Value byZero = lax(Elementwise.EQ, y, zero(y));
      y = Compositions.where(byZero, Array.literal(1, y.dtype(), true), y);
    }
    Value rem = lax(Elementwise.REM, x, y);
    Value nonZero = lax(Elementwise.NE, rem, zero(rem));
    Value signs =
        lax(Elementwise.NE, lax(Elementwise.LT, rem, zero(rem)), lax(Elementwise.LT, y, zero(y)));
    Value adjust = lax(Elementwise.AND, signs, nonZero);
    return Elementwise.SELECT_N.bind(None.NONE, adjust, rem, lax(Elementwise.ADD, rem, y));
  }

  private static Value lax(io.sidetrace.engine.core.Primitive<None> p, Value x, Value y) {
    return p.bind(None.NONE, x, y);
  }

  private static Value sign(Value x) {
    return Elementwise.SIGN.bind(None.NONE, x);
  }

  private static Value zero(Value like) {
    return Array.literal(0, like.dtype(), true);
  }
}
