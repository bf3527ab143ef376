package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.control.Primitives;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Operations that ND4J has too give the same there, up to its own rounding. */
class Nd4jComparisonTests {
  private static final float[] X = {0.1f, 0.25f, 0.5f, 0.75f, 0.99f};
  private static final float[] Y = {0.3f, -0.25f, 2f, 0.75f, -3f};

  private static final Map<String, UnaryOperator<INDArray>> UNARY =
      Map.ofEntries(
          Map.entry("exp", x -> Transforms.exp(x)),
          Map.entry("log", x -> Transforms.log(x)),
          Map.entry("sin", x -> Transforms.sin(x)),
          Map.entry("cos", x -> Transforms.cos(x)),
          Map.entry("asin", x -> Transforms.asin(x)),
          Map.entry("acos", x -> Transforms.acos(x)),
          Map.entry("atan", x -> Transforms.atan(x)),
          Map.entry("sinh", x -> Transforms.sinh(x)),
          Map.entry("cosh", x -> Transforms.cosh(x)),
          Map.entry("tanh", x -> Transforms.tanh(x)),
          Map.entry("atanh", x -> Transforms.atanh(x)),
          Map.entry("sqrt", x -> Transforms.sqrt(x)),
          Map.entry("abs", x -> Transforms.abs(x)),
          Map.entry("sign", x -> Transforms.sign(x)),
          Map.entry("floor", x -> Transforms.floor(x)),
          Map.entry("ceil", x -> Transforms.ceil(x)),
          Map.entry("neg", x -> x.neg()),
          Map.entry("logistic", x -> Transforms.sigmoid(x)));
  private static final Map<String, BinaryOperator<INDArray>> BINARY =
      Map.of(
          "add", INDArray::add,
          "sub", INDArray::sub,
          "mul", INDArray::mul,
          "div", INDArray::div,
          "max", (x, y) -> Transforms.max(x, y),
          "min", (x, y) -> Transforms.min(x, y),
          "atan2", (x, y) -> Transforms.atan2(y, x));

  @Test
  void operationsOfOneOperandAgree() {
    UNARY.forEach(
        (name, op) ->
            assertAgree(name, run(name, Array.of(X)), op.apply(Nd4j.createFromArray(X.clone()))));
  }

  @Test
  void operationsOfTwoOperandsAgree() {
    BINARY.forEach(
        (name, op) ->
            assertAgree(
                name,
                run(name, Array.of(X), Array.of(Y)),
                op.apply(Nd4j.createFromArray(X.clone()), Nd4j.createFromArray(Y.clone()))));
  }

  @SuppressWarnings("unchecked")
  private static float[] run(String name, Array... in) {
    Primitives.load();
    var primitive = (Primitive<None>) Primitive.find(name).orElseThrow();
    return new KernelBackend().run(primitive, None.NONE, List.of(in)).get(0).floats();
  }

  private static void assertAgree(String name, float[] actual, INDArray expected) {
    float[] e = expected.data().asFloat();
    for (int i = 0; i < e.length; i++) {
      assertThat((double) actual[i])
          .as(name + " of element " + i)
          .isCloseTo(e[i], within(2e-6 * Math.max(1, Math.abs(e[i]))));
    }
  }
}
