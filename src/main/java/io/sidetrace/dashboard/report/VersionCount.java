package io.sidetrace.dashboard.report;

import io.swagger.v3.oas.annotations.media.Schema;

/** A version of a set lesson that is counted by itself. */
@Schema(
    name = "ReportVersion",
    description = "A profile and a behaviour of the lesson; they are never counted together.")
public record VersionCount(
    @Schema(description = "Names it: the parameter `version`.", example = "one-pass-1f0c2d3e")
        String version,
    @Schema(description = "The profile.", example = "one-pass") String profile,
    @Schema(description = "Learners who opened the lesson in it.") int learners) {}
