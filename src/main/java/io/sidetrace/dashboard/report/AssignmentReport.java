package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which step loses them, which question is odd? */
@Schema(name = "AssignmentReport", description = "How a class did in a set lesson.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentReport(
    @Schema(description = "The assignment.") String assignment,
    @Schema(description = "The lesson's name in addresses.") String lesson,
    @Schema(description = "Its title.") String title,
    @Schema(description = "What is counted here.") @Nullable String version,
    @Schema(description = "All that is counted by itself, the one with most learners first.")
        List<VersionCount> versions,
    @Schema(description = "Learners in the course.") int joined,
    @Schema(description = "Who opened the lesson.") int opened,
    @Schema(description = "Who predicted its program.") int predicted,
    @Schema(description = "Who mended it.") int mended,
    @Schema(description = "Who predicted the variant after it.") int variant,
    @Schema(description = "The questions, the one with fewest right answers first.")
        List<ItemRow> items,
    @Schema(description = "Runs until the mend was accepted.") @Nullable Spread runsToMend,
    @Schema(description = "Active minutes until the mend was accepted; pauses count one minute.")
        @Nullable Spread minutesToMend,
    @Schema(description = "Who tried to mend and has not got there.") int notMendedYet,
    @Schema(description = "What does not count here, in words.") List<String> leftOut,
    @Schema(description = "The moment that this is about.") Instant asOf)
    implements Tabular {

  /** A middle and how far it spreads. */
  @Schema(
      name = "Spread",
      description =
          "From ten learners on. Of runs: median and quartiles. Of minutes: the median of Kaplan"
              + " and Meier and its 95 % interval; without a median, half have not got there.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Spread(
      @Schema(description = "The lower end.") @Nullable Double low,
      @Schema(description = "The median.") @Nullable Double median,
      @Schema(description = "The upper end.") @Nullable Double high,
      @Schema(description = "Learners.") int learners) {

    /** A number with a decimal where it has one; "–" of none. */
    public String told(@Nullable Double number) {
      if (number == null) {
        return "–";
      }
      boolean whole = number == Math.rint(number);
      return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", number);
    }
  }
}
