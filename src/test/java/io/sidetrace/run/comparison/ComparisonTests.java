package io.sidetrace.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.worker.protocol.Ending;
import io.sidetrace.worker.protocol.Submission;
import io.sidetrace.worker.protocol.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void aSecondPassIsTheFirstDifference() {
    Comparison comparison =
        Comparison.of(List.of(counted(Profile.ONE_PASS, 1), counted(Profile.TWO_PASS, 2)));
    Row first = comparison.rows().get(comparison.firstDifference().orElseThrow());
    assertThat(first.line()).isEqualTo(7);
    assertThat(first.cells().get(0)).isNull();
    assertThat(first.cells().get(1).entry().pass()).isEqualTo(2);
    assertThat(comparison.sentence())
        .isEqualTo(
            "They agree at first, then differ on line 7: two-pass runs the body of h in Python while"
                + " tracing, pass 2, where one-pass does not. What is printed differs.");
    assertThat(differing(comparison)).containsExactly("Python ran h");
  }

  @Test
  void aPrintOfAnotherValueStandsInOneRow() {
    Comparison comparison =
        Comparison.of(List.of(counted(Profile.ONE_PASS, 1), counted(Profile.TWO_PASS, 2)));
    Row last = comparison.rows().getLast();
    assertThat(last.cells())
        .extracting(Happening::text)
        .containsExactly("prints [1]", "prints [2]");
    assertThat(last.same()).isFalse();
  }

  @Test
  void whatIsTheSameHasNoDifference() {
    Comparison comparison =
        Comparison.of(List.of(counted(Profile.ONE_PASS, 1), counted(Profile.EAGER, 1)));
    assertThat(comparison.firstDifference()).isEmpty();
    assertThat(differing(comparison)).isEmpty();
    assertThat(comparison.sentence())
        .isEqualTo("One-pass and eager agree, event by event. What is printed is the same.");
  }

  @Test
  void addressesAreNoDifferenceButTheClockIs() {
    assertThat(prints(Clock.PYTHON, "<f at 0x7f01>").isLike(prints(Clock.PYTHON, "<f at 0xAb>")))
        .isTrue();
    assertThat(prints(Clock.PYTHON, "a").isLike(prints(Clock.TRACING, "a"))).isFalse();
    assertThat(prints(Clock.PYTHON, "a").isLike(prints(Clock.PYTHON, "b"))).isFalse();
  }

  @Test
  void threeProfilesStandInOneTable() {
    Comparison comparison =
        Comparison.of(
            List.of(
                counted(Profile.ONE_PASS, 1),
                counted(Profile.TWO_PASS, 2),
                counted(Profile.EAGER, 3)));
    assertThat(comparison.rows()).allMatch(row -> row.cells().size() == 3);
    assertThat(comparison.rows().getFirst().same()).isTrue();
    for (int run = 0; run < 3; run++) {
      int column = run;
      assertThat(
              comparison.rows().stream()
                  .map(row -> row.cells().get(column))
                  .filter(cell -> cell != null)
                  .map(cell -> cell.entry().seq()))
          .isSorted()
          .hasSize(Happenings.in(comparison.runs().get(run).entries()).size());
    }
  }

  @Test
  void aRunWithoutEventsIsSaidToHaveNone() {
    Told nothing = told(Profile.ONE_PASS, List.of());
    Comparison comparison = Comparison.of(List.of(nothing, told(Profile.TWO_PASS, List.of())));
    assertThat(comparison.sentence())
        .isEqualTo(
            "One-pass and two-pass have nothing to compare: no event was kept of either. Nothing is"
                + " printed.");
  }

  @Test
  void everyPlaceIsInTheAlignmentOnceAlsoWhereItIsSettledInParts() {
    Random random = new Random(5);
    for (int letters : new int[] {1, 2, 5, 40}) {
      for (int size : new int[] {0, 1, 7, 60, 3_000}) {
        int[] one = random.ints(size, 0, letters).toArray();
        int[] two = random.ints(size / 2 + 3, 0, letters).toArray();
        List<Alignment.Pair> pairs =
            Alignment.of(one.length, two.length, (i, j) -> one[i] == two[j]);
        assertThat(pairs.stream().map(Alignment.Pair::first).filter(i -> i >= 0))
            .containsExactlyElementsOf(IntStream.range(0, one.length).boxed().toList());
        assertThat(pairs.stream().map(Alignment.Pair::second).filter(i -> i >= 0))
            .containsExactlyElementsOf(IntStream.range(0, two.length).boxed().toList());
        assertThat(pairs)
            .allMatch(p -> p.first() < 0 || p.second() < 0 || one[p.first()] == two[p.second()]);
      }
    }
  }

  @Test
  void programsThatHaveNothingInCommonAreAlignedInTime() {
    List<Alignment.Pair> pairs = Alignment.of(10_000, 10_000, (i, j) -> false);
    assertThat(pairs).hasSize(20_000);
    assertThat(Alignment.of(10_000, 10_000, Integer::equals)).hasSize(10_000);
  }

  private static List<String> differing(Comparison comparison) {
    return comparison.measures().stream()
        .filter(measure -> !measure.same())
        .map(measure -> measure.what() + " " + measure.name())
        .toList();
  }

  private static Happening prints(Clock clock, String text) {
    return new Happening(
        new Entry(1, clock, 0, 3, new Event.Printed("stdout", text)), "stdout", "prints " + text);
  }

  /** A function of which Python runs the body so often before it is compiled. */
  private static Told counted(Profile profile, int bodies) {
    List<Entry> entries = new ArrayList<>();
    add(entries, Clock.PYTHON, 0, 6, new Event.FunctionDefined(1, "h", "jit"));
    add(entries, Clock.PYTHON, 0, 12, new Event.FunctionCalled(1));
    for (int pass = 1; pass <= bodies; pass++) {
      add(entries, Clock.TRACING, pass, 7, new Event.PythonRan(1));
    }
    add(entries, Clock.RUNNING, 0, 12, new Event.Executed(1, 1, 1, bodies));
    add(entries, Clock.PYTHON, 0, 15, new Event.Printed("stdout", "[" + bodies + "]\n"));
    return told(profile, entries);
  }

  private static void add(List<Entry> entries, Clock clock, int pass, int line, Event event) {
    entries.add(new Entry(entries.size() + 1, clock, pass, line, event));
  }

  private static Told told(Profile profile, List<Entry> entries) {
    Tally tally = new Tally(new Submission("", profile, Submission.Limits.DEFAULT));
    entries.forEach(tally::accept);
    return new Told(
        profile, tally.report(new Ending.Completed(), Duration.ofMillis(1), 0), entries);
  }
}
