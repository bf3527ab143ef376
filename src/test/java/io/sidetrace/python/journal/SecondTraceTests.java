package io.sidetrace.python.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Event.TracedTwice;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.python.LearnerContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Does a body give the same program when it is traced twice for the same inputs? */
class SecondTraceTests {

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"ONE_PASS", "TWO_PASS"})
  void whatDependsOnAnythingElseDoesNot(Profile profile) {
    List<Entry> twice =
        twice(
            profile,
            """
            import brainpy.math as bm
            import jax.numpy as jnp
            a = bm.Variable(jnp.zeros(2))
            n = 0
            table = jnp.zeros(2)

            @bm.jit
            def counts(x):
              global n
              n += 1
              a.value = a + x
              return x * n

            @bm.jit
            def captures(x):
              global table
              table = jnp.array([n, 5.])
              y = x + table
              globals()['n'] = n + 1
              return y

            @bm.jit
            def is_pure(x):
              a.value = a * 2
              return a + x

            counts(1.), captures(1.), is_pure(1.)
            print(a.value)
            """);
    assertThat(twice)
        .extracting(e -> ((TracedTwice) e.event()).same())
        .containsExactly(false, false, true);
    assertThat(twice).extracting(Entry::line).startsWith(12, 18);
    assertThat(((TracedTwice) twice.getFirst().event()).first()).contains("mul");
  }

  @Test
  void aSecondTraceThatFailsIsSaid() {
    List<Entry> twice =
        twice(
            Profile.ONE_PASS,
            """
            import jax
            kept = []
            @jax.jit
            def f(x):
              if kept:
                return x + kept[0]
              kept.append(x)
              return x
            f(1.)
            """);
    assertThat(twice)
        .extracting(Entry::event)
        .containsExactly(new TracedTwice(1, 1, false, "", "an error"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clean")
  void programsThatAreRightGiveTheSame(String source) {
    assertThat(twice(Profile.ONE_PASS, source))
        .allSatisfy(e -> assertThat(((TracedTwice) e.event()).same()).isTrue());
  }

  /** Every fourth one: they are many, and the detectors run them all. */
  static Stream<String> clean() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SecondTraceTests.class.getResourceAsStream("/gotchas/clean.py"))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> programs =
          Arrays.stream(("\n" + all).split("\n# === "))
              .filter(part -> !part.isBlank())
              .map(part -> "# " + part)
              .toList();
      return IntStream.range(0, programs.size()).filter(i -> i % 4 == 0).mapToObj(programs::get);
    }
  }

  private static List<Entry> twice(Profile profile, String program) {
    List<Entry> entries = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(program, profile, true, entries::add);
    }
    return entries.stream().filter(e -> e.event() instanceof Event.TracedTwice).toList();
  }
}
