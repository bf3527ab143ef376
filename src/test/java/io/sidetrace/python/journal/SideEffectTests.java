package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.engine.journal.Event.SideEffect;
import org.junit.jupiter.api.Test;

/** When did each print and each change of a Python object happen? */
class SideEffectTests {
  private static final String PROGRAM =
      """
      import brainpy.math as bm
      import jax
      log = []
      count = {'n': 0}
      class Net:
        def __init__(self):
          self.calls = 0
      net = Net()
      @bm.jit
      def f(x):
        print('here')
        log.append(1)
        count['n'] += 1
        net.calls += 1
        return x
      f(1.)
      f(2.)
      """;

  @Test
  void theyHappenOnceForEachPass() {
    Journal one = Journal.onePass(PROGRAM);
    assertThat(one.moments(SideEffect.class)).containsOnly("tracing 1");
    assertThat(one.all(SideEffect.class))
        .containsExactlyInAnyOrder(
            new SideEffect(1, "log", "global", "[]", "[1]"),
            new SideEffect(1, "count", "global", "{'n': 0}", "{'n': 1}"),
            new SideEffect(1, "net.calls", "attribute", "0", "1"));
    assertThat(one.lines(SideEffect.class)).containsExactlyInAnyOrder(12, 13, 14);
    assertThat(one.moments(Printed.class)).containsExactly("tracing 1");
    Journal two = Journal.twoPass(PROGRAM);
    assertThat(two.moments(SideEffect.class))
        .containsExactly(
            "tracing 1", "tracing 1", "tracing 1", "tracing 2", "tracing 2", "tracing 2");
    assertThat(two.moments(Printed.class)).containsExactly("tracing 1", "tracing 2");
  }

  @Test
  void anEffectOfAFailedTraceIsToldToo() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            log = []
            @jax.jit
            def f(x):
              log.append('ran')
              raise ValueError('no')
            try:
              f(1.)
            except ValueError:
              pass
            """);
    assertThat(journal.all(SideEffect.class))
        .containsExactly(new SideEffect(1, "log", "global", "[]", "['ran']"));
  }

  @Test
  void aPrintOfTheRunningProgramHasItsClock() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            @jax.jit
            def f(x):
              jax.debug.print('x is {}', x)
              return x
            f(1.)
            f(2.)
            """);
    assertThat(journal.moments(Printed.class)).containsExactly("running 0", "running 0");
  }

  @Test
  void aBodyThatOnlyReadsHasNone() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            log = [1, 2]
            @jax.jit
            def f(x):
              kept = []
              kept.append(x)
              return x + len(log)
            f(1.)
            """);
    assertThat(journal.all(SideEffect.class)).isEmpty();
  }
}
