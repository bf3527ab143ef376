package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many different ideas are there? */
@Schema(name = "SolutionGroups", description = "Mends of a lesson, grouped by idea: S12.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SolutionGroups(
    @Schema(description = "The assignment.") String assignment,
    @Schema(description = "The lesson’s title.") String title,
    @Schema(description = "What is counted here.") @Nullable String version,
    @Schema(
            description =
                "Learners who tried to mend; each counts with the mend that was accepted, or the last one.")
        int learners,
    @Schema(description = "Ideas of two learners or more, the largest group first.")
        List<Group> groups,
    @Schema(description = "Ideas of one learner each.") List<Group> single,
    @Schema(description = "One way to mend it: the lesson’s own.") String reference,
    @Schema(description = "What does not count here, in words.") List<String> leftOut,
    @Schema(description = "The moment that this is about.") Instant asOf)
    implements Tabular {

  /** An idea. */
  @Schema(name = "SolutionGroup", description = "Mends that come to the same.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(
      @Schema(description = "Names it: SHA-256 of what it comes to.") String key,
      @Schema(description = "How many learners had it.") int learners,
      @Schema(description = "Whether it was accepted.") boolean accepted,
      @Schema(description = "Whether it is no other idea than the given program.")
          boolean unchanged,
      @Schema(description = "Gotchas that show in it.") List<String> gotchas,
      @Schema(description = "The run of one of them.") @Nullable String run,
      @Schema(description = "The program of that run.") @Nullable String program) {}
}
