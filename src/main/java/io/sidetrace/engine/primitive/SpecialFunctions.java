package io.sidetrace.engine.primitive;

import static io.sidetrace.engine.primitive.Family.unary;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Value;

/** The error function and the gamma function, and what belongs to them. */
public final class SpecialFunctions {
  private SpecialFunctions() {}

  public static final Primitive<None> ERF =
      function("erf", "Error function.")
          .jvp(Derivatives.partials((dx, in, out, p) -> bell(dx, in.get(0), 1)))
          .define();
  public static final Primitive<None> ERFC =
      function("erfc", "1 less the error function.")
          .jvp(Derivatives.partials((dx, in, out, p) -> bell(dx, in.get(0), -1)))
          .define();
  public static final Primitive<None> DIGAMMA =
      function("digamma", "Derivative of the logarithm of the gamma function.").define();
  public static final Primitive<None> LGAMMA =
      function("lgamma", "Logarithm of the absolute value of the gamma function.")
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.mul(dx, DIGAMMA.bind(None.NONE, in.get(0)))))
          .define();

  private static Primitive.Definition<None> function(String name, String summary) {
    return unary(name, name, DType::isFloat)
        .summary(summary)
        .sample(None.NONE, Array.of(0.25f, 0.5f, 3f));
  }

  /** Derivative of the error function. */
  private static Value bell(Value dx, Value x, int sign) {
    Value slope = Ops.constant(x, sign * 2 / Math.sqrt(Math.PI));
    return Ops.mul(slope, Ops.mul(dx, Functions.EXP.bind(None.NONE, Ops.neg(Ops.square(x)))));
  }
}
