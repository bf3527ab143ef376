package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Version;
import java.util.HashMap;
import java.util.Map;

/**
 * Each learner's first attempts in a course and their scores, worked out once however many of its
 * assignments are reported on.
 */
final class FirstAttempts {
  private final Facts all;
  private final Facts first;
  private final Map<String, Facts> parts;
  private final Map<String, Map<String, Version>> mostMet = new HashMap<>();
  private final Map<Map<String, Version>, RestScores> scores = new HashMap<>();

  FirstAttempts(Facts all) {
    this.all = all;
    first = all.first();
    parts = first.byAssignment();
  }

  /** Of the course, later attempts too. */
  Facts all() {
    return all;
  }

  /** Those at an assignment. */
  Facts of(String assignment) {
    Facts part = parts.get(assignment);
    return part == null ? first.where(_ -> false) : part;
  }

  /**
   * Scores elsewhere of learners in a version of an assignment: in all questions of the course
   * under its profile, each in the behaviour that most learners met.
   */
  RestScores scores(Version version, String assignment) {
    Map<String, Version> chosen =
        new HashMap<>(mostMet.computeIfAbsent(version.profile(), this::mostMet));
    chosen.put(assignment, version);
    return scores.computeIfAbsent(chosen, set -> new RestScores(first, set));
  }

  private Map<String, Version> mostMet(String profile) {
    Map<String, Map<Version, Integer>> counts = new HashMap<>();
    for (Answered a : first.answers()) {
      if (a.isFirst() && a.attempt().profile().equals(profile)) {
        counts
            .computeIfAbsent(a.attempt().assignment(), _ -> new HashMap<>())
            .merge(a.attempt().version(), 1, Integer::sum);
      }
    }
    Map<String, Version> most = new HashMap<>();
    counts.forEach(
        (id, versions) ->
            most.put(
                id,
                versions.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey()));
    return most;
  }
}
