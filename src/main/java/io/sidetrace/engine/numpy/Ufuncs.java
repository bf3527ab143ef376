package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.primitive.ComplexParts;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Functions;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Functions that go element by element, with promotion and broadcasting. By numpy's name. */
public final class Ufuncs {
  private static final Map<String, UnaryOperator<Value>> UNARY =
      Map.ofEntries(
          floating("sqrt", Functions.SQRT),
          floating("cbrt", Functions.CBRT),
          floating("exp", Functions.EXP),
          floating("exp2", Functions.EXP2),
          floating("expm1", Functions.EXPM1),
          floating("log", Functions.LOG),
          floating("log1p", Functions.LOG1P),
          floating("sin", Functions.SIN),
          floating("cos", Functions.COS),
          floating("tan", Functions.TAN),
          floating("arcsin", Functions.ASIN),
          floating("arccos", Functions.ACOS),
          floating("arctan", Functions.ATAN),
          floating("sinh", Functions.SINH),
          floating("cosh", Functions.COSH),
          floating("tanh", Functions.TANH),
          floating("arcsinh", Functions.ASINH),
          floating("arccosh", Functions.ACOSH),
          floating("arctanh", Functions.ATANH),
          Map.entry("floor", x -> whole(x, Functions.FLOOR)),
          Map.entry("ceil", x -> whole(x, Functions.CEIL)),
          floating("rsqrt", Functions.RSQRT),
          floating("sigmoid", Functions.LOGISTIC),
          plain("negative", Elementwise.NEG),
          Map.entry("sign", Ufuncs::sign),
          plain("square", Elementwise.SQUARE),
          plain("invert", Elementwise.NOT),
          plain("stop_gradient", Elementwise.STOP_GRADIENT),
          Map.entry("positive", x -> x),
          Map.entry("abs", Ufuncs::abs),
          Map.entry(
              "isnan",
              x -> x.dtype().isInexact() ? Elementwise.NE.bind(None.NONE, x, x) : never(x)),
          Map.entry(
              "isfinite",
              x -> x.dtype().isFloat() ? bind(Elementwise.IS_FINITE, x) : not(never(x))),
          Map.entry("isinf", Ufuncs::isInf),
          Map.entry("logical_not", x -> bind(Elementwise.NOT, truth(x))),
          Map.entry("reciprocal", x -> Powers.integer(inexact(x), -1)),
          Map.entry(
              "log2", x -> of("divide", of("log", x), Functions.LOG.bind(None.NONE, number(2)))),
          Map.entry("log10", Ufuncs::log10),
          Map.entry("round", x -> x.dtype().isFloat() ? round(x) : x),
          Map.entry("rint", Ufuncs::rint),
          Map.entry("trunc", Ufuncs::trunc),
          Map.entry("deg2rad", x -> of("multiply", x, number(Math.PI / 180))),
          Map.entry("rad2deg", x -> of("multiply", x, number(180 / Math.PI))));

  private static final Map<String, BinaryOperator<Value>> BINARY =
      Map.ofEntries(
          binary("add", Elementwise.ADD),
          binary("subtract", Elementwise.SUB),
          binary("multiply", Elementwise.MUL),
          binary("maximum", Elementwise.MAX),
          binary("minimum", Elementwise.MIN),
          binary("equal", Elementwise.EQ),
          binary("not_equal", Elementwise.NE),
          binary("less", Elementwise.LT),
          binary("less_equal", Elementwise.LE),
          binary("greater", Elementwise.GT),
          binary("greater_equal", Elementwise.GE),
          binary("bitwise_and", Elementwise.AND),
          binary("bitwise_or", Elementwise.OR),
          binary("bitwise_xor", Elementwise.XOR),
          binary("left_shift", Elementwise.SHIFT_LEFT),
          Map.entry(
              "divide", (x, y) -> bind(Elementwise.DIV, Promotion.promoteInexact(List.of(x, y)))),
          Map.entry(
              "arctan2",
              (x, y) -> bind(Elementwise.ATAN2, Promotion.promoteInexact(List.of(x, y)))),
          Map.entry("logical_and", (x, y) -> bind(Elementwise.AND, List.of(truth(x), truth(y)))),
          Map.entry("logical_or", (x, y) -> bind(Elementwise.OR, List.of(truth(x), truth(y)))),
          Map.entry("logical_xor", (x, y) -> bind(Elementwise.XOR, List.of(truth(x), truth(y)))),
          Map.entry("power", Powers::power),
          Map.entry("right_shift", Ufuncs::rightShift),
          Map.entry("remainder", Division::remainder),
          Map.entry("floor_divide", Division::floorDivide));

  private Ufuncs() {}

  public static boolean isUnary(String name) {
    return UNARY.containsKey(name);
  }

  public static boolean isBinary(String name) {
    return BINARY.containsKey(name);
  }

