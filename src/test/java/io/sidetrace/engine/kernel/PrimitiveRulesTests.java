package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sidetrace.engine.batching.Vmap;
import io.sidetrace.engine.control.Primitives;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Jvp;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of every primitive, tried on its own samples: derivatives against finite differences,
 * transposes by ⟨ct, f(x)⟩ = ⟨fᵀ(ct), x⟩, batches against lane after lane.
 */
class PrimitiveRulesTests {
  private static final Session SESSION =
      new Session(
          Profile.ONE_PASS,
          new Recorder(e -> {}, Locator.NOWHERE),
          Locator.NOWHERE,
          new ReferenceBackend());

  /** JAX has no derivative for them either, and refuses: of `polygamma` for its order. */
  private static final Set<String> WITHOUT_IN_JAX = Set.of("pmax", "pmin", "polygamma", "zeta");

  /** Without a derivative: those that docs/fidelity.md names, and what passes and rules make. */
  private static final Set<String> WITHOUT_HERE =
      Set.of("custom_lin", "fma", "random_gamma", "random_poisson", "sum_of_products");

  /**
   * With derivatives that hold for symmetric or triangular operands, or up to a sign, or for
   * factors that belong to their matrix; elements cannot be moved one by one. The recorded programs
   * of `linalg-grads` try them.
   */
  private static final Set<String> OF_STRUCTURED_OPERANDS =
      Set.of("cholesky", "custom_linear_solve", "eigh", "lu", "qr", "svd", "triangular_solve");

  /** Made after batching, by passes. */
  private static final Set<String> MADE_BY_PASSES = Set.of("sum_of_products");

  static Stream<Arguments> samples() {
    Primitives.load();
    return Primitive.all().values().stream()
        .flatMap(
            p ->
                IntStream.range(0, p.samples().size())
                    .mapToObj(i -> arguments(p + " " + i, p, p.samples().get(i))));
  }

  static Stream<Arguments> differentiated() {
    return samples()
        .filter(a -> isTried(((Primitive<?>) a.get()[1]).name()))
        .filter(
            a ->
                ((Primitive.Sample<?>) a.get()[2])
                    .in().stream().anyMatch(x -> x.dtype() == DType.FLOAT32));
  }

  private static boolean isTried(String name) {
    return hasDerivative(name) && !OF_STRUCTURED_OPERANDS.contains(name);
  }

  private static boolean hasDerivative(String name) {
    return !WITHOUT_HERE.contains(name) && !WITHOUT_IN_JAX.contains(name);
  }

