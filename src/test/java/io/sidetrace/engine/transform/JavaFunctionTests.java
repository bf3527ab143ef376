package io.sidetrace.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.batching.Vmap;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.differentiate.Vjp;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.kernel.KernelBackend;
import io.sidetrace.engine.numpy.Ufuncs;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The engine without Python: a Java function is jitted, differentiated and batched, and the journal
 * tells what happened. Read it as the example of the Java API.
 */
class JavaFunctionTests {
  private final List<Entry> journal = new ArrayList<>();
  private final Session session =
      new Session(
          Profile.ONE_PASS,
          new Recorder(journal::add, Locator.NOWHERE),
          Locator.NOWHERE,
          new KernelBackend());

  /** sin(x) · x */
  private static Value f(Value x) {
    return Ufuncs.of("multiply", Ufuncs.of("sin", x), x);
  }

  private static Array scalar(double x) {
    return Array.scalar(x, DType.FLOAT32);
  }

  private static Tree arguments(Value... values) {
    return new Tree(List.of(values), "arguments");
  }

  /** A Java function of one value as the body of a transformation. */
  private static Body body(java.util.function.UnaryOperator<Value> function) {
    return new Body() {
      @Override
      public Tree apply(List<Value> arguments) {
        return Tree.leaf(function.apply(arguments.get(0)));
      }

      @Override
      public List<String> names() {
        return List.of("x");
      }

      @Override
      public List<String> realNames() {
        return List.of("args[0]");
      }

      @Override
      public List<String> statics() {
        return List.of();
      }

      @Override
      public String describes() {
        return "f";
      }
    };
  }

  private long times(Class<? extends Event> event) {
    return journal.stream().filter(e -> event.isInstance(e.event())).count();
  }

  @Test
  void jitTracesOnceAndTellsSo() {
    session.run(
        () -> {
          State calls = new State(session, "calls", "State", Tree.leaf(scalar(0)));
          Jit jit = new Jit(session, Discovery.stateful(Profile.ONE_PASS), "f", "jit", 1);
          Body counted =
              body(
                  x -> {
                    Value before = calls.read().leaves().get(0);
                    calls.write(Tree.leaf(Ufuncs.of("add", before, scalar(1))));
                    return f(x);
                  });
          for (int i = 0; i < 3; i++) {
            jit.call(new Call("", arguments(scalar(i))), counted);
          }
          assertThat(((Array) calls.peek().leaves().get(0)).number(0)).isEqualTo(3);
        });
    assertThat(times(Event.PythonRan.class)).as("the function's own code").isEqualTo(1);
    assertThat(times(Event.Executed.class)).isEqualTo(3);
    assertThat(times(Event.CacheHit.class)).isEqualTo(2);
    assertThat(journal)
        .filteredOn(e -> e.event() instanceof Event.Compiled)
        .singleElement()
        .satisfies(e -> assertThat(((Event.Compiled) e.event()).jaxpr()).contains("sin", "mul"));
  }

  @Test
  void gradientsOfJavaFunctions() {
    session.run(
        () -> {
          Vjp vjp = Vjp.of(List.of(scalar(2)), List.of(true), in -> List.of(f(in.get(0))));
          Array slope = (Array) vjp.pullback(List.of(scalar(1))).get(0).orElseThrow();
          assertThat(slope.number(0))
              .isCloseTo(Math.cos(2) * 2 + Math.sin(2), org.assertj.core.data.Offset.offset(1e-6));
        });
  }

  @Test
  void batchesOfGradientsOfJavaFunctions() {
    session.run(
        () -> {
          Lanes slopes =
              Vmap.run(
                  Lanes.of(Array.of(0, 1, 2), 0),
                  NamedAxes.Axis.unnamed(3),
                  in -> {
                    Vjp vjp = Vjp.of(in, List.of(true), x -> List.of(f(x.get(0))));
                    return List.of(vjp.pullback(List.of(scalar(1))).get(0).orElseThrow());
                  });
          Array all = (Array) Vmap.at(slopes, 0, 0, 3);
          for (int i = 0; i < 3; i++) {
            assertThat(all.number(i))
                .isCloseTo(
                    Math.cos(i) * i + Math.sin(i), org.assertj.core.data.Offset.offset(1e-6));
          }
        });
  }
}