  private static void refuseKeys(String name, List<Value> in) {
    if (in.stream().anyMatch(v -> v.dtype() == DType.KEY)) {
      throw Keys.refused(name, in);
    }
  }

  public static Value of(String name, Value x) {
    refuseKeys(name, List.of(x));
    UnaryOperator<Value> f = UNARY.get(name);
    if (f == null) {
      throw new IllegalArgumentException(name);
    }
    return f.apply(x);
  }

  public static Value of(String name, Value x, Value y) {
    if (x.dtype() == DType.KEY && y.dtype() == DType.KEY && name.endsWith("equal")) {
      return Keys.compared(name, x, y);
    }
    refuseKeys(name, List.of(x, y));
    BinaryOperator<Value> f = BINARY.get(name);
    if (f == null) {
      throw new IllegalArgumentException(name);
    }
    return f.apply(x, y);
  }

  /** The number with a weak dtype, as Python's own are. */
  static Array number(double x) {
    return Array.literal(x, Session.floatType(), true);
  }

  private static Map.Entry<String, UnaryOperator<Value>> floating(String name, Primitive<None> p) {
    return Map.entry(name, x -> p.bind(None.NONE, inexact(x)));
  }

  private static Map.Entry<String, UnaryOperator<Value>> plain(String name, Primitive<None> p) {
    return Map.entry(name, x -> p.bind(None.NONE, x));
  }

  private static Map.Entry<String, BinaryOperator<Value>> binary(String name, Primitive<None> p) {
    return Map.entry(name, (x, y) -> bind(p, Promotion.promote(List.of(x, y))));
  }

  static Value bind(Primitive<None> p, List<Value> in) {
    return p.bind(None.NONE, Promotion.sameRank(in)).get(0);
  }

  private static Value bind(Primitive<None> p, Value x) {
    return p.bind(None.NONE, x);
  }

  static Value inexact(Value x) {
    return Promotion.promoteInexact(List.of(x)).get(0);
  }

  /** As a bool. */
  static Value truth(Value x) {
    return x.dtype() == DType.BOOL ? x : of("not_equal", x, Array.literal(0, x.dtype(), true));
  }

  private static Value not(Value x) {
    return bind(Elementwise.NOT, x);
  }

  private static Value never(Value x) {
    return Creation.full(x.shape(), Array.literal(0, DType.BOOL, false), DType.BOOL);
  }

  private static Value abs(Value x) {
    return x.dtype() == DType.BOOL ? x : bind(Elementwise.ABS, x);
  }

  /** The older numpy layer takes that of a complex number from one of its parts. */
  private static Value sign(Value x) {
    if (!x.dtype().isComplex() || !Session.isTwoPass()) {
      return bind(Elementwise.SIGN, x);
    }
    Value re = ComplexParts.real(x);
    Value part = Compositions.where(of("not_equal", re, number(0)), re, ComplexParts.imag(x));
    return Promotion.convert(bind(Elementwise.SIGN, part), DType.COMPLEX64, false);
  }

  private static Value isInf(Value x) {
    return Jitted.call("isinf", 0, List.of(x), in -> infinite(in.get(0)));
  }

  private static Value infinite(Value x) {
    return x.dtype().isFloat() ? of("equal", abs(x), number(Double.POSITIVE_INFINITY)) : never(x);
  }

  private static Value round(Value x) {
    return Jitted.call("round", 0, List.of(x), in -> roundEven(in.get(0)));
  }

  private static Value log10(Value x) {
    Value log = of("log", x);
    return Session.current().profile() == Profile.TWO_PASS
        ? of("divide", log, Functions.LOG.bind(None.NONE, number(10)))
        : of("multiply", log, number(1 / Math.log(10)));
  }

  /** Integers are whole already; the older numpy layer makes them floats all the same. */
  private static Value whole(Value x, Primitive<None> p) {
    boolean old = Session.current().profile() == Profile.TWO_PASS;
    return x.dtype().isInexact() || old ? bind(p, inexact(x)) : x;
  }

  private static Value rint(Value x) {
    return Jitted.call("rint", 0, List.of(x), in -> roundEven(inexact(in.get(0))));
  }

  private static Value roundEven(Value x) {
    return Elementwise.ROUND.bind(new Elementwise.Rounding(1), x);
  }

  private static Value trunc(Value x) {
    return Jitted.call("trunc", 0, List.of(x), in -> truncated(in.get(0)));
  }

  private static Value truncated(Value x) {
    if (!x.dtype().isFloat()) {
      return x;
    }
    Value zero = number(0);
    return Compositions.where(of("less", x, zero), of("ceil", x), of("floor", x));
  }

  private static Value rightShift(Value x, Value y) {
    List<Value> in = Promotion.promote(List.of(x, y));
    boolean unsigned = in.get(0).dtype().kind() == DType.Kind.UNSIGNED;
    return bind(
        unsigned ? Elementwise.SHIFT_RIGHT_LOGICAL : Elementwise.SHIFT_RIGHT_ARITHMETIC, in);
  }
}
