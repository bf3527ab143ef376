package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.control.Primitives;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("counts the kernels of this process")
class KernelBackendTests {
  private final KernelBackend backend = new KernelBackend();

  @BeforeAll
  static void load() {
    Primitives.load();
  }

  @Test
  void theSameStructureIsCompiledOnce() {
    String text =
        "{ lambda ; a:f32[5]. let b:f32[5] = mul a 1234.5:f32[]; c:f32[5] = sin b in (c,) }";
    backend.compile(closed(text));
    long before = KernelBackend.compiled();
    new KernelBackend().compile(closed(text));
    assertThat(KernelBackend.compiled()).isEqualTo(before);
    backend.compile(closed(text.replace("1234.5", "1234.0")));
    backend.compile(closed(text.replace("[5]", "[6]")));
    assertThat(KernelBackend.compiled()).isEqualTo(before + 2);
  }

  @Test
  void theNameOfACalledFunctionMakesNoDifference() {
    String text =
        """
        { lambda ; a:f32[]. let
            b:f32[] = jit[
              name=f
              jaxpr={ lambda ; a:f32[]. let b:f32[] = add a 77.5:f32[] in (b,) }
            ] a
          in (b,) }""";
    assertThat(Structure.of(Jaxpr.parse(text)))
        .isEqualTo(Structure.of(Jaxpr.parse(text.replace("name=f", "name=g"))))
        .isNotEqualTo(Structure.of(Jaxpr.parse(text.replace("77.5", "78.5"))));
  }

  @Test
  void sizesShareTheCodeOfALoop() {
    long before = Loops.known();
    String text =
        "{ lambda ; a:f32[5]. let b:f32[5] = mul a 4321.5:f32[]; c:f32[5] = cos b in (c,) }";
    run(text, Array.of(1, 2, 3, 4, 5));
    run(text.replace("[5]", "[3]"), Array.of(1, 2, 3));
    assertThat(Loops.known()).isEqualTo(before + 1);
  }

  @Test
  void constantsAreGivenToAKernelThatIsShared() {
    String text = "{ lambda a:f32[2]; b:f32[2]. let c:f32[2] = add a b in (c,) }";
    Jaxpr jaxpr = Jaxpr.parse(text);
    var first = backend.compile(new ClosedJaxpr(jaxpr, List.of(Array.of(1, 2))));
    var second = backend.compile(new ClosedJaxpr(jaxpr, List.of(Array.of(10, 20))));
    assertThat(second.run(List.of(Array.of(1, 1))).get(0).floats()).containsExactly(11, 21);
    assertThat(first.run(List.of(Array.of(1, 1))).get(0).floats()).containsExactly(2, 3);
  }

  @Test
  void oneArrayMayBeSeveralOperandsAndResultsAreNewArrays() {
    Array x = Array.of(1, 2, 3);
    List<Array> out =
        run("{ lambda ; a:f32[3] b:f32[3]. let c:f32[3] = add a b in (c, a, c) }", x, x);
    assertThat(out.get(0).floats()).containsExactly(2, 4, 6);
    assertThat(out.get(1)).isSameAs(x);
    assertThat(out.get(2)).isSameAs(out.get(0));
    assertThat(x.floats()).containsExactly(1, 2, 3);
  }

  @Test
  void literalsThatAreResultsAreArrays() {
    Array one = run("{ lambda ; . let  in (1.5:f32[],) }").get(0);
    assertThat(one.isLiteral()).isFalse();
    assertThat(one.floats()).containsExactly(1.5f);
  }

  @Test
  void aPrimitiveRunsAtOnceOnTheTypesThatItMeets() {
    assertThat(
            backend
                .run(
                    Elementwise.ADD,
                    None.NONE,
                    List.of(Array.of(1, 2), Array.scalar(1, DType.FLOAT32)))
                .get(0)
                .floats())
        .containsExactly(2, 3);
    Array weak = Array.literal(2, DType.FLOAT32, true);
    assertThat(
            backend.run(Elementwise.MUL, None.NONE, List.of(weak, weak)).get(0).aval().weakType())
        .isTrue();
  }

  @Test
  void theVectorFormThatTakesOverGivesTheSame() throws InterruptedException {
    String text =
        "{ lambda ; a:f32[3001]. let b:f32[3001] = mul a a; c:f32[3001] = floor b; d:f32[3001] = sub b c in (d,) }";
    float[] x = new float[3001];
    for (int i = 0; i < x.length; i++) {
      x[i] = i * 0.37f - 200;
    }
    Array in = Array.of(x);
    var executable = backend.compile(closed(text));
    Array first = executable.run(List.of(in)).get(0);
    FusedLoop loop = loop(text);
    for (int i = 0; i < 1000 && !loop.isWarm(); i++) {
      executable.run(List.of(in));
      Thread.sleep(10);
    }
    assertThat(loop.isWarm()).isTrue();
    assertThat(executable.run(List.of(in)).get(0).sameAs(first)).isTrue();
  }

  @Test
  void functionsOfShortArraysGiveTheSameDigitsInEveryCallAndPlace() {
    for (String function : List.of("exp", "sin", "tanh", "log", "logistic", "cbrt")) {
      FusedLoop loop =
          loop("{ lambda ; a:f32[75]. let b:f32[75] = %s a in (b,) }".formatted(function));
      for (int round = 0; round < 5_000; round++) {
        float[] x = new float[75];
        float[] y = new float[75];
        Arrays.fill(x, 0.731f + round % 100 * 1e-2f);
        loop.run(new Object[] {x, y}, new int[2], 75);
        float first = y[0];
        assertThat(IntStream.range(0, 75).allMatch(i -> y[i] == first)).as(function).isTrue();
      }
    }
  }

  private static FusedLoop loop(String text) {
    var part =
        (io.sidetrace.engine.pass.Part.Loop)
            io.sidetrace.engine.pass.Fusion.parts(Jaxpr.parse(text)).get(0);
    return Loops.of(LoopBodies.of(part));
  }

  private List<Array> run(String text, Array... in) {
    return backend.compile(closed(text)).run(List.of(in));
  }

  private static ClosedJaxpr closed(String text) {
    return new ClosedJaxpr(Jaxpr.parse(text), List.of());
  }
}
