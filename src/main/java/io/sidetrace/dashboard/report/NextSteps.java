package io.sidetrace.dashboard.report;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.web.CourseAdvice;
import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Began;
import io.sidetrace.dashboard.fact.CourseFacts;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.dashboard.report.MisconceptionMap.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says on a course's home what there is to do, by learners concerned: V1. */
@Component
class NextSteps implements CourseAdvice {
  private static final Duration STOPPED = Duration.ofDays(1);
  private static final int MOST_GOTCHAS = 2;

  private final Assignments assignments;
  private final CourseFacts facts;
  private final AssignmentReports reports;
  private final MisconceptionMaps maps;

  NextSteps(
      Assignments assignments,
      CourseFacts facts,
      AssignmentReports reports,
      MisconceptionMaps maps) {
    this.assignments = assignments;
    this.facts = facts;
    this.reports = reports;
    this.maps = maps;
  }

  @Override
  public List<Sentence> about(Course course) {
    Facts all = facts.of(course.id());
    FirstAttempts attempts = new FirstAttempts(all);
    List<Sentence> sentences = new ArrayList<>();
    for (Assignment assignment : assignments.of(course.id())) {
      AssignmentReport report = reports.of(attempts, assignment, "");
      String path = "/assignments/" + assignment.id();
      int stopped = stopped(attempts.of(assignment.id()));
      if (stopped > 0) {
        sentences.add(
            new Sentence(
                stopped,
                "%d predicted “%s” and stopped without a mend, a day ago or more."
                    .formatted(stopped, report.title()),
                path));
      }
      for (ItemRow item : report.items()) {
        if (!item.flags().isEmpty()) {
          sentences.add(
              new Sentence(
                  item.answered().some(),
                  "A question of “%s”: %s.".formatted(report.title(), item.flags().getFirst()),
                  path + "/items/" + item.key()));
        }
      }
    }
    sentences.addAll(recurring(all));
    sentences.sort(Comparator.comparingInt(s -> -s.learners()));
    return sentences;
  }

  private static int stopped(Facts first) {
    Map<Began, Instant> last = new HashMap<>();
    for (Answered a : first.answers()) {
      last.merge(a.attempt(), a.at(), NextSteps::later);
    }
    for (Mended m : first.mends()) {
      last.merge(m.attempt(), m.at(), NextSteps::later);
    }
    return (int)
        last.entrySet().stream()
            .filter(e -> e.getKey().mendedAt() == null)
            .filter(e -> e.getValue().isBefore(first.asOf().minus(STOPPED)))
            .count();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private List<Sentence> recurring(Facts all) {
    return maps.of(all, false).gotchas().stream()
        .filter(c -> again(c).some() > 0)
        .sorted(Comparator.comparingInt((Column c) -> -again(c).some()))
        .limit(MOST_GOTCHAS)
        .map(
            c ->
                new Sentence(
                    again(c).some(),
                    "%s, %s, showed again in %s who had another chance after feedback."
                        .formatted(c.gotcha(), c.name(), again(c).counts()),
                    "/gotchas"))
        .toList();
  }

  private static Share again(Column column) {
    return Objects.requireNonNullElse(column.again(), Share.of(0, 0));
  }
}