  @Test
  void everyPrimitiveWithOperandsHasItsRules() {
    Primitives.load();
    List<String> missing = new ArrayList<>();
    for (Primitive<?> p : Primitive.all().values()) {
      boolean operands = p.samples().stream().anyMatch(s -> !s.in().isEmpty());
      if (operands && !p.rules().contains("batch") && !MADE_BY_PASSES.contains(p.name())) {
        missing.add(p + ": batch");
      }
      boolean floats =
          p.samples().stream().flatMap(s -> s.in().stream()).anyMatch(a -> a.dtype().isFloat());
      if (floats && !p.rules().contains("jvp") && hasDerivative(p.name())) {
        missing.add(p + ": jvp");
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differentiated")
  void derivativesAreWhatFiniteDifferencesSay(
      String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    SESSION.run(() -> checkDerivative(name, primitive, sample));
  }

  private static <P extends Params> void checkDerivative(
      String name, Primitive<P> primitive, Primitive.Sample<?> sample) {
    P params = primitive.paramsType().cast(sample.params());
    List<Value> primals = new ArrayList<>(sample.in());
    List<Optional<Value>> tangents = new ArrayList<>();
    Random random = new Random(name.hashCode());
    for (Array a : sample.in()) {
      tangents.add(
          a.dtype() == DType.FLOAT32 ? Optional.of(random(a.aval(), random)) : Optional.empty());
    }
    Differentiated out = Jvp.run(primals, tangents, in -> primitive.bind(params, in));
    float h = 1e-2f;
    List<Array> up = shifted(primitive, params, sample.in(), tangents, h);
    List<Array> down = shifted(primitive, params, sample.in(), tangents, -h);
    List<Array> here = primitive.eval(sample.in(), params);
    for (int i = 0; i < up.size(); i++) {
      if (!up.get(i).dtype().isFloat()) {
        continue;
      }
      Optional<Value> tangent = out.tangents().get(i);
      for (int k = 0; k < up.get(i).size(); k++) {
        double slope = (up.get(i).number(k) - down.get(i).number(k)) / (2 * h);
        double left = (here.get(i).number(k) - down.get(i).number(k)) / h;
        double right = (up.get(i).number(k) - here.get(i).number(k)) / h;
        boolean smooth = Math.abs(left - right) < 0.1 + 0.1 * Math.abs(slope);
        double given = tangent.isPresent() ? ((Array) tangent.get()).number(k) : 0;
        if (Double.isFinite(slope) && smooth && !jumps(primitive)) {
          assertThat(given)
              .as("%s, element %d of result %d", name, k, i)
              .isCloseTo(slope, org.assertj.core.data.Offset.offset(0.02 + 0.02 * Math.abs(slope)));
        }
      }
    }
  }

  /** Steps have a derivative of zero where finite differences see a jump. */
  private static boolean jumps(Primitive<?> primitive) {
    return Set.of("floor", "ceil", "round", "sign", "nextafter", "rem", "stop_gradient")
        .contains(primitive.name());
  }

  private static <P extends Params> List<Array> shifted(
      Primitive<P> primitive, P params, List<Array> in, List<Optional<Value>> tangents, float by) {
    List<Array> moved = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      Array x = in.get(i);
      if (tangents.get(i).isEmpty()) {
        moved.add(x);
        continue;
      }
      float[] elements = x.floats().clone();
      float[] dots = ((Array) tangents.get(i).get()).floats();
      for (int k = 0; k < elements.length; k++) {
        elements[k] += by * dots[k];
      }
      moved.add(Array.of(x.aval(), elements));
    }
    return primitive.eval(moved, params);
  }

  private static Array random(ShapedArray aval, Random random) {
    float[] elements = new float[aval.shape().elements()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = (float) random.nextGaussian() * 0.5f;
    }
    return Array.of(aval.strong(), elements);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differentiated")
  void transposesKeepTheInnerProduct(
      String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    if (primitive.rules().contains("transpose")) {
      SESSION.run(() -> checkTransposes(name, primitive, sample));
    }
  }

  private static <P extends Params> void checkTransposes(
      String name, Primitive<P> primitive, Primitive.Sample<?> sample) {
    P params = primitive.paramsType().cast(sample.params());
    Random random = new Random(name.hashCode());
    List<Array> out = primitive.eval(sample.in(), params);
    List<Optional<Value>> cts = new ArrayList<>();
    for (Array o : out) {
      if (!o.dtype().isFloat()) {
        return;
      }
      cts.add(Optional.of(random(o.aval(), random)));
    }
    for (int i = 0; i < sample.in().size(); i++) {
      if (sample.in().get(i).dtype() != DType.FLOAT32 || !isLinear(primitive, params, sample, i)) {
        continue;
      }
      List<Operand> operands = new ArrayList<>();
      for (int k = 0; k < sample.in().size(); k++) {
        operands.add(
            k == i
                ? new Operand.Linear(sample.in().get(k).aval())
                : new Operand.Known(sample.in().get(k)));
      }
      Optional<Value> back = primitive.transpose(cts, operands, params).get(i);
      Array dx = random(sample.in().get(i).aval(), random);
      double right = back.isPresent() ? product((Array) back.get(), dx) : 0;
      List<Array> with = new ArrayList<>(sample.in());
      with.set(i, plus(sample.in().get(i), dx));
      List<Array> moved = primitive.eval(with, params);
      double left = 0;
      for (int o = 0; o < out.size(); o++) {
        Array ct = (Array) cts.get(o).orElseThrow();
        left += product(ct, moved.get(o)) - product(ct, out.get(o));
      }
      assertThat(right)
          .as("%s, operand %d", name, i)
          .isCloseTo(left, org.assertj.core.data.Offset.offset(1e-3 + 1e-3 * Math.abs(left)));
    }
  }

  /** Whether moving the operand twice as far moves the result twice as far. */
  private static <P extends Params> boolean isLinear(
      Primitive<P> primitive, P params, Primitive.Sample<?> sample, int i) {
    Array x = sample.in().get(i);
    List<Array> at = new ArrayList<>(sample.in());
    List<List<Array>> results = new ArrayList<>();
    Array d = random(x.aval(), new Random(7));
    for (int times = 0; times < 3; times++) {
      Array moved = x;
      for (int t = 0; t < times; t++) {
        moved = plus(moved, d);
      }
      at.set(i, moved);
      results.add(primitive.eval(at, params));
    }
    for (int o = 0; o < results.get(0).size(); o++) {
      for (int k = 0; k < results.get(0).get(o).size(); k++) {
        double once = results.get(1).get(o).number(k) - results.get(0).get(o).number(k);
        double twice = results.get(2).get(o).number(k) - results.get(0).get(o).number(k);
        if (!(Math.abs(twice - 2 * once) < 1e-4)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Array plus(Array x, Array d) {
    float[] sum = x.floats().clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += d.floats()[k];
    }
    return Array.of(x.aval(), sum);
  }

  private static double product(Array a, Array b) {
    double sum = 0;
    for (int k = 0; k < a.size(); k++) {
      sum += a.number(k) * b.number(k);
    }
    return sum;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void batchesAreLaneAfterLane(String name, Primitive<?> primitive, Primitive.Sample<?> sample) {
    if (primitive.rules().contains("batch") && !sample.in().isEmpty()) {
      SESSION.run(() -> checkBatch(name, primitive, sample));
    }
  }

  /** Every choice of which operands have lanes, along their first axis and along their last. */
  private static <P extends Params> void checkBatch(
      String name, Primitive<P> primitive, Primitive.Sample<?> sample) {
    P params = primitive.paramsType().cast(sample.params());
    int n = sample.in().size();
    for (int mask = 1; mask < 1 << n; mask++) {
      for (boolean last : new boolean[] {false, true}) {
        List<Value> values = new ArrayList<>();
        List<Integer> axes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          Array x = sample.in().get(i);
          boolean has = (mask >> i & 1) == 1;
          int axis = last ? x.shape().rank() : 0;
          values.add(has ? lanes(x, axis) : x);
          axes.add(has ? axis : Lanes.SHARED);
        }
        Lanes given = new Lanes(values, axes);
        Lanes out;
        try {
          out = primitive.batch(given, 2, params);
        } catch (EngineError e) {
          throw new AssertionError(name + " with lanes " + axes, e);
        }
        for (int lane = 0; lane < 2; lane++) {
          List<Array> one = new ArrayList<>();
          for (int i = 0; i < n; i++) {
            one.add(
                axes.get(i) == Lanes.SHARED
                    ? sample.in().get(i)
                    : ofLane(sample.in().get(i), lane));
          }
          List<Array> expected = primitive.eval(one, params);
          for (int o = 0; o < expected.size(); o++) {
            Array all = (Array) Vmap.at(out, o, 0, 2);
            int size = expected.get(o).size();
            for (int k = 0; k < size; k++) {
              double want = expected.get(o).number(k);
              double got = all.number(lane * size + k);
              assertThat(got)
                  .as("%s with lanes %s, lane %d, result %d, element %d", name, axes, lane, o, k)
                  .matches(
                      g ->
                          Double.compare(g, want) == 0
                              || Math.abs(g - want) <= 1e-5 * Math.abs(want));
            }
          }
        }
      }
    }
  }

  /** The array, and beside it the same backwards. */
  private static Array lanes(Array x, int axis) {
    int n = x.size();
    Object elements = Array.allocate(x.dtype(), 2 * n);
    Array other = ofLane(x, 1);
    for (int k = 0; k < n; k++) {
      int first = axis == 0 ? k : 2 * k;
      int second = axis == 0 ? n + k : 2 * k + 1;
      System.arraycopy(x.elements(), k, elements, first, 1);
      System.arraycopy(other.elements(), k, elements, second, 1);
    }
    List<Integer> sizes = new ArrayList<>(x.shape().sizes());
    sizes.add(axis, 2);
    return Array.wrap(x.aval().with(io.sidetrace.engine.core.Shape.of(sizes)), elements);
  }

  private static Array ofLane(Array x, int lane) {
    if (lane == 0) {
      return x;
    }
    Object elements = Array.allocate(x.dtype(), x.size());
    for (int k = 0; k < x.size(); k++) {
      System.arraycopy(x.elements(), x.size() - 1 - k, elements, k, 1);
    }
    return Array.wrap(x.aval(), elements);
  }
}
