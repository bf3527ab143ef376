package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.control.Primitives;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmTests {
  private static final Random RANDOM = new Random(3);

  @ParameterizedTest
  @CsvSource({"1,1,1", "2,3,4", "4,256,16", "5,257,17", "33,40,31", "7,600,3", "64,64,64", "9,0,8"})
  void vectorsGiveWhatPlainLoopsGive(int m, int k, int n) {
    float[] a = random(m * k);
    float[] b = random(k * n);
    assertClose(VectorGemm.product(a, b, m, k, n), Gemm.plain(a, b, m, k, n), k);
  }

  @Test
  void nd4jGivesWhatPlainLoopsGive() {
    float[] a = random(20 * 30);
    float[] b = random(30 * 10);
    assertClose(Nd4jGemm.product(a, b, 20, 30, 10), Gemm.plain(a, b, 20, 30, 10), 30);
  }

  @ParameterizedTest
  @CsvSource({
    "'2,3', '3,2', 1, 0, '2,2'",
    "'3,2', '3,2', 0, 0, '2,2'",
    "'2,3', '2,3', 1, 1, '2,2'",
    "'3,2', '2,3', 0, 1, '2,2'",
    "'3', '3,2', 0, 0, '2'",
    "'2,3', '3', 1, 0, '2'",
    "'3', '3', 0, 0, ''"
  })
  void aDotGeneralOfMatricesAndVectorsIsAProduct(
      String left, String right, int l, int r, String out) {
    Primitives.load();
    Jaxpr jaxpr =
        Jaxpr.parse(
            """
            { lambda ; a:f32[%s] b:f32[%s]. let
                c:f32[%s] = dot_general[
                  dimension_numbers=(([%d], [%d]), ([], []))
                  preferred_element_type=float32
                ] a b
              in (c,) }"""
                .formatted(left, right, out, l, r));
    assertThat(MatrixProduct.of(jaxpr.eqns().get(0))).isPresent();
    List<Array> in =
        jaxpr.invars().stream()
            .map(v -> Array.of(v.aval(), random(v.aval().shape().elements())))
            .toList();
    ClosedJaxpr closed = new ClosedJaxpr(jaxpr, List.of());
    Array expected = new ReferenceBackend().compile(closed).run(in).get(0);
    Array actual = new KernelBackend().compile(closed).run(in).get(0);
    assertThat(actual.aval()).isEqualTo(expected.aval());
    assertClose(actual.floats(), expected.floats(), 3);
  }

  private static float[] random(int n) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = RANDOM.nextFloat() - 0.5f;
    }
    return x;
  }

  private static void assertClose(float[] actual, float[] expected, int terms) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) actual[i])
          .isCloseTo(expected[i], org.assertj.core.api.Assertions.within(terms * 1e-7));
    }
  }
}
