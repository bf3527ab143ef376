package io.sidetrace.dashboard.report;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.fact.Version;
import io.sidetrace.dashboard.report.ItemReport.AnswerRow;
import io.sidetrace.dashboard.report.ItemReport.Changed;
import io.sidetrace.dashboard.statistics.Calibration;
import io.sidetrace.dashboard.statistics.Change;
import io.sidetrace.dashboard.statistics.Difference;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Item.Feedback;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes reports of questions: V5. */
@Service
public class ItemReports {
  private static final int EXAMPLES = 3;

  private final Questions questions;

  ItemReports(Questions questions) {
    this.questions = questions;
  }

  /**
   * @param version its label; empty for the one with most learners
   * @throws CourseException when the lesson has no such question, or nobody began yet
   */
  public ItemReport of(Facts all, Assignment assignment, String key, String version) {
    Selection selection = Selection.of(all, assignment, version);
    List<Answered> own =
        selection.counted().answers().stream().filter(a -> a.item().equals(key)).toList();
    Optional<Item> item = questions.item(assignment.lesson(), key);
    if (item.isEmpty() && own.isEmpty()) {
      throw CourseException.unknown("The lesson has no question %s.".formatted(key));
    }
    List<Answered> first = own.stream().filter(Answered::isFirst).toList();
    return new ItemReport(
        assignment.id(),
        questions.title(assignment.lesson()),
        selection.version().map(Version::label).orElse(""),
        key,
        questions.asked(assignment.lesson(), key),
        Share.of((int) first.stream().filter(Answered::right).count(), first.size()),
        questions.chance(assignment.lesson(), key),
        answers(selection, assignment, key, first),
        questions.sureness(first, Calibration.OF_A_CLASS),
        changed(own),
        selection.leftOut(),
        all.asOf());
  }

  private List<AnswerRow> answers(
      Selection selection, Assignment assignment, String key, List<Answered> first) {
    Map<String, List<Answered>> given = new LinkedHashMap<>();
    questions
        .item(assignment.lesson(), key)
        .ifPresent(i -> i.options().forEach(o -> given.put(o, new ArrayList<>())));
    first.forEach(a -> given.computeIfAbsent(a.answer(), _ -> new ArrayList<>()).add(a));
    Map<String, Integer> rest =
        selection
            .restScores(assignment)
            .map(scores -> scores.without(assignment.id(), key))
            .orElse(Map.of());
    String happened = first.stream().findFirst().map(Answered::happened).orElse("");
    List<AnswerRow> rows = new ArrayList<>();
    given.forEach(
        (answer, by) -> {
          boolean right = answer.equals(happened);
          Optional<Difference> difference = difference(rest, by);
          rows.add(
              new AnswerRow(
                  answer,
                  Share.of(by.size(), first.size()),
                  right,
                  right ? null : gotcha(assignment, key, answer),
                  difference.map(Difference::value).orElse(null),
                  flags(selection, key, answer, right, difference),
                  by.stream()
                      .map(Answered::run)
                      .filter(Objects::nonNull)
                      .limit(EXAMPLES)
                      .toList()));
        });
    rows.sort(
        Comparator.comparing(AnswerRow::happened)
            .reversed()
            .thenComparingInt(r -> -r.given().some()));
    return rows;
  }

  private static Optional<Difference> difference(Map<String, Integer> rest, List<Answered> by) {
    Set<String> choosers =
        by.stream().map(a -> a.attempt().enrolment()).collect(Collectors.toSet());
    int[] scores = new int[rest.size()];
    boolean[] chose = new boolean[rest.size()];
    int i = 0;
    for (Map.Entry<String, Integer> e : rest.entrySet()) {
      scores[i] = e.getValue();
      chose[i++] = choosers.contains(e.getKey());
    }
    return Difference.of(scores, chose);
  }

  private List<String> flags(
      Selection selection,
      String key,
      String answer,
      boolean right,
      Optional<Difference> difference) {
    List<String> flags = new ArrayList<>();
    if (!right && difference.filter(d -> d.interval().low() > 0).isPresent()) {
      flags.add("the strong choose this");
    }
    if (!right) {
      selection.own().answers().stream()
          .filter(Answered::isFirst)
          .filter(a -> a.item().equals(key) && a.happened().equals(answer))
          .map(a -> a.attempt().profile())
          .filter(p -> selection.version().filter(v -> v.profile().equals(p)).isEmpty())
          .findFirst()
          .ifPresent(p -> flags.add("true under " + p));
    }
    return flags;
  }

  private @Nullable String gotcha(Assignment assignment, String key, String answer) {
    return questions
        .item(assignment.lesson(), key)
        .map(i -> i.feedback().get(answer))
        .map(Feedback::gotcha)
        .orElse(null);
  }

  private static Changed changed(List<Answered> own) {
    Map<String, Answered> before = new HashMap<>();
    List<Change.Pair> pairs = new ArrayList<>();
    own.stream().filter(Answered::isFirst).forEach(a -> before.put(a.attempt().attempt(), a));
    for (Answered after : own) {
      Answered first = after.isFirst() ? null : before.get(after.attempt().attempt());
      if (first != null) {
        pairs.add(new Change.Pair(first.right(), after.right()));
      }
    }
    Change change = Change.of(pairs);
    return new Changed(
        change.wrongWrong(),
        change.wrongRight(),
        change.rightWrong(),
        change.rightRight(),
        change.gain().orElse(null),
        change.loss().orElse(null));
  }
}
