package io.sidetrace.run.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program to compare, as it is sent. Checked by the run module, so nothing is required here. */
@Schema(name = "ComparisonRequest", description = "A program to run under several profiles.")
record ComparisonRequest(
    @Schema(
            description = "The text of the program, as for a run.",
            requiredMode = Schema.RequiredMode.REQUIRED,
            minLength = 1,
            example = RunRequest.EXAMPLE)
        @Nullable String source,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "The profiles, different ones, in the order in which they are to stand beside"
                            + " each other. Left out: `one-pass` and `two-pass`."),
            schema = @Schema(allowableValues = {"one-pass", "two-pass", "eager"}),
            minItems = 2,
            maxItems = 3)
        @Nullable List<@Nullable String> profiles,
    @Schema(
            description = "Milliseconds after which each of the programs is stopped, as for a run.",
            minimum = "1",
            defaultValue = "5000",
            example = "5000")
        @Nullable Integer deadlineMillis) {}
