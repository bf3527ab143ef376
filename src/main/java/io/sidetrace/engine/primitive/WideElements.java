package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Complex;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Storage;
import java.util.List;
import java.util.Set;

/** Elementwise primitives on dtypes whose elements do not fit 32-bit lanes. */
final class WideElements {
  private static final Set<String> CONVERSIONS =
      Set.of("same", "toFloat", "toFloatUnsigned", "toInt", "toUint", "isNonZero");

  private WideElements() {}

  static Array map(Callee callee, List<Array> in, ShapedArray out) {
    int n = out.shape().elements();
    int[][] offsets = new int[in.size()][];
    for (int k = 0; k < in.size(); k++) {
      offsets[k] = Elements.offsets(in.get(k).shape(), out.shape());
    }
    Object result = Array.allocate(out.dtype(), n);
    String method =
        callee.method().replaceAll("(Unsigned|Older|Alone|Short)$", "").replace("Narrow", "");
    int[] at = new int[in.size()];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < at.length; k++) {
        at[k] = offsets[k][i];
      }
      one(method, callee.constants(), in, at, result, i, out.dtype());
    }
    return Array.wrap(out, result);
  }

  private static void one(
      String method,
      List<Integer> constants,
      List<Array> in,
      int[] at,
      Object result,
      int i,
      DType to) {
    if (CONVERSIONS.contains(method)) {
      convert(in.get(0), at[0], result, i, to);
    } else if (method.equals("select")) {
      int chosen = in.get(0).ints()[at[0]] != 0 ? 2 : 1;
      Storage.of(result).copy(in.get(chosen).elements(), at[chosen], result, i);
    } else if (to == DType.BOOL) {
      ((int[]) result)[i] = truth(method, in, at) ? 1 : 0;
    } else if (method.equals("complex")) {
      Complex z = Complex.of(in.get(0).number(at[0]), in.get(1).number(at[1]));
      ((long[]) result)[i] = z.bits();
    } else if (in.get(0).dtype().isComplex()) {
      complex(method, constants, in, at, result, i);
    } else if (in.get(0).dtype() == DType.FLOAT64) {
      double[] x = new double[at.length];
      for (int k = 0; k < x.length; k++) {
        x[k] = in.get(k).number(at[k]);
      }
      Array.put(result, i, WideMath.floats(method, x, constants), to);
    } else {
      integers(method, constants, in, at, result, i, to);
    }
  }

  private static void convert(Array x, int from, Object result, int i, DType to) {
    DType dtype = x.dtype();
    if (dtype == to) {
      Storage.of(result).copy(x.elements(), from, result, i);
    } else if (to == DType.BOOL) {
      boolean zero = dtype.isComplex() ? isZero(x.complex(from)) : x.number(from) == 0;
      ((int[]) result)[i] = zero ? 0 : 1;
    } else if (dtype.isWide() && dtype.isInteger() && to.isInteger()) {
      Array.put(result, i, to.isWide() ? x.longs()[from] : (int) x.longs()[from], to);
    } else if (dtype.isFloat() && to.isInteger()) {
      Array.put(result, i, within(x.number(from), to), to);
    } else {
      Array.put(result, i, x.number(from), to);
    }
  }

  private static boolean isZero(Complex z) {
    return z.re() == 0 && z.im() == 0;
  }

  /** Floats that an integer dtype does not reach become its nearest number, NaN becomes 0. */
  private static double within(double x, DType to) {
    if (Double.isNaN(x)) {
      return 0;
    }
    boolean unsigned = to.kind() == DType.Kind.UNSIGNED;
    double above = Math.pow(2, unsigned ? to.bits() : to.bits() - 1);
    double largest = to.bits() == 64 ? Math.nextDown(above) : above - 1;
    return Math.clamp(x, unsigned ? 0 : -above, largest);
  }

  private static boolean truth(String method, List<Array> in, int[] at) {
    Array a = in.get(0);
    if (method.equals("isFinite")) {
      return a.dtype().isComplex()
          ? Float.isFinite(a.complex(at[0]).re()) && Float.isFinite(a.complex(at[0]).im())
          : Double.isFinite(a.number(at[0]));
    }
    Array b = in.get(1);
    if (a.dtype().isComplex()) {
      Complex y = a.complex(at[0]);
      Complex z = b.complex(at[1]);
      if (!method.equals("eq") && !method.equals("ne")) {
        throw WideMath.missing(method, "complex numbers", "float32");
      }
      boolean equal = y.re() == z.re() && y.im() == z.im();
      return method.equals("eq") == equal;
    }
    if (a.dtype().isInteger()) {
      boolean unsigned = a.dtype() == DType.UINT64;
      return compared(method, WideMath.compare(a.longs()[at[0]], b.longs()[at[1]], unsigned));
    }
    double x = a.number(at[0]);
    double y = b.number(at[1]);
    return (Double.isNaN(x) || Double.isNaN(y))
        ? method.equals("ne")
        : compared(method, x == y ? 0 : Double.compare(x, y));
  }

  private static boolean compared(String method, int order) {
    return switch (method) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "lt" -> order < 0;
      case "le" -> order <= 0;
      case "gt" -> order > 0;
      case "ge" -> order >= 0;
      default -> throw WideMath.missing(method, "64-bit types", "32-bit types");
    };
  }

  private static void complex(
      String method, List<Integer> constants, List<Array> in, int[] at, Object result, int i) {
    Complex a = in.get(0).complex(at[0]);
    if (result instanceof float[] f) {
      f[i] =
          switch (method) {
            case "abs" -> ComplexMath.abs(a);
            case "real" -> a.re();
            case "imag" -> a.im();
            default -> throw WideMath.missing(method, "complex numbers", "float32");
          };
      return;
    }
    Complex[] x = new Complex[at.length];
    for (int k = 0; k < x.length; k++) {
      Array operand = in.get(k);
      x[k] =
          operand.dtype().isComplex()
              ? operand.complex(at[k])
              : Complex.of(operand.number(at[k]), 0);
    }
    ((long[]) result)[i] = ComplexMath.of(method, x, constants).bits();
  }

  private static void integers(
      String method,
      List<Integer> constants,
      List<Array> in,
      int[] at,
      Object result,
      int i,
      DType to) {
    long[] x = new long[at.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = in.get(k).elements() instanceof long[] l ? l[at[k]] : (long) in.get(k).number(at[k]);
    }
    Array.put(
        result, i, WideMath.integers(method, x, constants, to.kind() == DType.Kind.UNSIGNED), to);
  }

  /** Writes the combination of two elements; `second` is the second of them. */
  static void combine(
      DType dtype, String method, Object result, int k, Object a, int i, Object b, int j) {
    if (method.equals("second")) {
      Storage.of(result).copy(b, j, result, k);
    } else if (dtype.isComplex()) {
      Complex[] x = {Complex.ofBits(((long[]) a)[i]), Complex.ofBits(((long[]) b)[j])};
      ((long[]) result)[k] = ComplexMath.of(method, x, List.of()).bits();
    } else if (dtype == DType.FLOAT64) {
      double[] x = {((double[]) a)[i], ((double[]) b)[j]};
      ((double[]) result)[k] = WideMath.floats(method, x, List.of());
    } else {
      long[] x = {((long[]) a)[i], ((long[]) b)[j]};
      ((long[]) result)[k] = WideMath.integers(method, x, List.of(), dtype == DType.UINT64);
    }
  }
}
