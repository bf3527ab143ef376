package io.sidetrace.dashboard.report;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Began;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.dashboard.fact.Version;
import io.sidetrace.dashboard.report.AssignmentReport.Spread;
import io.sidetrace.dashboard.statistics.ActiveTime;
import io.sidetrace.dashboard.statistics.Discrimination;
import io.sidetrace.dashboard.statistics.Quantiles;
import io.sidetrace.dashboard.statistics.Survival;
import io.sidetrace.dashboard.statistics.Survival.Spell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes reports of assignments: V4. */
@Service
public class AssignmentReports {
  private static final int NOBODY_FROM = 60;
  private static final double NOBODY_BELOW = 0.05;
  private static final double MINUTE = 60;

  private final Questions questions;

  AssignmentReports(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param version its label; empty for the one with most learners
   */
  public AssignmentReport of(Facts all, Assignment assignment, String version) {
    return of(new FirstAttempts(all), assignment, version);
  }

  AssignmentReport of(FirstAttempts course, Assignment assignment, String version) {
    Facts all = course.all();
    Selection selection = Selection.of(course, assignment, version);
    Facts counted = selection.counted();
    List<Began> attempts = counted.attempts();
    int mended = (int) attempts.stream().filter(a -> a.mendedAt() != null).count();
    return new AssignmentReport(
        assignment.id(),
        assignment.lesson(),
        questions.title(assignment.lesson()),
        selection.version().map(Version::label).orElse(null),
        selection.versions(),
        all.names().size(),
        attempts.size(),
        predicted(counted, true),
        mended,
        predicted(counted, false),
        items(selection, assignment),
        runsToMend(counted),
        minutesToMend(counted),
        (int)
            counted.mends().stream()
                .map(Mended::attempt)
                .filter(a -> a.mendedAt() == null)
                .distinct()
                .count(),
        selection.leftOut(),
        all.asOf());
  }

  private static int predicted(Facts counted, boolean first) {
    return (int)
        counted.answers().stream()
            .filter(a -> a.isFirst() == first)
            .map(Answered::attempt)
            .distinct()
            .count();
  }

  private List<ItemRow> items(Selection selection, Assignment assignment) {
    Map<String, List<Answered>> byItem = new LinkedHashMap<>();
    questions
        .lesson(assignment.lesson())
        .ifPresent(l -> l.items().forEach(i -> byItem.put(i.key(), new ArrayList<>())));
    selection.counted().answers().stream()
        .filter(Answered::isFirst)
        .forEach(a -> byItem.computeIfAbsent(a.item(), _ -> new ArrayList<>()).add(a));
    Optional<RestScores> scores = selection.restScores(assignment);
    return byItem.entrySet().stream()
        .map(
            e ->
                row(
                    assignment,
                    e.getKey(),
                    e.getValue(),
                    selection.counted().attempts().size(),
                    scores.flatMap(s -> s.discrimination(assignment.id(), e.getKey()))))
        .sorted(Comparator.comparingDouble((ItemRow r) -> facility(r.right())))
        .toList();
  }

  /** Those that nobody answered come last. */
  private static double facility(Share right) {
    return right.of() == 0 ? 2 : right.some() / (double) right.of();
  }

  private ItemRow row(
      Assignment assignment,
      String key,
      List<Answered> answers,
      int opened,
      Optional<Discrimination> discrimination) {
    Map<String, Integer> wrong = new HashMap<>();
    Map<String, Integer> given = new HashMap<>();
    for (Answered a : answers) {
      given.merge(a.answer(), 1, Integer::sum);
      if (!a.right()) {
        wrong.merge(a.answer(), 1, Integer::sum);
      }
    }
    String top =
        wrong.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(null);
    int n = answers.size();
    return new ItemRow(
        key,
        questions.asked(assignment.lesson(), key),
        Share.of(n, opened),
        Share.of((int) answers.stream().filter(Answered::right).count(), n),
        questions.chance(assignment.lesson(), key),
        Sureness.sureAndWrong(answers),
        top,
        top == null ? 0 : wrong.getOrDefault(top, 0),
        gotcha(answers, top),
        discrimination.map(d -> d.word().toString()).orElse(null),
        discrimination.flatMap(Discrimination::value).orElse(null),
        flags(assignment, key, given, n, discrimination));
  }

  private static @Nullable String gotcha(List<Answered> answers, @Nullable String answer) {
    return answers.stream()
        .filter(a -> a.answer().equals(answer))
        .findFirst()
        .map(Answered::gotcha)
        .orElse(null);
  }

  private List<String> flags(
      Assignment assignment,
      String key,
      Map<String, Integer> given,
      int n,
      Optional<Discrimination> discrimination) {
    List<String> flags = new ArrayList<>();
    if (discrimination.filter(d -> d.word() == Discrimination.Word.INVERTED).isPresent()) {
      flags.add("those who are right elsewhere are wrong here: check the question");
    }
    if (n >= NOBODY_FROM) {
      questions
          .item(assignment.lesson(), key)
          .ifPresent(
              item ->
                  item.options().stream()
                      .filter(o -> given.getOrDefault(o, 0) < NOBODY_BELOW * n)
                      .forEach(o -> flags.add("nobody chooses " + o)));
    }
    return flags;
  }

  private static @Nullable Spread runsToMend(Facts counted) {
    Map<Began, Integer> runs = new HashMap<>();
    for (Mended m : counted.mends()) {
      if (m.accepted()) {
        runs.merge(m.attempt(), m.ordinal(), Math::min);
      }
    }
    return Quantiles.of(runs.values())
        .map(q -> new Spread(q.lower(), q.median(), q.upper(), q.n()))
        .orElse(null);
  }

  /** From the first prediction on, which opens the mend. */
  private static @Nullable Spread minutesToMend(Facts counted) {
    Map<Began, Instant> opened = new HashMap<>();
    Map<Began, List<Instant>> events = new HashMap<>();
    for (Answered a : counted.answers()) {
      if (a.isFirst()) {
        opened.merge(a.attempt(), a.at(), (x, y) -> x.isBefore(y) ? x : y);
      }
    }
    for (Mended m : counted.mends()) {
      Instant mendedAt = m.attempt().mendedAt();
      if (mendedAt == null || !m.at().isAfter(mendedAt)) {
        events.computeIfAbsent(m.attempt(), _ -> new ArrayList<>()).add(m.at());
      }
    }
    List<Spell> spells = new ArrayList<>();
    events.forEach(
        (attempt, times) -> {
          Instant from = opened.get(attempt);
          if (from != null) {
            List<Instant> all = new ArrayList<>(times);
            all.add(from);
            spells.add(new Spell(ActiveTime.seconds(all), attempt.mendedAt() != null));
          }
        });
    return Survival.of(spells)
        .map(
            s ->
                new Spread(minutes(s.low()), minutes(s.median()), minutes(s.high()), spells.size()))
        .orElse(null);
  }

  private static @Nullable Double minutes(Optional<Double> seconds) {
    return seconds.map(s -> s / MINUTE).orElse(null);
  }
}
