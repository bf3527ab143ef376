package io.sidetrace.dashboard.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Who practises without getting there? */
@Schema(name = "StuckReport", description = "Learners without three right answers in a row: S9.")
public record StuckReport(
    @Schema(description = "At most twenty, those with most chances first.") List<Row> learners,
    @Schema(description = "The moment that this is about.") Instant asOf)
    implements Tabular {

  /** A gotcha that somebody practises. */
  @Schema(name = "StuckRow", description = "A gotcha that somebody practises.")
  public record Row(
      @Schema(description = "The enrolment.") String enrolment,
      @Schema(description = "The name in this course.") String pseudonym,
      @Schema(description = "The gotcha.", example = "G11") String gotcha,
      @Schema(description = "What it is called.") String name,
      @Schema(description = "First answers on different variants, right or not, oldest first.")
          List<Boolean> chances,
      @Schema(description = "From ten chances on; before, there was no streak yet.")
          boolean spins) {}
}
