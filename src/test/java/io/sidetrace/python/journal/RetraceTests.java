package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.CacheMissed;
import io.sidetrace.engine.journal.Event.KeyChange;
import io.sidetrace.engine.journal.Event.StateReplaced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why was the function traced again? */
class RetraceTests {

  @Test
  void theNearestKeyIsComparedPartByPart() {
    Journal journal =
        Journal.onePass(
            """
            import jax, jax.numpy as jnp
            from functools import partial

            @partial(jax.jit, static_argnames='k')
            def f(x, k, p=None):
              return x * k

            f(jnp.ones(3), k=2)
            f(jnp.ones(4), k=2)
            f(jnp.ones(4, dtype=int), k=2)
            f(1., k=2)
            f(jnp.float32(1.), k=2)
            f(jnp.ones(4), k=3)
            f(jnp.ones(4), k=3, p=1)
            """);
    assertThat(journal.all(CacheMissed.class))
        .containsExactly(
            new CacheMissed(1, 0, "first call", List.of()),
            missed(1, "argument", "x", "float32[3]", "float32[4]"),
            missed(2, "argument", "x", "float32[4]", "int32[4]"),
            missed(3, "argument", "x", "int32[4]", "float32[]"),
            missed(4, "argument", "x", "float32[] weakly typed", "float32[] strongly typed"),
            new CacheMissed(
                1,
                2,
                "static argument k = 2 → k = 3",
                List.of(new KeyChange("static", "k", "2", "3"))),
            new CacheMissed(
                1,
                6,
                "the arguments come in another structure: (x) → (x, p)",
                List.of(new KeyChange("structure", "", "(x)", "(x, p)"))));
  }

  private static CacheMissed missed(
      int nearest, String what, String name, String before, String after) {
    return new CacheMissed(
        1,
        nearest,
        what + " " + name + ": " + before + " → " + after,
        List.of(new KeyChange(what, name, before, after)));
  }

  @Test
  void aStateOfAnotherTypeIsNamed() {
    String program =
        """
        import brainpy.math as bm
        class Net:
          def __init__(self):
            self.w = bm.Variable(bm.zeros(2), batch_axis=0)
        net = Net()
        @bm.jit
        def f():
          return net.w.value * 2.
        f()
        net.w.value = bm.zeros(3)
        f()
        """;
    KeyChange change = new KeyChange("state", "self.w", "float32[2]", "float32[3]");
    assertThat(Journal.onePass(program).all(CacheMissed.class))
        .last()
        .isEqualTo(
            new CacheMissed(
                1,
                1,
                "the type of state self.w changed: float32[2] → float32[3]",
                List.of(change)));
    assertThat(Journal.twoPass(program).all(CacheMissed.class))
        .last()
        .isEqualTo(new CacheMissed(1, 1, "state self.w: float32[2] → float32[3]", List.of(change)));
  }

  @Test
  void anotherStateBehindANameIsToldWithoutARetrace() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst
            class Net:
              def __init__(self):
                self.w = bst.State(0.)
            net = Net()
            @bst.transform.jit
            def f():
              net.w.value += 1.
            f()
            f()
            net.w = bst.State(5.)
            f()
            f()
            """);
    assertThat(journal.all(CacheMissed.class)).hasSize(1);
    assertThat(journal.all(StateReplaced.class))
        .containsExactly(new StateReplaced(1, 1, "net.w", 1, 2, "a State"));
  }
}
