package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.pass.Fusion;
import io.sidetrace.engine.pass.Part;
import io.sidetrace.engine.control.Primitives;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every primitive must keep, on its own samples: all of them are found, none is listed here.
 */
class PrimitiveContractTests {
  private static final int[] SIZES = {0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 1000, 4099};
  private static final float[] SPECIAL = {
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    0f,
    -0f,
    Float.MIN_VALUE,
    Float.MAX_VALUE,
    -0.5f,
    0.49999997f,
    1.5f,
    2.5f,
    -2.5f,
    8388607.5f,
    3e9f,
    -3e9f
  };
  private static final int[] SPECIAL_INTS = {
    0, 1, -1, 31, 32, 33, -32, 127, 128, 255, 256, Integer.MIN_VALUE, Integer.MAX_VALUE
  };

  static Stream<Arguments> samples() {
    Primitives.load();
    return Primitive.all().values().stream()
        .flatMap(
            p ->
                IntStream.range(0, p.samples().size())
                    .mapToObj(i -> arguments(p + " " + i, p, p.samples().get(i))));
  }

  static Stream<Arguments> elementwise() {
    return samples()
        .filter(
            a -> {
              var sample = (Primitive.Sample<?>) a.get()[2];
              OneEquation one = OneEquation.of((Primitive<?>) a.get()[1], sample, sample.in());
              return one.isElementwise()
                  && canStretch(sample.in())
                  && !((Primitive<?>) a.get()[1]).name().equals("complex");
            });
  }

  /**
   * Whether the operands are scalars and arrays of one shape, of dtypes that loops compute with.
   */
  private static boolean canStretch(List<Array> in) {
    return in.stream().noneMatch(a -> a.dtype().isWide())
        && in.stream().filter(a -> !a.shape().isScalar()).map(Array::shape).distinct().count() == 1;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void resultsHaveTheTypesThatTheShapeRuleSays(
      String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    OneEquation one = OneEquation.of(primitive, sample, sample.in());
    assertThat(one.eval(sample.in()).stream().map(Array::aval).toList())
        .isEqualTo(one.jaxpr().jaxpr().outAvals());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void compiledGivesWhatEvalGives(String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    OneEquation one = OneEquation.of(primitive, sample, sample.in());
    List<Array> expected = one.eval(sample.in());
    List<Array> actual = new KernelBackend().compile(one.jaxpr()).run(sample.in());
    for (int i = 0; i < expected.size(); i++) {
      Ulps.assertWithin(0, actual.get(i), expected.get(i), name);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("elementwise")
  void bothFormsGiveWhatEvalGivesAtEverySize(
      String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    for (int n : SIZES) {
      List<Array> in = sample.in().stream().map(a -> stretched(a, n)).toList();
      OneEquation one = OneEquation.of(primitive, sample, in);
      Array expected = one.eval(in).get(0);
      Part.Loop part = (Part.Loop) Fusion.parts(one.jaxpr().jaxpr()).get(0);
      LoopBody body = LoopBodies.of(part);
      FusedLoop loop = new FusedLoop(body);
      String what = name + " of " + n;
      Ulps.assertWithin(0, run(loop.scalar(), in, expected.aval()), expected, "scalar " + what);
      if (loop.isVectorizable()) {
        Ulps.assertWithin(0, run(loop.vector(), in, expected.aval()), expected, what);
      }
    }
  }

  private static Array run(Loop loop, List<Array> in, ShapedArray out) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    List<Object> arrays = new ArrayList<>(in.stream().map(Array::elements).toList());
    arrays.add(result);
    loop.run(arrays.toArray(), new int[arrays.size()], out.shape().elements());
    return Array.wrap(out, result);
  }

  /** A scalar as it is; an array repeated to `n` elements, with special values among them. */
  private static Array stretched(Array a, int n) {
    if (a.shape().isScalar()) {
      return a;
    }
    ShapedArray aval = ShapedArray.of(a.dtype(), n);
    int period = a.size() + 2;
    if (a.elements() instanceof float[] f) {
      float[] x = new float[n];
      for (int i = 0; i < n; i++) {
        x[i] = i % period < f.length ? f[i % period] : SPECIAL[(i * 7 + a.size()) % SPECIAL.length];
      }
      return Array.of(aval, x);
    }
    int[] x = new int[n];
    for (int i = 0; i < n; i++) {
      boolean special = i % period >= a.size() && a.dtype() != DType.BOOL;
      x[i] =
          special
              ? a.dtype().wrap(SPECIAL_INTS[(i * 5) % SPECIAL_INTS.length])
              : a.ints()[i % a.size()];
    }
    return Array.of(aval, x);
  }

  @Test
  void aKernelRefusesOperandsOfOtherTypes() {
    Primitives.load();
    Primitive<?> sin = Primitive.find("sin").orElseThrow();
    OneEquation one = OneEquation.of(sin, sin.samples().get(0), List.of(Array.of(1, 2)));
    assertThatThrownBy(() -> new KernelBackend().compile(one.jaxpr()).run(List.of(Array.of(1))))
        .hasMessage("the kernel takes float32[2] as its operand 0, not float32[1]");
  }
}
