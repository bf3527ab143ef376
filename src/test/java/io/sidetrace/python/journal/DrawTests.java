package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.KeyReused;
import io.sidetrace.engine.journal.Event.RandomDrawn;
import org.junit.jupiter.api.Test;

/** When were random numbers drawn, and was a key used twice? */
class DrawTests {

  @Test
  void aDrawOfATraceHasThatClockAndADrawOfARandomStateItsState() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst
            bst.random.seed(1)
            bst.random.rand(2)
            @bst.transform.jit
            def f():
              return bst.random.randn(2)
            f()
            f()
            """);
    assertThat(journal.moments(RandomDrawn.class)).containsExactly("python 0", "tracing 1");
    assertThat(journal.all(RandomDrawn.class))
        .allMatch(d -> d.state() > 0)
        .noneMatch(RandomDrawn::frozen);
    assertThat(journal.all(RandomDrawn.class))
        .map(RandomDrawn::distribution)
        .containsExactly("uniform", "normal");
    assertThat(journal.all(KeyReused.class)).isEmpty();
  }

  @Test
  void aKeyOfDataIsKnownByItsWords() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            key = jax.random.key(3)
            jax.random.normal(key)
            a, b = jax.random.split(jax.random.key(4))
            jax.random.normal(a)
            jax.random.normal(b)
            jax.random.uniform(jax.random.PRNGKey(3))
            """);
    assertThat(journal.all(KeyReused.class))
        .containsExactly(new KeyReused("[0 3]", 3, "normal", "uniform"));
    assertThat(journal.lines(KeyReused.class)).containsExactly(7);
  }

  @Test
  void aDrawAfterASplitIsAReuse() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            key = jax.random.key(3)
            a, b = jax.random.split(key)
            jax.random.normal(key)
            key = jax.random.key(5)
            key, c = jax.random.split(key)
            key, d = jax.random.split(key)
            jax.random.choice(d, 3)
            jax.random.permutation(c, 3)
            """);
    assertThat(journal.all(KeyReused.class))
        .containsExactly(new KeyReused("[0 3]", 3, "split", "normal"));
  }

  @Test
  void aTracedKeyIsKnownAndSoIsEveryCallWithIt() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            @jax.jit
            def inner(k):
              return jax.random.normal(k)
            @jax.jit
            def f(k, j):
              return inner(k) + jax.random.uniform(j)
            f(jax.random.PRNGKey(1), jax.random.key(2))
            f(jax.random.PRNGKey(3), jax.random.key(2))
            """);
    assertThat(journal.all(KeyReused.class))
        .containsExactly(new KeyReused("[0 2]", 7, "uniform", "uniform"));
    Journal twice =
        Journal.onePass(
            """
            import jax
            @jax.jit
            def f(k):
              return jax.random.normal(k) + jax.random.uniform(k)
            f(jax.random.PRNGKey(1))
            """);
    assertThat(twice.all(KeyReused.class))
        .singleElement()
        .satisfies(r -> assertThat(r.firstDistribution()).isEqualTo("normal"))
        .satisfies(r -> assertThat(r.distribution()).isEqualTo("uniform"));
  }

  @Test
  void aKeyThatIsFrozenDrawsTheSameAtEachRun() {
    Journal journal =
        Journal.onePass(
            """
            import jax
            key = jax.random.key(3)
            f = jax.jit(lambda x: x + jax.random.normal(key))
            f(1.)
            f(2.)
            """);
    assertThat(journal.all(RandomDrawn.class))
        .containsExactly(new RandomDrawn(0, "normal", "[0 3]", true));
  }

  @Test
  void bothPassesOfOneDrawAreOneDrawAtItsLine() {
    Journal journal =
        Journal.twoPass(
            """
            import brainpy.math as bm
            import jax
            key = jax.random.PRNGKey(3)
            @bm.jit
            def f(x):
              return x + jax.random.normal(key)
            f(1.)
            """);
    assertThat(journal.moments(RandomDrawn.class)).containsExactly("tracing 1", "tracing 2");
    assertThat(journal.all(KeyReused.class)).isEmpty();
  }
}
