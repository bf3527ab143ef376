package io.sidetrace.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.ReferenceBackend;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.control.Primitives;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;

/** Before and after. */
abstract class PassTests {

  @BeforeAll
  static void load() {
    Primitives.load();
  }

  /** The pass gives that text, nothing more when run again, and the same results. */
  static void rewrites(Pass pass, String before, String after) {
    Jaxpr jaxpr = Jaxpr.parse(before);
    ClosedJaxpr closed = new ClosedJaxpr(jaxpr, arrays(jaxpr.constvars()));
    ClosedJaxpr once = pass.apply(closed);
    JaxprChecker.check(pass.name(), once.jaxpr());
    assertThat(once.toString()).isEqualTo(after);
    assertThat(pass.apply(once).toString()).isEqualTo(after);
    List<Array> in = arrays(jaxpr.invars()).stream().map(Array.class::cast).toList();
    List<Array> expected = evaluated(closed, in);
    List<Array> actual = evaluated(once, in);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).sameAs(expected.get(i))).isTrue();
    }
  }

  static void leavesAlone(Pass pass, String text) {
    rewrites(pass, text, text);
  }

  private static List<Array> evaluated(ClosedJaxpr jaxpr, List<Array> in) {
    Backend backend = new ReferenceBackend();
    Session session =
        new Session(
            Profile.ONE_PASS, new Recorder(e -> {}, Locator.NOWHERE), Locator.NOWHERE, backend);
    return session.call(() -> backend.compile(jaxpr).run(in));
  }

  private static List<Value> arrays(List<Atom.Var> vars) {
    Random random = new Random(7);
    List<Value> arrays = new ArrayList<>();
    for (Atom.Var v : vars) {
      arrays.add(array(v.aval(), random));
    }
    return arrays;
  }

  private static Array array(ShapedArray aval, Random random) {
    int n = aval.shape().elements();
    if (aval.dtype().isFloat()) {
      float[] x = new float[n];
      for (int i = 0; i < n; i++) {
        x[i] = (float) random.nextGaussian();
      }
      return Array.of(aval, x);
    }
    int[] x = new int[n];
    for (int i = 0; i < n; i++) {
      x[i] = aval.dtype() == DType.BOOL ? random.nextInt(2) : random.nextInt(10);
    }
    return Array.of(aval, x);
  }
}
