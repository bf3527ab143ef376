package io.sidetrace.run.web;

import io.sidetrace.worker.protocol.RunReport.RunError;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error of a program as the API gives it. */
@Schema(
    name = "ProgramError",
    description = "An exception that reached the end of the program or cell.")
record ErrorDocument(
    @Schema(description = "Its type, as the real package names it.", example = "ValueError")
        String type,
    @Schema(description = "Its message, as the real package words it.") String message,
    @Schema(
            description = "The innermost line of the program; 0 where there is none.",
            example = "12")
        int line,
    @Schema(description = "Where the thing that it is about was born, or null.")
        @Nullable Origin origin,
    @Schema(description = "The traceback, with the program's own lines only.") String traceback) {

  static @Nullable ErrorDocument of(@Nullable RunError error) {
    if (error == null) {
      return null;
    }
    var born = error.origin();
    return new ErrorDocument(
        error.type(),
        error.message(),
        error.line(),
        born == null ? null : new Origin(born.what(), born.name(), born.line()),
        error.traceback());
  }

  @Schema(name = "ErrorOrigin", description = "Where the thing that an error is about was born.")
  record Origin(
      @Schema(
              description = "What it is.",
              allowableValues = {"state", "traced value"})
          String what,
      @Schema(description = "What the program calls it.", example = "a") String name,
      @Schema(description = "The line where it was born.", example = "10") int line) {}
}
