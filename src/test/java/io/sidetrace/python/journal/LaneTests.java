package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Event.Lane;
import io.sidetrace.engine.journal.Event.LaneConflict;
import io.sidetrace.engine.journal.Event.LanesMapped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shared by the lanes, what has each its own, and which write does not fit? */
class LaneTests {

  @Test
  void argumentsOfAPlainVmap() {
    Journal journal =
        Journal.onePass(
            """
            import jax, jax.numpy as jnp
            def f(x, y, z):
              return x.sum() + y + z['w']
            jax.vmap(f, in_axes=(1, None, 0))(jnp.ones((2, 3)), 1., {'w': jnp.ones(3)})
            """);
    assertThat(journal.all(LanesMapped.class))
        .containsExactly(
            new LanesMapped(
                1,
                3,
                List.of(new Lane(0, "x", 1), new Lane(0, "y", -1), new Lane(0, "z['w']", 0)),
                List.of()));
  }

  private static final String STATES =
      """
      import brainstate as bst, jax.numpy as jnp
      own = bst.State(jnp.zeros(3))
      shared = bst.State(2.)
      count = bst.State(0)
      """;

  @Test
  void statesInAndOut() {
    Journal journal =
        Journal.onePass(
            STATES
                + """
                def f(x):
                  own.value = own.value + x * shared.value
                  count.value = count.value + 1
                bst.transform.vmap(f, in_states=own)(jnp.ones(3))
                """);
    assertThat(journal.all(LanesMapped.class))
        .containsExactly(
            new LanesMapped(
                1,
                3,
                List.of(
                    new Lane(0, "x", 0),
                    new Lane(1, "own", 0),
                    new Lane(2, "shared", -1),
                    new Lane(3, "count", -1)),
                List.of(new Lane(1, "own", 0), new Lane(3, "count", -1))));
  }

  @Test
  void aWriteWithLanesToASharedState() {
    Journal journal =
        Journal.onePass(
            STATES
                + """
                def f(x):
                  shared.value = shared.value + x
                try:
                  bst.transform.vmap(f)(jnp.ones(3))
                except Exception as e:
                  print(type(e).__name__)
                """);
    assertThat(journal.all(LaneConflict.class))
        .containsExactly(new LaneConflict(1, 2, "shared", 0, 6));
    assertThat(journal.lines(LaneConflict.class)).containsExactly(6);
    assertThat(journal.all(LanesMapped.class)).isEmpty();
  }

  @Test
  void aStateThatComesOutWithLanesThoughItWentInWithout() {
    Journal journal =
        Journal.onePass(
            STATES
                + """
                def f(x):
                  shared.value = x
                bst.transform.vmap2(f)(jnp.ones(3))
                """);
    assertThat(journal.all(LanesMapped.class))
        .containsExactly(
            new LanesMapped(1, 3, List.of(new Lane(0, "x", 0)), List.of(new Lane(2, "shared", 0))));
  }

  @Test
  void eachLaneHasAKeyOfItsOwn() {
    Journal journal =
        Journal.onePass(
            """
            import brainstate as bst, jax.numpy as jnp
            bst.random.seed(1)
            bst.transform.vmap2(lambda x: x + bst.random.rand())(jnp.ones(3))
            """);
    LanesMapped lanes = journal.all(LanesMapped.class).getFirst();
    assertThat(lanes.inputs())
        .filteredOn(l -> l.state() > 0)
        .extracting(Lane::axis)
        .containsExactly(0);
  }
}
