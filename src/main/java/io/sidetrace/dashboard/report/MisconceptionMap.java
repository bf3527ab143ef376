package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which wrong models live, in whom, and do they die? */
@Schema(name = "MisconceptionMap", description = "Which gotchas showed, in whom, and again or not.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MisconceptionMap(
    @Schema(description = "The gotchas that could show.") List<Column> gotchas,
    @Schema(description = "The learners; null to who may see counts only.")
        @Nullable List<Row> learners,
    @Schema(description = "What does not count here, in words.") List<String> leftOut,
    @Schema(description = "The moment that this is about.") Instant asOf)
    implements Tabular {

  /** A gotcha: S8. */
  @Schema(name = "MapColumn", description = "A gotcha in a class.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Column(
      @Schema(description = "Its id.", example = "G11") String gotcha,
      @Schema(description = "What it is called.") String name,
      @Schema(description = "Learners who could show it.") int met,
      @Schema(description = "Learners who showed it.") int showed,
      @Schema(
              description =
                  "Who showed it at the next chance, of those who showed it and had feedback and"
                      + " another chance; with fewer than five who showed it, null.")
          @Nullable Share again) {}

  /** A learner. */
  @Schema(name = "MapRow", description = "A learner's own row.")
  public record Row(
      @Schema(description = "The enrolment.") String enrolment,
      @Schema(description = "The name in this course.") String pseudonym,
      @Schema(description = "In the order of the gotchas.") List<Cell> cells) {}

  /** What is known of a gotcha in a learner. */
  @Schema(name = "MapCell", description = "A gotcha in a learner.")
  public record Cell(
      @Schema(description = "The gotcha.", example = "G11") String gotcha,
      @Schema(description = "· never met, ○ met, not shown, ◐ shown once, not again, ● recurs.")
          String mark,
      @Schema(description = "The same in words.") String words,
      @Schema(description = "Chances to show it.") int chances,
      @Schema(description = "How often it showed.") int showed,
      @Schema(description = "Other lessons and variants with a chance, after it showed first.")
          int since) {}
}
