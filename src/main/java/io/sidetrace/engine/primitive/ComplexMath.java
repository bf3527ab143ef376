package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Complex;
import java.util.List;

/**
 * What elementwise primitives do to one complex64, by the names of {@link Scalars}: sums and
 * products in float32, functions in double and rounded once.
 */
final class ComplexMath {
  private static final Complex ONE = new Complex(1, 0);

  private ComplexMath() {}

  static Complex of(String method, Complex[] x, List<Integer> constants) {
    Complex a = x[0];
    return switch (method) {
      case "add" -> new Complex(a.re() + x[1].re(), a.im() + x[1].im());
      case "sub" -> new Complex(a.re() - x[1].re(), a.im() - x[1].im());
      case "mul" -> mul(a, x[1]);
      case "square" -> mul(a, a);
      case "div" -> div(a, x[1]);
      case "neg" -> new Complex(-a.re(), -a.im());
      case "sign" -> sign(a);
      case "conj" -> new Complex(a.re(), -a.im());
      case "integerPow" -> power(a, constants.get(0));
      case "pow" -> power(a, x[1]);
      case "exp" -> polar(Math.exp(a.re()), a.im());
      case "log" -> log(a);
      case "sqrt" -> sqrt(a);
      case "rsqrt" -> div(ONE, sqrt(a));
      case "sin" ->
          Complex.of(Math.sin(a.re()) * Math.cosh(a.im()), Math.cos(a.re()) * Math.sinh(a.im()));
      case "cos" ->
          Complex.of(Math.cos(a.re()) * Math.cosh(a.im()), -Math.sin(a.re()) * Math.sinh(a.im()));
      case "sinh" -> sinh(a);
      case "cosh" -> cosh(a);
      case "tanh" -> div(sinh(a), cosh(a));
      case "logistic" -> div(ONE, plusOne(polar(Math.exp(-a.re()), -a.im())));
      default -> throw WideMath.missing(method, "complex numbers", "float32");
    };
  }

  static float abs(Complex a) {
    return (float) Math.hypot(a.re(), a.im());
  }

  static Complex mul(Complex a, Complex b) {
    return new Complex(
        a.re() * b.re() - a.im() * b.im(), Math.fma(a.re(), b.im(), a.im() * b.re()));
  }

  static Complex div(Complex a, Complex b) {
    double size = (double) b.re() * b.re() + (double) b.im() * b.im();
    return Complex.of(
        ((double) a.re() * b.re() + (double) a.im() * b.im()) / size,
        ((double) a.im() * b.re() - (double) a.re() * b.im()) / size);
  }

  private static Complex sign(Complex a) {
    float size = abs(a);
    return size == 0 ? a : new Complex(a.re() / size, a.im() / size);
  }

  private static Complex plusOne(Complex a) {
    return new Complex(1 + a.re(), a.im());
  }

  static Complex polar(double size, double angle) {
    // A real number stays real, also where it overflows.
    return angle == 0
        ? Complex.of(size, angle)
        : Complex.of(size * Math.cos(angle), size * Math.sin(angle));
  }

  private static Complex log(Complex a) {
    return Complex.of(Math.log(Math.hypot(a.re(), a.im())), Math.atan2(a.im(), a.re()));
  }

  private static Complex sqrt(Complex a) {
    double size = Math.hypot(a.re(), a.im());
    if (size == 0) {
      return new Complex(0, a.im());
    }
    double half = Math.sqrt((size + Math.abs(a.re())) / 2);
    double other = a.im() / (2 * half);
    return a.re() >= 0
        ? Complex.of(half, other)
        : Complex.of(Math.abs(other), Math.copySign(half, a.im()));
  }

  private static Complex sinh(Complex a) {
    return Complex.of(Math.sinh(a.re()) * Math.cos(a.im()), Math.cosh(a.re()) * Math.sin(a.im()));
  }

  private static Complex cosh(Complex a) {
    return Complex.of(Math.cosh(a.re()) * Math.cos(a.im()), Math.sinh(a.re()) * Math.sin(a.im()));
  }

  private static Complex power(Complex a, int n) {
    Complex product = ONE;
    Complex square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      product = (left & 1) == 0 ? product : product.equals(ONE) ? square : mul(product, square);
      square = mul(square, square);
    }
    return n < 0 ? div(ONE, product) : product;
  }

  private static Complex power(Complex a, Complex b) {
    if (a.re() == 0 && a.im() == 0) {
      return b.re() == 0 && b.im() == 0 ? ONE : new Complex(0, 0);
    }
    double size = Math.log(Math.hypot(a.re(), a.im()));
    double angle = Math.atan2(a.im(), a.re());
    return polar(Math.exp(b.re() * size - b.im() * angle), b.im() * size + b.re() * angle);
  }
}
