package io.sidetrace.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sidetrace.dashboard.statistics.Calibration.Sure;
import io.sidetrace.dashboard.statistics.Persistence.Chance;
import io.sidetrace.dashboard.statistics.Survival.Spell;
import io.sidetrace.lesson.format.Confidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Against numbers that were computed by hand; the sums are beside them. */
class StatisticsTests {

  @Test
  void sevenOfTenIsFromFortyToEightyNinePercent() {
    // (0.7 + 3.8416/20 ± 1.96·√(0.021 + 3.8416/400)) / 1.38416
    // = (0.89208 ± 1.96·0.174941) / 1.38416 = (0.89208 ± 0.342885) / 1.38416
    Interval interval = new Proportion(7, 10).interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(0.3968, within(5e-4));
    assertThat(interval.high()).isCloseTo(0.8922, within(5e-4));
  }

  @Test
  void anIntervalNeedsTenAndEndsAtZeroAndOne() {
    assertThat(new Proportion(9, 9).interval()).isEmpty();
    // Of 0 in 10: upper = z²/(n + z²) = 3.8416/13.8416
    Interval none = new Proportion(0, 10).interval().orElseThrow();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.27754, within(1e-4));
    assertThat(new Proportion(10, 10).interval().orElseThrow().high()).isEqualTo(1);
  }

  @Test
  void quartilesLieBetweenNeighbours() {
    // Ten numbers: places 2.25, 4.5 and 6.75 of 1, 2, 3, 4, 5, 6, 7, 8, 9, 20, counted from 0.
    Quantiles q = Quantiles.of(List.of(20, 1, 9, 2, 8, 3, 7, 4, 6, 5)).orElseThrow();
    assertThat(q).isEqualTo(new Quantiles(3.25, 5.5, 7.75, 10));
    assertThat(Quantiles.of(List.of(1, 2, 3))).isEmpty();
  }

  @Test
  void correlationLeavesTheItemItselfOut() {
    // x = 0 0 1 1, y = 1 2 2 3: Σx=2 Σy=8 Σxx=2 Σyy=18 Σxy=5
    // r = (4·5 − 2·8) / (√(4·2−4)·√(4·18−64)) = 4 / (2·2.8284)
    double r =
        Discrimination.correlation(
            new int[] {0, 0, 1, 1}, new int[] {1, 2, 2, 3}, new int[] {0, 1, 2, 3});
    assertThat(r).isCloseTo(0.70711, within(1e-5));
    assertThat(Discrimination.correlation(new int[] {1, 1}, new int[] {1, 2}, new int[] {0, 1}))
        .isNaN();
  }

  @Test
  void discriminationIsAWordFromThirtyAndANumberFromFifty() {
    assertThat(Discrimination.of(agreeing(29), 0)).isEmpty();
    Discrimination word = Discrimination.of(agreeing(30), 0).orElseThrow();
    assertThat(word.value()).isEmpty();
    assertThat(word.word()).isEqualTo(Discrimination.Word.SEPARATES);
    Discrimination number = Discrimination.of(agreeing(50), 0).orElseThrow();
    // Half are right everywhere and half nowhere: the rest score is 0 or 4, and r is 1.
    assertThat(number.value().orElseThrow()).isCloseTo(1, within(1e-12));
    List<boolean[]> fourItems = Collections.nCopies(60, new boolean[] {true, false, true, false});
    assertThat(Discrimination.of(fourItems, 0)).isEmpty();
  }

  @Test
  void anItemThatTheStrongGetWrongIsInverted() {
    List<boolean[]> rows =
        IntStream.range(0, 60)
            .mapToObj(i -> i % 2 == 0)
            .map(strong -> new boolean[] {!strong, strong, strong, strong, strong})
            .toList();
    assertThat(Discrimination.of(rows, 0).orElseThrow().word())
        .isEqualTo(Discrimination.Word.INVERTED);
  }

  @Test
  void thoseWhoChoseAnAnswerScoreSoMuchMore() {
    int[] scores = IntStream.range(0, 50).map(i -> i < 10 ? 4 : 1).toArray();
    boolean[] chose = new boolean[50];
    for (int i = 0; i < 10; i++) {
      chose[i] = true;
    }
    Difference d = Difference.of(scores, chose).orElseThrow();
    assertThat(d.value()).isEqualTo(3);
    assertThat(d.interval()).isEqualTo(new Interval(3, 3));
    chose[0] = false;
    assertThat(Difference.of(scores, chose)).isEmpty();
  }

  @Test
  void theMedianTimeCountsThoseWhoAreNotThereYet() {
    // Ten events at 1…10 and ten that are open at 10.5: S falls by 1/20 each time to 0.5 at 10.
    List<Spell> spells =
        Stream.concat(
                IntStream.rangeClosed(1, 10).mapToObj(i -> new Spell(i, true)),
                IntStream.range(0, 10).mapToObj(_ -> new Spell(10.5, false)))
            .toList();
    Survival survival = Survival.of(spells).orElseThrow();
    assertThat(survival.median()).contains(10.0);
    assertThat(survival.happened()).isEqualTo(10);
    assertThat(survival.open()).isEqualTo(10);
    // At 5, S = 0.75 and Σ 1/(n(n−1)) = 1/15 − 1/20 = 1/60; its lower end is
    // 0.75^exp(1.96·0.129099/0.287682) = 0.75^2.40982 = 0.49994; at 4 it is 0.5511.
    assertThat(survival.low()).contains(5.0);
    // At 10 the upper end is 0.6919 still.
    assertThat(survival.high()).isEmpty();
  }

  @Test
  void halfMayNotHaveGotThere() {
    List<Spell> spells =
        Stream.concat(
                IntStream.rangeClosed(1, 10).mapToObj(i -> new Spell(i, true)),
                IntStream.range(0, 11).mapToObj(_ -> new Spell(20, false)))
            .toList();
    assertThat(Survival.of(spells).orElseThrow().median()).isEmpty();
    assertThat(Survival.of(spells.subList(0, 9))).isEmpty();
  }

  @Test
  void whenAllGotThereTheCurveEndsAtZero() {
    List<Spell> spells =
        new ArrayList<>(IntStream.rangeClosed(1, 11).mapToObj(i -> new Spell(i, true)).toList());
    assertThat(Survival.of(spells).orElseThrow().median()).contains(6.0);
    assertThat(Survival.of(spells).orElseThrow().high()).isPresent();
  }

  @Test
  void activeTimeCapsPausesAtAMinute() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(ActiveTime.seconds(List.of(start.plusSeconds(3_630), start, start.plusSeconds(30))))
        .isEqualTo(90);
    assertThat(ActiveTime.seconds(List.of(start))).isZero();
  }

  @Test
  void gainIsWhatWasGainedOfWhatCouldBe() {
    // 20 learners: 8 right before, 14 after: (0.7 − 0.4) / 0.6; two of the eight are lost.
    Change change = new Change(4, 8, 2, 6);
    assertThat(change.gain().orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(change.loss()).isEmpty();
    assertThat(new Change(4, 8, 1, 6).gain()).isEmpty();
    assertThat(new Change(3, 0, 4, 16).gain()).isEmpty();
    assertThat(new Change(0, 0, 4, 16).loss()).contains(0.2);
  }

  @Test
  void aGotchaRecursOnlyInAnotherLessonOrVariant() {
    Persistence within = Persistence.of(List.of(new Chance("a", true), new Chance("a", true)));
    assertThat(within.state()).isEqualTo(Persistence.State.ONCE);
    assertThat(within.next()).isEmpty();
    Persistence gone =
        Persistence.of(
            List.of(
                new Chance("z", false),
                new Chance("a", true),
                new Chance("b", false),
                new Chance("b", false),
                new Chance("c", false)));
    assertThat(gone).isEqualTo(new Persistence(5, 1, 2, Optional.of(false), false));
    Persistence later =
        Persistence.of(
            List.of(new Chance("a", true), new Chance("b", false), new Chance("c", true)));
    assertThat(later.next()).contains(false);
    assertThat(later.state()).isEqualTo(Persistence.State.RECURS);
    assertThat(Persistence.of(List.of(new Chance("a", false))).state())
        .isEqualTo(Persistence.State.NOT_SHOWN);
  }

  @Test
  void threeRightInARowEndTheSearch() {
    List<Boolean> never = List.of(true, true, false, true, true, false);
    assertThat(new Streak(never).noneYet()).isTrue();
    assertThat(new Streak(never).spins()).isFalse();
    List<Boolean> ten = new ArrayList<>(never);
    ten.addAll(List.of(true, true, false, false));
    assertThat(new Streak(ten).spins()).isTrue();
    ten.set(5, true);
    assertThat(new Streak(ten).noneYet()).isFalse();
    assertThat(new Streak(List.of(false, false, false, false, false)).noneYet()).isFalse();
  }

  private static List<boolean[]> agreeing(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> i % 2 == 0)
        .map(r -> new boolean[] {r, r, r, r, r})
        .toList();
  }

  @Test
  void whoIsSureIsRightAsOftenAsTheySayOrNot() {
    // Sixteen of thirty at 75 %, ten of them right; fourteen guessed one of four, seven right.
    // Named: (16 · 0.75 + 14 · 0.25) / 30 = 15.5 / 30; right: 17 / 30; the bias is −1.5 / 30.
    List<Sure> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(new Sure(Confidence.chance(75, 4), i < 10));
    }
    for (int i = 0; i < 14; i++) {
      answers.add(new Sure(Confidence.chance(25, 4), i < 7));
    }
    Calibration found = Calibration.of(answers, Calibration.OF_A_CLASS).orElseThrow();
    assertThat(found.bias()).isCloseTo(-0.05, within(1e-12));
    // 10 · 0.0625 + 6 · 0.5625 + 7 · 0.5625 + 7 · 0.0625 = 8.375, of thirty.
    assertThat(found.brier()).isCloseTo(8.375 / 30, within(1e-12));
    assertThat(found.interval().low()).isLessThan(-0.05);
    assertThat(found.interval().high()).isGreaterThan(-0.05);
    assertThat(Calibration.of(answers.subList(0, 29), Calibration.OF_A_CLASS)).isEmpty();
    assertThat(Calibration.of(answers.subList(0, 20), Calibration.OF_A_LEARNER)).isPresent();
  }

  @Test
  void guessingIsOneOverTheOptions() {
    assertThat(Confidence.levels(3)).containsExactly(33, 50, 75, 95);
    assertThat(Confidence.levels(2)).containsExactly(50, 75, 95);
    assertThat(Confidence.chance(33, 3)).isEqualTo(1.0 / 3);
    assertThat(Confidence.chance(95, 3)).isEqualTo(0.95);
  }
}
