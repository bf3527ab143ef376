package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.dashboard.statistics.Persistence;
import io.sidetrace.dashboard.statistics.Persistence.Chance;
import io.sidetrace.dashboard.statistics.Streak;
import io.sidetrace.lesson.format.Lesson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Chances to show a gotcha: a prediction with an option for it, or a mend of a lesson about it. The
 * lesson's given program, and a mend that is no other idea than it, are none.
 */
@Component
class Chances {
  private static final double AT_MOST_A_THIRD = 1.0 / 3;

  private final Questions questions;

  Chances(Questions questions) {
    this.questions = questions;
  }

  private record Timed(Instant at, Chance chance) {}

  /** By enrolment, by gotcha. */
  Map<String, Map<String, Persistence>> persistence(Facts facts) {
    Map<String, Map<String, List<Timed>>> found = new HashMap<>();
    for (Answered a : facts.answers()) {
      for (String gotcha : questions.gotchas(a.attempt().lesson(), a.item())) {
        add(found, a.attempt().enrolment(), gotcha, a.at(), occasion(a), gotcha.equals(a.gotcha()));
      }
    }
    for (Mended m : facts.mends()) {
      if (!m.unchanged()) {
        String lesson = m.attempt().lesson();
        Set<String> gotchas = new HashSet<>(m.gotchas());
        questions.lesson(lesson).map(Lesson::gotchas).ifPresent(gotchas::addAll);
        for (String gotcha : gotchas) {
          boolean shown = m.gotchas().contains(gotcha);
          add(found, m.attempt().enrolment(), gotcha, m.at(), lesson + " 0", shown);
        }
      }
    }
    Map<String, Map<String, Persistence>> result = new HashMap<>();
    found.forEach(
        (enrolment, gotchas) -> {
          Map<String, Persistence> row = new TreeMap<>();
          gotchas.forEach((gotcha, timed) -> row.put(gotcha, Persistence.of(inOrder(timed))));
          result.put(enrolment, row);
        });
    return result;
  }

  private static List<Chance> inOrder(List<Timed> timed) {
    return timed.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::chance).toList();
  }

  private static void add(
      Map<String, Map<String, List<Timed>>> found,
      String enrolment,
      String gotcha,
      Instant at,
      String occasion,
      boolean shown) {
    found
        .computeIfAbsent(enrolment, _ -> new HashMap<>())
        .computeIfAbsent(gotcha, _ -> new ArrayList<>())
        .add(new Timed(at, new Chance(occasion, shown)));
  }

  /** By enrolment, by gotcha: first answers on different variants that are hard to guess. */
  Map<String, Map<String, Streak>> streaks(Facts facts) {
    Map<String, Map<String, List<Boolean>>> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Answered a : facts.answers()) {
      String lesson = a.attempt().lesson();
      String enrolment = a.attempt().enrolment();
      boolean first = seen.add(enrolment + " " + occasion(a) + " " + a.item());
      if (first && questions.chance(lesson, a.item()) <= AT_MOST_A_THIRD) {
        for (String gotcha : questions.gotchas(lesson, a.item())) {
          found
              .computeIfAbsent(enrolment, _ -> new TreeMap<>())
              .computeIfAbsent(gotcha, _ -> new ArrayList<>())
              .add(a.right());
        }
      }
    }
    Map<String, Map<String, Streak>> result = new LinkedHashMap<>();
    found.forEach(
        (enrolment, gotchas) -> {
          Map<String, Streak> row = new TreeMap<>();
          gotchas.forEach((gotcha, chances) -> row.put(gotcha, new Streak(chances)));
          result.put(enrolment, row);
        });
    return result;
  }

  /** The lesson's given program is its variant 0. */
  private String occasion(Answered a) {
    int variant = a.isFirst() ? 0 : questions.variant(a.attempt().lesson(), a.attempt().seed());
    return a.attempt().lesson() + " " + (a.isFirst() ? "0" : "v" + variant);
  }
}
