package io.sidetrace.lesson.grading;

import org.jspecify.annotations.Nullable;

/**
 * A prediction beside what happened.
 *
 * @param said what was predicted
 * @param happened what the journal says, in the words of the options
 * @param feedback for who said so, as HTML; empty where there is none
 * @param gotcha whose misunderstanding the answer shows, or null
 */
public record Graded(
    String key,
    String question,
    String said,
    String happened,
    boolean right,
    String evidence,
    String feedback,
    @Nullable String gotcha) {}
