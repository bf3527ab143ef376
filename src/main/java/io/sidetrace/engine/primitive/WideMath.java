package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.EngineError;
import java.util.List;

/**
 * What elementwise primitives do to one element of float64, int64 or uint64, by the names of {@link
 * Scalars}. No loop is compiled for these types. Functions of float64 are Java's, which are within
 * one unit in the last place of the exact result.
 */
final class WideMath {
  private WideMath() {}

  /** A float64 result; `constants` follow the operands in a callee. */
  static double floats(String method, double[] x, List<Integer> constants) {
    double a = x[0];
    return switch (method) {
      case "add" -> a + x[1];
      case "sub" -> a - x[1];
      case "mul" -> a * x[1];
      case "div" -> a / x[1];
      case "rem" -> a % x[1];
      case "neg" -> -a;
      case "abs" -> Math.abs(a);
      case "sign" -> Math.signum(a);
      case "max" -> Math.max(a, x[1]);
      case "min" -> Math.min(a, x[1]);
      case "pow" -> a == 1 || x[1] == 0 ? 1 : Math.pow(a, x[1]);
      case "integerPow" -> power(a, constants.get(0));
      case "square" -> a * a;
      case "sqrt" -> Math.sqrt(a);
      case "rsqrt" -> 1 / Math.sqrt(a);
      case "cbrt" -> Math.cbrt(a);
      case "exp" -> Math.exp(a);
      case "exp2" -> Math.pow(2, a);
      case "expm1" -> Math.expm1(a);
      case "log" -> Math.log(a);
      case "log1p" -> Math.log1p(a);
      case "sin" -> Math.sin(a);
      case "cos" -> Math.cos(a);
      case "tan" -> Math.tan(a);
      case "asin" -> Math.asin(a);
      case "acos" -> Math.acos(a);
      case "atan" -> Math.atan(a);
      case "atan2" -> Math.atan2(a, x[1]);
      case "sinh" -> Math.sinh(a);
      case "cosh" -> Math.cosh(a);
      case "tanh" -> Math.tanh(a);
      case "asinh" -> Math.copySign(asinh(Math.abs(a)), a);
      case "acosh" -> Math.log(a + Math.sqrt((a - 1) * (a + 1)));
      case "atanh" -> 0.5 * (Math.log1p(a) - Math.log1p(-a));
      case "logistic" -> 1 / (1 + Math.exp(-a));
      case "nextafter" -> Math.nextAfter(a, x[1]);
      case "floor" -> Math.floor(a);
      case "ceil" -> Math.ceil(a);
      case "roundEven" -> Math.rint(a);
      case "roundAway" -> Math.copySign(Math.floor(Math.abs(a) + 0.5), a);
      case "clamp" -> Math.min(Math.max(x[1], a), x[2]);
      default -> throw missing(method, "float64", "float32");
    };
  }

  private static double asinh(double a) {
    // Where the square would overflow, the logarithm of 2a is exact.
    return a > 0x1p500
        ? Math.log(a) + Math.log(2)
        : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
  }

  private static double power(double a, int n) {
    double product = 1;
    double square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      product = (left & 1) != 0 ? product * square : product;
      square *= square;
    }
    return n < 0 ? 1 / product : product;
  }

  /** A 64-bit integer's result; division by 0 is as XLA has it. */
  static long integers(String method, long[] x, List<Integer> constants, boolean unsigned) {
    long a = x[0];
    return switch (method) {
      case "add" -> a + x[1];
      case "sub" -> a - x[1];
      case "mul" -> a * x[1];
      case "div" -> x[1] == 0 ? -1 : unsigned ? Long.divideUnsigned(a, x[1]) : a / x[1];
      case "rem" -> x[1] == 0 ? a : unsigned ? Long.remainderUnsigned(a, x[1]) : a % x[1];
      case "neg" -> -a;
      case "abs" -> unsigned ? a : Math.abs(a);
      case "sign" -> unsigned ? Math.min(1, Long.bitCount(a)) : Long.signum(a);
      case "max" -> compare(a, x[1], unsigned) >= 0 ? a : x[1];
      case "min" -> compare(a, x[1], unsigned) <= 0 ? a : x[1];
      case "pow" -> power(a, x[1]);
      case "integerPow" -> power(a, constants.get(0).longValue());
      case "square" -> a * a;
      case "and" -> a & x[1];
      case "or" -> a | x[1];
      case "xor" -> a ^ x[1];
      case "not" -> ~a;
      case "shiftLeft" -> inWord(x[1]) ? a << x[1] : 0;
      case "shiftRightLogical" -> inWord(x[1]) ? a >>> x[1] : 0;
      case "shiftRightArithmetic" -> a >> (inWord(x[1]) ? x[1] : 63);
      case "populationCount" -> Long.bitCount(a);
      case "clz" -> Long.numberOfLeadingZeros(a);
      case "clamp" ->
          compare(x[1], a, unsigned) < 0 ? a : compare(x[1], x[2], unsigned) > 0 ? x[2] : x[1];
      default -> throw missing(method, "64-bit integers", "int32");
    };
  }

  private static boolean inWord(long shift) {
    return shift >= 0 && shift < 64;
  }

  private static long power(long a, long n) {
    long product = 1;
    long square = a;
    for (long left = n; left > 0; left >>= 1) {
      product = (left & 1) != 0 ? product * square : product;
      square *= square;
    }
    return product;
  }

  static int compare(long a, long b, boolean unsigned) {
    return unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  static EngineError missing(String method, String of, String nearest) {
    return new EngineError(
        "NotImplementedError",
        "Sidetrace does not have %s of %s yet; the nearest is %s.".formatted(method, of, nearest));
  }
}
