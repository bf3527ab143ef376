package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.List;
import java.util.Optional;

/**
 * Steps whose derivative is given as a second operand: spikes that can be trained. brainpy 2.4 and
 * braintools have each their own. No samples: the derivative is not what finite differences say.
 */
public final class Surrogates {
  private Surrogates() {}

  public static final Primitive<None> HEAVISIDE_P =
      step("heaviside_p")
          .jvp(Surrogates::older)
          .batch(
              (self, in, size, p) -> {
                // Its rule gives two axes for one result.
                throw EngineError.value("safe_zip() argument 2 is longer than argument 1");
              })
          .define();
  public static final Primitive<None> HEAVISIDE_SURROGATE_GRADIENT =
      step("heaviside_surrogate_gradient")
          .jvp(Surrogates::newer)
          .batch(Batching.elementwise())
          .define();

  private static Primitive.Definition<None> step(String name) {
    return Primitive.named(name, None.class)
        .summary("1 where the first operand is not negative, else 0; the second is its derivative.")
        .abstractEval((in, p) -> List.of(in.get(0)))
        .eval((in, p, out) -> List.of(evaluate(in.get(0), out.get(0))))
        .lower(new Lowering.WholeArray());
  }

  private static Array evaluate(Array x, ShapedArray out) {
    Array zero = Array.scalar(0, x.dtype());
    Array passed = Elementwise.GE.eval(List.of(x, zero), None.NONE).get(0);
    return Conversion.CONVERT_ELEMENT_TYPE
        .eval(List.of(passed), new Conversion.To(out.dtype(), out.weakType()))
        .get(0);
  }

  private static Differentiated older(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    return Differentiated.of(
        self.bind(p, in).get(0), tangents.get(0).map(dx -> Ops.mul(in.get(1), dx)));
  }

  private static Differentiated newer(
      Primitive<None> self, List<Value> in, List<Optional<Value>> tangents, None p) {
    Value x = in.get(0);
    Value passed = Elementwise.GE.bind(None.NONE, x, Ops.constant(x, 0));
    Optional<Value> ofStep = tangents.get(0).map(dx -> Ops.mul(in.get(1), dx));
    return Differentiated.of(
        Ops.convert(passed, x.aval().dtype(), false),
        ofStep
            .map(a -> tangents.get(1).map(b -> Ops.addAny(a, b)).orElse(a))
            .or(() -> tangents.get(1)));
  }
}
