package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event.StateKept;
import io.sidetrace.engine.journal.Event.StateRead;
import io.sidetrace.engine.journal.Event.StateRolledBack;
import io.sidetrace.engine.journal.Event.TraceEnded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which states were really read, and what became of what was written? */
class StateUseTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(1.)",
        "bst.transform.for_loop(f, jnp.ones(3))",
        "bst.transform.cond(b.value > 5., f, f, 1.)"
      })
  void aStateThatIsOnlyWrittenIsNotRead(String call) {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst, jax.numpy as jnp
            a = bst.State(0.)
            b = bst.State(0.)
            def f(x):
              a.value = x
              b.value = b.value + x
            bst.transform.jit(lambda: (%s, 0)[1])()
            """
                .formatted(call));
    assertThat(journal.all(TraceEnded.class))
        .filteredOn(e -> !e.writes().isEmpty())
        .allSatisfy(e -> assertThat(e.reads()).containsExactly(2))
        .allSatisfy(e -> assertThat(e.writes()).containsExactlyInAnyOrder(1, 2));
    assertThat(journal.all(StateRead.class)).containsOnly(new StateRead(2));
    assertThat(journal.all(StateRead.class, Clock.RUNNING)).isNotEmpty();
  }

  @Test
  void aFailedTraceTellsWhatWasLost() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst
            a = bst.State(1.)
            b = bst.State(1.)
            log = []
            @bst.transform.jit
            def f(x):
              a.value = 3.
              b.value
              log.append('ran')
              raise ValueError('no')
            try:
              f(1.)
            except ValueError:
              assert a.value == 1. and log == ['ran']
            """);
    assertThat(journal.all(StateRolledBack.class))
        .containsExactly(new StateRolledBack(1, "1.0", "3.0", "error"));
    assertThat(journal.all(StateKept.class)).isEmpty();
    assertThat(journal.all(TraceEnded.class)).last().matches(TraceEnded::failed);
  }

  @Test
  void theFirstOfTwoPassesLosesWhatItWrote() {
    Journal journal =
        Journal.twoPass(
            """
            import brainpy.math as bm
            a = bm.Variable(bm.zeros(1))
            @bm.jit
            def f(x):
              a.value = bm.ones(1)
            f(1.)
            """);
    assertThat(journal.all(StateRolledBack.class))
        .singleElement()
        .satisfies(e -> assertThat(e.value()).isEqualTo("[0.]"))
        .satisfies(e -> assertThat(e.because()).isEqualTo("first pass"));
    assertThat(journal.moments(StateRolledBack.class)).containsExactly("tracing 1");
  }

  @Test
  void whatAPassDoesNotKnowIsKept() {
    Journal journal =
        Journal.twoPass(
            """
            import brainpy.math as bm
            import jax
            born = []
            @bm.jit
            def make(x):
              if not born:
                born.append(bm.Variable(bm.zeros(1)))
              return x
            make(1.)
            born[0].value = bm.zeros(1)
            @bm.jit
            def f(x):
              born[0].value = bm.ones(1) * x
              return x
            try:
              f(1.)
            except Exception as e:
              print(type(e).__name__)
            """);
    assertThat(journal.all(StateKept.class)).map(StateKept::state).containsOnly(1);
    assertThat(journal.all(StateKept.class)).map(StateKept::because).contains("first pass");
    assertThat(journal.all(StateRolledBack.class)).isEmpty();
  }

  @Test
  void anErrorInPlainPythonKeepsWhatWasWritten() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst
            a = bst.State(1.)
            def f():
              a.value = 2.
              raise ValueError('no')
            try:
              f()
            except ValueError:
              assert a.value == 2.
            """);
    assertThat(journal.all(StateRolledBack.class)).isEmpty();
  }

  @Test
  void aLookAtLanesIsNotARollBackOfAnError() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst, jax.numpy as jnp
            a = bst.State(jnp.zeros(3))
            def f(x):
              a.value = a.value + x
            bst.transform.vmap2(f, state_in_axes=a)(jnp.ones(3))
            """);
    assertThat(journal.all(StateRolledBack.class))
        .map(StateRolledBack::because)
        .isEqualTo(List.of("looked"));
  }
}
