package io.sidetrace.run.web;

import io.sidetrace.run.TracedTwice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/** What came of tracing each body twice. */
@Schema(
    name = "TracedTwice",
    description =
        "The program of a run, run once more with each body traced a second time for the same"
            + " inputs. That run is not kept: Python's side effects happened twice in it.")
record TracedTwiceDocument(
    @Schema(description = "In plain words.") String sentence,
    @Schema(description = "How that run ended.", example = "completed") String outcome,
    @Schema(description = "Each version of each function, in order.") List<Body> bodies,
    @Schema(description = "Where to read on.") Links links) {

  @Schema(name = "TracedTwiceBody", description = "One version of a function.")
  record Body(
      @Schema(description = "The number of the function in the run.", example = "1") int function,
      @Schema(description = "The name of the function.", example = "step") String name,
      @Schema(description = "1 for the first version of the function.", example = "1") int version,
      @Schema(description = "Whether both jaxprs and their constants are the same.") boolean same,
      @Schema(description = "Where the traces part; 0 where it cannot be told.", example = "7")
          int line,
      @Schema(description = "The row of the first jaxpr where they part.") String first,
      @Schema(description = "The row of the second jaxpr in its place.") String second) {}

  @Schema(name = "TracedTwiceLinks", description = "Addresses around it.")
  record Links(@Schema(description = "The run that is kept.") URI run) {}

  static TracedTwiceDocument of(TracedTwice traced, RunLinks links) {
    return new TracedTwiceDocument(
        traced.sentence(),
        traced.report().outcome().toString(),
        traced.bodies().stream()
            .map(
                b ->
                    new Body(
                        b.function(),
                        b.name(),
                        b.version(),
                        b.same(),
                        b.line(),
                        b.first(),
                        b.second()))
            .toList(),
        new Links(links.self()));
  }
}
