package io.sidetrace.run.web;

import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/** The compiled programs of a run. */
@Schema(
    name = "Jaxprs",
    description = "The compiled programs of a run, in the order in which they were compiled.")
record JaxprsDocument(
    @Schema(description = "The programs.") List<Jaxpr> jaxprs,
    @Schema(description = "Where to read on.") Links links) {

  @Schema(description = "One version of a transformed function.")
  record Jaxpr(
      @Schema(description = "The number of the function in the run.", example = "1") int function,
      @Schema(description = "The name of the function.", example = "step") String name,
      @Schema(description = "1 for the first version of the function.", example = "1") int version,
      @Schema(description = "The program, in the format of JAX.") String text) {
    static Jaxpr of(JaxprReport jaxpr) {
      return new Jaxpr(jaxpr.function(), jaxpr.name(), jaxpr.version(), jaxpr.text());
    }
  }

  @Schema(name = "JaxprLinks", description = "Addresses around these programs.")
  record Links(
      @Schema(description = "These programs.") URI self,
      @Schema(description = "The run.") URI run) {}
}
