package io.sidetrace.lesson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sidetrace.lesson.attempt.Attempt;
import io.sidetrace.lesson.attempt.Attempt.Reveal;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.AttemptService.Task;
import io.sidetrace.lesson.attempt.Phase;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.format.Markdown;
import io.sidetrace.lesson.grading.Graded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody is in a lesson; what comes later is not in it. Texts are HTML. */
@Schema(name = "Attempt", description = "Somebody's way through a lesson, as far as they are.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptDocument(
    @Schema(description = "Names the attempt.") String id,
    @Schema(description = "The lesson's name in addresses.") String lesson,
    @Schema(description = "The profile that the given program runs under.") String profile,
    @Schema(description = "What picks the variant.") int seed,
    @Schema(description = "When it began.") Instant startedAt,
    @Schema(
            description = "What is next.",
            allowableValues = {"predict", "mend", "variant", "done"})
        String step,
    @Schema(description = "How the predictions turned out, once they were made.")
        @Nullable Revealed first,
    @Schema(description = "Why it is so, once the predictions were made; HTML.")
        @Nullable String explain,
    @Schema(description = "What is to be mended, once the predictions were made.")
        @Nullable Mending mend,
    @Schema(description = "The other program, once the first one is mended; none if there is none.")
        @Nullable Variant variant,
    @Schema(description = "A lesson to do next, once this one is mended.")
        @Nullable NextLesson next) {

  @Schema(name = "Revealed", description = "Predictions beside what happened.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Revealed(
      @Schema(description = "The run's id; none when it was deleted since.") @Nullable String run,
      @Schema(description = "Each prediction beside what the journal says.")
          List<Graded> predictions) {}

  @Schema(name = "Mending", description = "What is to be mended, and how far that is.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Mending(
      @Schema(description = "What to do; HTML.") String task,
      @Schema(description = "From a nudge to nearly the code; HTML.") List<String> hints,
      @Schema(description = "What must hold, besides that no gotcha shows; HTML.")
          List<String> checks,
      @Schema(description = "How often a mend was tried.") int tries,
      @Schema(description = "Whether one was accepted.") boolean accepted,
      @Schema(description = "One way to mend it, once one was accepted.")
          @Nullable String reference,
      @Schema(description = "The run of the last try.") @Nullable String run) {}

  @Schema(name = "Variant", description = "The other program of the lesson.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Variant(
      @Schema(description = "The profile that it runs under.") String profile,
      @Schema(description = "The program.") String program,
      @Schema(description = "How the predictions about it turned out, once they were made.")
          @Nullable Revealed revealed) {}

  @Schema(name = "NextLesson", description = "A lesson to do next.")
  record NextLesson(
      @Schema(description = "Its name in addresses.") String slug,
      @Schema(description = "What it is called.") String title,
      @Schema(description = "Why that one.") String because) {}

  static AttemptDocument of(
      Attempt attempt, Lesson lesson, AttemptService service, Progress progress) {
    boolean seen = attempt.first() != null;
    boolean mended = attempt.mendedAt() != null;
    return new AttemptDocument(
        attempt.id(),
        lesson.slug(),
        attempt.profile().toString(),
        attempt.seed(),
        attempt.startedAt(),
        step(attempt, service),
        revealed(attempt, attempt.first(), service),
        seen ? lesson.texts().explain() : null,
        seen ? mending(attempt, lesson) : null,
        mended
            ? service
                .task(attempt, Phase.VARIANT)
                .map(t -> variant(attempt, t, service))
                .orElse(null)
            : null,
        mended
            ? progress
                .next(lesson.slug())
                .map(n -> new NextLesson(n.lesson().slug(), n.lesson().title(), n.because()))
                .orElse(null)
            : null);
  }

  private static String step(Attempt attempt, AttemptService service) {
    boolean noVariant =
        attempt.step() == Attempt.Step.VARIANT && service.task(attempt, Phase.VARIANT).isEmpty();
    return (noVariant ? Attempt.Step.DONE : attempt.step()).toString();
  }

  private static @Nullable Revealed revealed(
      Attempt attempt, @Nullable Reveal reveal, AttemptService service) {
    return reveal == null ? null : new Revealed(reveal.run(), service.worded(attempt, reveal));
  }

  private static Mending mending(Attempt attempt, Lesson lesson) {
    Attempt.Mend last = attempt.mend();
    boolean accepted = attempt.mendedAt() != null;
    return new Mending(
        lesson.texts().mend(),
        lesson.texts().hints(),
        lesson.checks().stream().map(c -> Markdown.line(c.says())).toList(),
        attempt.mends(),
        accepted,
        accepted ? lesson.mended() : null,
        last == null ? null : last.run());
  }

  private static Variant variant(Attempt attempt, Task task, AttemptService service) {
    return new Variant(
        task.profile().toString(), task.program(), revealed(attempt, attempt.variant(), service));
  }
}
