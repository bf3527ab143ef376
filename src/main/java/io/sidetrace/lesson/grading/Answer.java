package io.sidetrace.lesson.grading;

/**
 * What the journal answers to a question.
 *
 * @param text one of the item's options
 * @param evidence where that can be seen, in a sentence; empty where there is no more to say
 */
public record Answer(String text, String evidence) {}
