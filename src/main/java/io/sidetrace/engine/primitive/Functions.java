package io.sidetrace.engine.primitive;

import static io.sidetrace.engine.primitive.Family.unary;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Value;

/**
 * Mathematical functions of one float. Angles are in radians. Derivatives are written as JAX's
 * `lax.py` writes them, so that the digits agree.
 */
public final class Functions {
  private Functions() {}

  /** The tangent of the result, from the operand's tangent, the operand and the result. */
  @FunctionalInterface
  interface Slope {
    Value of(Value dx, Value x, Value y);
  }

  public static final Primitive<None> SQRT =
      function(
          "sqrt",
          "Square root; NaN below 0.",
          (dx, x, y) -> Ops.mul(dx, Ops.div(Ops.constant(x, 0.5), y)));
  public static final Primitive<None> RSQRT =
      function(
          "rsqrt",
          "Reciprocal of the square root.",
          (dx, x, y) -> Ops.mul(dx, Ops.mul(Ops.constant(x, -0.5), Ops.div(y, x))));
  public static final Primitive<None> CBRT =
      function(
          "cbrt",
          "Cube root.",
          (dx, x, y) -> Ops.mul(dx, Ops.mul(Ops.constant(x, 1 / 3.0), Ops.integerPower(y, -2))));
  public static final Primitive<None> EXP =
      function("exp", "e to the power.", (dx, x, y) -> Ops.mul(dx, y));
  public static final Primitive<None> EXP2 =
      function(
          "exp2",
          "2 to the power.",
          (dx, x, y) -> Ops.mul(Ops.constant(x, Math.log(2)), Ops.mul(dx, y)));
  public static final Primitive<None> EXPM1 =
      function(
          "expm1",
          "e to the power, less 1, exact near 0.",
          (dx, x, y) -> Ops.mul(dx, Ops.add(y, one(y))));
  public static final Primitive<None> LOG =
      function("log", "Natural logarithm.", (dx, x, y) -> Ops.div(dx, x));
  public static final Primitive<None> LOG1P =
      function(
          "log1p",
          "Logarithm of 1 + x, exact near 0.",
          (dx, x, y) -> Ops.div(dx, Ops.add(x, one(x))));
  public static final Primitive<None> SIN =
      function("sin", "Sine.", (dx, x, y) -> Ops.mul(dx, of(Functions.COS, x)));
  public static final Primitive<None> COS =
      function("cos", "Cosine.", (dx, x, y) -> Ops.neg(Ops.mul(dx, of(Functions.SIN, x))));
  public static final Primitive<None> TAN =
      function("tan", "Tangent.", (dx, x, y) -> Ops.mul(dx, Ops.add(one(x), Ops.square(y))));
  public static final Primitive<None> ASIN =
      function(
          "asin",
          "Inverse sine.",
          (dx, x, y) -> Ops.mul(dx, of(Functions.RSQRT, Ops.sub(one(x), Ops.square(x)))));
  public static final Primitive<None> ACOS =
      function(
          "acos",
          "Inverse cosine.",
          (dx, x, y) -> Ops.mul(dx, Ops.neg(of(Functions.RSQRT, Ops.sub(one(x), Ops.square(x))))));
  public static final Primitive<None> ATAN =
      function(
          "atan", "Inverse tangent.", (dx, x, y) -> Ops.div(dx, Ops.add(one(x), Ops.square(x))));
  public static final Primitive<None> SINH =
      function("sinh", "Hyperbolic sine.", (dx, x, y) -> Ops.mul(dx, of(Functions.COSH, x)));
  public static final Primitive<None> COSH =
      function("cosh", "Hyperbolic cosine.", (dx, x, y) -> Ops.mul(dx, of(Functions.SINH, x)));
  public static final Primitive<None> TANH =
      function(
          "tanh",
          "Hyperbolic tangent.",
          (dx, x, y) -> Ops.mul(Ops.add(dx, Ops.mul(dx, y)), Ops.sub(one(x), y)));
  public static final Primitive<None> ASINH =
      function(
          "asinh",
          "Inverse hyperbolic sine.",
          (dx, x, y) -> Ops.mul(dx, of(Functions.RSQRT, Ops.add(Ops.square(x), one(x)))));
  public static final Primitive<None> ACOSH =
      unary("acosh", "acosh", DType::isFloat)
          .summary("Inverse hyperbolic cosine; NaN below 1.")
          .jvp(
              Derivatives.partials(
                  (dx, in, y, p) ->
                      Ops.mul(
                          dx, of(Functions.RSQRT, Ops.sub(Ops.square(in.get(0)), one(in.get(0)))))))
          .sample(None.NONE, Array.of(1.25f, 1.5f, 4f))
          .define();
  public static final Primitive<None> ATANH =
      function(
          "atanh",
          "Inverse hyperbolic tangent.",
          (dx, x, y) ->
              Ops.mul(Ops.integerPower(Ops.add(one(x), x), -1), Ops.div(dx, Ops.sub(one(x), x))));
  public static final Primitive<None> LOGISTIC =
      function(
          "logistic",
          "1 / (1 + e to the power -x).",
          (dx, x, y) -> Ops.mul(dx, Ops.mul(y, Ops.sub(one(y), y))));
  public static final Primitive<None> FLOOR = step("floor", "Largest integer that is not greater.");
  public static final Primitive<None> CEIL = step("ceil", "Smallest integer that is not less.");

