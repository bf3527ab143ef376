package io.sidetrace.run.web;

import io.sidetrace.run.ActiveRun;
import io.sidetrace.run.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

/** A run that goes on. */
@Schema(name = "GoingRun", description = "A run that is not over yet.")
record GoingDocument(
    @Schema(description = "The id that the run will have.") String id,
    @Schema(
            description = "What goes on.",
            allowableValues = {"queued", "python", "tracing", "compiled"})
        String state,
    @Schema(description = "The function that is traced or runs compiled, or empty.")
        String function,
    @Schema(description = "The line of the last event, or 0.") int line,
    @Schema(description = "Events so far.") int events,
    @Schema(description = "Pieces of output so far.") int printed,
    @Schema(description = "Steps of the compiled loop that are over; 0 where none runs.") long step,
    @Schema(description = "All of its steps; 0 where nobody knows, or none runs.") long steps,
    @Schema(description = "Where to go on.") Links links) {

  @Schema(name = "GoingRunLinks", description = "Where to go on.")
  record Links(
      @Schema(description = "The run; DELETE stops it.", format = "uri-reference") URI self,
      @Schema(
              description = "Its progress as server-sent events: `progress`, then `done`.",
              format = "uri-reference")
          URI stream) {}

  static GoingDocument of(ActiveRun run, RunLinks links) {
    return of(run, new Links(links.self(), links.stream()));
  }

  static GoingDocument of(ActiveRun run, Links links) {
    Progress progress = run.progress();
    return new GoingDocument(
        run.id().value(),
        progress.state().toString(),
        progress.function(),
        progress.line(),
        progress.events(),
        progress.printed(),
        progress.step(),
        progress.steps(),
        links);
  }
}
