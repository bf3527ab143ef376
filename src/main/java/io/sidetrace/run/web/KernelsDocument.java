package io.sidetrace.run.web;

import io.sidetrace.engine.journal.Event;
import io.sidetrace.run.Run;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** How the programs of a run were compiled. */
@Schema(
    name = "Kernels",
    description = "How each version came from its jaxpr to what runs, in the order of compiling.")
record KernelsDocument(
    @Schema(description = "The versions.") List<Kernel> kernels,
    @Schema(description = "Where to read on.") Links links) {

  static KernelsDocument of(Run run, List<Event.Compiled> compiled, RunLinks links) {
    return new KernelsDocument(
        compiled.stream().map(version -> Kernel.of(run, version)).toList(),
        new Links(links.kernels(), links.self()));
  }

  @Schema(description = "One version of a transformed function.")
  record Kernel(
      @Schema(description = "The number of the function in the run.", example = "1") int function,
      @Schema(description = "The name of the function.", example = "step") String name,
      @Schema(description = "1 for the first version of the function.", example = "1") int version,
      @Schema(
              description =
                  "The program as traced, then after each pass that changed it; empty for runs that"
                      + " were kept before this was written down.")
          List<Stage> stages,
      @Schema(description = "What the compiled program does, in order.") List<Part> steps) {
    static Kernel of(Run run, Event.Compiled version) {
      String name =
          run.report().functions().stream()
              .filter(f -> f.id() == version.function())
              .map(FunctionReport::name)
              .findFirst()
              .orElse("");
      return new Kernel(
          version.function(),
          name,
          version.version(),
          IntStream.range(0, version.stages().size())
              .mapToObj(
                  i -> {
                    Event.Stage stage = version.stages().get(i);
                    String text = i == 0 && stage.text().isEmpty() ? version.jaxpr() : stage.text();
                    return new Stage(stage.step(), text, stage.rows());
                  })
              .toList(),
          version.kernel().stream().map(Part::of).toList());
    }
  }

  @Schema(name = "KernelStage", description = "The program at one point on its way to a kernel.")
  record Stage(
      @Schema(description = "The pass that made it so; `as traced` at first.", example = "Inline")
          String step,
      @Schema(description = "The program, in the format of JAX; empty where it was too long.")
          String text,
      @Schema(description = "For each row of the text the lines of the program that wrote it.")
          List<List<Integer>> rows) {}

  @Schema(name = "KernelStep", description = "One step of a kernel.")
  record Part(
      @Schema(
              description = "What it is.",
              allowableValues = {"one loop", "matrix product", "whole arrays", "inner program"})
          String how,
      @Schema(description = "What runs it, in words.") String by,
      @Schema(description = "How many elements a loop goes through, else 0.", example = "3")
          int elements,
      @Schema(description = "What it computes, in order.", example = "[\"mul\", \"add\"]")
          List<String> primitives,
      @Schema(description = "The lines of the program that wrote it.", example = "[7]")
          List<Integer> lines) {
    static Part of(Event.KernelPart part) {
      return new Part(part.how(), part.by(), part.elements(), part.primitives(), part.lines());
    }
  }

  @Schema(name = "KernelLinks", description = "Addresses around these versions.")
  record Links(
      @Schema(description = "These versions.") URI self,
      @Schema(description = "The run.") URI run) {}
}
