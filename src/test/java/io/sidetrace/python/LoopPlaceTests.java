package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sidetrace.engine.core.LoopPlace;
import io.sidetrace.engine.journal.Profile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which step is the loop that runs? */
class LoopPlaceTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jax.lax.scan(lambda c, x: (jnp.sin(c @ c), None), jnp.ones((60, 60)), jnp.arange(100000.))|100000",
        "jax.lax.while_loop(lambda c: c[0, 0] < 2., lambda c: jnp.sin(c @ c), jnp.ones((60, 60)))|0"
      })
  void somebodyElseIsToldWhileItRuns(String loop, long steps) throws Exception {
    try (LearnerContext context = LearnerContext.prepare()) {
      String program = "import jax\nimport jax.numpy as jnp\n" + loop + "\n";
      Thread running =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      context.run(program, Profile.ONE_PASS, _ -> {});
                    } catch (InterruptedRunException _) {
                      // As it is meant to end.
                    }
                  });
      await().atMost(Duration.ofSeconds(30)).until(() -> done(context) > 10);
      long earlier = done(context);
      await().atMost(Duration.ofSeconds(30)).until(() -> done(context) > earlier);
      assertThat(context.loop().orElseThrow().total()).isEqualTo(steps);
      assertThat(context.loop().orElseThrow().function()).isPositive();
      context.interrupt(Duration.ofSeconds(10));
      running.join();
    }
  }

  @Test
  void whereNoLoopRunsThereIsNone() {
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(
          "import jax.numpy as jnp\nimport jax\nprint(jax.lax.scan(lambda c, x: (c + x, None), 0., jnp.arange(3.)))",
          Profile.ONE_PASS,
          _ -> {});
      assertThat(context.loop()).isEmpty();
    }
  }

  @Test
  void aLoopWithinALoopDoesNotCount() {
    LoopPlace place = new LoopPlace();
    assertThat(place.begin(1, 10)).isTrue();
    place.step(4);
    assertThat(place.begin(2, 5)).isFalse();
    assertThat(place.now()).contains(new LoopPlace.At(1, 4, 10));
    place.end();
    assertThat(place.now()).isEmpty();
  }

  private static long done(LearnerContext context) {
    return Optional.of(context).flatMap(LearnerContext::loop).map(LoopPlace.At::done).orElse(0L);
  }
}
