package io.sidetrace.lesson.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A prediction beside what happened.
 *
 * @param said what was predicted
 * @param confidence how sure they said to be, in percent, or null
 * @param happened what the journal says, in the words of the options
 * @param feedback for who said so, as HTML; empty where there is none
 * @param gotcha whose misunderstanding the answer shows, or null
 */
@Schema(name = "Graded", description = "A prediction beside what happened.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Graded(
    @Schema(description = "The question's name within the lesson.") String key,
    @Schema(description = "The question, as HTML.") String question,
    @Schema(description = "What was predicted.") String said,
    @Schema(description = "How sure they said to be, in percent; none where it was not said.")
        @Nullable Integer confidence,
    @Schema(description = "What the journal says, in the words of the options.") String happened,
    @Schema(description = "Whether the two are the same.") boolean right,
    @Schema(description = "Where that can be seen; `L9` is a line of the program.") String evidence,
    @Schema(description = "For who predicted so, as HTML; empty where there is none.")
        String feedback,
    @Schema(description = "The gotcha whose misunderstanding the answer shows.")
        @Nullable String gotcha) {}
