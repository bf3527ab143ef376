package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Complex;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;

/** Complex numbers from their parts, their parts, and their conjugates. */
public final class ComplexParts {
  private static final Array Z =
      Array.of(
          ShapedArray.of(DType.COMPLEX64, 2),
          new long[] {new Complex(1, 2).bits(), new Complex(-0.5f, 3).bits()});

  private ComplexParts() {}

  /** The dtype that conjugation began with: what is real comes back real when transposed. */
  public record Conjugation(DType inputDtype) implements Params {}

  public static final Primitive<None> REAL =
      part("real", "Real part.")
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> complex(ct, Ops.constant(ct, 0))))
          .define();
  public static final Primitive<None> IMAG =
      part("imag", "Imaginary part.")
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed((ct, in, p) -> complex(Ops.constant(ct, 0), Ops.neg(ct))))
          .define();
  public static final Primitive<None> COMPLEX =
      Family.elementwise("complex", None.class, "complex")
          .summary("The complex number of a real and an imaginary part.")
          .abstractEval(
              (in, p) -> List.of(Family.sameDtypes("complex", in).with(DType.COMPLEX64, false)))
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) -> complex(dx, Ops.constant(dx, 0)),
                  (dy, in, out, p) -> complex(Ops.constant(dy, 0), dy)))
          .transpose(Derivatives.elementwise(List.of(ct -> real(ct), ct -> imag(Ops.neg(ct)))))
          .sample(None.NONE, Array.of(1f, 2f), Array.of(-1f, 0.5f))
          .define();
  public static final Primitive<Conjugation> CONJ =
      Family.elementwise("conj", Conjugation.class, (in, p) -> Callee.of("conj"))
          .summary("Complex conjugate.")
          .abstractEval((in, p) -> List.of(Family.accepted("conj", in.get(0), DType::isComplex)))
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> ComplexParts.CONJ.bind(p, ct)))
          .sample(new Conjugation(DType.COMPLEX64), Z)
          .define();

  private static Primitive.Definition<None> part(String name, String summary) {
    return Family.elementwise(name, None.class, name)
        .summary(summary)
        .abstractEval((in, p) -> List.of(real(Family.accepted(name, in.get(0), DType::isComplex))))
        .sample(None.NONE, Z);
  }

  /** The type of the parts of what has this type. */
  static ShapedArray real(ShapedArray aval) {
    return aval.dtype().isComplex() ? aval.with(DType.FLOAT32, aval.weakType()) : aval;
  }

  public static Value real(Value x) {
    return REAL.bind(None.NONE, x);
  }

  public static Value imag(Value x) {
    return IMAG.bind(None.NONE, x);
  }

  public static Value conj(Value x) {
    return CONJ.bind(new Conjugation(x.dtype()), x);
  }

  static Value complex(Value re, Value im) {
    return COMPLEX.bind(None.NONE, re, im);
  }
}
