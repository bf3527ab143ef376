package io.sidetrace.lesson.learner;

/** Somebody who does lessons; nothing else is known of them. */
public record Learner(String id) {}
