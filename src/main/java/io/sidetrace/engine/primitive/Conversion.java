package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;

/** From one dtype to another. */
public final class Conversion {
  private Conversion() {}

  /** The dtype to convert to, and whether it is weak. */
  @Params.AlwaysPrints({})
  public record To(DType newDtype, boolean weakType) implements Params {}

  public static final Primitive<To> CONVERT_ELEMENT_TYPE =
      Family.elementwise(
              "convert_element_type",
              To.class,
              (in, p) -> Callee.of(method(in.get(0).dtype(), ((To) p).newDtype())))
          .summary("The same numbers as another dtype; floats become integers towards zero.")
          .jvp(
              (self, in, tangents, p) ->
                  p.newDtype().isInexact()
                      ? Derivatives.<To>linear().apply(self, in, tangents, p)
                      : Differentiated.constant(self.bind(p, in)))
          .transpose(
              Derivatives.transposed(
                  (ct, in, p) -> back(ct, in.get(0).aval().dtype(), in.get(0).aval().weakType())))
          .abstractEval((in, p) -> List.of(in.get(0).with(p.newDtype(), p.weakType())))
          .sample(new To(DType.INT32, false), Array.of(1.7f, -1.7f, 0f))
          .sample(new To(DType.FLOAT32, false), Array.ofInts(1, -2, 3))
          .sample(new To(DType.BOOL, false), Array.of(0f, 0.5f, -1f))
          .sample(new To(DType.INT8, false), Array.ofInts(1, 200, -3))
          .sample(new To(DType.UINT32, false), Array.of(1.5f, 3e9f, 0f))
          .sample(new To(DType.UINT8, false), Array.of(1.5f, 300.5f, -3f))
          .sample(new To(DType.INT16, false), Array.of(1.5f, 3e9f, -3e9f))
          .define();

  /** A literal stays one. */
  private static Value back(Value ct, DType dtype, boolean weak) {
    return ct instanceof Array a && a.isLiteral() && dtype.isFloat()
        ? Array.literal(a.number(0), dtype, weak)
        : Ops.convert(ct, dtype, weak);
  }

  /** The dtype as which to read the bits. */
  public record As(DType newDtype) implements Params {}

  public static final Primitive<As> BITCAST_CONVERT_TYPE =
      Family.elementwise(
              "bitcast_convert_type",
              As.class,
              (in, p) -> recasting(in.get(0).dtype(), ((As) p).newDtype()))
          .summary("The same bits as another dtype.")
          .jvp(Derivatives.constant())
          .abstractEval((in, p) -> List.of(recast(in.get(0), p.newDtype())))
          .sample(new As(DType.UINT32), Array.of(1.5f, -2f))
          .sample(new As(DType.FLOAT32), Array.ofInts(1065353216, 3))
          .define();

  private static ShapedArray recast(ShapedArray in, DType to) {
    if (in.dtype().bits() != to.bits() || (to.isWide() && in.dtype() != to)) {
      throw new EngineError(
          "NotImplementedError",
          "bitcast_convert_type has dtypes of one width only here, not %s and %s"
              .formatted(in.dtype(), to));
    }
    return in.with(to, false);
  }

  private static Callee recasting(DType from, DType to) {
    if (from.isFloat() == to.isFloat() && !from.isNarrowFloat()) {
      return Callee.of("same");
    }
    // Narrow floats are held as float32: their bits are computed, also from one to the other.
    if (from.isNarrowFloat()) {
      return to.isFloat()
          ? new Callee("recastNarrow", List.of(to.place(), from.place()))
          : new Callee("floatToBitsNarrow", List.of(from.place()));
    }
    return to.isNarrowFloat()
        ? new Callee("bitsToFloatNarrow", List.of(to.place()))
        : Callee.of(to.isFloat() ? "bitsToFloat" : "floatToBits");
  }

  private static String method(DType from, DType to) {
    if (from.isWide() || to.isWide()) {
      return "same";
    }
    if (to == DType.BOOL) {
      return "isNonZero";
    }
    if (to.isFloat()) {
      return from.isFloat() ? "same" : from == DType.UINT32 ? "toFloatUnsigned" : "toFloat";
    }
    if (!from.isFloat()) {
      return "same";
    }
    return switch (to) {
      case INT8 -> "toInt8";
      case INT16 -> "toInt16";
      case UINT8 -> "toUint8";
      case UINT16 -> "toUint16";
      case UINT32 -> "toUint";
      default -> "toInt";
    };
  }
}
