package io.sidetrace.dashboard.report;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.dashboard.fact.Began;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Mended;
import io.sidetrace.dashboard.fact.Version;
import io.sidetrace.dashboard.report.SolutionGroups.Group;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.run.RunId;
import io.sidetrace.run.Runs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Groups mends by idea: V7. */
@Service
public class SolutionGrouping {
  private static final int MOST_PROGRAMS = 60;

  private final Questions questions;
  private final Runs runs;

  SolutionGrouping(Questions questions, Runs runs) {
    this.questions = questions;
    this.runs = runs;
  }

  /**
   * @param version its label; empty for the one with most learners
   */
  public SolutionGroups of(Facts all, Assignment assignment, String version) {
    Selection selection = Selection.of(all, assignment, version);
    Map<Began, Mended> chosen = new LinkedHashMap<>();
    for (Mended m : selection.counted().mends()) {
      if (m.groupKey() != null) {
        chosen.merge(m.attempt(), m, (before, now) -> before.accepted() ? before : now);
      }
    }
    Map<String, List<Mended>> byKey = new LinkedHashMap<>();
    chosen
        .values()
        .forEach(
            m ->
                byKey.computeIfAbsent(String.valueOf(m.groupKey()), _ -> new ArrayList<>()).add(m));
    List<Group> groups =
        byKey.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .limit(MOST_PROGRAMS)
            .map(e -> group(e.getKey(), e.getValue()))
            .toList();
    return new SolutionGroups(
        assignment.id(),
        questions.title(assignment.lesson()),
        selection.version().map(Version::label).orElse(null),
        chosen.size(),
        groups.stream().filter(g -> g.learners() > 1).toList(),
        groups.stream().filter(g -> g.learners() == 1).toList(),
        questions.lesson(assignment.lesson()).map(Lesson::mended).orElse(""),
        selection.leftOut(),
        all.asOf());
  }

  private Group group(String key, List<Mended> mends) {
    Mended first = mends.getFirst();
    Optional<String> run = mends.stream().map(Mended::run).filter(Objects::nonNull).findFirst();
    return new Group(
        key,
        mends.size(),
        first.accepted(),
        first.unchanged(),
        first.gotchas(),
        run.orElse(null),
        run.map(RunId::new).flatMap(runs::source).orElse(null));
  }
}
