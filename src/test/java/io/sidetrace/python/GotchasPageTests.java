package io.sidetrace.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Cells;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * BrainPy's gotchas page, its cells verbatim as one program: each engine gives what its packages
 * give.
 */
class GotchasPageTests {
  private static final String REPR =
      "Variable(\n  value=ShapedArray(float32[1]),\n  _batch_axis=None,\n  axis_names=None\n)";
  private static final String ONE = "Array(1., dtype=float32, weak_type=True)";

  private record Cell(
      String stdout, @Nullable String display, Event.@Nullable ErrorRaised error, int line) {}

  private record Page(List<Cell> cells, List<Event> events) {
    long count(Class<? extends Event> type, String function) {
      int id =
          events.stream()
              .filter(e -> e instanceof Event.FunctionDefined d && d.name().equals(function))
              .map(e -> ((Event.FunctionDefined) e).function())
              .reduce((first, last) -> last)
              .orElseThrow();
      return events.stream()
          .filter(type::isInstance)
          .filter(
              e ->
                  switch (e) {
                    case Event.FunctionCalled c -> c.function() == id;
                    case Event.PythonRan r -> r.function() == id;
                    default -> false;
                  })
          .count();
    }
  }

  @Test
  void onePassRefusesTheStateAndRunsEachBodyOnce() throws IOException {
    Page page = page(Profile.ONE_PASS);
    assertThat(page.cells().get(0).display()).isEqualTo("'2.7.8'");
    Cell refused = page.cells().get(1);
    Event.ErrorRaised error = Objects.requireNonNull(refused.error());
    assertThat(error.type()).isEqualTo("ValueError");
    assertThat(error.message())
        .isEqualTo(
            "Inputs/outputs for brainstate transformations cannot be an instance of State. But we got [1.]");
    assertThat(line(refused.line())).isEqualTo("f(a, b)");
    Event.Origin origin = Objects.requireNonNull(error.origin());
    assertThat(origin.name()).isEqualTo("a");
    assertThat(line(origin.line())).isEqualTo("a = bm.Variable(bm.ones(1))");
    assertThat(refused.stdout()).isEmpty();
    assertThat(page.cells().get(2).display()).isEqualTo(REPR);
    assertThat(page.cells().get(4).display()).isEqualTo(REPR);
    assertThat(page.cells().get(5))
        .isEqualTo(new Cell("calling g ...\ncalling f ...\n", ONE, null, 0));
    assertThat(page.cells().get(6).display()).isEqualTo(ONE);
    assertThat(page.cells().get(7).display()).isEqualTo("[1]");
    assertCounts(page, 1);
  }

  @Test
  void twoPassLosesTheWriteAndRunsEachBodyTwice() throws IOException {
    Page page = page(Profile.TWO_PASS);
    assertThat(page.cells().get(0).display()).isEqualTo("'2.4.6.post5'");
    assertThat(page.cells()).allMatch(c -> c.error() == null);
    assertThat(page.cells().get(1).stdout()).isEqualTo("a is not equal to b.\n");
    assertThat(page.cells().get(2).display())
        .isEqualTo("Variable(value=Array([1.]), dtype=float32)");
    assertThat(page.cells().get(4).display())
        .isEqualTo("Variable(value=Array([10.]), dtype=float32)");
    assertThat(page.cells().get(5))
        .isEqualTo(
            new Cell("calling g ...\ncalling f ...\ncalling g ...\ncalling f ...\n", ONE, null, 0));
    assertThat(page.cells().get(7).display()).isEqualTo("[2]");
    assertCounts(page, 2);
  }

  @Test
  void eagerRunsPythonAtEachCall() throws IOException {
    Page page = page(Profile.EAGER);
    assertThat(page.cells()).allMatch(c -> c.error() == null);
    assertThat(page.cells().get(1).stdout()).isEqualTo("a is not equal to b.\n");
    assertThat(page.cells().get(5).stdout()).isEqualTo("calling g ...\ncalling f ...\n");
    assertThat(page.cells().get(7).display()).isEqualTo("[1]");
    assertCounts(page, 1);
  }

  private static void assertCounts(Page page, int pythonRuns) {
    for (String function : List.of("g", "h")) {
      assertThat(page.count(Event.FunctionCalled.class, function)).isEqualTo(1);
      assertThat(page.count(Event.PythonRan.class, function)).isEqualTo(pythonRuns);
    }
  }

  private static String source() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            GotchasPageTests.class.getResourceAsStream("/examples/gotchas-page.py"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String line(int number) throws IOException {
    return source().split("\n", -1)[number - 1];
  }

  private static Page page(Profile profile) throws IOException {
    String source = source();
    assertThat(Cells.of(source).cells()).hasSize(8);
    List<Cell> cells = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    StringBuilder stdout = new StringBuilder();
    List<Cell> failed = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(
          source,
          profile,
          entry -> {
            events.add(entry.event());
            switch (entry.event()) {
              case Event.Printed p -> stdout.append(p.text());
              case Event.ErrorRaised e -> failed.add(new Cell("", null, e, entry.line()));
              case Event.CellFinished f -> {
                Cell error = failed.isEmpty() ? new Cell("", null, null, 0) : failed.removeLast();
                cells.add(new Cell(stdout.toString(), f.display(), error.error(), error.line()));
                stdout.setLength(0);
              }
              default -> {}
            }
          });
    }
    return new Page(cells, events);
  }
}
