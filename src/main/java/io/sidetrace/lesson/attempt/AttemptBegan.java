package io.sidetrace.lesson.attempt;

/** Somebody began a lesson, in the transaction that is going on. */
public record AttemptBegan(String attempt, String learner, String lesson) {}
