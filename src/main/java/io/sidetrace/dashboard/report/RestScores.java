package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Version;
import io.sidetrace.dashboard.statistics.Discrimination;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * First answers of the learners who answered every question of a set: all questions of the course
 * that are counted together, that is, under one profile and in the behaviour that most learners
 * met.
 */
final class RestScores {
  private final List<String> keys;
  private final Map<String, boolean[]> rows = new LinkedHashMap<>();

  private record Scored(String enrolment, String key, boolean right) {}

  /**
   * @param first first attempts of the whole course
   * @param chosen the version of each assignment that belongs to the set
   */
  RestScores(Facts first, Map<String, Version> chosen) {
    List<Scored> scored = new ArrayList<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Answered a : first.answers()) {
      if (a.isFirst() && a.attempt().version().equals(chosen.get(a.attempt().assignment()))) {
        String key = key(a.attempt().assignment(), a.item());
        places.putIfAbsent(key, places.size());
        scored.add(new Scored(a.attempt().enrolment(), key, a.right()));
      }
    }
    keys = List.copyOf(places.keySet());
    Map<String, Set<String>> answered = new HashMap<>();
    for (Scored s : scored) {
      rows.computeIfAbsent(s.enrolment(), _ -> new boolean[keys.size()])[
              places.getOrDefault(s.key(), 0)] =
          s.right();
      answered.computeIfAbsent(s.enrolment(), _ -> new HashSet<>()).add(s.key());
    }
    rows.keySet().removeIf(e -> answered.getOrDefault(e, Set.of()).size() < keys.size());
  }

  private static String key(String assignment, String item) {
    return assignment + " " + item;
  }

  Optional<Discrimination> discrimination(String assignment, String item) {
    int place = keys.indexOf(key(assignment, item));
    return place < 0 ? Optional.empty() : Discrimination.of(List.copyOf(rows.values()), place);
  }

  /** The score without the item itself, by enrolment. */
  Map<String, Integer> without(String assignment, String item) {
    int place = keys.indexOf(key(assignment, item));
    Map<String, Integer> scores = new HashMap<>();
    rows.forEach((enrolment, row) -> scores.put(enrolment, Discrimination.restScore(row, place)));
    return scores;
  }
}
