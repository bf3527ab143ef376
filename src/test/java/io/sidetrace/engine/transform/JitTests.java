package io.sidetrace.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Locator;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.engine.kernel.KernelBackend;
import io.sidetrace.engine.numpy.Ufuncs;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine from Java alone: functions over tracers, jitted in each profile. */
class JitTests {
  private final List<Event> events = new ArrayList<>();

  private Session session(Profile profile) {
    return new Session(
        profile,
        new Recorder(entry -> events.add(entry.event()), Locator.NOWHERE),
        Locator.NOWHERE,
        new KernelBackend());
  }

  private long count(Class<? extends Event> type) {
    return events.stream().filter(type::isInstance).count();
  }

  private static Call call(Value... arguments) {
    return new Call(0, new Tree(List.of(arguments), "x".repeat(arguments.length)));
  }

  private static Body body(Function<List<Value>, Value> function) {
    return new Body() {
      @Override
      public Tree apply(List<Value> arguments) {
        return Tree.leaf(function.apply(arguments));
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
        return "f at Java";
      }
    };
  }

  private static Jit jit(Session session) {
    return new Jit(session, Discovery.stateful(session.profile()), "f", "jit", 1);
  }

  private static float[] floats(Tree tree) {
    return ((Array) tree.leaves().get(0)).floats();
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"ONE_PASS", "TWO_PASS"})
  void runsTheBodyOnceForEachPassAndThenNoMore(Profile profile) {
    Session session = session(profile);
    session.run(
        () -> {
          Jit f = jit(session);
          Body twice = body(in -> Ufuncs.of("add", in.get(0), in.get(0)));
          assertThat(floats(f.call(call(Array.of(1, 2)), twice))).containsExactly(2, 4);
          assertThat(floats(f.call(call(Array.of(5, 6)), twice))).containsExactly(10, 12);
        });
    assertThat(count(Event.PythonRan.class)).isEqualTo(profile == Profile.ONE_PASS ? 1 : 2);
    assertThat(count(Event.Compiled.class)).isEqualTo(1);
    assertThat(count(Event.CacheHit.class)).isEqualTo(1);
    assertThat(count(Event.Executed.class)).isEqualTo(2);
  }

  @Test
  void saysWhyItIsTracedAgain() {
    Session session = session(Profile.ONE_PASS);
    session.run(
        () -> {
          Jit f = jit(session);
          Body same = body(in -> in.get(0));
          f.call(call(Array.of(1, 2)), same);
          f.call(call(Array.of(1, 2, 3)), same);
        });
    assertThat(events)
        .contains(
            new Event.CacheMissed(
                1,
                1,
                "argument x: float32[2] → float32[3]",
                List.of(new Event.KeyChange("argument", "x", "float32[2]", "float32[3]"))));
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"ONE_PASS", "TWO_PASS"})
  void writesStatesAndTellsReadsFromWrites(Profile profile) {
    Session session = session(profile);
    session.run(
        () -> {
          State a = new State(session, "a", "State", Tree.leaf(Array.of(1, 1)));
          State b = new State(session, "b", "State", Tree.leaf(Array.of(10, 10)));
          Jit f = jit(session);
          Body add =
              body(
                  in -> {
                    Value sum = Ufuncs.of("add", b.read().leaves().get(0), in.get(0));
                    a.write(Tree.leaf(sum));
                    return sum;
                  });
          f.call(call(Array.of(1, 2)), add);
          f.call(call(Array.of(3, 4)), add);
          assertThat(floats(a.peek())).containsExactly(13, 14);
          assertThat(floats(b.peek())).containsExactly(10, 10);
        });
    assertThat(events).contains(new Event.TraceEnded(1, List.of(2), List.of(1), false));
  }

  @Test
  void aFailedTracePutsStatesBackAndLeavesNoHalfMadeVersion() {
    Session session = session(Profile.ONE_PASS);
    session.run(
        () -> {
          State a = new State(session, "a", "State", Tree.leaf(Array.of(1)));
          Jit f = jit(session);
          Body fails =
              body(
                  in -> {
                    a.write(Tree.leaf(in.get(0)));
                    throw new IllegalStateException("boom");
                  });
          assertThatThrownBy(() -> f.call(call(Array.of(7)), fails)).hasMessage("boom");
          assertThat(floats(a.peek())).containsExactly(1);
          assertThat(floats(f.call(call(Array.of(7)), body(in -> in.get(0))))).containsExactly(7);
        });
    assertThat(events)
        .contains(new Event.StateRolledBack(1, "[1.]", "JitTracer(float32[1])", "error"));
  }

  @Test
  void aTracerThatOutlivesItsTraceIsRefusedWhereItIsUsed() {
    Session session = session(Profile.ONE_PASS);
    session.run(
        () -> {
          List<Value> kept = new ArrayList<>();
          jit(session)
              .call(
                  call(Array.of(1)),
                  body(
                      in -> {
                        kept.add(in.get(0));
                        return in.get(0);
                      }));
          assertThatThrownBy(() -> Ufuncs.of("add", kept.get(0), Array.of(1)))
              .isInstanceOfSatisfying(
                  EngineError.class, e -> assertThat(e.type()).isEqualTo("UnexpectedTracerError"));
        });
    assertThat(count(Event.TracerLeaked.class)).isEqualTo(1);
  }

  @Test
  void keepsOneHundredAndTwentyEightVersions() {
    Session session = session(Profile.ONE_PASS);
    session.run(
        () -> {
          Jit f = jit(session);
          for (int round = 0; round < 2; round++) {
            for (int n = 0; n < 130; n++) {
              f.call(new Call(n, new Tree(List.of(Array.of(1)), "x")), body(in -> in.get(0)));
            }
          }
        });
    assertThat(count(Event.PythonRan.class)).isEqualTo(260);
  }
}
