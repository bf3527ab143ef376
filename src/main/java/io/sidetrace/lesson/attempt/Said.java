package io.sidetrace.lesson.attempt;

import org.jspecify.annotations.Nullable;

/**
 * A prediction as it is sent.
 *
 * @param answer one of the question's options
 * @param confidence one of {@link io.sidetrace.lesson.format.Confidence#levels}, or null when it
 *     was not said
 */
public record Said(String answer, @Nullable Integer confidence) {}
