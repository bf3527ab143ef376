package io.sidetrace.run.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A program to run, as it is sent. Checked by the run module, so nothing is required here. */
@Schema(name = "RunRequest", description = "A program to run.")
record RunRequest(
    @Schema(
            description =
                "The text of the program. A line that begins with `# %%` starts a new cell, as in"
                    + " notebooks: every cell runs, even if an earlier one failed.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            minLength = 1,
            example = RunRequest.EXAMPLE)
        @Nullable String source,
    @Schema(
            description =
                "Whose semantics it runs under: `one-pass` is brainpy 2.7.8, `two-pass` brainpy"
                    + " 2.4.6, `eager` has transformations switched off.",
            allowableValues = {"one-pass", "two-pass", "eager"},
            defaultValue = "one-pass")
        @Nullable String profile,
    @Schema(
            description =
                "Milliseconds after which the program is stopped; its outcome is then `timed-out`."
                    + " The most that is allowed is a setting, 30000 by default.",
            minimum = "1",
            defaultValue = "5000",
            example = "5000")
        @Nullable Integer deadlineMillis) {

  static final String EXAMPLE =
      """
      import brainpy.math as bm

      a = bm.Variable(bm.zeros(1))

      @bm.jit
      def step(x):
        a.value = a + x
        return a.sum()

      print(step(1.), step(2.))
      """;
}
