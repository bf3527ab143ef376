package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What do they predict instead? */
@Schema(name = "ItemReport", description = "What a class answered to a question.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemReport(
    @Schema(description = "The assignment.") String assignment,
    @Schema(description = "The lesson's title.") String title,
    @Schema(description = "What is counted here.") String version,
    @Schema(description = "The question's name within the lesson.") String key,
    @Schema(description = "The question, as HTML.") String question,
    @Schema(description = "Who was right, of those who answered.") Share right,
    @Schema(description = "What a guess would get.") double chance,
    @Schema(description = "The answers, what happened first, then by number.")
        List<AnswerRow> answers,
    @Schema(description = "How sure they were.") Sureness sureness,
    @Schema(description = "The same question after the mend, about the lesson's other program.")
        Changed afterwards,
    @Schema(description = "What does not count here, in words.") List<String> leftOut,
    @Schema(description = "The moment that this is about.") Instant asOf)
    implements Tabular {

  /** An answer: S4. */
  @Schema(name = "AnswerRow", description = "An answer and who gave it.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AnswerRow(
      @Schema(description = "The answer.") String answer,
      @Schema(description = "Who gave it.") Share given,
      @Schema(description = "Whether it is what happened.") boolean happened,
      @Schema(description = "The gotcha that it shows.") @Nullable String gotcha,
      @Schema(
              description =
                  "Mean score elsewhere of who gave it, less that of the others; from 50 learners"
                      + " and 10 who gave it.")
          @Nullable Double restDifference,
      @Schema(description = "What is odd about it, in words.") List<String> flags,
      @Schema(description = "Runs in which that was predicted.") List<String> examples) {}

  /** Who changed: S7. */
  @Schema(
      name = "Changed",
      description =
          "Learners who answered both; the gain from 20 on and at most 80 % right before.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Changed(
      @Schema(description = "Wrong, and wrong again.") int wrongWrong,
      @Schema(description = "Wrong, then right.") int wrongRight,
      @Schema(description = "Right, then wrong.") int rightWrong,
      @Schema(description = "Right, and right again.") int rightRight,
      @Schema(description = "What was gained of what could be (Hake 1998).") @Nullable Double gain,
      @Schema(description = "Of those who were right, who no longer are.") @Nullable Double loss) {

    public boolean nobody() {
      return wrongWrong + wrongRight + rightWrong + rightRight == 0;
    }
  }
}
