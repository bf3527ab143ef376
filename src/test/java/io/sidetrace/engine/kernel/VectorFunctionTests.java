package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.pass.Fusion;
import io.sidetrace.engine.pass.Part;
import io.sidetrace.engine.control.Primitives;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector forms of functions once C2 has compiled them: the processor's code, not Java's. */
class VectorFunctionTests {
  private static final int N = 20_011;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp",
        "exp2",
        "expm1",
        "log",
        "log1p",
        "asin",
        "acos",
        "atan",
        "sinh",
        "cosh",
        "asinh",
        "acosh",
        "atanh",
        "tanh",
        "logistic",
        "rsqrt",
        "erf",
        "erfc"
      })
  void compiledByC2TheyGiveTheScalarBits(String function) {
    Primitives.load();
    Jaxpr jaxpr =
        Jaxpr.parse(
            "{ lambda ; a:f32[%d]. let b:f32[%d] = %s a in (b,) }".formatted(N, N, function));
    LoopBody body = LoopBodies.of((Part.Loop) Fusion.parts(jaxpr).get(0));
    FusedLoop loop = new FusedLoop(body);
    Warming.overtakes(loop.scalar(), loop.vector(), body);
    float[] x = new float[N];
    for (int i = 0; i < N; i++) {
      x[i] =
          i % 3 == 0
              ? (i - N / 2) * 1e-2f
              : i % 3 == 1 ? (i - N / 2) * 1e-4f : Float.intBitsToFloat(i * 214_013);
    }
    float[] expected = new float[N];
    float[] actual = new float[N];
    loop.scalar().run(new Object[] {x, expected}, new int[2], N);
    loop.vector().run(new Object[] {x, actual}, new int[2], N);
    ShapedArray aval = ShapedArray.of(DType.FLOAT32, N);
    Ulps.assertWithin(0, Array.of(aval, actual), Array.of(aval, expected), function);
  }
}
