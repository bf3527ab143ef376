package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Complex;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;

/**
 * The discrete Fourier transform over the last axes, computed in double and rounded once. Of real
 * arrays it leaves out the half that follows by symmetry.
 */
public final class Fourier {
  private static final int FORWARD = 0;
  private static final int INVERSE = 1;
  private static final int OF_REAL = 2;
  private static final int TO_REAL = 3;

  private Fourier() {}

  /** Sizes of the transformed axes, and which transform: 0 fft, 1 ifft, 2 rfft, 3 irfft. */
  public record Transform(List<Integer> fftLengths, int fftType) implements Params {
    public Transform {
      fftLengths = List.copyOf(fftLengths);
    }
  }

  public static final Primitive<Transform> FFT =
      Primitive.named("fft", Transform.class)
          .summary("Discrete Fourier transform over the last axes.")
          .abstractEval((in, p) -> List.of(transformed(in.get(0), p)))
          .eval((in, p, out) -> List.of(transform(in.get(0), p, out.get(0))))
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> back(ct, p)))
          .batch((self, in, size, p) -> Lanes.along(0, self.bind(p, Batching.allAtFront(in, size))))
          .sample(
              new Transform(List.of(3), FORWARD),
              Array.of(
                  ShapedArray.of(DType.COMPLEX64, 3),
                  new long[] {
                    new Complex(1, 2).bits(), new Complex(0, -1).bits(), new Complex(3, 0).bits()
                  }))
          .sample(new Transform(List.of(4), OF_REAL), Array.of(1, 2, 3, 5))
          .define();

  private static ShapedArray transformed(ShapedArray x, Transform p) {
    boolean ofReal = p.fftType() == OF_REAL;
    if (ofReal != x.dtype().isFloat() || x.dtype() == DType.FLOAT64) {
      throw x.dtype() == DType.FLOAT64
          ? WideMath.missing("the Fourier transform", "float64", "float32")
          : EngineError.type(
              "%s requires %s input, got %s"
                  .formatted(
                      ofReal ? "RFFT" : "FFT",
                      ofReal ? "float32 or float64" : "complex64 or complex128",
                      x.dtype()));
    }
    int last = x.shape().rank() - 1;
    int n = p.fftLengths().get(p.fftLengths().size() - 1);
    return switch (p.fftType()) {
      case OF_REAL ->
          new ShapedArray(x.shape().with(last, n == 0 ? 0 : n / 2 + 1), DType.COMPLEX64, false);
      case TO_REAL -> new ShapedArray(x.shape().with(last, n), DType.FLOAT32, false);
      default -> x.with(DType.COMPLEX64, false);
    };
  }

  private static Array transform(Array x, Transform p, ShapedArray out) {
    Shape shape = x.shape();
    Plane plane = Plane.of(x);
    int rank = shape.rank();
    boolean inverse = p.fftType() == INVERSE || p.fftType() == TO_REAL;
    for (int a = rank - p.fftLengths().size(); a < rank - 1; a++) {
      plane = plane.along(a, shape.size(a), shape.size(a), inverse, false);
    }
    int n = p.fftLengths().get(p.fftLengths().size() - 1);
    plane = plane.along(rank - 1, n, out.shape().size(rank - 1), inverse, p.fftType() == TO_REAL);
    return plane.as(out);
  }

  private static Value back(Value ct, Transform p) {
    int last = ct.shape().rank() - 1;
    int n = p.fftLengths().get(p.fftLengths().size() - 1);
    if (p.fftType() == FORWARD || p.fftType() == INVERSE) {
      return FFT.bind(p, ct);
    }
    if (p.fftLengths().size() > 1) {
      throw new EngineError(
          "NotImplementedError",
          "Sidetrace does not differentiate transforms of real arrays over several axes yet; the nearest is jnp.fft.fftn.");
    }
    if (p.fftType() == OF_REAL) {
      List<List<Integer>> padding =
          new java.util.ArrayList<>(java.util.Collections.nCopies(last, List.of(0, 0, 0)));
      padding.add(List.of(0, n - ct.shape().size(last), 0));
      Value whole =
          Structural.PAD
              .bind(new Structural.Padding(padding), List.of(ct, Array.scalar(0, DType.COMPLEX64)))
              .get(0);
      return ComplexParts.real(FFT.bind(new Transform(p.fftLengths(), FORWARD), whole));
    }
    Value half = ComplexParts.conj(FFT.bind(new Transform(p.fftLengths(), OF_REAL), ct));
    // What symmetry makes of one number counts twice: all but the first, and the middle of an even
    // number.
    int m = half.shape().size(last);
    long[] weights = new long[m];
    for (int k = 0; k < m; k++) {
      boolean alone = k == 0 || (n % 2 == 0 && k == m - 1);
      weights[k] = Complex.of((alone ? 1.0 : 2.0) / n, 0).bits();
    }
    Value scale = Array.of(ShapedArray.of(DType.COMPLEX64, m), weights);
    return Ops.mul(half, Ops.broadcast(scale, half.shape(), List.of(last)));
  }

  /** Numbers in double, row-major. */
  private static final class Plane {
    private final Shape shape;
    private final double[] re;
    private final double[] im;

    Plane(Shape shape, double[] re, double[] im) {
      this.shape = shape;
      this.re = re;
      this.im = im;
    }

    static Plane of(Array x) {
      double[] re = new double[x.size()];
      double[] im = new double[x.size()];
      for (int i = 0; i < re.length; i++) {
        re[i] = x.number(i);
        im[i] = x.dtype().isComplex() ? x.complex(i).im() : 0;
      }
      return new Plane(x.shape(), re, im);
    }

    /**
     * Transformed along one axis: `n` is the number of terms, `kept` how many results to keep. With
     * `halved` the operand is the first half of terms, the others being their conjugates.
     */
    Plane along(int axis, int n, int kept, boolean inverse, boolean halved) {
      Shape result = shape.with(axis, kept);
      double[] newRe = new double[result.elements()];
      double[] newIm = new double[result.elements()];
      int inner = shape.strides()[axis];
      int size = shape.size(axis);
      int lines = size == 0 ? 0 : shape.elements() / size;
      double[] cos = new double[n];
      double[] sin = new double[n];
      for (int k = 0; k < n; k++) {
        double angle = (inverse ? 2 : -2) * Math.PI * k / n;
        cos[k] = whole(Math.cos(angle));
        sin[k] = whole(Math.sin(angle));
      }
      for (int line = 0; line < lines; line++) {
        int from = line / inner * inner * size + line % inner;
        int to = line / inner * inner * kept + line % inner;
        double sum = 0;
        for (int t = 0; t < size; t++) {
          sum += Math.abs(re[from + t * inner]) + Math.abs(im[from + t * inner]);
        }
        // Sums that are smaller are 0 but for the rounding of their terms.
        double noise = 1e-14 * sum;
        for (int k = 0; k < kept; k++) {
          double sumRe = 0;
          double sumIm = 0;
          for (int t = 0; t < n; t++) {
            boolean mirrored = halved && t >= size;
            int at = from + (mirrored ? n - t : t) * inner;
            double a = re[at];
            double b = mirrored ? -im[at] : im[at];
            int turn = (int) ((long) k * t % n);
            sumRe += a * cos[turn] - b * sin[turn];
            sumIm += a * sin[turn] + b * cos[turn];
          }
          newRe[to + k * inner] = (Math.abs(sumRe) < noise ? 0 : sumRe) / (inverse ? n : 1);
          newIm[to + k * inner] = (Math.abs(sumIm) < noise ? 0 : sumIm) / (inverse ? n : 1);
        }
      }
      return new Plane(result, newRe, newIm);
    }

    /** Quarter turns are exact. */
    private static double whole(double x) {
      return Math.abs(x - Math.rint(x)) < 1e-15 ? Math.rint(x) : x;
    }

    Array as(ShapedArray aval) {
      Object elements = Array.allocate(aval.dtype(), re.length);
      for (int i = 0; i < re.length; i++) {
        if (elements instanceof float[] f) {
          f[i] = (float) re[i];
        } else {
          ((long[]) elements)[i] = Complex.of(re[i], im[i]).bits();
        }
      }
      return Array.wrap(aval, elements);
    }
  }
}