  public static final Primitive<None> ERF =
      function(
          "erf",
          "Error function.",
          (dx, x, y) ->
              Ops.mul(
                  Ops.constant(x, 2 / Math.sqrt(Math.PI)),
                  Ops.mul(dx, of(EXP, Ops.neg(Ops.square(x))))));
  public static final Primitive<None> ERFC =
      function(
          "erfc",
          "1 less the error function.",
          (dx, x, y) ->
              Ops.mul(
                  Ops.constant(x, -2 / Math.sqrt(Math.PI)),
                  Ops.mul(dx, of(EXP, Ops.neg(Ops.square(x))))));
  public static final Primitive<None> ERF_INV =
      unary("erf_inv", "erfInv", DType::isFloat)
          .summary("Inverse of the error function.")
          .jvp(
              Derivatives.partials(
                  (dx, in, y, p) ->
                      Ops.mul(
                          Ops.constant(y, Math.sqrt(Math.PI) / 2),
                          Ops.mul(dx, of(EXP, Ops.square(y))))))
          .sample(None.NONE, Array.of(0.25f, -0.5f, 0.99f))
          .define();
  public static final Primitive<None> DIGAMMA =
      function(
          "digamma",
          "Derivative of lgamma.",
          (dx, x, y) -> Ops.mul(dx, Elementwise.POLYGAMMA.bind(None.NONE, one(x), x)));
  public static final Primitive<None> LGAMMA =
      function(
          "lgamma",
          "Logarithm of the absolute value of gamma.",
          (dx, x, y) -> Ops.mul(dx, of(DIGAMMA, x)));

  private static Value one(Value x) {
    return Ops.constant(x, 1);
  }

  private static Value of(Primitive<None> function, Value x) {
    return function.bind(None.NONE, x);
  }

  private static Primitive<None> function(String name, String summary, Slope slope) {
    return sampled(name, summary)
        .jvp(Derivatives.partials((dx, in, y, p) -> slope.of(dx, in.get(0), y)))
        .define();
  }

  private static Primitive<None> step(String name, String summary) {
    return sampled(name, summary).jvp(Derivatives.constant()).define();
  }

  private static Primitive.Definition<None> sampled(String name, String summary) {
    var definition = unary(name, name, Family.ofFunction(name)).summary(summary);
    Family.floats().forEach(x -> definition.sample(None.NONE, x));
    return definition;
  }
}
