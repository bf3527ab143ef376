package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.BranchesMerged;
import io.sidetrace.engine.journal.Event.BranchesTaken;
import io.sidetrace.engine.journal.Event.Executed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often did a loop's body run, and which branch? */
class RunCountTests {
  private static final String LOOPS =
      """
      import jax, jax.numpy as jnp
      import brainpy.math as bm
      import brainstate as bst
      s = bst.State(0.)
      def body(x):
        s.value = s.value + x
        return s.value
      def step(c, x):
        return c + x, c
      def go(c):
        return c + 1
      def ask(c):
        return c < 7
      """;

  @Test
  void aLoopThatRunsAtOnce() {
    Journal journal =
        Journal.onePass(
            LOOPS
                + """
                bst.transform.for_loop(body, jnp.arange(5.))
                jax.lax.scan(step, 0., jnp.arange(4.))
                jax.lax.while_loop(ask, go, 0)
                """);
    assertThat(journal.executions("body")).isEqualTo(5);
    assertThat(journal.executions("step")).isEqualTo(4);
    assertThat(journal.executions("go")).isEqualTo(7);
    assertThat(journal.executions("ask")).isEqualTo(8);
  }

  @Test
  void aLoopInCompiledCodeIsOneEventForEachRun() {
    Journal journal =
        Journal.onePass(
            LOOPS
                + """
                @bst.transform.jit
                def f(n):
                  bst.transform.for_loop(body, jnp.arange(1000.))
                  return jax.lax.while_loop(lambda c: c < n, go, 0)
                f(3)
                f(5000)
                """);
    assertThat(journal.executions("body")).isEqualTo(2000);
    assertThat(journal.executions("go")).isEqualTo(5003);
    assertThat(journal.all(Executed.class)).hasSizeLessThan(10);
  }

  @Test
  void loopsWithinLoops() {
    Journal journal =
        Journal.onePass(
            LOOPS
                + """
                @jax.jit
                def called(x):
                  return x * 2.
                def outer(c, x):
                  d, _ = jax.lax.scan(step, c, jnp.arange(4.))
                  return called(d), None
                jax.lax.scan(outer, 0., jnp.arange(3.))
                """);
    assertThat(journal.executions("outer")).isEqualTo(3);
    assertThat(journal.executions("step")).isEqualTo(12);
    assertThat(journal.executions("called")).isEqualTo(3);
  }

  @Test
  void aLoopOfNoSteps() {
    Journal journal = Journal.onePass(LOOPS + "jax.lax.while_loop(ask, go, 100)\n");
    assertThat(journal.executions("go")).isZero();
    assertThat(journal.executions("ask")).isEqualTo(1);
  }

  @Test
  void underTwoPasses() {
    Journal journal =
        Journal.twoPass(
            """
            import brainpy.math as bm
            v = bm.Variable(bm.zeros(1))
            def body(x):
              v.value = v.value + x
              return bm.cond(v.value.sum() > 2., lambda: 1., lambda: 2., ())
            @bm.jit
            def f():
              return bm.for_loop(body, bm.arange(5.))
            f()
            """);
    assertThat(journal.executions("body")).isEqualTo(5);
    assertThat(journal.all(BranchesTaken.class))
        .singleElement()
        .satisfies(b -> assertThat(b.times()).containsExactly(2, 3));
  }

  @Test
  void branchesAreToldApartAndCounted() {
    Journal journal =
        Journal.onePass(
            """
            import jax, jax.numpy as jnp
            def up(x):
              return x + 1.
            def down(x):
              return x - 1.
            def step(c, x):
              return jax.lax.cond(x > 2., up, down, c), None
            f = jax.jit(lambda: jax.lax.scan(step, 0., jnp.arange(10.)))
            f()
            jax.lax.switch(2, [lambda: 1, lambda: 2, lambda: 3])
            """);
    List<BranchesTaken> taken = journal.all(BranchesTaken.class);
    assertThat(taken.getFirst())
        .isEqualTo(
            new BranchesTaken(
                List.of(journal.function("down"), journal.function("up")), List.of(3, 7)));
    assertThat(taken.getLast().times()).containsExactly(0, 0, 1);
    assertThat(taken.getLast().functions()).doesNotHaveDuplicates();
  }

  @Test
  void lanesThatChooseForThemselvesRunAllBranches() {
    Journal journal =
        Journal.onePass(
            """
            import jax, jax.numpy as jnp
            def f(x):
              return jax.lax.cond(x > 1., lambda a: a + 1., lambda a: a - 1., x)
            jax.vmap(f)(jnp.arange(4.))
            """);
    assertThat(journal.all(BranchesTaken.class)).isEmpty();
    assertThat(journal.all(BranchesMerged.class))
        .extracting(BranchesMerged::lanes)
        .containsExactly(4);
  }
}
