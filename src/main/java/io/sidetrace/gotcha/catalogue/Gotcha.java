package io.sidetrace.gotcha.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the catalogue. */
@Schema(name = "Gotcha", description = "A surprise that transformations hold for stateful code.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Gotcha(
    @Schema(description = "Its number in the catalogue.", example = "G01") String id,
    @Schema(description = "Its name in addresses.", example = "state-as-argument") String slug,
    @Schema(description = "What it is called.") String name,
    @Schema(description = "The unit that it belongs to.", example = "State and arguments")
        String unit,
    @Schema(description = "1: nearly every newcomer meets it; 2: common; 3: occasional.") int tier,
    @Schema(description = "The sentence to keep in mind.") String mentalModel,
    @Schema(description = "A program that shows it.") String program,
    @Schema(description = "Why it happens.") String why,
    @Schema(description = "How it is mended.") String fix,
    @Schema(description = "The program, mended; null where there is nothing to mend.")
        @Nullable String fixedProgram,
    @Schema(
            description =
                "The profiles in which the program runs here; none for other packages' gotchas.")
        List<String> profiles,
    @Schema(description = "What the real packages did with the program.") List<Observed> observed,
    @Schema(description = "Public threads in which people met it.") List<String> evidence) {

  public Gotcha {
    profiles = List.copyOf(profiles);
    observed = List.copyOf(observed);
    evidence = List.copyOf(evidence);
  }

  /** What a real package did with the program of the entry. */
  @Schema(description = "What a real package did with the program.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Observed(
      @Schema(description = "The packages and their versions.") String engine,
      @Schema(description = "What it printed.") @Nullable String stdout,
      @Schema(description = "The error's type.") @Nullable String errorType,
      @Schema(description = "The first line of its message.") @Nullable String errorMessage) {}

  /** Whether it is about the packages whose semantics run here. */
  public boolean runsHere() {
    return !profiles.isEmpty();
  }
}
