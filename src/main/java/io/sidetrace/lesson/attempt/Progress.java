package io.sidetrace.lesson.attempt;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.grading.Graded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has done, and which lesson comes next: a fold over their attempts. */
public final class Progress {
  private final LessonLibrary lessons;
  private final Map<String, Mark> marks = new HashMap<>();
  private final Map<String, Integer> misunderstood = new HashMap<>();

  /** How far a lesson is done. */
  public enum Mark {
    EMPTY,
    HALF,
    FULL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A lesson to do, and why that one. */
  public record Next(Lesson lesson, String because) {}

  public Progress(LessonLibrary lessons, List<Attempt> attempts) {
    this.lessons = lessons;
    for (Attempt attempt : attempts) {
      Mark mark =
          attempt.mendedAt() != null ? Mark.FULL : attempt.first() != null ? Mark.HALF : Mark.EMPTY;
      marks.merge(attempt.lesson(), mark, (a, b) -> a.compareTo(b) >= 0 ? a : b);
      Stream.of(attempt.first(), attempt.variant())
          .filter(Objects::nonNull)
          .flatMap(reveal -> reveal.graded().stream())
          .map(Graded::gotcha)
          .filter(Objects::nonNull)
          .forEach(gotcha -> misunderstood.merge(gotcha, 1, Integer::sum));
    }
  }

  /** Half when it was seen what happened, full when it was mended. */
  public Mark of(String lesson) {
    return marks.getOrDefault(lesson, Mark.EMPTY);
  }

  public long done() {
    return lessons.all().stream().filter(l -> of(l.slug()) == Mark.FULL).count();
  }

  /**
   * A lesson that is not done: one that was begun, one about what wrong predictions showed, or the
   * next in order.
   *
   * @param current that somebody is in, or empty
   */
  public Optional<Next> next(String current) {
    List<Lesson> open =
        new ArrayList<>(
            lessons.all().stream()
                .filter(l -> !l.slug().equals(current) && of(l.slug()) != Mark.FULL)
                .toList());
    Optional<Lesson> asked =
        open.stream().filter(l -> wrong(l) > 0).max(Comparator.comparingInt(this::wrong));
    if (asked.isPresent()) {
      return asked.map(l -> new Next(l, "a prediction of yours showed this one"));
    }
    Optional<Lesson> begun = open.stream().filter(l -> of(l.slug()) == Mark.HALF).findFirst();
    if (begun.isPresent()) {
      return begun.map(l -> new Next(l, "begun, not mended yet"));
    }
    List<Lesson> all = lessons.all();
    int place =
        current.isEmpty()
            ? -1
            : all.indexOf(
                all.stream().filter(l -> l.slug().equals(current)).findFirst().orElse(null));
    return open.stream()
        .filter(l -> all.indexOf(l) > place)
        .findFirst()
        .or(() -> open.stream().findFirst())
        .map(l -> new Next(l, "the next in order"));
  }

  private int wrong(Lesson lesson) {
    return lesson.gotchas().stream().mapToInt(g -> misunderstood.getOrDefault(g, 0)).sum();
  }
}
