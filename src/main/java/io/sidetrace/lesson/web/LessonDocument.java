package io.sidetrace.lesson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.format.Confidence;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Markdown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson as far as it is shown before anything is predicted. Texts are HTML. */
@Schema(name = "Lesson", description = "A lesson, as it is before anything is predicted.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LessonDocument(
    @Schema(description = "Its name in addresses.", example = "python-counter") String slug,
    @Schema(description = "What it is called.") String title,
    @Schema(description = "The unit that it belongs to.") String unit,
    @Schema(description = "The gotchas that its program shows.") List<String> gotchas,
    @Schema(description = "The profiles in which it is true; the first is proposed.")
        List<String> profiles,
    @Schema(description = "About how many minutes it takes.") int minutes,
    @Schema(description = "The sentence to keep in mind, as HTML.") String model,
    @Schema(description = "What one needs to know to predict, as HTML; only for one lesson.")
        @Nullable String predict,
    @Schema(description = "The program; only for one lesson.") @Nullable String program,
    @Schema(description = "What is asked about the program; only for one lesson.")
        @Nullable List<Question> questions) {

  /** A question with its options. */
  @Schema(name = "Question", description = "A question about a run of the program.")
  record Question(
      @Schema(description = "Its name within the lesson; answers go under it.") String key,
      @Schema(description = "The question, as HTML.") String question,
      @Schema(description = "The answers to choose from.") List<String> options,
      @Schema(
              description =
                  "What can be said of how sure one is, in percent; the first is guessing.",
              example = "[33, 50, 75, 95]")
          List<Integer> confidence) {}

  static LessonDocument of(Lesson lesson) {
    return of(
        lesson,
        lesson.texts().predict(),
        lesson.given(),
        lesson.items().stream()
            .map(
                i ->
                    new Question(
                        i.key(),
                        Markdown.line(i.asked()),
                        i.options(),
                        Confidence.levels(i.options().size())))
            .toList());
  }

  /** Without its program and questions. */
  static LessonDocument shortly(Lesson lesson) {
    return of(lesson, null, null, null);
  }

  private static LessonDocument of(
      Lesson lesson,
      @Nullable String predict,
      @Nullable String program,
      @Nullable List<Question> questions) {
    return new LessonDocument(
        lesson.slug(),
        lesson.title(),
        lesson.unit(),
        lesson.gotchas(),
        lesson.profiles().stream().map(Profile::toString).toList(),
        lesson.minutes(),
        lesson.texts().model(),
        predict,
        program,
        questions);
  }
}
