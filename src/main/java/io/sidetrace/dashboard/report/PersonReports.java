package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Began;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.dashboard.report.LearnerReport.Line;
import io.sidetrace.dashboard.report.LearnerReport.Said;
import io.sidetrace.dashboard.report.LearnerReport.Try;
import io.sidetrace.dashboard.statistics.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes reports about single learners: V8 and V9. */
@Service
public class PersonReports {
  private static final int MOST_STUCK = 20;

  private final Questions questions;
  private final Chances chances;
  private final MisconceptionMaps maps;

  PersonReports(Questions questions, Chances chances, MisconceptionMaps maps) {
    this.questions = questions;
    this.chances = chances;
    this.maps = maps;
  }

  /** Empty for a test learner, or somebody who is not in the course. */
  public Optional<LearnerReport> learner(Facts all, String enrolment) {
    Facts own = all.by(enrolment);
    return Optional.ofNullable(all.names().get(enrolment))
        .map(
            name ->
                new LearnerReport(
                    enrolment,
                    name,
                    lines(own),
                    sureness(own),
                    maps.cells(own, enrolment),
                    all.asOf()));
  }

  private Sureness sureness(Facts own) {
    return questions.sureness(
        own.first().answers().stream().filter(Answered::isFirst).toList(),
        Calibration.OF_A_LEARNER);
  }

  private List<Line> lines(Facts own) {
    Set<Began> counted = Set.copyOf(own.first().attempts());
    return own.attempts().stream().map(a -> line(own, a, counted.contains(a))).toList();
  }

  private Line line(Facts own, Began attempt, boolean counted) {
    return new Line(
        attempt.attempt(),
        attempt.assignment(),
        questions.title(attempt.lesson()),
        attempt.profile(),
        attempt.startedAt(),
        attempt.mendedAt(),
        counted,
        own.answers().stream()
            .filter(a -> a.attempt().equals(attempt))
            .map(a -> said(attempt, a))
            .toList(),
        own.mends().stream()
            .filter(m -> m.attempt().equals(attempt))
            .map(PersonReports::tried)
            .toList());
  }

  private Said said(Began attempt, Answered a) {
    return new Said(
        a.phase().toString(),
        questions.asked(attempt.lesson(), a.item()),
        a.answer(),
        a.confidence(),
        a.happened(),
        a.right(),
        a.gotcha(),
        a.run());
  }

  private static Try tried(Mended m) {
    return new Try(m.ordinal(), m.accepted(), m.gotchas(), m.run(), m.at());
  }

  /** Who has had enough chances and no streak yet. */
  public StuckReport stuck(Facts all) {
    List<StuckReport.Row> rows = new ArrayList<>();
    chances
        .streaks(all)
        .forEach(
            (enrolment, gotchas) ->
                gotchas.forEach(
                    (gotcha, streak) -> {
                      if (streak.noneYet()) {
                        rows.add(
                            new StuckReport.Row(
                                enrolment,
                                all.names().getOrDefault(enrolment, ""),
                                gotcha,
                                maps.name(gotcha),
                                streak.chances(),
                                streak.spins()));
                      }
                    }));
    rows.sort(Comparator.comparingInt(r -> -r.chances().size()));
    return new StuckReport(rows.stream().limit(MOST_STUCK).toList(), all.asOf());
  }
}
