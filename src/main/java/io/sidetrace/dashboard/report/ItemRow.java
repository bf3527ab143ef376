package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of an assignment: S1 to S4. */
@Schema(name = "ItemRow", description = "A question, in first answers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemRow(
    @Schema(description = "Its name within the lesson.") String key,
    @Schema(description = "The question, as HTML.") String question,
    @Schema(description = "Who answered, of those who opened the lesson.") Share answered,
    @Schema(description = "Who was right, of those who answered.") Share right,
    @Schema(description = "What a guess would get: one over the number of options.") double chance,
    @Schema(description = "Who was at least 75 % sure and wrong, of those who said how sure.")
        Share sureAndWrong,
    @Schema(description = "The wrong answer that was given most.") @Nullable String topWrong,
    @Schema(description = "By how many.") int topWrongBy,
    @Schema(description = "The gotcha that it shows.") @Nullable String topWrongGotcha,
    @Schema(
            description =
                "Whether those who are right elsewhere are right here: separates, unclear,"
                    + " inverted: check the item. From 30 learners and 5 questions on.")
        @Nullable String discrimination,
    @Schema(description = "The correlation; from 50 learners on.") @Nullable Double correlation,
    @Schema(description = "What is odd about it, in words.") List<String> flags) {

  public long chancePercent() {
    return Math.round(chance * 100);
  }
}
