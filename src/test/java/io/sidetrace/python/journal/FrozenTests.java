package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.ConstantCaptured;
import io.sidetrace.engine.journal.Event.ConstantStale;
import io.sidetrace.engine.journal.Event.ValueFrozen;
import org.junit.jupiter.api.Test;

/** What did the trace freeze, where did it come from, and is it still so? */
class FrozenTests {
  private static final String PROGRAM =
      """
      import jax, jax.numpy as jnp
      w = jnp.array([1., 2.])
      rate = 0.5
      layers = [1, 2]
      class Net:
        def __init__(self):
          self.gain = 3
      net = Net()
      def make():
        bias = jnp.array([7., 7.])
        power = 2
        @jax.jit
        def f(x):
          return x * w * rate * net.gain ** power + bias + len(layers)
        return f
      f = make()
      f(jnp.ones(2))
      """;

  @Test
  void arraysAndPythonValuesAreNamedWithTheirOriginAndLine() {
    Journal journal = Journal.onePass(PROGRAM);
    assertThat(journal.all(ConstantCaptured.class))
        .containsExactlyInAnyOrder(
            new ConstantCaptured(1, "w", "global", 2, "float32[2]", "[1. 2.]"),
            new ConstantCaptured(1, "bias", "closure", 10, "float32[2]", "[7. 7.]"));
    assertThat(journal.all(ValueFrozen.class))
        .containsExactlyInAnyOrder(
            new ValueFrozen(1, "rate", "global", 3, "float", "0.5"),
            new ValueFrozen(1, "layers", "global", 4, "list", "[1, 2]"),
            new ValueFrozen(1, "power", "closure", 11, "int", "2"),
            new ValueFrozen(1, "net.gain", "attribute", 7, "int", "3"));
  }

  @Test
  void aChangeOfTheSourceIsToldOnceWhenTheVersionAnswers() {
    Journal journal =
        Journal.onePass(
            PROGRAM
                + """
                rate = 0.75
                f(jnp.ones(2))
                f(jnp.ones(2))
                net.gain = 4
                layers.append(3)
                w = jnp.array([3., 4.])
                f(jnp.ones(2))
                """);
    assertThat(journal.all(ConstantStale.class))
        .containsExactlyInAnyOrder(
            new ConstantStale(1, 1, "rate", "0.5", "0.75", false),
            new ConstantStale(1, 1, "net.gain", "3", "4", false),
            new ConstantStale(1, 1, "layers", "[1, 2]", "[1, 2, 3]", true),
            new ConstantStale(1, 1, "w", "[1. 2.]", "[3. 4.]", false));
    assertThat(journal.lines(ConstantStale.class)).containsExactly(19, 24, 24, 24);
  }

  @Test
  void theSameValueAgainIsNotStale() {
    Journal journal = Journal.onePass(PROGRAM + "rate = 0.5\nlayers = [1, 2]\nf(jnp.ones(2))\n");
    assertThat(journal.all(ConstantStale.class)).isEmpty();
  }

  @Test
  void aLineThatCannotBeToldIsZero() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            if True:
              k = 1
            else:
              k = 2
            globals()['z'] = 5
            f = jax.jit(lambda x: x * k * z)
            f(1.)
            """);
    assertThat(journal.all(ValueFrozen.class))
        .containsExactlyInAnyOrder(
            new ValueFrozen(1, "k", "global", 0, "int", "1"),
            new ValueFrozen(1, "z", "global", 0, "int", "5"));
  }

  @Test
  void lookingRunsNoCodeOfTheProgram() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            class Loud:
              def __getattr__(self, name):
                raise RuntimeError(name)
              def __repr__(self):
                raise RuntimeError('repr')
              def __eq__(self, other):
                raise RuntimeError('eq')
              @property
              def p(self):
                calls.append(1)
                return 2.
            calls = []
            loud = Loud()
            loud.k = 2.
            f = jax.jit(lambda x: x * loud.k * loud.p)
            f(1.)
            f(1.)
            assert len(calls) == 1
            """);
    assertThat(journal.all(ValueFrozen.class))
        .contains(new ValueFrozen(1, "loud.k", "attribute", 15, "float", "2.0"));
  }
}
