package io.sidetrace.engine.primitive;

import static io.sidetrace.engine.primitive.Family.unary;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;

/** The error function and the gamma function, and what belongs to them. */
public final class SpecialFunctions {
  private SpecialFunctions() {}

  public static final Primitive<None> ERF = function("erf", "Error function.");
  public static final Primitive<None> ERFC = function("erfc", "1 less the error function.");
  public static final Primitive<None> LGAMMA =
      function("lgamma", "Logarithm of the absolute value of the gamma function.");
  public static final Primitive<None> DIGAMMA =
      function("digamma", "Derivative of the logarithm of the gamma function.");

  private static Primitive<None> function(String name, String summary) {
    return unary(name, name, DType::isFloat)
        .summary(summary)
        .sample(None.NONE, Array.of(0.25f, 0.5f, 3f))
        .define();
  }
}
