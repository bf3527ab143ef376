package io.sidetrace.engine.primitive;

import static io.sidetrace.engine.primitive.Family.unary;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;

/** Mathematical functions of one float. Angles are in radians. */
public final class Functions {
  private Functions() {}

  public static final Primitive<None> SQRT = function("sqrt", "Square root; NaN below 0.");
  public static final Primitive<None> RSQRT = function("rsqrt", "Reciprocal of the square root.");
  public static final Primitive<None> CBRT = function("cbrt", "Cube root.");
  public static final Primitive<None> EXP = function("exp", "e to the power.");
  public static final Primitive<None> EXP2 = function("exp2", "2 to the power.");
  public static final Primitive<None> EXPM1 =
      function("expm1", "e to the power, less 1, exact near 0.");
  public static final Primitive<None> LOG = function("log", "Natural logarithm.");
  public static final Primitive<None> LOG1P =
      function("log1p", "Logarithm of 1 + x, exact near 0.");
  public static final Primitive<None> SIN = function("sin", "Sine.");
  public static final Primitive<None> COS = function("cos", "Cosine.");
  public static final Primitive<None> TAN = function("tan", "Tangent.");
  public static final Primitive<None> ASIN = function("asin", "Inverse sine.");
  public static final Primitive<None> ACOS = function("acos", "Inverse cosine.");
  public static final Primitive<None> ATAN = function("atan", "Inverse tangent.");
  public static final Primitive<None> SINH = function("sinh", "Hyperbolic sine.");
  public static final Primitive<None> COSH = function("cosh", "Hyperbolic cosine.");
  public static final Primitive<None> TANH = function("tanh", "Hyperbolic tangent.");
  public static final Primitive<None> ASINH = function("asinh", "Inverse hyperbolic sine.");
  public static final Primitive<None> ACOSH =
      unary("acosh", "acosh", DType::isFloat)
          .summary("Inverse hyperbolic cosine; NaN below 1.")
          .sample(None.NONE, Array.of(1f, 1.5f, 4f))
          .define();
  public static final Primitive<None> ATANH = function("atanh", "Inverse hyperbolic tangent.");
  public static final Primitive<None> LOGISTIC =
      function("logistic", "1 / (1 + e to the power -x).");
  public static final Primitive<None> FLOOR =
      function("floor", "Largest integer that is not greater.");
  public static final Primitive<None> CEIL = function("ceil", "Smallest integer that is not less.");

  public static final Primitive<None> ERF = function("erf", "Error function.");
  public static final Primitive<None> ERFC = function("erfc", "1 less the error function.");
  public static final Primitive<None> ERF_INV =
      unary("erf_inv", "erfInv", DType::isFloat)
          .summary("Inverse of the error function.")
          .sample(None.NONE, Array.of(0.25f, -0.5f, 0.99f))
          .define();
  public static final Primitive<None> LGAMMA =
      function("lgamma", "Logarithm of the absolute value of gamma.");
  public static final Primitive<None> DIGAMMA = function("digamma", "Derivative of lgamma.");

  private static Primitive<None> function(String name, String summary) {
    var definition = unary(name, name, DType::isFloat).summary(summary);
    Family.floats().forEach(x -> definition.sample(None.NONE, x));
    return definition.define();
  }
}
