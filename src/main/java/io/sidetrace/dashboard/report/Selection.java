package io.sidetrace.dashboard.report;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * First attempts at an assignment in one version: what a report counts.
 *
 * @param course what it is chosen from
 * @param own those at the assignment
 * @param counted those at the assignment in that version
 * @param version empty while nobody has begun
 * @param leftOut what does not count, in words
 */
record Selection(
    FirstAttempts course,
    Facts own,
    Facts counted,
    Optional<Version> version,
    List<VersionCount> versions,
    List<String> leftOut) {

  /**
   * @param label of the version; empty for the one with most learners
   */
  static Selection of(Facts all, Assignment assignment, String label) {
    return of(new FirstAttempts(all), assignment, label);
  }

  static Selection of(FirstAttempts course, Assignment assignment, String label) {
    Facts all = course.all();
    Facts own = course.of(assignment.id());
    int tried =
        (int) all.attempts().stream().filter(a -> a.assignment().equals(assignment.id())).count();
    Map<Version, Integer> learners = new HashMap<>();
    own.attempts().forEach(a -> learners.merge(a.version(), 1, Integer::sum));
    List<Version> versions =
        learners.keySet().stream()
            .sorted(
                Comparator.comparingInt((Version v) -> -learners.getOrDefault(v, 0))
                    .thenComparing(Version::label))
            .toList();
    Optional<Version> version =
        label.isEmpty()
            ? versions.stream().findFirst()
            : Optional.of(
                versions.stream()
                    .filter(v -> v.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> unknown(label, versions)));
    return new Selection(
        course,
        own,
        own.where(a -> version.filter(a.version()::equals).isPresent()),
        version,
        versions.stream()
            .map(v -> new VersionCount(v.label(), v.profile(), learners.getOrDefault(v, 0)))
            .toList(),
        leftOut(all, tried - own.attempts().size()));
  }

  private static CourseException unknown(String label, List<Version> versions) {
    return CourseException.unknown(
        "Nobody answered in a version %s. There %s."
            .formatted(
                label,
                versions.isEmpty()
                    ? "is none yet"
                    : "is "
                        + versions.stream().map(Version::label).collect(Collectors.joining(", "))));
  }

  /** Scores elsewhere; empty while nobody has begun. */
  Optional<RestScores> restScores(Assignment assignment) {
    return version.map(v -> course.scores(v, assignment.id()));
  }

  static List<String> leftOut(Facts all, int later) {
    List<String> left = new ArrayList<>();
    if (all.testLearners() > 0) {
      left.add(all.testLearners() + " left out: test learners");
    }
    if (all.excluded() > 0) {
      left.add(all.excluded() + " left out: attempts that staff took out");
    }
    if (later > 0) {
      left.add(later + " left out: attempts after a learner’s first");
    }
    return left;
  }
}
