package io.sidetrace.engine.primitive;

import static io.sidetrace.engine.primitive.Family.binary;
import static io.sidetrace.engine.primitive.Family.comparison;
import static io.sidetrace.engine.primitive.Family.elementwise;
import static io.sidetrace.engine.primitive.Family.unary;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import java.util.List;
import java.util.function.Predicate;

/** Arithmetic, comparison, logic and choice, element by element. */
public final class Elementwise {
  private static final Predicate<DType> FLOATS = DType::isFloat;
  private static final Predicate<DType> NUMBERS = DType::isNumber;
  private static final Array X = Array.of(1.5f, -2f, 0.25f);
  private static final Array Y = Array.of(2f, 3f, -0.5f);
  private static final Array M =
      Array.of(ShapedArray.of(DType.FLOAT32, 1, 3), new float[] {4, 5, 6});
  private static final Array N =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, -4, 5, -6});
  private static final Array I = Array.ofInts(7, -3, 2);
  private static final Array J = Array.ofInts(2, 5, -1);
  private static final Array P = Array.of(ShapedArray.of(DType.BOOL, 3), new int[] {1, 0, 1});
  private static final Array Q = Array.of(ShapedArray.of(DType.BOOL, 3), new int[] {1, 1, 0});

  private Elementwise() {}

  private static boolean isExact(DType dtype) {
    return !dtype.isInexact();
  }

  public static final Primitive<None> ADD =
      arithmetic("add", "Sum. Integers wrap around.", d -> true)
          .jvp(ElementwiseRules.sum(Ops::add, ct -> ct))
          .transpose(Derivatives.elementwise(List.of(ct -> ct, ct -> ct)))
          .define();
  public static final Primitive<None> ADD_ANY =
      binary("add_any", "add", d -> true)
          .summary("Sum of tangents or of cotangents.")
          .sample(None.NONE, X, Y)
          .jvp(ElementwiseRules.sum(Ops::addAny, ct -> ct))
          .transpose(Derivatives.elementwise(List.of(ct -> ct, ct -> ct)))
          .define();
  public static final Primitive<None> SUB =
      arithmetic("sub", "Difference. Integers wrap around.", NUMBERS)
          .jvp(ElementwiseRules.sum(Ops::sub, Ops::neg))
          .transpose(Derivatives.elementwise(List.of(ct -> ct, Ops::neg)))
          .define();
  public static final Primitive<None> MUL =
      arithmetic("mul", "Product. Integers wrap around.", d -> true)
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.mul(dx, in.get(1)),
                  (dy, in, out, p) -> Ops.mul(in.get(0), dy)))
          .transpose(ElementwiseRules::productBack)
          .define();
  public static final Primitive<None> DIV =
      arithmetic("div", "Quotient; of integers, rounded towards zero.", NUMBERS)
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.div(dx, in.get(1)),
                  (dy, in, out, p) ->
                      Ops.mul(Ops.mul(Ops.neg(dy), in.get(0)), Ops.integerPower(in.get(1), -2))))
          .transpose(ElementwiseRules::quotientBack)
          .define();
  public static final Primitive<None> REM =
      arithmetic(
              "rem",
              "Remainder with the sign of the dividend.",
              d -> d.isNumber() && !d.isComplex())
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.broadcastTo(dx, out.shape()),
                  (dy, in, out, p) -> ElementwiseRules.remainder(dy, in)))
          .define();
  public static final Primitive<None> MAX =
      arithmetic("max", "The larger; NaN if either is.", d -> true)
          .jvp(ElementwiseRules.extreme())
          .define();
  public static final Primitive<None> MIN =
      arithmetic("min", "The smaller; NaN if either is.", d -> true)
          .jvp(ElementwiseRules.extreme())
          .define();
  public static final Primitive<None> POW =
      elementwise("pow", None.class, "pow")
          .summary("Power. An integer exponent may go with a float base.")
          .abstractEval(
              (in, p) ->
                  List.of(
                      in.get(1).dtype().isInteger() && in.get(0).dtype().isInexact()
                          ? Family.sameDtypes(
                              "pow", List.of(in.get(0), in.get(1).with(in.get(0).dtype(), false)))
                          : Family.sameDtypes("pow", in)))
          .sample(None.NONE, Array.of(1.5f, 2f, 0.25f), Y)
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> ElementwiseRules.powerByBase(dx, in),
                  (dy, in, out, p) -> ElementwiseRules.powerByExponent(dy, in, out)))
          .define();
  public static final Primitive<None> ZETA =
      binary("zeta", "zeta", FLOATS)
          .summary("Hurwitz's zeta function.")
          .sample(None.NONE, Array.of(2, 3, 4.5f), Array.of(1, 2.5f, 0.5f))
          .define();
  public static final Primitive<None> POLYGAMMA =
      binary("polygamma", "polygamma", FLOATS)
          .summary("The derivative of digamma of the order that the first operand says.")
          .jvp(ElementwiseRules::polygamma)
          .sample(None.NONE, Array.of(1, 2, 3), Array.of(1, 2.5f, 0.5f))
          .define();
  public static final Primitive<None> ATAN2 =
      binary("atan2", "atan2", FLOATS)
          .summary("Angle of the point (second, first), in radians.")
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.mul(dx, Ops.div(in.get(1), ElementwiseRules.squares(in))),
                  (dy, in, out, p) ->
                      Ops.mul(dy, Ops.div(Ops.neg(in.get(0)), ElementwiseRules.squares(in)))))
          .sample(None.NONE, X, Y)
          .define();

  public static final Primitive<None> NEXTAFTER =
      binary("nextafter", "nextafter", FLOATS)
          .summary("The next number after the first in the direction of the second.")
          .jvp(Derivatives.constant())
          .sample(None.NONE, X, Y)
          .define();

  /** How {@link #FMA} combines the product and the third operand. */
  public enum Fused {
    PLUS("fma"),
    MINUS("fmaSub"),
    FROM("subFma");

    private final String method;

    Fused(String method) {
      this.method = method;
    }
  }

  /** Of {@link #FMA}. */
  public record Fusing(Fused third) implements Params {}

  public static final Primitive<Fusing> FMA =
      elementwise("fma", Fusing.class, (in, p) -> Callee.of(((Fusing) p).third().method))
          .summary("Product plus the third operand, rounded once: what compilers make of the two.")
          .abstractEval((in, p) -> List.of(Family.sameDtypes("fma", in)))
          .sample(new Fusing(Fused.PLUS), X, Y, X)
          .sample(new Fusing(Fused.MINUS), X, Y, X)
          .sample(new Fusing(Fused.FROM), X, Y, X)
          .define();

  public static final Primitive<None> EQ = compared("eq", "Whether equal. NaN equals nothing.");
  public static final Primitive<None> NE =
      compared("ne", "Whether different. NaN differs from all.");
  public static final Primitive<None> LT = compared("lt", "Whether less.");
  public static final Primitive<None> LE = compared("le", "Whether less or equal.");
  public static final Primitive<None> GT = compared("gt", "Whether greater.");
  public static final Primitive<None> GE = compared("ge", "Whether greater or equal.");

  public static final Primitive<None> AND = bits("and", "Bitwise and; of bools, both.");
  public static final Primitive<None> OR = bits("or", "Bitwise or; of bools, either.");
  public static final Primitive<None> XOR =
      bits("xor", "Bitwise exclusive or; of bools, just one.");
  public static final Primitive<None> NOT =
      elementwise(
              "not",
              None.class,
              (in, p) -> Callee.of(in.get(0).dtype() == DType.BOOL ? "logicalNot" : "not"))
          .summary("Bitwise not; of a bool, its opposite.")
          .jvp(Derivatives.constant())
          .abstractEval((in, p) -> List.of(Family.accepted("not", in.get(0), Elementwise::isExact)))
          .sample(None.NONE, P)
          .sample(None.NONE, I)
          .define();
  public static final Primitive<None> SHIFT_LEFT =
      shift("shift_left", "shiftLeft", "Shift to the left.");
  public static final Primitive<None> SHIFT_RIGHT_LOGICAL =
      shift("shift_right_logical", "shiftRightLogical", "Shift to the right, zeros come in.");
  public static final Primitive<None> SHIFT_RIGHT_ARITHMETIC =
      shift(
          "shift_right_arithmetic", "shiftRightArithmetic", "Shift to the right, the sign stays.");

  public static final Primitive<None> POPULATION_COUNT =
      counted("population_count", "populationCount", "How many bits are set.");
  public static final Primitive<None> CLZ = counted("clz", "clz", "How many leading bits are 0.");

  public static final Primitive<None> NEG =
      signed("neg", "neg", "Negative.")
          .jvp(Derivatives.linear())
          .transpose(Derivatives.elementwise(List.of(Ops::neg)))
          .define();
  public static final Primitive<None> ABS =
      signed("abs", "abs", "Absolute value.")
          .abstractEval(
              (in, p) -> List.of(ComplexParts.real(Family.accepted("abs", in.get(0), NUMBERS))))
          .jvp(Derivatives.partials((dx, in, out, p) -> ElementwiseRules.absolute(dx, in, out)))
          .define();
  public static final Primitive<None> SIGN =
      signed("sign", "sign", "-1, 0 or 1; NaN stays NaN.").jvp(Derivatives.constant()).define();
  public static final Primitive<None> SQUARE =
      signed("square", "square", "Product with itself.")
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> Ops.mul(dx, Ops.mul(Ops.constant(in.get(0), 2), in.get(0)))))
          .define();

  public static final Primitive<None> STOP_GRADIENT =
      unary("stop_gradient", "same", d -> true)
          .summary("The same value, a constant to differentiation.")
          .jvp(Derivatives.constant())
          .sample(None.NONE, X)
          .sample(None.NONE, I)
          .define();
  public static final Primitive<None> IS_FINITE =
      elementwise("is_finite", None.class, "isFinite")
          .summary("Whether neither infinite nor NaN.")
          .jvp(Derivatives.constant())
          .abstractEval(
              (in, p) ->
                  List.of(Family.accepted("is_finite", in.get(0), FLOATS).with(DType.BOOL, false)))
          .sample(None.NONE, Array.of(1, Float.NaN, Float.POSITIVE_INFINITY))
          .define();

  /** Exponent of {@link #INTEGER_POW}. */
  public record Exponent(int y) implements Params {}

  public static final Primitive<Exponent> INTEGER_POW =
      elementwise(
              "integer_pow",
              Exponent.class,
              (in, p) -> new Callee("integerPow", List.of(((Exponent) p).y())))
          .summary("Power to a fixed integer.")
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> ElementwiseRules.integerPower(dx, in.get(0), p.y())))
          .abstractEval((in, p) -> List.of(Family.accepted("integer_pow", in.get(0), NUMBERS)))
          .sample(new Exponent(2), X)
          .sample(new Exponent(-1), X)
          .sample(new Exponent(3), I)
          .define();

  /** How {@link #ROUND} treats halves: 0 away from zero, 1 to the even number. */
  public record Rounding(int roundingMethod) implements Params {}

  public static final Primitive<Rounding> ROUND =
      elementwise(
              "round",
              Rounding.class,
              (in, p) ->
                  Callee.of(((Rounding) p).roundingMethod() == 0 ? "roundAway" : "roundEven"))
          .summary("Nearest integer.")
          .jvp(Derivatives.constant())
          .abstractEval((in, p) -> List.of(Family.accepted("round", in.get(0), FLOATS)))
          .sample(new Rounding(0), Array.of(0.5f, 1.5f, -2.5f))
          .sample(new Rounding(1), Array.of(0.5f, 1.5f, -2.5f))
          .define();

  public static final Primitive<None> SELECT_N =
      elementwise("select_n", None.class, "select")
          .summary(
              "The second operand where the first is false or 0, the third where it is true or 1,"
                  + " and so on.")
          .jvp(ElementwiseRules::selectForward)
          .transpose(ElementwiseRules::selectBack)
          .batch(ElementwiseRules::selectLanes)
          .abstractEval((in, p) -> List.of(selected(in)))
          .eval(
              (in, p, out) -> List.of(Move.select(in.get(0), in.subList(1, in.size()), out.get(0))))
          .sample(None.NONE, P, X, Y)
          .sample(None.NONE, P, I, J)
          .sample(None.NONE, Array.ofInts(1, 0, 1), X, Y)
          .define();
  public static final Primitive<None> CLAMP =
      elementwise("clamp", None.class, "clamp")
          .summary("The second operand, kept between the first and the third.")
          .jvp(
              Derivatives.partials(
                  (dl, in, out, p) -> ElementwiseRules.clampedLow(dl, in, out),
                  (dx, in, out, p) -> ElementwiseRules.clampedInside(dx, in),
                  (dh, in, out, p) -> ElementwiseRules.clampedHigh(dh, in, out)))
          .abstractEval((in, p) -> List.of(Family.sameDtypes("clamp", in)))
          .sample(None.NONE, Array.scalar(-1, DType.FLOAT32), X, Array.scalar(1, DType.FLOAT32))
          .define();

  private static ShapedArray selected(List<ShapedArray> in) {
    ShapedArray cases = Family.sameDtypes("select", in.subList(1, in.size()));
    if (in.get(0).dtype() != DType.BOOL && in.get(0).dtype() != DType.INT32) {
      throw EngineError.type(
          "select `which` must be boolean or int32 type, got " + in.get(0).dtype() + ".");
    }
    if (!in.get(0).shape().isScalar() && !in.get(0).shape().equals(cases.shape())) {
      throw EngineError.type(
          "select `which` must be scalar or have the same shape as cases, got `which` shape %s but case shape %s."
              .formatted(in.get(0).shape(), cases.shape()));
    }
    return cases;
  }

  private static Primitive.Definition<None> arithmetic(
      String name, String summary, Predicate<DType> accepts) {
    return binary(name, name, accepts)
        .summary(summary)
        .sample(None.NONE, X, Y)
        .sample(None.NONE, X, Array.scalar(2, DType.FLOAT32))
        .sample(None.NONE, M, N)
        .sample(None.NONE, I, J);
  }

  private static Primitive<None> compared(String name, String summary) {
    return comparison(name)
        .summary(summary)
        .sample(None.NONE, X, Y)
        .sample(None.NONE, I, Array.scalar(2, DType.INT32))
        .sample(None.NONE, X, X)
        .define();
  }

  private static Primitive<None> bits(String name, String summary) {
    return binary(name, name, Elementwise::isExact)
        .summary(summary)
        .jvp(Derivatives.constant())
        .sample(None.NONE, P, Q)
        .sample(None.NONE, I, J)
        .define();
  }

  private static Primitive<None> shift(String name, String method, String summary) {
    return elementwise(name, None.class, method)
        .summary(summary)
        .jvp(Derivatives.constant())
        .abstractEval((in, p) -> List.of(Family.sameDtypes(name, in)))
        .sample(None.NONE, I, Array.scalar(3, DType.INT32))
        .define();
  }

  private static Primitive<None> counted(String name, String method, String summary) {
    return unary(name, method, d -> d.isInteger() && d.bits() >= 32)
        .summary(summary)
        .jvp(Derivatives.constant())
        .sample(None.NONE, I)
        .define();
  }

  private static Primitive.Definition<None> signed(String name, String method, String summary) {
    return unary(name, method, NUMBERS).summary(summary).sample(None.NONE, X).sample(None.NONE, I);
  }
}
