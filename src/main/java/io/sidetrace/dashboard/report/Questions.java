package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Answered;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.lesson.format.Item.Feedback;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Markdown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of lessons and their questions, as they are today. */
@Component
class Questions {
  private final LessonLibrary lessons;

  Questions(LessonLibrary lessons) {
    this.lessons = lessons;
  }

  Optional<Lesson> lesson(String slug) {
    return lessons.current(slug);
  }

  String title(String slug) {
    return lesson(slug).map(Lesson::title).orElse(slug);
  }

  Optional<Item> item(String slug, String key) {
    return lesson(slug).flatMap(l -> l.item(key));
  }

  /** As HTML. */
  String asked(String slug, String key) {
    return item(slug, key).map(i -> Markdown.line(i.asked())).orElse(key);
  }

  /** How many options a question has; 0 for one that is no longer there. */
  int options(String slug, String key) {
    return item(slug, key).map(i -> i.options().size()).orElse(0);
  }

  /** What a guess gets; 0 for a question that is no longer there. */
  double chance(String slug, String key) {
    int options = options(slug, key);
    return options == 0 ? 0 : 1.0 / options;
  }

  /** How sure they were, told in numbers from the least number of answers on. */
  Sureness sureness(List<Answered> answers, int least) {
    return Sureness.of(answers, a -> options(a.attempt().lesson(), a.item()), least);
  }

  /** Gotchas that a wrong answer can show. */
  List<String> gotchas(String slug, String key) {
    return item(slug, key).stream()
        .flatMap(i -> i.feedback().values().stream())
        .map(Feedback::gotcha)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Which of the lesson's programs an attempt's variant is. */
  int variant(String slug, int seed) {
    return lesson(slug).map(l -> l.variants().of(seed)).orElse(0);
  }
}
