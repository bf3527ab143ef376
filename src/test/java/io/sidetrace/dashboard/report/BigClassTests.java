package io.sidetrace.dashboard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Began;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sixty learners in two lessons with five questions, made by a rule that can be added up by hand:
 * the first thirty are right everywhere but at `second`, the others are wrong everywhere but there.
 */
class BigClassTests {
  private static final int LEARNERS = 60;
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  private static final String COUNTER = "python-counter";
  private static final String CALLS = "calls-are-traces";

  private final Questions questions = new Questions(new LessonLibrary());
  private final Facts facts = facts();

  private static Assignment set(String lesson) {
    return new Assignment(lesson, "course", lesson, null, null, null, 1);
  }

  private static Facts facts() {
    Map<String, String> names = new LinkedHashMap<>();
    List<Began> attempts = new ArrayList<>();
    List<Answered> answers = new ArrayList<>();
    List<Mended> mends = new ArrayList<>();
    for (int i = 0; i < LEARNERS; i++) {
      String who = "e" + i;
      names.put(who, "learner " + i);
      boolean strong = i < LEARNERS / 2;
      // Every second strong one mends, at the second try.
      boolean mended = strong && i % 2 == 0;
      Began counter = began(who, COUNTER, mended ? START.plusSeconds(140) : null);
      Began calls = began(who, CALLS, null);
      attempts.add(counter);
      attempts.add(calls);
      answers.add(answer(counter, "body", strong ? "2" : "3", "2"));
      answers.add(answer(counter, "printed", strong ? "[2]" : "[3]", "[2]"));
      answers.add(answer(counter, "second", strong ? "yes" : "no", "no"));
      answers.add(answer(calls, "one", strong ? "1" : "3", "1"));
      answers.add(answer(calls, "two", strong ? "1" : "3", "1"));
      if (strong) {
        mends.add(new Mended(counter, 1, null, false, "k1", false, List.of("G11"), at(40)));
        if (mended) {
          mends.add(new Mended(counter, 2, null, true, "k2", false, List.of(), at(140)));
        }
      }
    }
    return new Facts(names, attempts, answers, mends, 0, 0, START.plusSeconds(9_999));
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static Began began(String who, String lesson, @Nullable Instant mendedAt) {
    return new Began(
        who + lesson, who, lesson, lesson, "one-pass", "0123456789", 3, START, mendedAt);
  }

  private static Answered answer(Began attempt, String item, String said, String happened) {
    return new Answered(
        attempt,
        Phase.FIRST,
        item,
        said,
        happened,
        said.equals(happened),
        null,
        item.equals("body") ? (said.equals(happened) ? 95 : 75) : null,
        null,
        at(10));
  }

  @Test
  void anItemThatTheStrongMissIsFlaggedAndTheOthersSeparate() {
    AssignmentReport report = new AssignmentReports(questions).of(facts, set(COUNTER), "");
    assertThat(report.version()).isEqualTo("one-pass-01234567");
    ItemRow body = row(report, "body");
    assertThat(body.right().counts()).isEqualTo("30 of 60");
    // (0.5 + z²/120 ± z√(0.25/60 + z²/14400)) / (1 + z²/60): 0.3773 to 0.6227
    assertThat(body.right().low()).isCloseTo(0.3773, within(1e-4));
    assertThat(body.discrimination()).isEqualTo("separates");
    // Strong: right in 3 of the other 4, weak: in 1 of 4; two points apart, so r is 1.
    assertThat(body.correlation()).isCloseTo(1.0, within(1e-12));
    assertThat(body.topWrong()).isEqualTo("3");
    assertThat(body.topWrongBy()).isEqualTo(30);
    assertThat(body.flags()).contains("nobody chooses 0").doesNotContain("nobody chooses 3");
    ItemRow second = row(report, "second");
    assertThat(second.discrimination()).isEqualTo("inverted: check the item");
    assertThat(second.flags())
        .contains("those who are right elsewhere are wrong here: check the question");
  }

  @Test
  void aClassThatIsSurerThanRightIsToldSo() {
    Sureness s = new ItemReports(questions).of(facts, set(COUNTER), "body", "").sureness();
    assertThat(s.levels().stream().map(l -> l.words() + " " + l.right().counts()))
        .containsExactly("75 % 0 of 30", "95 % 30 of 30");
    assertThat(s.sureAndWrong().counts()).isEqualTo("30 of 60");
    // Errors: thirty of −0.05 and thirty of 0.75. Mean 0.35; mean square (0.0025 + 0.5625) / 2.
    assertThat(s.bias()).isCloseTo(0.35, within(1e-12));
    assertThat(s.brier()).isCloseTo(0.2825, within(1e-12));
    assertThat(s.words()).startsWith("surer than right by 35 points (");
    Sureness silent = new ItemReports(questions).of(facts, set(COUNTER), "printed", "").sureness();
    assertThat(silent.levels()).isEmpty();
    assertThat(silent.words()).isEmpty();
  }

  @Test
  void runsAndMinutesCountThoseWhoAreNotThereYet() {
    AssignmentReport report = new AssignmentReports(questions).of(facts, set(COUNTER), "");
    assertThat(report.mended()).isEqualTo(15);
    assertThat(report.notMendedYet()).isEqualTo(15);
    assertThat(report.runsToMend()).isEqualTo(new AssignmentReport.Spread(2.0, 2.0, 2.0, 15));
    // From 10 s to 40 s, then 100 s of which 60 count: 90 s; fifteen were last seen after 30 s.
    AssignmentReport.Spread minutes = Objects.requireNonNull(report.minutesToMend());
    assertThat(minutes.median()).isEqualTo(1.5);
    assertThat(minutes.learners()).isEqualTo(30);
  }

  @Test
  void aWrongAnswerOfTheStrongIsSaid() {
    ItemReport item = new ItemReports(questions).of(facts, set(COUNTER), "second", "");
    assertThat(item.answers().getFirst().answer()).isEqualTo("no");
    ItemReport.AnswerRow wrong = item.answers().get(1);
    // Rest scores are 4 and 0.
    assertThat(wrong.restDifference()).isEqualTo(4.0);
    assertThat(wrong.flags()).contains("the strong choose this");
    assertThat(item.afterwards()).isEqualTo(new ItemReport.Changed(0, 0, 0, 0, null, null));
  }

  private static ItemRow row(AssignmentReport report, String key) {
    return report.items().stream().filter(i -> i.key().equals(key)).findFirst().orElseThrow();
  }
}
